"""The faults and the moments of `benchmarks.faults`."""

import asyncio
import os
import signal
import sqlite3
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from typing import Any

from benchmarks.trials.trial import HALL, Trial
from sandbox.faults.orders import Fate, RequestFault

Fault = Callable[[Trial], Awaitable[None]]
"""Lets something go wrong, from now on or with the next request or event."""

Moment = Callable[[Trial, Fault], Awaitable[None]]
"""Does something as people do, with the fault in the midst of it."""

CREATE = "INTERACTION_CREATE"
Route = tuple[str, str]
CALLBACK: Route = ("POST", "/interactions/*/*/callback")
POST: Route = ("POST", "/channels/*/messages")
EDIT: Route = ("PATCH", "/channels/*/messages/*")

_LIMIT = {"Retry-After": "0.5"}
REQUESTS: dict[str, dict[str, Any]] = {
    "502, but carried out": {"status": 502, "carried_out": True},
    "reset, but carried out": {"reset": True, "carried_out": True},
    "reset": {"reset": True},
    "503 twice": {"status": 503, "times": 2},
    "500 with HTML": {"status": 500, "body": "<html>"},
    "limited by Discord": {"status": 429, "code": 0, "headers": {**_LIMIT, "Via": "1.1 google"}},
    "limited by a proxy": {"status": 429, "body": "<html>", "headers": _LIMIT},
    "403, no access": {"status": 403, "code": 50001},
    "403, no permission": {"status": 403, "code": 50013},
    "404, unknown": {"status": 404, "code": 10003},
    "2 s late": {"delay": 2.0},
    "4 s late": {"delay": 4.0},
}


async def _lock(trial: Trial, seconds: float) -> None:
    """Hold the database for some seconds, as another process would."""
    other = sqlite3.connect(trial.database, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    asyncio.get_running_loop().call_later(seconds, other.close)


async def _pause(trial: Trial, seconds: float) -> None:
    """Stop the bot's process for some seconds."""
    pid = trial.bot.process.pid
    os.kill(pid, signal.SIGSTOP)
    asyncio.get_running_loop().call_later(seconds, os.kill, pid, signal.SIGCONT)


OTHERS: dict[str, Fault] = {
    "event twice": lambda trial: trial.faults.event(CREATE, fate=Fate.TWICE),
    "event lost": lambda trial: trial.faults.event(CREATE, fate=Fate.LOST),
    "event without a key": lambda trial: trial.faults.event(CREATE, without=("attachment_size_limit",)),
    "garbage frame": lambda trial: trial.faults.send_frame("{garbage"),
    "connection dropped": lambda trial: trial.faults.drop(),
    "dropped, refused twice": lambda trial: trial.faults.drop(refused=2),
    "op 7": lambda trial: trial.faults.ask_to_reconnect(),
    "op 9": lambda trial: trial.faults.invalidate(),
    "op 9, resumable": lambda trial: trial.faults.invalidate(resumable=True),
    "may not post": lambda trial: trial.faults.set_access(HALL, post=False),
    "may not see": lambda trial: trial.faults.set_access(HALL, see=False, post=False),
    "channel gone": lambda trial: trial.lose(trial.faults.remove_channel(HALL)),
    "channel gone, untold": lambda trial: trial.lose(trial.faults.remove_channel(HALL, told=False)),
    "server gone": lambda trial: trial.lose(trial.faults.remove_server()),
    "database locked for 1 s": lambda trial: _lock(trial, 1),
    "database locked for 8 s": lambda trial: _lock(trial, 8),
    "process paused for 2 s": lambda trial: _pause(trial, 2),
}


async def names(trial: Trial, fault: Fault) -> None:
    """Ask for names."""
    await fault(trial)
    await trial.slash("name", count=2)


async def more(trial: Trial, fault: Fault) -> None:
    """Press the button "More"."""
    first = await trial.slash("name", count=2)
    await fault(trial)
    if first:
        await trial.click(first, "More")


async def board(trial: Trial, fault: Fault) -> None:
    """Look at a leaderboard."""
    await fault(trial)
    await trial.slash("quiz leaderboard")


async def begin(trial: Trial, fault: Fault) -> None:
    """Start a game, and see the first question."""
    await fault(trial)
    await trial.play()
    await trial.goes_on("Round 1 of")


async def answer(trial: Trial, fault: Fault) -> None:
    """Answer."""
    await trial.play()
    await trial.goes_on("Round 1 of")
    await fault(trial)
    await trial.answer()


async def round_end(trial: Trial, fault: Fault) -> None:
    """See a round's end and the next question."""
    await trial.play(seconds=5)
    await trial.goes_on("Round 1 of")
    await trial.answer()
    await fault(trial)
    await trial.goes_on("Round 2 of")


async def stop(trial: Trial, fault: Fault) -> None:
    """Stop a game, and see the standings."""
    await trial.play()
    await trial.goes_on("Round 1 of")
    await trial.answer()
    await fault(trial)
    await trial.slash("quiz stop", channel=HALL)


@dataclass(frozen=True, slots=True)
class Scenario:
    """A fault in a moment."""

    fault: str
    moment: str
    act: Moment
    cause: Fault


def _on_route(route: Route, fields: dict[str, Any]) -> Fault:
    order = RequestFault(method=route[0], route=route[1], **fields)
    return lambda trial: trial.faults.order(order)


_ROUTES: tuple[tuple[Moment, Route, str], ...] = (
    (names, CALLBACK, "/name, its answer"),
    (more, CALLBACK, "More, its answer"),
    (board, CALLBACK, "/quiz leaderboard, its answer"),
    (begin, CALLBACK, "/quiz play, its answer"),
    (begin, POST, "/quiz play, the first question"),
    (answer, CALLBACK, "an answer, its receipt"),
    (round_end, EDIT, "a round's end, the solution"),
    (round_end, POST, "a round's end, the next question"),
    (stop, POST, "/quiz stop, the standings"),
)
_MOMENTS: dict[str, Moment] = {
    "/name": names,
    "/quiz play": begin,
    "an answer": answer,
    "a round's end": round_end,
}


def scenarios() -> Iterator[Scenario]:
    """Yield each fault of requests in each moment that makes one, and each other fault in a few moments."""
    for act, route, moment in _ROUTES:
        for fault, fields in REQUESTS.items():
            yield Scenario(fault, moment, act, _on_route(route, fields))
    for fault, cause in OTHERS.items():
        for moment, act in _MOMENTS.items():
            yield Scenario(fault, moment, act, cause)
