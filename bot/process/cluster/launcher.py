"""Run the processes of a cluster until one is told to stop, or can't run."""

import asyncio
import signal
import sys
from collections.abc import Collection, Mapping, Sequence

from bot.process.cluster.child import Child
from bot.process.cluster.plan import Plan
from bot.process.exits import FAILED, USAGE_ERROR
from bot.settings import LogFormat

COMMAND = (sys.executable, "-m", "bot", "--launched")

_SIGNALS = (signal.SIGTERM, signal.SIGINT)


async def launch(
    command: Sequence[str], plans: Sequence[Plan], environments: Sequence[Mapping[str, str]], style: LogFormat
) -> int:
    """Run a process for each plan, and return the exit code of all of them.

    SIGTERM and SIGINT stop all. They also stop when one finds a setting wrong, as all have the same.
    """
    children = [
        Child(plan, command, environment, style) for plan, environment in zip(plans, environments, strict=True)
    ]

    def stop() -> None:
        for child in children:
            child.stop()

    loop = asyncio.get_running_loop()
    for number in _SIGNALS:
        loop.add_signal_handler(number, stop)
    try:
        keeping = [asyncio.create_task(child.keep()) for child in children]
        await asyncio.wait(keeping, return_when=asyncio.FIRST_COMPLETED)
        for child in children:
            # Not a second time: that would end one that is stopping in order.
            if not child.is_stopping:
                child.stop()
        return exit_code(await asyncio.gather(*keeping))
    finally:
        for number in _SIGNALS:
            loop.remove_signal_handler(number)


def exit_code(codes: Collection[int]) -> int:
    """Return what the launcher ends with, given how its processes ended: the first of 2, 1 and 0 that one has."""
    if USAGE_ERROR in codes:
        return USAGE_ERROR
    return FAILED if any(codes) else 0
