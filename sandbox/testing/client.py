"""A typed client of the page's websocket: requests, and all that it has shown so far."""

import asyncio
import itertools
import json
from collections.abc import Callable, Mapping
from dataclasses import replace

import aiohttp

from sandbox.errors import Payload
from sandbox.testing.seen import Event, SeenMessage, SeenServer

PATIENCE = 15.0
"""How long the methods that wait do so by default, in seconds."""


class DriverError(Exception):
    """The sandbox refused what a person tried; the text is what the person would read."""


class PageClient:
    """A connection that sees everything.

    `messages` are the messages that exist now by id, `events` all that ever happened to messages, in
    order. `names` are the names of all people by id, `servers` the servers in the order in which they were made.
    """

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self.messages: dict[int, SeenMessage] = {}
        self.events: list[Event] = []
        self.names: dict[int, str] = {}
        self.servers: list[SeenServer] = []
        self._socket = socket
        self._channels: dict[str, int] = {}
        self._numbers = itertools.count(1)
        self._answers: dict[int, asyncio.Future[Payload]] = {}
        self._changed = asyncio.Condition()
        self._begun = False
        self._shards: list[int] = []
        self._commands = 0

    async def watch(self) -> None:
        """Begin to see everything; `read` must be running."""
        await self.ask("watch")

    def _begin(self, view: Payload) -> None:
        """Take what there is at first, before the events that may have come with it in one frame."""
        self._begun = True
        self._shards = view["bot"]["shards"]
        self._count(view["commands"])
        for server in view["servers"]:
            own = [channel for channel in view["channels"] if channel["server"] == server["id"]]
            self._add_server(server, own)
        self._channels = _ids([channel for channel in view["channels"] if channel["server"] is None])
        for person in view["cast"] + view["guests"]:
            self.names[int(person["id"])] = person["name"]
        for message in view["messages"]:
            self._keep("create", message)

    async def ask(self, op: str, **fields: object) -> Payload:
        """Send a request of the page's protocol and return its result; raises DriverError."""
        number = next(self._numbers)
        answer: asyncio.Future[Payload] = asyncio.get_running_loop().create_future()
        self._answers[number] = answer
        await self._socket.send_str(json.dumps({"id": number, "op": op, **fields}))
        return await answer

    def channel(self, name: str) -> int:
        """Return the id of a channel of the first server, or outside of servers, by its name; raises KeyError."""
        return self.servers[0].channels.get(name) or self._channels[name]

    async def bot_ready(
        self,
        *,
        commands: int = 1,
        shards: int = 1,
        timeout: float = PATIENCE,  # noqa: ASYNC109
    ) -> None:
        """Wait until the bot is connected, by so many shards, and has registered commands; raises TimeoutError."""
        await self.until(lambda: len(self._shards) >= shards and self._commands >= commands, timeout=timeout)

    async def bot_gone(self, *, timeout: float = PATIENCE) -> None:  # noqa: ASYNC109
        """Wait until no bot is connected; raises TimeoutError."""
        await self.until(lambda: not self._shards, timeout=timeout)

    async def next_message(
        self,
        wanted: Callable[[SeenMessage], object],
        *,
        since: int | None = None,
        timeout: float = PATIENCE,  # noqa: ASYNC109
    ) -> SeenMessage:
        """Return the first message, new or changed from now on, that is wanted.

        `since` begins at an earlier point: a length that `events` had. Raises TimeoutError.
        """
        position = len(self.events) if since is None else since
        found: SeenMessage | None = None

        def arrived() -> bool:
            nonlocal position, found
            while position < len(self.events) and found is None:
                event = self.events[position]
                position += 1
                if event.change != "delete" and wanted(event.message):
                    found = event.message
            return found is not None

        await self.until(arrived, timeout=timeout)
        if found is None:
            raise DriverError("No such message came.")
        return found

    async def until(self, condition: Callable[[], object], *, timeout: float = PATIENCE) -> None:  # noqa: ASYNC109
        """Wait until a condition on `messages` or `events` holds; raises TimeoutError."""
        async with asyncio.timeout(timeout), self._changed:
            await self._changed.wait_for(lambda: bool(condition()))

    async def read(self) -> None:
        """Take answers and events until the connection ends."""
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
            if "cast" in result and not self._begun:
                self._begin(result)
            if result.get("message") is not None:  # as it is now, before later events change it
                result["shown"] = self.messages.get(int(result["message"]))
            answer.set_result(result)

    def _note(self, data: Payload) -> None:
        event = data["event"]
        if event == "message":
            self._keep(data["change"], data["message"])
        elif event == "bot":
            self._shards = data["shards"]
        elif event == "commands":
            self._count(data["commands"])
        elif event == "people":
            self.names[int(data["person"]["id"])] = data["person"]["name"]
        elif event == "server":
            self._add_server(data["server"], data["server"]["channels"])

    def _add_server(self, server: Payload, channels: list[Payload]) -> None:
        """Take up a new server, or one whose channels have changed."""
        seen = SeenServer(int(server["id"]), server["name"], _ids(channels))
        known = [other.id for other in self.servers]
        if seen.id in known:  # channels that are gone keep their ids, so that people can still try them
            before = self.servers[known.index(seen.id)]
            self.servers[known.index(seen.id)] = replace(seen, channels={**before.channels, **seen.channels})
        else:
            self.servers.append(seen)

    def _count(self, commands: Mapping[str, list[Payload]]) -> None:
        self._commands = len({command["id"] for place in commands.values() for command in place})

    def _keep(self, change: str, payload: Payload) -> None:
        message = SeenMessage(payload)
        self.events.append(Event(change, message))
        if change == "delete":
            self.messages.pop(message.id, None)
        else:
            self.messages[message.id] = message


def _ids(channels: list[Payload]) -> dict[str, int]:
    return {channel["name"]: int(channel["id"]) for channel in channels}
