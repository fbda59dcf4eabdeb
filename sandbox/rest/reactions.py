"""Reactions to messages."""

from aiohttp import web

from sandbox.errors import DiscordError, Problem
from sandbox.payloads import user_payload
from sandbox.protocol import Permission
from sandbox.rest.http import no_content, path_id, query_id, query_limit, reply
from sandbox.rest.places import MESSAGE, Places
from sandbox.rules.reactions import Reactions
from sandbox.world.world import World

_ALL = f"{MESSAGE}/reactions"
_ONE = f"{_ALL}/{{emoji}}"
_MAX_PAGE = 100
_PAGE = 25


class ReactionRoutes:
    """Routes below /channels/{channel}/messages/{message}/reactions."""

    def __init__(self, world: World, reactions: Reactions) -> None:
        self._world = world
        self._places = Places(world)
        self._reactions = reactions

    def routes(self) -> list[web.RouteDef]:
        """Return the routes of this area."""
        return [
            web.put(f"{_ONE}/@me", self._add),
            web.delete(f"{_ONE}/@me", self._remove_own),
            web.delete(f"{_ONE}/{{user:[0-9]+}}", self._remove),
            web.get(_ONE, self._list),
            web.delete(_ONE, self._clear),
            web.delete(_ALL, self._clear),
        ]

    async def _add(self, request: web.Request) -> web.Response:
        message = self._places.message(request)
        self._reactions.add(message, self._world.bot, request.match_info["emoji"])
        return no_content()

    async def _remove_own(self, request: web.Request) -> web.Response:
        message = self._places.message(request)
        self._reactions.remove(message, self._world.bot, request.match_info["emoji"])
        return no_content()

    async def _remove(self, request: web.Request) -> web.Response:
        message, user = self._places.message(request), self._world.user(path_id(request, "user"))
        if user is None:
            raise DiscordError(Problem.UNKNOWN_USER)
        if not user.bot:
            self._check_may_manage(request)
        self._reactions.remove(message, user, request.match_info["emoji"])
        return no_content()

    async def _list(self, request: web.Request) -> web.Response:
        people = self._reactions.people(self._places.message(request), request.match_info["emoji"])
        limit, after = query_limit(request, _PAGE, _MAX_PAGE), query_id(request, "after") or 0
        return reply([user_payload(user) for user in people if user.id > after][:limit])

    async def _clear(self, request: web.Request) -> web.Response:
        message = self._places.message(request)
        self._check_may_manage(request)
        self._reactions.clear(message, request.match_info.get("emoji"))
        return no_content()

    def _check_may_manage(self, request: web.Request) -> None:
        granted = self._world.permissions(self._world.bot, self._places.channel(request))
        if not granted & Permission.MANAGE_MESSAGES:
            raise DiscordError(Problem.MISSING_PERMISSIONS)
