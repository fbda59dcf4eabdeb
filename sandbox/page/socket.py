"""The page's websocket: requests of the form {"id", "op", ...}, answers and events as JSON.

What comes back is a JSON list a frame, of answers and events in their order. An answer is
{"id", "result"} or {"id", "error"}, the error one plain sentence. Events are
{"event": "message"|"commands"|"bot"|"people"|"typing", ...}.
"""

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import WSMsgType, web
from pydantic import BaseModel, Field, ValidationError

from sandbox.errors import Payload, Refusal
from sandbox.gateway.gateway import Gateway
from sandbox.page.views import commands_view, may_see, outcome_view, page_message, person_view, snapshot
from sandbox.rules.actions import Actions
from sandbox.rules.commands import Commands
from sandbox.rules.interactions import Interaction
from sandbox.world.world import Change, Channel, Message, Person, World

_log = logging.getLogger(__name__)

LOCALES = ("en-US", "zh-CN", "zh-TW", "tr")


class Ask(BaseModel):
    """A request of the page; each op uses the fields that it needs."""

    id: int
    op: str
    person: int = 0
    channel: int = 0
    message: int = 0
    interaction: int = 0
    text: str = ""
    command: str = ""
    focused: str = ""
    custom_id: str = ""
    locale: str = ""
    options: dict[str, Any] = {}
    fields: dict[str, Any] = {}
    values: list[str] = []
    count: int = Field(default=1, ge=1, le=100_000)


class PageHub:
    """Serves all page websockets and tells them what changes."""

    def __init__(self, world: World, commands: Commands, actions: Actions, gateway: Gateway) -> None:
        self.world = world
        self.commands = commands
        self.actions = actions
        self.gateway = gateway
        self._pages: set[PageSocket] = set()
        world.message_listeners.append(self._on_message)
        world.person_listeners.append(self._on_person)
        commands.listeners.append(self._on_commands)
        gateway.status_listeners.append(self._on_status)

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        """Talk to one page until it leaves."""
        socket = web.WebSocketResponse(timeout=0.5, heartbeat=30, max_msg_size=1 << 20)
        await socket.prepare(request)
        page = PageSocket(self, socket)
        self._pages.add(page)
        try:
            await page.run()
        finally:
            self._pages.discard(page)
        return socket

    async def close(self) -> None:
        """Hang up on all pages."""
        await asyncio.gather(*(page.socket.close(code=1001) for page in self._pages))

    def typing(self, channel: Channel) -> None:
        """Tell the pages that the bot types in a channel."""
        self._tell(json.dumps({"event": "typing", "channel": str(channel.id)}))

    def _tell(self, text: str) -> None:
        for page in self._pages:
            page.push(text)

    def _on_message(self, change: Change, message: Message) -> None:
        seeing = [page for page in self._pages if page.watching and may_see(self.world, page.person, message)]
        if seeing:
            event = {"event": "message", "change": change.value, "message": page_message(self.world, message)}
            text = json.dumps(event)
            for page in seeing:
                page.push(text)

    def _on_person(self, person: Person) -> None:
        self._tell(json.dumps({"event": "people", "person": person_view(person)}))

    def _on_commands(self) -> None:
        for page in self._pages:
            view = commands_view(self.world, self.commands, page.person)
            page.push(json.dumps({"event": "commands", "commands": view}))

    def _on_status(self, connected: bool) -> None:  # noqa: FBT001 - a listener's only argument
        self._tell(json.dumps({"event": "bot", "connected": connected}))


