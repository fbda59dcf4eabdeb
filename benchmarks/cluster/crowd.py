"""A crowd that plays in many servers at once, as quickly as it is answered: a load."""

import asyncio
import itertools
import time
from collections.abc import Awaitable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from random import Random

from benchmarks.cluster.players import HALL, RECEIPT, choices, is_over
from benchmarks.kit.receipts import Receipts
from sandbox.testing.driver import Driver, DriverError, Outcome, PersonClient, SeenMessage, SeenServer

ROUNDS = 5
ROUND_SECONDS = 20
"""The bot's own defaults."""

GAME_SECONDS = 600.0
"""How long a game may take on a busy machine before its server is left alone."""

_TAVERN = "tavern"
_PAUSE_SECONDS = 1.0
_STOP_SECONDS = 10.0


@dataclass
class Load:
    """How much the crowd asks for."""

    games: int
    """Games that run at once, each in a server of its own."""
    players: int
    """People who answer each round of a game."""
    at_once: int
    """Interactions that are under way at once, starts of games aside."""
    answers_a_name: int
    """After so many answers somebody asks for a name."""


@dataclass
class Table:
    """A server, and the game that runs there."""

    server: SeenServer
    people: list[PersonClient]
    """All who are in the server."""
    question: SeenMessage | None = None
    asked: set[int] = field(default_factory=set)
    """The rounds that were seen."""
    visits: int = 0
    playing: bool = False
    over: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def hall(self) -> int:
        """The channel of its games."""
        return self.server.channels[HALL]

    @property
    def starter(self) -> PersonClient:
        """Who starts the present game."""
        return next(self.players(1))

    def players(self, count: int) -> Iterator[PersonClient]:
        """Yield the people of the present game: others than of the game before."""
        begin = count * self.visits
        for number in range(begin, begin + count):
            yield self.people[number % len(self.people)]


@dataclass(frozen=True, slots=True)
class Sample:
    """An interaction that is over: what it was, when it began and ended, and how."""

    kind: str
    began: float
    ended: float
    outcome: str
    """ "done", "refused" with a sentence, or "unanswered" within Discord's three seconds."""


class Crowd:
    """People, the games that they play, and what was acknowledged to them."""

    def __init__(
        self, sandbox: Driver, people: Sequence[tuple[SeenServer, list[PersonClient]]], load: Load
    ) -> None:
        self.receipts = Receipts()
        self.samples: list[Sample] = []
        self.idle = 0.0
        """Seconds for which those who would have pressed a button had none, added up."""
        self._sandbox = sandbox
        self._load = load
        self._tables = {server.channels[HALL]: Table(server, guests) for server, guests in people}
        self._turn = itertools.cycle(self._tables.values())
        self._presses: asyncio.Queue[tuple[Table, SeenMessage, PersonClient]] = asyncio.Queue()
        self._seen = 0

    async def play(self) -> None:
        """Start games and answer their rounds until cancelled."""
        async with asyncio.TaskGroup() as group:
            group.create_task(self._follow())
            for _ in range(self._load.games):
                group.create_task(self._host())
            for number in range(self._load.at_once):
                group.create_task(self._press(number))

    async def finish(self) -> None:
        """Stop all games, and wait until that was said in each channel. Raises TimeoutError."""
        following = asyncio.create_task(self._follow())
        try:
            async with asyncio.timeout(GAME_SECONDS):
                await asyncio.gather(*(self._stop(table) for table in self._tables.values() if table.playing))
        finally:
            following.cancel()

    async def _stop(self, table: Table) -> None:
        """Stop a game; one that is just being started may begin after a first refusal."""
        refusals = 0
        while refusals < 2 and not table.over.is_set():
            with suppress(DriverError, TimeoutError):
                refusals += (await table.starter.slash("quiz stop", channel=table.hall)).ephemeral
            with suppress(TimeoutError):
                await asyncio.wait_for(table.over.wait(), _STOP_SECONDS)

    async def _host(self) -> None:
        """Keep one game going, in one server after the other."""
        while True:
            table = next(self._turn)
            table.over.clear()
            table.playing = True
            wish = {"rounds": ROUNDS, "seconds": ROUND_SECONDS}
            if await self._use("start", table.starter.slash("quiz play", wish, channel=table.hall)):
                with suppress(TimeoutError):
                    await asyncio.wait_for(table.over.wait(), GAME_SECONDS)
            else:
                await asyncio.sleep(_PAUSE_SECONDS)
            table.playing = False
            table.visits += 1

    async def _follow(self) -> None:
        """See the questions and the ends of games as they come."""
        events = self._sandbox.events
        while True:
            await self._sandbox.until(lambda: len(events) > self._seen, timeout=GAME_SECONDS)
            for event in events[self._seen :]:
                self._note(event.message)
            self._seen = len(events)

    def _note(self, message: SeenMessage) -> None:
        table = self._tables.get(message.channel_id)
        if table is None or message.ephemeral:
            return
        if is_over(message):
            table.over.set()
        shown = choices(message)
        if not shown:
            if table.question is not None and table.question.id == message.id:
                table.question = None
            return
        round_id, _ = _meant(message, shown[0])
        if round_id not in table.asked:
            table.asked.add(round_id)
            table.question = message
            for person in table.players(self._load.players):
                self._presses.put_nowait((table, message, person))

    async def _press(self, number: int) -> None:
        """Press buttons, one after the other, and now and then ask for a name."""
        random = Random(number)  # noqa: S311 - the same choices each time
        for count in itertools.count(1):
            since = time.perf_counter()
            table, question, person = await self._presses.get()
            self.idle += time.perf_counter() - since
            if table.question is question:
                label = random.choice(choices(question))
                round_id, choice = _meant(question, label)
                key = round_id, person.id
                self.receipts.press(key, choice)
                if await self._use("answer", person.click(question, label)):
                    self.receipts.take(key, choice)
            if count % self._load.answers_a_name == 0:
                await self._use("name", person.slash("name", channel=table.server.channels[_TAVERN]))

    async def _use(self, kind: str, action: Awaitable[Outcome]) -> bool:
        """Await an interaction and keep its sample; return whether the person got what they wanted."""
        began = time.perf_counter()
        try:
            outcome = await action
        except DriverError:  # the button is gone, and the bot was not asked
            return False
        except TimeoutError:
            done, how = False, "unanswered"
        else:
            done = outcome.text.startswith(RECEIPT) if kind == "answer" else not outcome.ephemeral
            how = "unanswered" if outcome.failed else "done" if done else "refused"
        self.samples.append(Sample(kind, began, time.perf_counter(), how))
        return how == "done"


def _meant(question: SeenMessage, label: str) -> tuple[int, int]:
    """Return the round and the choice that a button stands for."""
    _, round_id, choice = question.custom_id(label).split(":")
    return int(round_id), int(choice)
