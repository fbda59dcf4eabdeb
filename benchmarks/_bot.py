"""The bot and the sandbox as processes, for measuring them from outside."""

import asyncio
import os
import sqlite3
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

from sandbox.driver import Sandbox
from sandbox.server import Addresses

START_SECONDS = 30.0

_RECOUNT = """
    SELECT games.guild_id, date(answers.answered_at), answers.user_id,
           sum(answers.points), sum(answers.choice = rounds.answer), count(*)
    FROM answers JOIN rounds ON rounds.id = answers.round_id JOIN games ON games.id = rounds.game_id
    GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
"""
_TOTALS = "SELECT guild_id, day, user_id, points, correct, answered FROM totals ORDER BY 1, 2, 3"


@asynccontextmanager
async def running_bot(folder: Path, addresses: Addresses) -> AsyncIterator[asyncio.subprocess.Process]:
    """Run `python -m bot` with its data in `folder`, connected to a sandbox that runs already."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot"),
        env={
            **os.environ,
            "DISCORD_TOKEN": addresses.token,
            "DISCORD_API_URL": addresses.api,
            "DISCORD_GATEWAY_URL": addresses.gateway,
            "DATA_DIR": str(folder),
            "LOG_LEVEL": "WARNING",
        },
        stdout=asyncio.subprocess.DEVNULL,
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()


async def ready(sandbox: Sandbox) -> None:
    """Wait until the bot answers. Raises TimeoutError."""
    await sandbox.bot_ready(commands=3, timeout=START_SECONDS)


def rows(folder: Path, sql: str) -> list[tuple[object, ...]]:
    """Return what a query finds in the bot's database."""
    with closing(sqlite3.connect(folder / "jianghu.db")) as connection:
        return connection.execute(sql).fetchall()


def totals_equal_a_recount(folder: Path) -> bool:
    """Tell whether the totals are what the answers add up to."""
    return rows(folder, _TOTALS) == rows(folder, _RECOUNT)
