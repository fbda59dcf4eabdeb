"""What all REST routes share: JSON as Discord writes it, ids, errors, authorization."""

import hmac
import json
import logging

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from sandbox.errors import DiscordError, Problem, form_error
from sandbox.world.snowflakes import as_id

_log = logging.getLogger(__name__)

# These routes are authorized by the interaction token in their path instead of the bot's token.
_OWN_TOKEN = ("/api/v10/interactions/", "/api/v10/webhooks/")
_TOKEN_STEP = 5  # "", "api", "v10", "webhooks", the application's id, the token


def reply(data: object, status: int = 200) -> web.Response:
    """Return JSON; discord.py wants exactly this content type, without a charset."""
    body = json.dumps(data, separators=(",", ":")).encode()
    return web.Response(body=body, status=status, content_type="application/json")


def no_content() -> web.Response:
    """Return an empty answer, 204."""
    return web.Response(status=204)


def path_id(request: web.Request, name: str) -> int | None:
    """Return an id from the path; None when it is not a number."""
    return as_id(request.match_info[name])


def query_id(request: web.Request, name: str) -> int | None:
    """Return an id from the query, None when it is not there; raises DiscordError 50035."""
    text = request.query.get(name)
    if text is None:
        return None
    number = as_id(text)
    if number is None:
        raise form_error((name,), "NUMBER_TYPE_COERCE", f"Value {json.dumps(text[:100])} is not snowflake.")
    return number


def query_limit(request: web.Request, default: int, most: int) -> int:
    """Return how many objects the query asks for; raises DiscordError 50035."""
    limit = as_id(request.query.get("limit", default))
    if limit is None or not 1 <= limit <= most:
        raise form_error(("limit",), "NUMBER_TYPE_MAX", f"int value should be between 1 and {most}.")
    return limit


def query_flag(request: web.Request, name: str) -> bool:
    """Return whether the query asks for something that is off by default."""
    return request.query.get(name, "").lower() in ("1", "true")


def api_middleware(token: str) -> Middleware:
    """Return the middleware of the API: checks the bot's token and writes Discord's errors."""

    @web.middleware
    async def middleware(request: web.Request, handler: Handler) -> web.StreamResponse:
        try:
            _authorize(request, token)
            return await handler(request)
        except DiscordError as error:
            _log.info("%s %s: %s %s", request.method, _named(request), error.status, error)
            return reply(error.body(), error.status)
        except web.HTTPNotFound:
            _log.warning("%s %s is not an endpoint of the sandbox", request.method, _named(request))
            return reply(DiscordError(Problem.NO_ENDPOINT).body(), 404)
        except web.HTTPMethodNotAllowed:
            _log.warning("%s %s is not an endpoint of the sandbox", request.method, _named(request))
            return reply(DiscordError(Problem.NO_METHOD).body(), 405)
        except web.HTTPRequestEntityTooLarge:
            return reply(DiscordError(Problem.TOO_LARGE).body(), 413)

    return middleware


def _named(request: web.Request) -> str:
    """Return the route, or where there is none the path, without the token of an interaction."""
    resource = request.match_info.route.resource
    if resource is not None:
        return resource.canonical
    steps = request.rel_url.raw_path.split("/")  # raw: a log has no line breaks of a client's
    if request.path.startswith(_OWN_TOKEN):
        steps[_TOKEN_STEP:] = ["{token}", *steps[_TOKEN_STEP + 1 :]]
    return "/".join(steps)


def _authorize(request: web.Request, token: str) -> None:
    if request.path.startswith(_OWN_TOKEN):
        return
    given = request.headers.get("Authorization", "")
    # Headers that are no UTF-8 arrive with surrogates, which have no encoding.
    if not hmac.compare_digest(given.encode(errors="replace"), f"Bot {token}".encode()):
        raise DiscordError(Problem.UNAUTHORIZED)
