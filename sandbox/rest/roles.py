"""Roles of servers: making, changing and deleting them, giving them to members and taking them away."""

from collections.abc import Callable

from aiohttp import web

from sandbox.errors import DiscordError, Problem
from sandbox.forms.check import check
from sandbox.forms.guilds import RoleForm
from sandbox.payloads import role_payload
from sandbox.protocol import Permission
from sandbox.rest.bodies import read_object
from sandbox.rest.guilds import GUILD, member_of, server_of
from sandbox.rest.http import no_content, path_id, reply
from sandbox.world.world import BOT_ID, Member, Role, Server, World

_ROLES = f"{GUILD}/roles"
_ROLE = f"{_ROLES}/{{role:[0-9]+}}"
_OF_MEMBER = f"{GUILD}/members/{{user:[0-9]+}}/roles/{{role:[0-9]+}}"

RoleListener = Callable[[str, Server, Role], None]
"""Called with the event's name, the server and the role."""


class RoleRoutes:
    """Routes below /guilds/{guild}/roles and /guilds/{guild}/members/{user}/roles."""

    def __init__(self, world: World, role_changed: RoleListener, member_changed: Callable[[Member], None]) -> None:
        self._world = world
        self._role_changed = role_changed
        self._member_changed = member_changed

    def routes(self) -> list[web.RouteDef]:
        """Return the routes of this area."""
        return [
            web.get(_ROLES, self._list),
            web.post(_ROLES, self._make),
            web.get(_ROLE, self._get),
            web.patch(_ROLE, self._edit),
            web.delete(_ROLE, self._delete),
            web.put(_OF_MEMBER, self._give),
            web.delete(_OF_MEMBER, self._take),
        ]

    async def _list(self, request: web.Request) -> web.Response:
        return reply([role_payload(role) for role in server_of(self._world, request).roles.values()])

    async def _get(self, request: web.Request) -> web.Response:
        return reply(role_payload(self._role(request)))

    async def _make(self, request: web.Request) -> web.Response:
        server = server_of(self._world, request)
        form = check(RoleForm, await read_object(request))
        everyone = server.roles[server.id]
        role = Role(self._world.snowflakes.next(), "new role", 1, everyone.permissions)
        _change(role, form)
        server.add_role(role)
        return self._changed("GUILD_ROLE_CREATE", server, role)

    async def _edit(self, request: web.Request) -> web.Response:
        role = self._manageable(request)
        _change(role, check(RoleForm, await read_object(request)))
        return self._changed("GUILD_ROLE_UPDATE", server_of(self._world, request), role)

    async def _delete(self, request: web.Request) -> web.Response:
        server, role = server_of(self._world, request), self._assignable(request)
        server.remove_role(role)
        self._changed("GUILD_ROLE_DELETE", server, role)
        return no_content()

    async def _give(self, request: web.Request) -> web.Response:
        member, role = member_of(self._world, request), self._assignable(request)
        if role.id not in member.role_ids:
            self._set_roles(member, (*member.role_ids, role.id))
        return no_content()

    async def _take(self, request: web.Request) -> web.Response:
        member, role = member_of(self._world, request), self._assignable(request)
        if role.id in member.role_ids:
            self._set_roles(member, tuple(number for number in member.role_ids if number != role.id))
        return no_content()

    def _set_roles(self, member: Member, role_ids: tuple[int, ...]) -> None:
        member.role_ids = role_ids
        self._world.changed_places(member.server)
        self._member_changed(member)

    def _changed(self, event: str, server: Server, role: Role) -> web.Response:
        self._world.changed_places(server)
        self._role_changed(event, server, role)
        return reply(role_payload(role))

    def _role(self, request: web.Request) -> Role:
        """Return the role of the path; raises DiscordError 10004 or 10011."""
        role = server_of(self._world, request).roles.get(path_id(request, "role") or 0)
        if role is None:
            raise DiscordError(Problem.UNKNOWN_ROLE)
        return role

    def _manageable(self, request: web.Request) -> Role:
        """Return the role of the path, which must be below the bot's highest; raises DiscordError 50013 too."""
        server, role = server_of(self._world, request), self._role(request)
        if role.position >= server.top_position(server.members[BOT_ID]):
            raise DiscordError(Problem.MISSING_PERMISSIONS)
        return role

    def _assignable(self, request: web.Request) -> Role:
        """Return the role of the path, which must not be everyone's; raises DiscordError 50028 as well."""
        role = self._manageable(request)
        if role.id == server_of(self._world, request).id:
            raise DiscordError(Problem.INVALID_ROLE)
        return role


def _change(role: Role, form: RoleForm) -> None:
    """Change what the bot names of a role."""
    color = form.colors.primary_color if form.colors is not None else form.color
    role.name = role.name if form.name is None else form.name
    role.color = role.color if color is None else color
    role.hoist = role.hoist if form.hoist is None else form.hoist
    role.mentionable = role.mentionable if form.mentionable is None else form.mentionable
    role.permissions = role.permissions if form.permissions is None else Permission(int(form.permissions))
