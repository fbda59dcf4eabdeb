"""People by program: a small typed client over the page's own websocket, for tests and benchmarks.

async with Sandbox.start() as sandbox:
    mei = sandbox.person("Mei")
    reply = await mei.slash("name", channel="tavern", style="jin_yong", count=10)
    await mei.click(reply, "More")
"""

import asyncio
import contextlib
import itertools
import json
import sys
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass
from typing import Any, Self
from urllib.parse import urlsplit

import aiohttp

from sandbox.errors import Payload
from sandbox.server import Addresses
from sandbox.testing.messages import Choice, Event, Message, Outcome
from sandbox.world.world import DM_OFFSET

__all__ = ["Choice", "DriverError", "Event", "Message", "Outcome", "Person", "Sandbox"]

_START_SECONDS = 20.0
_PATIENCE = 15.0


class DriverError(Exception):
    """The sandbox refused what a person tried; the text is what the person would read."""


class Sandbox:
    """A connection that sees everything and acts for everybody."""

    def __init__(self, addresses: Addresses, socket: aiohttp.ClientWebSocketResponse) -> None:
        self.addresses = addresses
        self._socket = socket
        self.messages: dict[int, Message] = {}
        self.events: list[Event] = []
        self.people: dict[int, Person] = {}
        self.process: asyncio.subprocess.Process | None = None
        self._channels: dict[str, int] = {}
        self._numbers = itertools.count(1)
        self._answers: dict[int, asyncio.Future[Payload]] = {}
        self._changed = asyncio.Condition()
        self._connected = False
        self._commands = 0

    @classmethod
    @contextlib.asynccontextmanager
    async def start(cls, *arguments: str) -> AsyncIterator[Self]:
        """Start `python -m sandbox` as a child process and connect to it.

        Raises TimeoutError when it is not ready within 20 s.
        """
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "sandbox",
            "--exit-with-parent",
            *arguments,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
        )
        try:
            if process.stdout is None:
                raise DriverError("The sandbox has no standard output.")
            line = await asyncio.wait_for(process.stdout.readline(), _START_SECONDS)
            if not line:
                raise DriverError("The sandbox ended before it was ready.")
            async with cls.connect(Addresses(**json.loads(line))) as sandbox:
                sandbox.process = process
                yield sandbox
        finally:
            with contextlib.suppress(ProcessLookupError):
                process.terminate()
            await process.wait()

    @classmethod
    @contextlib.asynccontextmanager
    async def connect(cls, addresses: Addresses) -> AsyncIterator[Self]:
        """Connect to a sandbox that is running."""
        parts = urlsplit(addresses.page)
        origin = f"{parts.scheme}://{parts.netloc}"
        async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as session:
            async with session.get(addresses.page) as response:
                response.raise_for_status()
            async with session.ws_connect(
                f"{origin}/live", origin=origin, max_msg_size=0, timeout=aiohttp.ClientWSTimeout(ws_close=2.0)
            ) as socket:
                sandbox = cls(addresses, socket)
                reader = asyncio.create_task(sandbox._read())
                try:
                    await sandbox._begin()
                    yield sandbox
                finally:
                    reader.cancel()
                    with contextlib.suppress(asyncio.CancelledError):
                        await reader

    async def _begin(self) -> None:
        view = await self.ask("watch")
        self._connected = view["bot"]["connected"]
        self._count(view["commands"])
        self._channels = {channel["name"]: int(channel["id"]) for channel in view["channels"]}
        for person in view["cast"] + view["guests"]:
            self._meet(person)
        for message in view["messages"]:
            self._keep("create", message)

    def _meet(self, view: Payload) -> "Person":
        person = Person(self, int(view["id"]), view["name"])
        return self.people.setdefault(person.id, person)

    def person(self, name: str) -> "Person":
        """Return somebody by name; raises KeyError."""
        for person in self.people.values():
            if person.name == name:
                return person
        raise KeyError(name)

    async def add_people(self, count: int) -> list["Person"]:
        """Let count guests join the server."""
        view = await self.ask("add_people", count=count)
        return [self._meet(person) for person in view["people"]]

    async def bot_ready(self, *, commands: int = 1, timeout: float = _PATIENCE) -> None:  # noqa: ASYNC109
        """Wait until the bot is connected and has registered commands; raises TimeoutError."""
        await self._until(lambda: self._connected and self._commands >= commands, timeout)

    async def bot_gone(self, *, timeout: float = _PATIENCE) -> None:  # noqa: ASYNC109
        """Wait until no bot is connected; raises TimeoutError."""
        await self._until(lambda: not self._connected, timeout)

    async def next_message(
        self,
        wanted: Callable[[Message], object],
        *,
        since: int | None = None,
        timeout: float = _PATIENCE,  # noqa: ASYNC109
    ) -> Message:
        """Return the first message, new or changed from now on, that is wanted.

        `since` begins at an earlier point: a length that `events` had. Raises TimeoutError.
        """
        position = len(self.events) if since is None else since
        found: Message | None = None

        def arrived() -> bool:
            nonlocal position, found
            while position < len(self.events) and found is None:
                event = self.events[position]
                position += 1
                if event.change != "delete" and wanted(event.message):
                    found = event.message
            return found is not None

        await self._until(arrived, timeout)
        if found is None:
            raise DriverError("No such message came.")
        return found

    async def until(self, condition: Callable[[], object], *, timeout: float = _PATIENCE) -> None:  # noqa: ASYNC109
        """Wait until a condition on `messages` or `events` holds; raises TimeoutError."""
        await self._until(condition, timeout)

    def channel(self, name: str) -> int:
        """Return a channel's id by its name; raises KeyError."""
        return self._channels[name]

    async def ask(self, op: str, **fields: object) -> Payload:
        """Send a request of the page's protocol and return its result; raises DriverError."""
        number = next(self._numbers)
        answer: asyncio.Future[Payload] = asyncio.get_running_loop().create_future()
        self._answers[number] = answer
        await self._socket.send_str(json.dumps({"id": number, "op": op, **fields}))
        return await answer

    async def _until(self, condition: Callable[[], object], seconds: float) -> None:
        async with asyncio.timeout(seconds), self._changed:
            await self._changed.wait_for(lambda: bool(condition()))

    async def _read(self) -> None:
        async for frame in self._socket:
            for data in json.loads(frame.data):
                if "event" in data:
                    self._note(data)
                else:
                    self._take(data)
            async with self._changed:
                self._changed.notify_all()
        for answer in self._answers.values():
            if not answer.done():
                answer.set_exception(DriverError("The sandbox has gone."))

    def _take(self, data: Payload) -> None:
        answer = self._answers.pop(data["id"], None)
        if answer is None or answer.done():
            return
        if "error" in data:
            answer.set_exception(DriverError(data["error"]))
        else:
            result = data["result"]
            if result.get("message") is not None:  # as it is now, before later events change it
                result["shown"] = self.messages.get(int(result["message"]))
            answer.set_result(result)

    def _note(self, data: Payload) -> None:
        event = data["event"]
        if event == "message":
            self._keep(data["change"], data["message"])
        elif event == "bot":
            self._connected = data["connected"]
        elif event == "commands":
            self._count(data["commands"])
        elif event == "people":
            self._meet(data["person"])

    def _count(self, commands: Mapping[str, list[Payload]]) -> None:
        self._commands = len({command["id"] for place in commands.values() for command in place})

    def _keep(self, change: str, payload: Payload) -> None:
        message = Message(payload)
        self.events.append(Event(change, message))
        if change == "delete":
            self.messages.pop(message.id, None)
        else:
            self.messages[message.id] = message


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who can talk, use commands, press buttons, choose and fill in forms."""

    sandbox: Sandbox
    id: int
    name: str

    async def speak(self, locale: str) -> None:
        """Set the person's language: en-US, zh-CN, zh-TW or tr; raises DriverError."""
        await self.sandbox.ask("locale", person=self.id, locale=locale)

    async def say(self, text: str, *, channel: str = "tavern") -> Message:
        """Post a message; channel "dm" is the direct messages with the bot."""
        answer = await self.sandbox.ask("say", person=self.id, channel=self._channel(channel), text=text)
        message: Message = answer["shown"]
        return message

    async def slash(
        self,
        command: str,
        values: Mapping[str, object] | None = None,
        *,
        channel: str = "tavern",
        **options: object,
    ) -> Outcome:
        """Use a command, "quiz play" for a subcommand.

        Options go by keyword, or in `values` where their name is taken (`channel`). Returns once the
        answer is visible, after a deferral too. Raises DriverError when the sandbox refuses, and
        TimeoutError when a deferral is not completed within 15 s.
        """
        return await self._act(
            "slash", channel=self._channel(channel), command=command, options={**(values or {}), **options}
        )

    async def autocomplete(
        self, command: str, *, focused: str, value: str = "", channel: str = "tavern", **options: object
    ) -> list[Choice]:
        """Return the bot's suggestions for an option; raises DriverError."""
        answer = await self.sandbox.ask(
            "autocomplete",
            person=self.id,
            channel=self._channel(channel),
            command=command,
            focused=focused,
            options={**options, focused: value},
        )
        if answer["failed"]:
            raise DriverError("The bot suggested nothing within 3 s.")
        return [Choice(choice["name"], choice["value"]) for choice in answer["choices"]]

    async def click(self, target: Outcome | Message, button: str) -> Outcome:
        """Press a button by its label or custom_id; raises DriverError."""
        message = target.shown if isinstance(target, Outcome) else target
        return await self._act("click", message=message.id, custom_id=message.custom_id(button))

    async def choose(self, target: Outcome | Message, menu: str, *values: str) -> Outcome:
        """Choose from a select by its placeholder or custom_id; raises DriverError."""
        message = target.shown if isinstance(target, Outcome) else target
        return await self._act("click", message=message.id, custom_id=message.custom_id(menu), values=list(values))

    async def submit(self, form: Outcome, **fields: object) -> Outcome:
        """Fill in the modal that an outcome opened, by the custom_ids of its inputs; raises DriverError."""
        return await self._act("submit", interaction=form.interaction, fields=fields)

    async def dismiss(self, message: Message) -> None:
        """Throw away an ephemeral message; raises DriverError."""
        await self.sandbox.ask("dismiss", person=self.id, message=message.id)

    def _channel(self, name: str) -> int:
        return self.id + DM_OFFSET if name == "dm" else self.sandbox.channel(name)

    async def _act(self, op: str, **fields: Any) -> Outcome:  # noqa: ANN401 - the fields of a JSON request
        since = len(self.sandbox.events)
        answer = await self.sandbox.ask(op, person=self.id, **fields)
        message: Message | None = answer.get("shown")
        if message is not None and message.loading:
            waiting = message.id
            message = await self.sandbox.next_message(lambda m: m.id == waiting and not m.loading, since=since)
        return Outcome.of(answer, message)
