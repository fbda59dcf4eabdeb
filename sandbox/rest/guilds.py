"""The server and its members."""

from aiohttp import web

from sandbox.errors import DiscordError, Problem
from sandbox.payloads import channel_payload, guild_payload, member_payload, roles_payload
from sandbox.protocol import ChannelType
from sandbox.rest.http import path_id, query_id, query_limit, reply
from sandbox.world.world import GUILD_ID, World

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
            web.get(f"{GUILD}/roles", self._roles),
            web.get(f"{GUILD}/members", self._members),
            web.get(f"{GUILD}/members/{{user:[0-9]+}}", self._member),
        ]

    async def _get(self, request: web.Request) -> web.Response:
        check_guild(self._world, request)
        counts = {}
        if request.query.get("with_counts"):
            members = len(list(self._world.members()))
            counts = {"approximate_member_count": members, "approximate_presence_count": members}
        return reply({**guild_payload(self._world), **counts})

    async def _channels(self, request: web.Request) -> web.Response:
        check_guild(self._world, request)
        channels = [c for c in self._world.channels.values() if c.kind is ChannelType.GUILD_TEXT]
        return reply([channel_payload(self._world, channel) for channel in channels])

    async def _roles(self, request: web.Request) -> web.Response:
        check_guild(self._world, request)
        return reply(roles_payload(self._world))

    async def _members(self, request: web.Request) -> web.Response:
        check_guild(self._world, request)
        limit, after = query_limit(request, 1, _MAX_PAGE), query_id(request, "after") or 0
        members = sorted(self._world.members(), key=lambda member: member.id)
        return reply([member_payload(member) for member in members if member.id > after][:limit])

    async def _member(self, request: web.Request) -> web.Response:
        check_guild(self._world, request)
        user = self._world.user(path_id(request, "user"))
        if user is None:
            raise DiscordError(Problem.UNKNOWN_MEMBER)
        return reply(member_payload(user))


def check_guild(world: World, request: web.Request) -> None:
    """Check that the path names the server and that the bot is in it; raises DiscordError 10004."""
    if path_id(request, "guild") != GUILD_ID or not world.bot_is_member:
        raise DiscordError(Problem.UNKNOWN_GUILD)
