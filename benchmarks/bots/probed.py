"""The bot with a probe of its event loop's lag: `python -m benchmarks.bots.probed FILE`.

When the bot stops, FILE gets a JSON list of pairs: the time (seconds since 1970) and the lag at that time, in
seconds.
"""

import asyncio
import contextlib
import json
import sys
import time
from pathlib import Path

from bot import settings
from bot.process import logs, runtime

STEP_SECONDS = 0.005


async def _probe(lags: list[tuple[float, float]]) -> None:
    loop = asyncio.get_running_loop()
    while True:
        due = loop.time() + STEP_SECONDS
        await asyncio.sleep(STEP_SECONDS)
        lags.append((time.time(), loop.time() - due))


async def _main(file: Path) -> None:
    lags: list[tuple[float, float]] = []
    probing = asyncio.create_task(_probe(lags))
    try:
        await runtime.serve(settings.read())
    finally:
        probing.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await probing
        await asyncio.to_thread(file.write_text, json.dumps(lags), "utf-8")


if __name__ == "__main__":
    logs.configure("ERROR")
    asyncio.run(_main(Path(sys.argv[1])))
