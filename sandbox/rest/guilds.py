"""Servers and their members."""

from aiohttp import web

from sandbox.errors import DiscordError, Problem
from sandbox.payloads import channel_payload, counts_payload, guild_payload, member_payload
from sandbox.rest.http import path_id, query_flag, query_id, query_limit, reply
from sandbox.world.world import Member, Server, World

_MAX_PAGE = 1000
GUILD = "/guilds/{guild:[0-9]+}"


class GuildRoutes:
    """Routes below /guilds."""

    def __init__(self, world: World) -> None:
        self._world = world

    def routes(self) -> list[web.RouteDef]:
        """Return the routes of this area."""
        return [
            web.get(GUILD, self._get),
            web.get(f"{GUILD}/channels", self._channels),
            web.get(f"{GUILD}/members", self._members),
            web.get(f"{GUILD}/members/{{user:[0-9]+}}", self._member),
        ]

    async def _get(self, request: web.Request) -> web.Response:
        server = server_of(self._world, request)
        counts = counts_payload(server) if query_flag(request, "with_counts") else {}
        return reply({**guild_payload(self._world, server), **counts})

    async def _channels(self, request: web.Request) -> web.Response:
        channels = server_of(self._world, request).channels.values()
        return reply([channel_payload(self._world, channel) for channel in channels])

    async def _members(self, request: web.Request) -> web.Response:
        server = server_of(self._world, request)
        limit, after = query_limit(request, 1, _MAX_PAGE), query_id(request, "after") or 0
        wanted = sorted(user_id for user_id in server.members if user_id > after)[:limit]
        return reply([member_payload(server.members[user_id]) for user_id in wanted])

    async def _member(self, request: web.Request) -> web.Response:
        return reply(member_payload(member_of(self._world, request)))


def server_of(world: World, request: web.Request) -> Server:
    """Return the server that the path names, in which the bot is; raises DiscordError 10004."""
    server = world.servers.get(path_id(request, "guild") or 0)
    if server is None or not server.has_bot:
        raise DiscordError(Problem.UNKNOWN_GUILD)
    return server


def member_of(world: World, request: web.Request) -> Member:
    """Return the member of a server that the path names; raises DiscordError 10004 or 10007."""
    member = server_of(world, request).members.get(path_id(request, "user") or 0)
    if member is None:
        raise DiscordError(Problem.UNKNOWN_MEMBER)
    return member
