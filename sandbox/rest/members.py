"""Changing members of servers, and making channels."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from aiohttp import web

from sandbox.errors import DiscordError, Payload, Problem
from sandbox.forms.check import check
from sandbox.forms.guilds import ChannelForm, MemberForm, OwnMemberForm
from sandbox.payloads import channel_payload, member_payload
from sandbox.protocol import ChannelType
from sandbox.rest.bodies import read_object
from sandbox.rest.guilds import GUILD, member_of, server_of
from sandbox.rest.http import reply
from sandbox.world.world import BOT_ID, Channel, Member, World


@dataclass(frozen=True, slots=True)
class GuildEvents:
    """Called with the channel that was made and with the member who was changed."""

    channel_made: Callable[[Channel], None]
    member_changed: Callable[[Member], None]


class MemberRoutes:
    """Routes that change what is below /guilds."""

    def __init__(self, world: World, events: GuildEvents) -> None:
        self._world = world
        self._events = events

    def routes(self) -> list[web.RouteDef]:
        """Return the routes of this area."""
        return [
            web.patch(f"{GUILD}/members/@me", self._edit_own),
            web.patch(f"{GUILD}/members/{{user:[0-9]+}}", self._edit),
            web.post(f"{GUILD}/channels", self._make_channel),
        ]

    async def _edit_own(self, request: web.Request) -> web.Response:
        own = server_of(self._world, request).members[BOT_ID]
        payload = await read_object(request)
        form = check(OwnMemberForm, payload)
        if "nick" in payload:
            own.nick = form.nick or None
        return self._changed(own)

    async def _edit(self, request: web.Request) -> web.Response:
        member = member_of(self._world, request)
        payload = await read_object(request)
        form = check(MemberForm, payload)
        self._check_may_change(member)
        roles = tuple(map(int, form.roles or ()))
        if any(role not in member.server.roles for role in roles):
            raise DiscordError(Problem.UNKNOWN_ROLE)
        if "roles" in payload:
            _check_may_give(member, roles)
        _change(member, form, payload, roles)
        return self._changed(member)

    def _check_may_change(self, member: Member) -> None:
        """Let the owner, whom no role is above, be as they are; raises DiscordError 50013."""
        if member.user is self._world.owner:
            raise DiscordError(Problem.MISSING_PERMISSIONS)

    def _changed(self, member: Member) -> web.Response:
        self._world.changed_places(member.server)
        self._events.member_changed(member)
        return reply(member_payload(member))

    async def _make_channel(self, request: web.Request) -> web.Response:
        server = server_of(self._world, request)
        form = check(ChannelForm, await read_object(request))
        kind = ChannelType(form.type or ChannelType.GUILD_TEXT)
        channel = self._world.add_channel(server, form.name, kind, form.topic or "")
        channel.overwrites = {int(part.id): part.overwrite() for part in form.permission_overwrites or ()}
        self._world.changed_places(server)
        self._events.channel_made(channel)
        return reply(channel_payload(self._world, channel), 201)


def _check_may_give(member: Member, roles: tuple[int, ...]) -> None:
    """Let the bot add and remove only roles below its highest; raises DiscordError 50013."""
    server = member.server
    top = server.top_position(server.members[BOT_ID])
    if any(server.roles[role].position >= top for role in set(roles).symmetric_difference(member.role_ids)):
        raise DiscordError(Problem.MISSING_PERMISSIONS)


def _change(member: Member, form: MemberForm, payload: Payload, roles: tuple[int, ...]) -> None:
    if "nick" in payload:
        member.nick = form.nick or None
    if "roles" in payload:
        member.role_ids = roles
    if "communication_disabled_until" in payload:
        until = form.communication_disabled_until
        member.silenced_until = None if until is None else datetime.fromisoformat(until).isoformat()
