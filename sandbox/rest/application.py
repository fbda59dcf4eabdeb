"""The bot itself, its application, its gateway and its commands."""

from collections.abc import Callable
from operator import attrgetter

from aiohttp import web

from sandbox.errors import DiscordError, Payload, Problem, form_error
from sandbox.payloads import application_payload, bot_payload, partial_guild_payload, user_payload
from sandbox.rest.bodies import read_json, read_object
from sandbox.rest.http import no_content, path_id, query_flag, query_id, query_limit, reply
from sandbox.rules.commands import Commands
from sandbox.world.snowflakes import as_id
from sandbox.world.world import APPLICATION_ID, World

_APPLICATION = "/applications/{app:[0-9]+}"
_PAGE = 200
"""Servers of the bot in one answer, at most and by default."""
_SCOPES = (f"{_APPLICATION}/commands", f"{_APPLICATION}/guilds/{{guild:[0-9]+}}/commands")


class ApplicationRoutes:
    """Routes below /users, /oauth2, /gateway and /applications.

    `gateway` returns the answer to /gateway/bot.
    """

    def __init__(self, world: World, commands: Commands, gateway: Callable[[], Payload]) -> None:
        self._world = world
        self._commands = commands
        self._describe_gateway = gateway

    def routes(self) -> list[web.RouteDef]:
        """Return the routes of this area."""
        routes = [
            web.get("/users/@me", self._me),
            web.get("/users/@me/guilds", self._servers),
            web.get("/users/{user:[0-9]+}", self._user),
            web.get("/oauth2/applications/@me", self._application),
            web.get("/applications/@me", self._application),
            web.get("/gateway", self._gateway),
            web.get("/gateway/bot", self._gateway_bot),
        ]
        for path in _SCOPES:
            routes += [
                web.get(path, self._list),
                web.put(path, self._overwrite),
                web.post(path, self._create),
                web.get(path + "/{command:[0-9]+}", self._get),
                web.patch(path + "/{command:[0-9]+}", self._edit),
                web.delete(path + "/{command:[0-9]+}", self._delete),
            ]
        return routes

    async def _me(self, _request: web.Request) -> web.Response:
        return reply(bot_payload(self._world))

    async def _servers(self, request: web.Request) -> web.Response:
        own = [server for server in self._world.servers.values() if server.has_bot]
        servers = sorted(own, key=attrgetter("id"))
        limit = query_limit(request, _PAGE, _PAGE)
        before, after = query_id(request, "before"), query_id(request, "after")
        if before is not None:
            servers = [server for server in servers if server.id < before][-limit:]
        elif after is not None:
            servers = [server for server in servers if server.id > after]
        counted = query_flag(request, "with_counts")
        return reply([partial_guild_payload(server, counted=counted) for server in servers[:limit]])

    async def _user(self, request: web.Request) -> web.Response:
        user = self._world.user(path_id(request, "user"))
        if user is None:
            raise DiscordError(Problem.UNKNOWN_USER)
        return reply(user_payload(user))

    async def _application(self, _request: web.Request) -> web.Response:
        return reply(application_payload(self._world))

    async def _gateway(self, _request: web.Request) -> web.Response:
        return reply({"url": self._describe_gateway()["url"]})

    async def _gateway_bot(self, _request: web.Request) -> web.Response:
        return reply(self._describe_gateway())

    async def _list(self, request: web.Request) -> web.Response:
        return reply(self._commands.all(self._scope(request)))

    async def _overwrite(self, request: web.Request) -> web.Response:
        commands = await read_json(request)
        if not isinstance(commands, list):
            raise form_error((), "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType")
        return reply(self._commands.overwrite(self._scope(request), commands))

    async def _create(self, request: web.Request) -> web.Response:
        command, is_new = self._commands.upsert(self._scope(request), await read_object(request))
        return reply(command, 201 if is_new else 200)

    async def _get(self, request: web.Request) -> web.Response:
        return reply(self._commands.get(self._scope(request), path_id(request, "command")))

    async def _edit(self, request: web.Request) -> web.Response:
        changes = await read_object(request)
        return reply(self._commands.edit(self._scope(request), path_id(request, "command"), changes))

    async def _delete(self, request: web.Request) -> web.Response:
        self._commands.delete(self._scope(request), path_id(request, "command"))
        return no_content()

    def _scope(self, request: web.Request) -> int | None:
        """Return the server of a path for its own commands, None for global ones."""
        if path_id(request, "app") != APPLICATION_ID:
            raise DiscordError(Problem.UNKNOWN_APPLICATION)
        guild = request.match_info.get("guild")
        if guild is None:
            return None
        guild_id = as_id(guild)
        if guild_id not in self._world.servers:
            raise DiscordError(Problem.MISSING_ACCESS)
        return guild_id
