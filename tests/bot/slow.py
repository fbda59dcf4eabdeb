"""A slow database, or a slow bot: people are to be told that their answer will come."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

import discord
import pytest
from sqlalchemy import Connection

from bot.client.client import Jianghu
from bot.kit import replies

_T = TypeVar("_T")


def slow_writes(bot: Jianghu, monkeypatch: pytest.MonkeyPatch) -> asyncio.Event:
    """Let writes take longer than people wait without a sign; return the event of a deferral."""
    deferred, defer, write = asyncio.Event(), discord.InteractionResponse.defer, bot.database.write

    async def defer_and_tell(response: discord.InteractionResponse[Any], **options: bool) -> None:
        await defer(response, **options)
        deferred.set()

    async def write_slowly(operation: Callable[[Connection], _T]) -> _T:
        await asyncio.sleep(0.1)
        return await write(operation)

    monkeypatch.setattr(discord.InteractionResponse, "defer", defer_and_tell)
    monkeypatch.setattr(bot.database, "write", write_slowly)
    monkeypatch.setattr(replies, "PATIENCE", 0.01)
    return deferred


def slow_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let all that a bot does before it answers take longer than people wait without a sign."""

    async def slowly(work: Awaitable[_T]) -> _T:
        await asyncio.sleep(0.1)
        return await work

    def slow(wait: Callable[..., Awaitable[_T]]) -> Callable[..., Awaitable[_T]]:
        return lambda interaction, work, **options: wait(interaction, slowly(work), **options)

    monkeypatch.setattr(replies, "in_time", slow(replies.in_time))
    monkeypatch.setattr(replies, "in_place", slow(replies.in_place))
    monkeypatch.setattr(replies, "PATIENCE", 0.01)
