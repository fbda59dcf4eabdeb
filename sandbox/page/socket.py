"""The page's websocket: takes requests (see `requests`), sends answers and events, all as JSON.

Each frame that is sent is a list of answers and events in the order in which they happened. An answer
is {"id", "result"} or {"id", "error"}, where the error is one plain sentence. An event is
{"event": "message"|"commands"|"bot"|"people"|"server"|"typing"|"faults"|"wire", ...}.
"""

import asyncio
import json
import logging
import secrets
from collections.abc import Callable

from aiohttp import WSMsgType, web
from pydantic import ValidationError

from sandbox.errors import Payload, Refusal
from sandbox.gateway.gateway import Gateway
from sandbox.page.panel import Panel
from sandbox.page.requests import (
    REQUEST,
    AddPeople,
    AddServers,
    Autocomplete,
    Click,
    Dismiss,
    Edit,
    Erase,
    InChannel,
    Menu,
    Older,
    OnMessage,
    OrderFault,
    PageRequest,
    React,
    Say,
    SetLocale,
    Slash,
    Submit,
    TakeBack,
    Watch,
    WatchPanel,
    complaint,
    number_of,
)
from sandbox.page.views import (
    bot_view,
    commands_view,
    may_see,
    messages_view,
    options_view,
    outcome_view,
    page_message,
    person_view,
    server_view,
    snapshot,
)
from sandbox.protocol import CloseCode
from sandbox.rules.actions import Actions
from sandbox.rules.commands import Commands
from sandbox.rules.interactions import Interaction
from sandbox.world.world import Change, Channel, Member, Message, Person, Server, World

_LARGEST_REQUEST = 16 << 20
"""Bytes: a file of 10 MiB in base64, and what stands around it."""
_log = logging.getLogger(__name__)


class PageHub:
    """Serves the websockets of all pages and sends them what changes."""

    def __init__(self, world: World, commands: Commands, actions: Actions, gateway: Gateway, panel: Panel) -> None:
        self.world = world
        self.commands = commands
        self.actions = actions
        self.gateway = gateway
        self.panel = panel
        self.started = secrets.token_hex(8)
        """Which start of the sandbox this is, so that an open page knows when its messages are gone."""
        self.options: dict[str, Payload] = {}
        """The options of the commands that wait for an answer, by the interaction's id."""
        self._pages: set[PageSocket] = set()
        world.message_listeners.append(self._on_message)
        world.member_listeners.append(self._on_member)
        world.server_listeners.append(self._on_server)
        world.place_listeners.append(self._on_server)
        commands.listeners.append(self._on_commands)
        gateway.sessions.status_listeners.append(self._on_status)

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        """Serve one page until it leaves."""
        socket = web.WebSocketResponse(timeout=0.5, heartbeat=30, compress=False, max_msg_size=_LARGEST_REQUEST)
        await socket.prepare(request)
        page = PageSocket(self, socket)
        self._pages.add(page)
        try:
            await page.run()
        finally:
            self._pages.discard(page)
            self.panel.leave(page.push)
        return socket

    async def close(self) -> None:
        """Close the connections to all pages."""
        await asyncio.gather(*(page.socket.close(code=CloseCode.GOING_AWAY) for page in self._pages))

    def typing(self, channel: Channel) -> None:
        """Show on all pages that the bot is typing in a channel."""
        self._send(lambda _person: {"event": "typing", "channel": str(channel.id)})

    def _send(self, event: Callable[[Person | None], Payload]) -> None:
        """Send all pages an event, to each as its person sees it."""
        for page in self._pages:
            if page.watching:  # before its first view a page can make nothing of events
                page.push(json.dumps(event(page.person)))

    def _on_message(self, change: Change, message: Message) -> None:
        if change is Change.CREATE and message.command is not None and message.metadata is not None:
            message.options = self.options.get(message.metadata["id"], {})
        seeing = [page for page in self._pages if page.watching and may_see(self.world, page.person, message)]
        if seeing:
            shown = Change.UPDATE if change is Change.REACT else change
            event = {"event": "message", "change": shown.value, "message": page_message(self.world, message)}
            text = json.dumps(event)
            for page in seeing:
                page.push(text)

    def _on_member(self, member: Member) -> None:
        self._send(lambda _person: {"event": "people", "person": person_view(member.user)})

    def _on_server(self, server: Server) -> None:
        self._send(lambda person: {"event": "server", "server": server_view(self.world, server, person)})

    def _on_commands(self) -> None:
        self._send(lambda person: {"event": "commands", **commands_view(self.world, self.commands, person)})

    def _on_status(self) -> None:
        self._send(lambda _person: {"event": "bot", **bot_view(self.world, self.gateway.sessions.shards)})