class PageSocket:
    """One page, watching through one person's eyes; `person` None sees everything."""

    def __init__(self, hub: PageHub, socket: web.WebSocketResponse) -> None:
        self.socket = socket
        self.person: Person | None = None
        self.watching = False
        self._hub = hub
        self._world = hub.world
        self._actions = hub.actions
        self._outgoing: asyncio.Queue[str] = asyncio.Queue()
        self._tasks: set[asyncio.Task[None]] = set()

    def push(self, text: str) -> None:
        """Send a JSON object after all before it."""
        self._outgoing.put_nowait(text)

    async def run(self) -> None:
        """Answer requests until the page leaves."""
        writer = asyncio.create_task(self._write())
        try:
            async for frame in self.socket:
                if frame.type is WSMsgType.TEXT:
                    task = asyncio.create_task(self._answer(frame.data))
                    self._tasks.add(task)
                    task.add_done_callback(self._tasks.discard)
                    # Of a thousand clicks at once, each is sent to the bot before the next is read.
                    await asyncio.sleep(0)
        finally:
            for task in (writer, *self._tasks):
                task.cancel()

    async def _write(self) -> None:
        try:
            while True:
                waiting = [await self._outgoing.get()]
                while not self._outgoing.empty():
                    waiting.append(self._outgoing.get_nowait())
                await self.socket.send_str(f"[{','.join(waiting)}]")
        except ConnectionError:
            _log.debug("a page left")

    async def _answer(self, text: str) -> None:
        try:
            ask = Ask.model_validate_json(text)
        except ValidationError as error:
            self.push(json.dumps({"id": None, "error": f"Not a request: {error.errors()[0]['msg']}."}))
            return
        try:
            handler = _OPS.get(ask.op)
            if handler is None:
                raise Refusal(f"There is no op {ask.op}.")  # noqa: TRY301 - one place writes errors
            answer = {"id": ask.id, "result": await handler(self, ask)}
        except Refusal as refusal:
            answer = {"id": ask.id, "error": str(refusal)}
        self.push(json.dumps(answer))

    def _who(self, ask: Ask) -> Person:
        person = self._world.people.get(ask.person)
        if person is None:
            raise Refusal("There is nobody with this id.")
        return person

    def _where(self, ask: Ask) -> tuple[Person, Channel]:
        person, channel = self._who(ask), self._world.channels.get(ask.channel)
        if channel is None or not self._world.can_see(person, channel):
            raise Refusal("There is no such channel here.")
        return person, channel

    def _message(self, ask: Ask) -> tuple[Person, Message]:
        person, message = self._who(ask), self._world.message(ask.message)
        if message is None or not may_see(self._world, person, message):
            raise Refusal("This message is gone.")
        return person, message

    async def watch(self, ask: Ask) -> Payload:
        """Begin to watch as a person, or as an observer of everything."""
        self.person = self._who(ask) if ask.person else None
        self.watching = True
        hub = self._hub
        return snapshot(self._world, hub.commands, self.person, connected=hub.gateway.connected)

    async def locale(self, ask: Ask) -> Payload:
        """Set a person's language."""
        if ask.locale not in LOCALES:
            raise Refusal(f"The languages are: {', '.join(LOCALES)}.")
        person = self._who(ask)
        person.locale = ask.locale
        return person_view(person)

    async def say(self, ask: Ask) -> Payload:
        """Post a person's own words."""
        return {"message": str(self._actions.say(*self._where(ask), ask.text).id)}

    async def slash(self, ask: Ask) -> Payload:
        """Use a command and wait for the acknowledgement."""
        return await _settled(self._actions.slash(*self._where(ask), ask.command, ask.options))

    async def autocomplete(self, ask: Ask) -> Payload:
        """Ask for suggestions and wait for them."""
        person, channel = self._where(ask)
        return await _settled(self._actions.autocomplete(person, channel, ask.command, ask.options, ask.focused))

    async def click(self, ask: Ask) -> Payload:
        """Press a button or choose, and wait for the acknowledgement."""
        person, message = self._message(ask)
        return await _settled(self._actions.click(person, message, ask.custom_id, ask.values))

    async def submit(self, ask: Ask) -> Payload:
        """Send a filled-in form and wait for the acknowledgement."""
        return await _settled(self._actions.submit(self._who(ask), ask.interaction, ask.fields))

    async def dismiss(self, ask: Ask) -> Payload:
        """Throw away an ephemeral message."""
        self._actions.dismiss(*self._message(ask))
        return {}

    async def add_people(self, ask: Ask) -> Payload:
        """Let guests join the server."""
        return {"people": [person_view(person) for person in self._world.add_people(ask.count)]}


async def _settled(interaction: Interaction) -> Payload:
    await interaction.settled
    return outcome_view(interaction)


_OPS: dict[str, Callable[[PageSocket, Ask], Awaitable[Payload]]] = {
    "watch": PageSocket.watch,
    "locale": PageSocket.locale,
    "say": PageSocket.say,
    "slash": PageSocket.slash,
    "autocomplete": PageSocket.autocomplete,
    "click": PageSocket.click,
    "submit": PageSocket.submit,
    "dismiss": PageSocket.dismiss,
    "add_people": PageSocket.add_people,
}
