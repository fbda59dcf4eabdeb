"""Killing the bot while people play alone, in the daily or in practice, and counting lost answers.

`python -m benchmarks.kill_alone [--kills 50] [--seed 1] [--mode daily]`

The bot is killed (SIGKILL) again and again, every fourth time while it starts. After each start some people begin,
and all who have not finished press on from the message that they saw last. In the end everybody finishes. Every
answer that was acknowledged must be stored as it was given, and once: in the daily as a choice of the person's
try, on boards that equal a recount; in practice, which keeps no answers, as the weak points that follow from them.

At midnight UTC the next daily begins. A trial of the daily that is not expected to be over by then is not started.
"""

import asyncio
import contextlib
import json
import re
import signal
import tempfile
from collections import defaultdict
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from random import Random
from typing import Annotated

import typer
from rich.progress import track

from benchmarks.kit.table import Row, show
from sandbox.testing.driver import Driver, DriverError, Outcome, PersonClient
from tests.bot.cogs.quiz.daily.pressing import ANSWERS, ONWARD, Weights, has_learned, learn
from tests.bot.cogs.quiz.ledger import rows
from tests.bot.processes import PATIENCE, BotProcess, at, running_bot

HALL = "quiz-hall"
QUESTIONS = 10
"""How many answers a person gives, as many as a daily has questions."""
NEWCOMERS = 4
"""How many people begin after each start."""
FINISHING = 8
"""How many people finish at once in the end."""
BURST_SECONDS = 2.0
KILL_SECONDS = 10.0
"""How long a start and a kill may take."""
PERSON_SECONDS = 3.0
"""How long the last answers may take, for each person."""
THINKING_SECONDS = 0.3
"""The longest pause before a press."""

_BOARD = """
    SELECT user_id, correct, answered FROM totals JOIN boards ON boards.id = totals.board_id
    WHERE mode = 'daily' AND period = 'today' AND guild_id != 0 ORDER BY user_id
"""


@dataclass
class Player:
    """A person, the message that they saw last, and the answers that were acknowledged to them."""

    person: PersonClient
    mode: str
    database: Path
    shown: Outcome | None = None
    given: list[int] = field(default_factory=list)
    """The choice of each acknowledged answer."""
    pressed: defaultdict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    """All choices pressed for an answer, by its number: when the bot dies, an earlier press may have counted."""
    weights: Weights = field(default_factory=dict)
    """The weak points that follow from the answers, each counted once."""

    async def play(self, random: Random) -> None:
        """Answer to the end. Raises DriverError or TimeoutError when the bot dies."""
        if self.shown is None:
            self.shown = _answered(await self.person.slash(f"quiz {self.mode}", channel=HALL))
        while len(self.given) < QUESTIONS:
            await asyncio.sleep(random.uniform(0, THINKING_SECONDS))
            answers = _buttons(self.shown, ANSWERS[self.mode])
            if answers:
                self.shown = await self._answer(self.shown, random.choice(answers))
            else:
                onward, *_ = _buttons(self.shown, ONWARD[self.mode])
                self.shown = _answered(await self.person.click(self.shown, onward))

    async def _answer(self, shown: Outcome, button: str) -> Outcome:
        choice = int(button.rpartition(":")[2])
        self.pressed[len(self.given)].add(choice)
        answered = _answered(await self.person.click(shown, button))
        self.given.append(choice)
        if self.mode == "practice":
            await asyncio.to_thread(learn, self.weights, self.database, self.person.id)
        return answered

    def kept(self, stored: str) -> int:
        """Return how many acknowledged answers stand in the choices of a daily's try, in their places."""
        return sum(
            place < len(stored) and int(stored[place]) in self.pressed[place] for place in range(len(self.given))
        )


def _answered(outcome: Outcome) -> Outcome:
    """Return an outcome with buttons. Raises DriverError when the bot did not respond, or could not."""
    if outcome.failed or not outcome.shown.labels:
        raise DriverError("The application did not respond.")
    return outcome


def _buttons(shown: Outcome, pattern: re.Pattern[str]) -> list[str]:
    """Return the custom_ids of a message's buttons that match."""
    ids = (str(part.get("custom_id", "")) for part in shown.shown.components)
    return [custom_id for custom_id in ids if pattern.fullmatch(custom_id)]


