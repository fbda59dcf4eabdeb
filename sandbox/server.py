"""The whole sandbox: one aiohttp server on 127.0.0.1."""

import asyncio
import base64
import secrets
import socket
from dataclasses import dataclass
from typing import Self

from aiohttp import web

from sandbox.deadlines import Deadlines
from sandbox.errors import Payload
from sandbox.faults.plan import Plan
from sandbox.gateway.connection import Shared
from sandbox.gateway.gateway import Gateway
from sandbox.gateway.limits import GatewayRules, Starts
from sandbox.gateway.sessions import Sessions
from sandbox.gateway.socket import GatewayEndpoint
from sandbox.page.faults import FaultDesk
from sandbox.page.files import PageRoutes, load_page
from sandbox.page.guard import Guard, new_key
from sandbox.page.panel import Panel
from sandbox.page.socket import PageHub
from sandbox.rest.application import ApplicationRoutes
from sandbox.rest.channels import ChannelRoutes
from sandbox.rest.emojis import EmojiRoutes, PictureRoutes
from sandbox.rest.faults import faults_middleware
from sandbox.rest.guilds import GuildRoutes
from sandbox.rest.http import api_middleware
from sandbox.rest.interactions import InteractionRoutes
from sandbox.rest.members import GuildEvents, MemberRoutes
from sandbox.rest.reactions import ReactionRoutes
from sandbox.rest.roles import RoleRoutes
from sandbox.rest.wire import wire_middleware
from sandbox.rules.actions import Actions
from sandbox.rules.commands import Commands
from sandbox.rules.interactions import Interactions
from sandbox.rules.messages import Messages
from sandbox.rules.reactions import Reactions
from sandbox.rules.responses import Responses
from sandbox.wire import Wire
from sandbox.world.attachments import MAX_BYTES, MAX_FILES, Attachments
from sandbox.world.clock import Clock, SystemClock
from sandbox.world.world import BOT_ID, Channel, World

