"""What all REST routes share: JSON as Discord writes it, bodies, errors, authorization."""

import hmac
import json
import logging

from aiohttp import BodyPartReader, web
from aiohttp.typedefs import Handler, Middleware

from sandbox.errors import DiscordError, Payload, Problem, form_error
from sandbox.rules.messages import Body
from sandbox.world.attachments import Upload
from sandbox.world.snowflakes import as_id

_log = logging.getLogger(__name__)

# These routes are authorized by the interaction token in their path instead of the bot's token.
_OWN_TOKEN = ("/api/v10/interactions/", "/api/v10/webhooks/")


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


async def read_json(request: web.Request) -> object:
    """Return the JSON body; raises DiscordError 50109."""
    try:
        return await request.json()
    except ValueError:
        raise DiscordError(Problem.INVALID_JSON) from None


async def read_object(request: web.Request) -> Payload:
    """Return the JSON body, which must be an object; raises DiscordError 50109 or 50035."""
    return _as_object(await read_json(request))


def _as_object(data: object) -> Payload:
    if not isinstance(data, dict):
        raise form_error((), "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType")
    return data


async def read_body(request: web.Request) -> Body:
    """Return the body of a message: JSON, or a form with payload_json and files[n].

    Raises DiscordError 50109 or 50035.
    """
    if not request.content_type.startswith("multipart/"):
        return Body(await read_object(request))
    payload: Payload = {}
    files: list[Upload] = []
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader):
            continue
        if part.name == "payload_json":
            try:
                payload = _as_object(json.loads(await part.text()))
            except ValueError:
                raise DiscordError(Problem.INVALID_JSON) from None
        else:
            number = as_id((part.name or "").removeprefix("files[").removesuffix("]"))
            content = bytes(await part.read(decode=True))
            files.append(Upload(number or 0, part.filename or "file", content))
    return Body(payload, tuple(files))


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
            _log.warning("%s %s is not an endpoint of the sandbox", request.method, request.path)
            return reply(DiscordError(Problem.NO_ENDPOINT).body(), 404)
        except web.HTTPMethodNotAllowed:
            _log.warning("%s %s is not an endpoint of the sandbox", request.method, request.path)
            return reply(DiscordError(Problem.NO_METHOD).body(), 405)
        except web.HTTPRequestEntityTooLarge:
            return reply(DiscordError(Problem.TOO_LARGE).body(), 413)

    return middleware


def _named(request: web.Request) -> str:
    """Return the route rather than the path, which may carry an interaction's token."""
    resource = request.match_info.route.resource
    return request.path if resource is None else resource.canonical


def _authorize(request: web.Request, token: str) -> None:
    if request.path.startswith(_OWN_TOKEN):
        return
    given = request.headers.get("Authorization", "")
    if not hmac.compare_digest(given.encode(), f"Bot {token}".encode()):
        raise DiscordError(Problem.UNAUTHORIZED)
