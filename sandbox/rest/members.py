"""Changing members of the server, and making channels."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from aiohttp import web

from sandbox.errors import DiscordError, Payload, Problem
from sandbox.forms.check import check
from sandbox.forms.guilds import ChannelForm, MemberForm, OwnMemberForm
from sandbox.payloads import channel_payload, member_payload, role_payload
from sandbox.rest.bodies import read_object
from sandbox.rest.guilds import GUILD, check_guild
from sandbox.rest.http import path_id, reply
from sandbox.world.world import Channel, Person, World


@dataclass(frozen=True, slots=True)
class GuildEvents:
    """Called with the channel that was made and with the member who was changed."""

    channel_made: Callable[[Channel], None]
    member_changed: Callable[[Person], None]


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
        check_guild(self._world, request)
        payload = await read_object(request)
        form = check(OwnMemberForm, payload)
        if "nick" in payload:
            self._world.bot.nick = form.nick or None
        return self._changed(self._world.bot)

    async def _edit(self, request: web.Request) -> web.Response:
        check_guild(self._world, request)
        user = self._world.user(path_id(request, "user"))
        if user is None:
            raise DiscordError(Problem.UNKNOWN_MEMBER)
        payload = await read_object(request)
        form = check(MemberForm, payload)
        self._check_may_change(user)
        roles = tuple(map(int, form.roles or ()))
        if any(role_payload(self._world, role) is None for role in roles):
            raise DiscordError(Problem.UNKNOWN_ROLE)
        _change(user, form, payload, roles)
        return self._changed(user)

    def _check_may_change(self, user: Person) -> None:
        """Let the owner, whom no role is above, be as they are; raises DiscordError 50013."""
        if user is self._world.owner:
            raise DiscordError(Problem.MISSING_PERMISSIONS)

    def _changed(self, user: Person) -> web.Response:
        self._events.member_changed(user)
        return reply(member_payload(user))

    async def _make_channel(self, request: web.Request) -> web.Response:
        check_guild(self._world, request)
        form = check(ChannelForm, await read_object(request))
        channel = self._world.add_channel(form.name, form.topic or "")
        self._events.channel_made(channel)
        return reply(channel_payload(self._world, channel), 201)


def _change(user: Person, form: MemberForm, payload: Payload, roles: tuple[int, ...]) -> None:
    if "nick" in payload:
        user.nick = form.nick or None
    if "roles" in payload:
        user.role_ids = roles
    if "communication_disabled_until" in payload:
        until = form.communication_disabled_until
        user.silenced_until = None if until is None else datetime.fromisoformat(until).isoformat()
