"""What tests of the quiz do beside what people do."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import cast

import aiohttp
import discord
import pytest
from simcord import ChannelHandle
from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError

from bot.client.client import Jianghu
from bot.cogs.quiz import Quiz
from bot.cogs.quiz.game.runner import GameRunner
from tests.bot.cogs.quiz.ledger import rows

MODERATE = discord.Permissions(manage_messages=True)


def change(path: Path, sql: str, *values: object) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(sql, values)


def last(channel: ChannelHandle) -> discord.Message:
    assert channel.last_message is not None
    return channel.last_message


def round_button(path: Path, channel: ChannelHandle) -> str:
    """Return the custom_id of an answer to the round that is shown; braces stand for the choice's index."""
    [(round_id,)] = rows(path, f"SELECT id FROM rounds WHERE message_id = {last(channel).id}")  # noqa: S608 - an int
    return f"quiz:{round_id}:{{}}"


def answer_to(path: Path, channel: ChannelHandle) -> str:
    """Return the label of the right answer to the round that is shown."""
    [(answer,)] = rows(path, f"SELECT answer FROM rounds WHERE message_id = {last(channel).id}")  # noqa: S608 - an int
    return ("Jin Yong", "Gu Long")[int(str(answer))]


def other(label: str) -> str:
    return "Gu Long" if label == "Jin Yong" else "Jin Yong"


def runner_in(bot: Jianghu, channel: ChannelHandle) -> GameRunner:
    # Discord.py loads a cog's module again, so that its class is not the one that is imported here.
    runner = cast("Quiz", bot.get_cog("Quiz"))._games.runner(channel.id)
    assert runner is not None
    return runner


def cut_the_line(monkeypatch: pytest.MonkeyPatch, times: int) -> None:
    """Let the next messages of the bot be lost on their way to Discord."""
    client = discord.http.HTTPClient
    failures = iter(range(times))

    def cut(name: str) -> None:
        whole = getattr(client, name)

        async def maybe(*arguments: object, **options: object) -> object:
            if next(failures, None) is not None:
                raise aiohttp.ServerDisconnectedError
            return await whole(*arguments, **options)

        monkeypatch.setattr(client, name, maybe)

    cut("edit_message")
    cut("send_message")


def lock_the_database(monkeypatch: pytest.MonkeyPatch, bot: Jianghu, times: int, *, after: int = 0) -> None:
    """Let the bot's next tries to write fail, as while another process holds the database, `after` some others."""
    write, failures = bot.database.write, iter([False] * after + [True] * times)

    async def maybe(operation: Callable[[Connection], object]) -> object:
        if next(failures, False):
            raise OperationalError("", None, sqlite3.OperationalError("database is locked"))
        return await write(operation)

    monkeypatch.setattr(bot.database, "write", maybe)
