"""Killing the bot at random moments of a game, and counting lost answers.

`python -m benchmarks.kill_game [--kills 25] [--seed 1] [--mode classic]`

A crowd answers while the bot is killed (SIGKILL) again and again, every fourth time while it starts. In the end
every answer that had a receipt must be in the database as it was given, the totals must equal a recount, and no
game or round is allowed to be left open.
"""

import asyncio
import contextlib
import signal
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from random import Random
from typing import Annotated

import typer
from rich.progress import track

from benchmarks.kit.receipts import Receipts, totals_are_exact
from benchmarks.kit.table import Row, show
from sandbox.testing.driver import Driver, DriverError, PersonClient, SeenMessage
from tests.bot.cogs.quiz.ledger import rows
from tests.bot.processes import PATIENCE, BotProcess, at, running_bot

HALL = "quiz-hall"
PEOPLE = 20
BURST_SECONDS = 3.0
_OPEN_ROUNDS = "SELECT count(*) FROM rounds WHERE asked_at IS NOT NULL AND closed_at IS NULL"
_OPEN_GAMES = "SELECT count(*) FROM games WHERE ended_at IS NULL"


class GameTrial:
    """One sandbox, one crowd, and the receipts for its answers from a bot that is killed again and again."""

    def __init__(
        self, sandbox: Driver, crowd: list[PersonClient], folder: Path, random: Random, mode: str
    ) -> None:
        self.receipts = Receipts()
        self._sandbox = sandbox
        self._crowd = crowd
        self._folder = folder
        self._random = random
        self._mode = mode

    @asynccontextmanager
    async def _bot(self) -> AsyncIterator[BotProcess]:
        environment = {**at(self._sandbox.addresses), "LOG_LEVEL": "ERROR"}
        async with running_bot(self._folder, self._folder / "models", environment) as bot:
            yield bot
        await self._sandbox.bot_gone()

    async def kill_once(self, *, starting: bool) -> None:
        """Run the bot and kill it: while it starts, or while the crowd answers."""
        async with self._bot() as bot:
            if starting:
                await self._kill(bot)
            else:
                await self._play(bot)
                await asyncio.gather(self._kill(bot), *map(self._answer, self._crowd))

    async def finish(self) -> None:
        """Run the bot once more, end the game and stop the bot in order."""
        async with self._bot() as bot:
            await self._play(bot)
            begin = len(self._sandbox.events)
            await self._crowd[0].slash("quiz stop", channel=HALL)
            await self._sandbox.next_message(lambda message: "Final standings" in message.text, since=begin)
            await bot.stop()

    async def _kill(self, bot: BotProcess) -> None:
        await self._moment()
        await bot.stop(signal.SIGKILL)

    async def _moment(self) -> None:
        await asyncio.sleep(self._random.uniform(0, BURST_SECONDS))

    async def _play(self, bot: BotProcess) -> None:
        """Wait until there is a round to answer; start a game unless one was resumed."""
        await bot.line("Or to your own account")
        await self._sandbox.bot_ready(timeout=PATIENCE)
        await self._crowd[0].slash("quiz play", channel=HALL, mode=self._mode, rounds=20, seconds=10)
        await self._sandbox.until(self._question, timeout=PATIENCE)

    def _question(self) -> SeenMessage | None:
        """Return the latest message with answer buttons."""
        shown = [message for message in self._sandbox.messages.values() if _choices(message)]
        return max(shown, key=lambda message: message.id, default=None)

    async def _answer(self, person: PersonClient) -> None:
        """Press a button at a random moment, and keep the receipt if one comes."""
        await self._moment()
        question = self._question()
        if question is None:
            return
        label = self._random.choice(_choices(question))
        _, round_id, choice = question.custom_id(label).split(":")
        key = int(round_id), person.id
        self.receipts.press(key, int(choice))
        # A round may end, or the bot die, between the look and the press.
        with contextlib.suppress(DriverError):
            outcome = await person.click(question, label)
            if outcome.text.startswith(f"You said **{label}**"):
                self.receipts.take(key, int(choice))


def _choices(question: SeenMessage) -> list[str]:
    """Return the labels of the buttons that answer a question."""
    return [label for label in question.labels if question.custom_id(label).startswith("quiz:")]


def assess(database: Path, kills: int, receipts: Receipts) -> tuple[Row, bool]:
    """Return the figures, and whether every receipt was kept and nothing is left open."""
    lost = receipts.lost(database)
    for line in lost:
        print(f"lost: {line}")
    totalled = totals_are_exact(database)
    [(answers,)] = rows(database, "SELECT count(*) FROM answers")
    [(rounds_left,)], [(games_left,)] = rows(database, _OPEN_ROUNDS), rows(database, _OPEN_GAMES)
    row: Row = {
        "kills": kills,
        "receipts": len(receipts.given),
        "answers": int(str(answers)),
        "lost": len(lost),
        "totals": "exact" if totalled else "WRONG",
        "rounds left open": int(str(rounds_left)),
        "games left open": int(str(games_left)),
    }
    return row, totalled and not (lost or rounds_left or games_left)


async def run(folder: Path, kills: int, seed: int, mode: str) -> Receipts:
    """Kill the bot `kills` times, every fourth time while it starts, and return all receipts."""
    random = Random(seed)  # noqa: S311 - the same moments for the same seed
    async with Driver.start() as sandbox:
        trial = GameTrial(sandbox, await sandbox.add_people(PEOPLE), folder, random, mode)
        for number in track(range(1, kills + 1), description="killing"):
            await trial.kill_once(starting=number % 4 == 0)
        await trial.finish()
        return trial.receipts


def main(
    kills: Annotated[int, typer.Option(min=1, help="How many times.")] = 25,
    seed: Annotated[int, typer.Option(help="Chooses the moments.")] = 1,
    mode: Annotated[str, typer.Option(help="The mode of the quiz.")] = "classic",
) -> None:
    """Print the table; exit with 1 when something was lost, counted twice or left open."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        receipts = asyncio.run(run(folder, kills, seed, mode))
        row, good = assess(folder / "data" / "jianghu.db", kills, receipts)
    show(f"kill_game_{mode}", f"{kills} kills at random moments of a game of {mode}", [row])
    if not good:
        raise typer.Exit(1)


if __name__ == "__main__":
    typer.run(main)