class AloneTrial:
    """One sandbox, and the people who play alone while the bot is killed again and again."""

    def __init__(self, sandbox: Driver, folder: Path, mode: str, random: Random) -> None:
        self.players: list[Player] = []
        self._sandbox = sandbox
        self._folder = folder
        self._mode = mode
        self._random = random

    @property
    def database(self) -> Path:
        """The file in which the bot stores everything."""
        return self._folder / "data" / "jianghu.db"

    async def kill_once(self, *, starting: bool) -> None:
        """Run the bot and kill it: while it starts, or while people play."""
        async with self._bot() as bot:
            if starting:
                await self._kill(bot)
                return
            await self._ready(bot)
            people = await self._sandbox.add_people(NEWCOMERS)
            self.players += [Player(person, self._mode, self.database) for person in people]
            await asyncio.gather(self._kill(bot), *(self._play(player) for player in self.players))

    async def finish(self) -> None:
        """Run the bot once more, let everybody finish and stop the bot in order. Raises TimeoutError."""
        async with self._bot() as bot:
            await self._ready(bot)
            async with asyncio.timeout(PATIENCE + PERSON_SECONDS * len(self.players)):
                while unfinished := [player for player in self.players if len(player.given) < QUESTIONS]:
                    # A few at a time, since the bot refuses to keep many waiting for names.
                    await asyncio.gather(*map(self._play, unfinished[:FINISHING]))
            await bot.stop()

    @asynccontextmanager
    async def _bot(self) -> AsyncIterator[BotProcess]:
        environment = {**at(self._sandbox.addresses), "LOG_LEVEL": "ERROR"}
        async with running_bot(self._folder, self._folder / "models", environment) as bot:
            yield bot
        await self._sandbox.bot_gone()

    async def _ready(self, bot: BotProcess) -> None:
        await bot.line("Or to your own account")
        await self._sandbox.bot_ready(timeout=PATIENCE)

    async def _kill(self, bot: BotProcess) -> None:
        await asyncio.sleep(self._random.uniform(0, BURST_SECONDS))
        await bot.stop(signal.SIGKILL)

    async def _play(self, player: Player) -> None:
        with contextlib.suppress(DriverError, TimeoutError):
            await player.play(self._random)


def assess_daily(database: Path, players: Iterable[Player]) -> tuple[int, bool]:
    """Return how many answers were lost, and whether tries and boards equal a recount."""
    [(questions,)] = rows(database, "SELECT questions FROM dailies")
    right = [answer for _, _, answer, _ in json.loads(questions)]
    tries = {row[0]: row[1:] for row in rows(database, "SELECT user_id, choices, correct FROM daily_tries")}
    lost, recount = 0, []
    for player in players:
        choices, correct = tries[player.person.id]
        lost += len(player.given) - player.kept(choices)
        counted = sum(int(choice) == answer for choice, answer in zip(choices, right, strict=True))
        recount.append((player.person.id, counted, len(choices)))
        if counted != correct:
            return lost, False
    return lost, sorted(recount) == rows(database, _BOARD)


def assess_practice(database: Path, players: Iterable[Player]) -> tuple[int, bool]:
    """Return how many people have other weak points than their answers give, and whether that is none."""
    wrong = sum(not has_learned(player.weights, database, player.person.id) for player in players)
    return wrong, not wrong


def refusal(kills: int, now: datetime) -> str:
    """Return why a trial of the daily does not start now; empty when it can."""
    needed = (kills * (KILL_SECONDS + NEWCOMERS * PERSON_SECONDS) + PATIENCE) / 60
    left = (datetime.combine(now.date() + timedelta(days=1), time(), UTC) - now).total_seconds() / 60
    if needed < left:
        return ""
    return (
        f"{kills} kills can take {needed:.0f} minutes, and the next daily begins in {left:.0f}: "
        "start after midnight UTC, or choose fewer kills"
    )


async def run(folder: Path, kills: int, seed: int, mode: str) -> tuple[Row, bool]:
    """Kill the bot `kills` times, every fourth time while it starts; return the figures and the verdict."""
    random = Random(seed)  # noqa: S311 - the same moments for the same seed
    async with Driver.start() as sandbox:
        trial = AloneTrial(sandbox, folder, mode, random)
        for number in track(range(1, kills + 1), description="killing"):
            await trial.kill_once(starting=number % 4 == 0)
        await trial.finish()
    assess = assess_daily if mode == "daily" else assess_practice
    lost, exact = assess(trial.database, trial.players)
    row: Row = {
        "kills": kills,
        "people": len(trial.players),
        "answers": sum(len(player.given) for player in trial.players),
        "pressed again": sum(len(choices) > 1 for player in trial.players for choices in player.pressed.values()),
        "lost": lost,
        "recount": "exact" if exact else "WRONG",
    }
    return row, exact and not lost


def main(
    kills: Annotated[int, typer.Option(min=1, help="How many times.")] = 50,
    seed: Annotated[int, typer.Option(help="Chooses the moments.")] = 1,
    mode: Annotated[str, typer.Option(help="daily or practice.")] = "daily",
) -> None:
    """Print the table; exit with 1 when something was lost or counted twice."""
    if mode not in ANSWERS:
        raise typer.BadParameter(f"{mode} is not one of {', '.join(ANSWERS)}.")
    if mode == "daily" and (reason := refusal(kills, datetime.now(UTC))):
        raise typer.BadParameter(reason)
    with tempfile.TemporaryDirectory() as name:
        row, good = asyncio.run(run(Path(name), kills, seed, mode))
    show(f"kill_alone_{mode}", f"{kills} kills at random moments while people play {mode}", [row])
    if not good:
        raise typer.Exit(1)


if __name__ == "__main__":
    typer.run(main)
