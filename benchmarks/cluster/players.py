"""Scripted people who play the quiz in several servers, and remember what was acknowledged to them."""

import asyncio
from collections import defaultdict
from contextlib import suppress
from dataclasses import dataclass, field
from random import Random

from benchmarks.kit.receipts import Receipts
from sandbox.testing.driver import Driver, DriverError, PersonClient, SeenMessage, SeenServer

HALL = "quiz-hall"
ROUND_SECONDS = 6
THINK_SECONDS = 4.0
STEP_SECONDS = 0.5
CALM_SECONDS = 90.0
"""How long the last games may take to end."""

RECEIPT = "You said **"
"""How the bot's receipt of an answer begins."""

_LAST_WORDS = "Final standings"


@dataclass
class Players:
    """The people of each server, and their receipts."""

    sandbox: Driver
    people: list[tuple[SeenServer, list[PersonClient]]]
    random: Random
    receipts: Receipts = field(default_factory=Receipts)
    unanswered: int = 0
    """Presses that the bot did not answer: nothing was acknowledged."""
    _questions: dict[int, SeenMessage] = field(default_factory=dict)
    """The open question by channel."""
    _looked: int = 0
    """How many events led to them."""

    async def play(self) -> None:
        """Keep a game going in each server, and answer, until cancelled."""
        async with asyncio.TaskGroup() as group:
            for server, people in self.people:
                group.create_task(self._host(server, people[0]))
                for person in people:
                    group.create_task(self._answer(server, person))

    async def finish(self) -> None:
        """Stop all games and wait for their last words. Raises TimeoutError."""
        begin = len(self.sandbox.events)
        async with asyncio.timeout(CALM_SECONDS):
            for server, people in self.people:
                await self._stop(server, people[0])
        # What is left to say is said within the time to read a round.
        with suppress(TimeoutError):
            await self.sandbox.until(
                lambda: sum(is_over(event.message) for event in self.sandbox.events[begin:]) >= len(self.people),
                timeout=2 * ROUND_SECONDS,
            )

    async def _stop(self, server: SeenServer, host: PersonClient) -> None:
        while not await self._slash(host, "quiz stop", server):  # noqa: ASYNC110 - a bot is asked each time
            await asyncio.sleep(STEP_SECONDS)

    async def _host(self, server: SeenServer, host: PersonClient) -> None:
        while True:
            await self._slash(host, "quiz play", server, rounds=10, seconds=ROUND_SECONDS)
            await asyncio.sleep(3 * STEP_SECONDS)

    async def _slash(self, person: PersonClient, command: str, server: SeenServer, **options: int) -> str:
        """Return what the bot answered, and nothing where it did not."""
        try:
            outcome = await person.slash(command, options, channel=server.channels[HALL])
        except (DriverError, LookupError, TimeoutError):
            return ""
        return "" if outcome.failed else outcome.text

    async def _answer(self, server: SeenServer, person: PersonClient) -> None:
        """Press a button of the open round, now and then another one, and keep the receipts."""
        while True:
            await asyncio.sleep(self.random.uniform(0.2, THINK_SECONDS))
            question = self._question(server)
            if question is None:
                continue
            label = self.random.choice(choices(question))
            _, round_id, choice = question.custom_id(label).split(":")
            key = int(round_id), person.id
            self.receipts.press(key, int(choice))
            # A round may end, or the bot die, between the look and the press.
            try:
                outcome = await person.click(question, label)
            except (DriverError, LookupError, TimeoutError):
                continue
            self.unanswered += outcome.failed
            if outcome.text.startswith(RECEIPT):
                self.receipts.take(key, int(choice))

    def _question(self, server: SeenServer) -> SeenMessage | None:
        """Return the question that a server's people can answer now."""
        # Only what has happened since the last look: in a long trial there are thousands of messages.
        for event in self.sandbox.events[self._looked :]:
            message = event.message
            if choices(message):
                self._questions[message.channel_id] = message
            elif self._questions.get(message.channel_id, message).id == message.id:
                self._questions.pop(message.channel_id, None)
        self._looked = len(self.sandbox.events)
        return self._questions.get(server.channels[HALL])

    def posted(self) -> dict[int, set[int]]:
        """Return the messages by the round that they asked."""
        found: defaultdict[int, set[int]] = defaultdict(set)
        for event in self.sandbox.events:
            for label in choices(event.message):
                _, round_id, _ = event.message.custom_id(label).split(":")
                found[int(round_id)].add(event.message.id)
        return found


def choices(message: SeenMessage) -> list[str]:
    """Return the labels of the buttons that answer a question."""
    return [label for label in message.labels if message.custom_id(label).startswith("quiz:")]


def is_over(message: SeenMessage) -> bool:
    """Tell whether a message is the last of a game."""
    return _LAST_WORDS in message.text
