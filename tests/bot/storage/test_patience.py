"""Writes are repeated until the database takes them."""

import sqlite3
from collections.abc import Awaitable, Callable

import pytest
from sqlalchemy.exc import OperationalError

from bot.storage import patience
from bot.storage.errors import LostError
from bot.storage.patience import surely

LOCKED = OperationalError("UPDATE", {}, sqlite3.OperationalError("database is locked"))


@pytest.fixture(autouse=True)
def _no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "PAUSES", (0.001,))


def failing(*errors: Exception) -> tuple[Callable[[], Awaitable[str]], list[int]]:
    """Return a write that fails so, and then succeeds, with the list of its calls."""
    left = list(errors)
    calls: list[int] = []

    async def write() -> str:
        calls.append(len(calls))
        if left:
            raise left.pop(0)
        return "stored"

    return write, calls


async def test_a_write_is_repeated_until_it_is_taken_and_logged_once(caplog: pytest.LogCaptureFixture) -> None:
    write, calls = failing(LOCKED, LOCKED, LOCKED)
    assert await surely(write, "the score") == "stored"
    assert len(calls) == 4
    [line] = caplog.messages
    assert line.startswith("the score could not be stored, trying again: ")


async def test_patience_ends() -> None:
    write, calls = failing(*[LOCKED] * 100)
    with pytest.raises(OperationalError):
        await surely(write, "the score", patience=0.0035)
    assert len(calls) == 4


async def test_a_lost_database_is_not_asked_again() -> None:
    write, calls = failing(LostError("the database was moved"))
    with pytest.raises(LostError):
        await surely(write, "the score")
    assert len(calls) == 1


async def test_a_bug_is_not_repeated() -> None:
    write, calls = failing(ValueError("no such column"))
    with pytest.raises(ValueError, match="no such column"):
        await surely(write, "the score")
    assert len(calls) == 1