class PageSocket:
    """One page. It sees nothing until it is `watching`, then what `person` sees; None sees everything."""

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
        """Queue a JSON object; objects are sent in order."""
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
                    # Let the task begin: requests are carried out in the order in which they come.
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
            request = REQUEST.validate_json(text)
        except ValidationError as error:
            self.push(json.dumps({"id": number_of(text), "error": complaint(error)}))
            return
        try:
            answer = {"id": request.id, "result": await self._carry_out(request)}
        except Refusal as refusal:
            answer = {"id": request.id, "error": str(refusal)}
        self.push(json.dumps(answer))

    async def _carry_out(self, request: PageRequest) -> Payload:
        match request:
            case Watch() | Older():
                return self._view(request)
            case SetLocale():
                person = self._person(request.person)
                person.locale = request.locale
                return person_view(person)
            case Say():
                return {"message": str(self._say(request).id)}
            case Dismiss() | Edit() | Erase() | React() | OrderFault() | TakeBack() | WatchPanel():
                self._obey(request)
                return {}
            case AddPeople() | AddServers():
                return self._add(request)
            case _:
                interaction = self._interact(request)
                # Shielded: the bot may still answer when the page has left.
                await asyncio.shield(interaction.settled)
                return outcome_view(interaction)

    def _add(self, request: AddPeople | AddServers) -> Payload:
        if isinstance(request, AddServers):
            return {"servers": [str(server.id) for server in self._world.add_servers(request.count)]}
        server = self._world.servers.get(request.server or self._world.home.id)
        if server is None:
            raise Refusal("There is no server with this id.")
        people = self._world.add_people(request.count, server)
        return {"people": [person_view(person) for person in people]}

    def _say(self, request: Say) -> Message:
        person, channel = self._where(request)
        replied = None if request.reply is None else channel.messages.get(request.reply)
        return self._actions.say(person, channel, request.text, replied, request.files)

    def _obey(self, request: Dismiss | Edit | Erase | React | OrderFault | TakeBack | WatchPanel) -> None:
        match request:
            case React():
                self._actions.react(*self._message(request), request.emoji)
            case Dismiss():
                self._actions.dismiss(*self._message(request))
            case Edit():
                self._actions.rewrite(*self._message(request), request.text)
            case Erase():
                self._actions.erase(*self._message(request))
            case OrderFault():
                self._hub.panel.desk.carry_out(request.order)
            case TakeBack():
                self._hub.panel.desk.take_back(request.fault)
            case WatchPanel():
                self._hub.panel.watch(self.push)

    def _interact(self, request: Slash | Menu | Autocomplete | Click | Submit) -> Interaction:
        match request:
            case Slash():
                interaction = self._actions.slash(*self._where(request), request.command, request.options)
                key = str(interaction.id)
                self._hub.options[key] = options_view(request.options)
                interaction.settled.add_done_callback(lambda _: self._hub.options.pop(key, None))
                return interaction
            case Menu():
                return self._actions.menu(*self._where(request), request.command, request.target)
            case Autocomplete():
                person, channel = self._where(request)
                command, options, focused = request.command, request.options, request.focused
                return self._actions.autocomplete(person, channel, command, options, focused)
            case Click():
                person, message = self._message(request)
                return self._actions.click(person, message, request.custom_id, request.values)
            case Submit():
                person = self._person(request.person)
                return self._actions.submit(person, request.interaction, request.fields)

    def _view(self, request: Watch | Older) -> Payload:
        match request:
            case Older():
                person, channel = self._where(request)
                return messages_view(self._world, person, channel, request.before)
            case Watch():
                return self._watch(request)

    def _watch(self, request: Watch) -> Payload:
        self.person = self._person(request.person) if request.person else None
        self.watching = True
        hub = self._hub
        view = snapshot(self._world, hub.commands, self.person, hub.gateway.sessions.shards)
        return {**view, "started": hub.started}

    def _person(self, person_id: int) -> Person:
        person = self._world.people.get(person_id)
        if person is None:
            raise Refusal("There is nobody with this id.")
        return person

    def _where(self, request: InChannel) -> tuple[Person, Channel]:
        person, channel = self._person(request.person), self._world.channels.get(request.channel)
        if channel is None or not self._world.can_see(person, channel):
            raise Refusal("There is no such channel here.")
        return person, channel

    def _message(self, request: OnMessage) -> tuple[Person, Message]:
        person, message = self._person(request.person), self._world.message(request.message)
        if message is None or not may_see(self._world, person, message):
            raise Refusal("This message is gone.")
        return person, message