HOST = "127.0.0.1"
API_PATH = "/api/v10"
_BACKLOG = 4096
# Longer than clients keep unused connections (aiohttp's: 15 s), so that none is cut while a request is on its way.
_KEEPALIVE_SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where the sandbox is, and the two secrets of this start.

    `page` is for people and includes `key`, which opens the page; `api`, `gateway` and `token` are
    what a bot connects with.
    """

    page: str
    api: str
    gateway: str
    token: str
    key: str


def listen(port: int | None, default: int = 8710) -> socket.socket:
    """Return a listening socket on 127.0.0.1.

    Without a port, try the default one and then any free one. Raises OSError when `port` is taken or not allowed.
    """
    for candidate in (default, 0) if port is None else (port,):
        listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((HOST, candidate))
            # At once: with SO_REUSEADDR two sandboxes that start together can both bind the port.
            listener.listen(_BACKLOG)
        except OSError:
            listener.close()
            if candidate == 0 or port is not None:
                raise
            continue
        return listener
    raise AssertionError  # the last candidate returns or raises


class SandboxServer:
    """A running sandbox; use it as an async context manager, or `start` and `close` it.

    `bot_name` and `bot_symbol` are what the page calls the bot and draws as its avatar. `key` opens the page;
    without one, this start has its own. There are `servers` servers at first; `rules` are the gateway's.
    `addresses` are those of the sandbox; `world`, `commands`, `gateway`, `endpoint`, `api`, `desk` and `wire` are
    its parts, for tests.
    """

    def __init__(  # noqa: PLR0913 - all that a start chooses
        self,
        listener: socket.socket,
        clock: Clock | None = None,
        *,
        bot_name: str = "Bot",
        bot_symbol: str = "",
        key: str | None = None,
        servers: int = 1,
        rules: GatewayRules | None = None,
    ) -> None:
        port = listener.getsockname()[1]
        origin = f"http://{HOST}:{port}"
        token = _new_token()
        key = key or new_key()
        self.addresses = Addresses(
            page=f"{origin}/?key={key}",
            api=origin + API_PATH,
            gateway=f"ws://{HOST}:{port}/gateway",
            token=token,
            key=key,
        )
        self._listener = listener
        self.world = World(clock or SystemClock(), bot_name, bot_symbol, servers)
        plan, rules = Plan(), rules or GatewayRules()
        self.wire = wire = Wire(self.world.clock.now, token)
        self._rules, self._starts = rules, Starts(rules, self.world.clock)
        self.gateway = Gateway(self.world, self.addresses.gateway, Sessions(self.world.clock, plan))
        self.endpoint = GatewayEndpoint(
            Shared(self.gateway, token, plan, wire, self.world.clock, rules, self._starts)
        )
        attachments = Attachments(self.world.snowflakes, origin)
        messages = Messages(self.world, attachments)
        self.commands = Commands(self.world.snowflakes)
        interactions = Interactions(self.world, self.gateway.dispatch)
        reactions = Reactions(self.world)
        reactions.listeners.append(self.gateway.tell_of_reaction)
        actions = Actions(self.world, self.commands, messages, reactions, interactions)
        self.desk = FaultDesk(self.world, self.gateway, self.endpoint, plan)
        self._hub = PageHub(self.world, self.commands, actions, self.gateway, Panel(self.desk, wire))
        guard = Guard(port, key)
        page = PageRoutes(guard, self._hub, attachments, load_page())
        # The wire first: it shows what the bot gets, faults included.
        middlewares = [wire_middleware(wire, API_PATH), faults_middleware(plan, API_PATH), api_middleware(token)]
        self.api = api = web.Application(middlewares=middlewares, client_max_size=_MAX_REQUEST)
        areas = (
            ApplicationRoutes(self.world, self.commands, self._gateway_bot),
            ChannelRoutes(self.world, messages, self._hub.typing),
            GuildRoutes(self.world),
            MemberRoutes(self.world, GuildEvents(self._channel_made, self.gateway.tell_of_member)),
            RoleRoutes(self.world, self.gateway.tell_of_role, self.gateway.tell_of_member),
            EmojiRoutes(self.world, self.gateway.tell_of_emojis),
            ReactionRoutes(self.world, reactions),
            InteractionRoutes(self.world, Responses(self.world, messages, interactions)),
        )
        for area in areas:
            api.add_routes(area.routes())
        self._deadlines = Deadlines(self.world.clock)
        outer = [self._deadlines.middleware, guard.middleware]
        app = web.Application(middlewares=outer, client_max_size=_MAX_REQUEST)
        app.add_routes([*self.endpoint.routes(), *page.routes(), *PictureRoutes(self.world).routes()])
        app.add_subapp(API_PATH, api)
        app.on_shutdown.append(self._hang_up)
        self._runner = web.AppRunner(
            app, access_log=None, shutdown_timeout=1.0, keepalive_timeout=_KEEPALIVE_SECONDS
        )
        self._server: asyncio.Server | None = None

    def _gateway_bot(self) -> Payload:
        """Return what GET /gateway/bot answers."""
        servers = sum(server.has_bot for server in self.world.servers.values())
        shards, limit = self._rules.shards_for(servers), self._starts.payload()
        return {"url": self.addresses.gateway, "shards": shards, "session_start_limit": limit}

    def _channel_made(self, channel: Channel) -> None:
        self.gateway.tell_of_channel("CHANNEL_CREATE", channel)

    async def _hang_up(self, _app: web.Application) -> None:
        await self.endpoint.close()
        await self._hub.close()

    async def start(self) -> None:
        """Begin to serve."""
        await self._runner.setup()
        if self._runner.server is None:
            raise RuntimeError("aiohttp made no server")
        factory = self._deadlines.factory(self._runner.server)
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(factory, sock=self._listener, backlog=_BACKLOG)

    async def close(self) -> None:
        """Stop serving; pages and bots are disconnected."""
        if self._server is not None:
            self._server.close()
        await self._runner.cleanup()

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_error: object) -> None:
        await self.close()


def _new_token() -> str:
    """Return a token in the form of Discord's: the bot's id in base64, a time, a secret."""
    first = base64.urlsafe_b64encode(str(BOT_ID).encode()).decode().rstrip("=")
    return f"{first}.sandbox.{secrets.token_urlsafe(24)}"


_MAX_REQUEST = MAX_FILES * MAX_BYTES + (1 << 20)
