"""One sandbox, one real bot and a person, with what must hold after every fault."""

import asyncio
from collections.abc import Awaitable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from sandbox.testing.driver import Driver, DriverError, Outcome, SeenMessage
from sandbox.testing.faults import Faults
from tests.bot.cogs.quiz.ledger import RECOUNT, TOTALS, rows
from tests.bot.processes import BotProcess

HALL = "quiz-hall"
CALM_SECONDS = 60.0
"""How long the bot may take to find back to order once a fault is over."""

STEP_SECONDS = 30.0
"""How long a game may take to its next message while a fault lasts."""

FREE_TRIES = 20
"""How often a game is tried again, half a second apart, while the channel is taken."""

_LAST_WORDS = ("Final standings", "game ends here")
_OPEN_GAMES = "SELECT count(*) FROM games WHERE ended_at IS NULL"

Receipt = tuple[int, int, int]
"""A round's id, a person's id and the index of their choice."""


@dataclass
class Trial:
    """What a person does while things go wrong.

    `begin` is where the present scenario began among the events. With a channel that is `lost` a game may end
    without a word, as nobody could read it. `blocked` is whether the channel was not freed for another game.
    """

    sandbox: Driver
    bot: BotProcess
    database: Path
    begin: int = 0
    lost: bool = False
    blocked: bool = False
    receipts: set[Receipt] = field(default_factory=set)

    @property
    def faults(self) -> Faults:
        """The sandbox's faults."""
        return self.sandbox.faults

    def start(self) -> None:
        """Begin a scenario."""
        self.begin, self.lost, self.blocked = len(self.sandbox.events), False, False

    async def lose(self, removal: Awaitable[None]) -> None:
        """Remove the game's channel."""
        await removal
        self.lost = True

    async def slash(self, command: str, *, channel: str = "tavern", **options: object) -> Outcome | None:
        """Use a command as Mei; return None where nothing came of it."""
        try:
            return await self.sandbox.person("Mei").slash(command, options, channel=channel)
        except (DriverError, TimeoutError):
            return None

    async def click(self, target: Outcome | SeenMessage, button: str) -> Outcome | None:
        """Press a button as Mei; return None where nothing came of it."""
        try:
            return await self.sandbox.person("Mei").click(target, button)
        except (DriverError, TimeoutError, LookupError):
            return None

    async def play(self, seconds: int = 120) -> None:
        """Start a game; right after the last word of another one its channel may not be free yet."""
        for _ in range(FREE_TRIES):
            outcome = await self.slash("quiz play", channel=HALL, rounds=3, seconds=seconds)
            if outcome is None or "There is a game in this channel already" not in outcome.text:
                return
            await asyncio.sleep(0.5)
        self.blocked = True

    async def goes_on(self, text: str) -> None:
        """Wait until the game shows a text or is over; not for long, as `complaints` looks again."""
        with suppress(TimeoutError):
            async with asyncio.timeout(STEP_SECONDS):
                while not self._said(text, *_LAST_WORDS) and self._plays():  # noqa: ASYNC110 - of another process
                    await asyncio.sleep(0.1)

    async def answer(self) -> None:
        """Answer the latest question, and keep the receipt if one comes."""
        open_now = [message for message in self.sandbox.messages.values() if "Gu Long" in message.labels]
        if not open_now:
            return
        question = max(open_now, key=lambda message: message.id)
        _, round_id, choice = question.custom_id("Gu Long").split(":")
        outcome = await self.click(question, "Gu Long")
        if outcome is not None and outcome.text.startswith("You said"):
            self.receipts.add((int(round_id), self.sandbox.person("Mei").id, int(choice)))

    async def complaints(self) -> list[str]:
        """Put everything in order and return what does not hold, in a few words each."""
        if self.bot.process.returncode is not None:
            return [f"the bot ended with {self.bot.process.returncode}"]
        await self.faults.restore()
        try:
            await self.sandbox.bot_ready(timeout=CALM_SECONDS)
        except TimeoutError:
            return ["the bot does not come back"]
        found = ["the channel is not free for another game"] if self.blocked else []
        if not await self._helps():
            found.append("/help does not answer")
        if not await self._game_ends():
            found.append("a game neither continues nor has posted its end")
        if lost := self.receipts.difference(rows(self.database, "SELECT round_id, user_id, choice FROM answers")):
            found.append(f"{len(lost)} answers lost")
        if rows(self.database, TOTALS) != rows(self.database, RECOUNT):
            found.append("totals differ from a recount")
        return found

    async def _helps(self) -> bool:
        for _ in range(3):
            await self.sandbox.bot_ready(timeout=CALM_SECONDS)
            helped = await self.slash("help")
            if helped is not None and "I invent names" in helped.text:
                return True
        return False

    async def _game_ends(self) -> bool:
        """End the game, if there is one, and tell whether a word said so and nothing of it is left."""
        try:
            async with asyncio.timeout(CALM_SECONDS):
                while self._plays():
                    await self.slash("quiz stop", channel=HALL)
                    await asyncio.sleep(0.5)
                begun = self._said("A game begins") and not self.lost
                while begun and not self._said(*_LAST_WORDS):  # noqa: ASYNC110 - it may be said already
                    await asyncio.sleep(0.2)
        except TimeoutError:
            return False
        return True

    def _plays(self) -> bool:
        return rows(self.database, _OPEN_GAMES) != [(0,)]

    def _said(self, *texts: str) -> bool:
        events = self.sandbox.events[self.begin :]
        return any(text in event.message.text for event in events for text in texts)
