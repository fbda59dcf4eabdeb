"""Answers to interactions, and the webhook by which a bot follows up."""

from aiohttp import web

from sandbox.payloads import message_payload
from sandbox.rest.bodies import read_body
from sandbox.rest.http import no_content, path_id, reply
from sandbox.rules.responses import Responses
from sandbox.world.world import World


class InteractionRoutes:
    """Routes below /interactions and /webhooks; the token in the address is their authorization."""

    def __init__(self, world: World, responses: Responses) -> None:
        self._world = world
        self._responses = responses

    def routes(self) -> list[web.RouteDef]:
        """Return the routes of this area."""
        message = "/webhooks/{app:[0-9]+}/{token}/messages/{which:@original|[0-9]+}"
        return [
            web.post("/interactions/{interaction:[0-9]+}/{token}/callback", self._callback),
            web.post("/webhooks/{app:[0-9]+}/{token}", self._follow_up),
            web.get(message, self._get),
            web.patch(message, self._edit),
            web.delete(message, self._delete),
        ]

    async def _callback(self, request: web.Request) -> web.Response:
        which, token = path_id(request, "interaction"), request.match_info["token"]
        self._responses.check_unanswered(which, token)
        answer = self._responses.answer(which, token, await read_body(request))
        wanted = request.query.get("with_response", "") in {"1", "true"}
        return reply(answer) if wanted else no_content()

    async def _follow_up(self, request: web.Request) -> web.Response:
        self._responses.check_webhook(*_webhook(request))
        message = self._responses.follow_up(*_webhook(request), await read_body(request))
        return reply(message_payload(self._world, message))

    async def _get(self, request: web.Request) -> web.Response:
        message = self._responses.get(*_webhook(request), request.match_info["which"])
        return reply(message_payload(self._world, message))

    async def _edit(self, request: web.Request) -> web.Response:
        which = request.match_info["which"]
        self._responses.get(*_webhook(request), which)
        message = self._responses.edit(*_webhook(request), which, await read_body(request))
        return reply(message_payload(self._world, message))

    async def _delete(self, request: web.Request) -> web.Response:
        self._responses.delete(*_webhook(request), request.match_info["which"])
        return no_content()


def _webhook(request: web.Request) -> tuple[int | None, str]:
    return path_id(request, "app"), request.match_info["token"]
