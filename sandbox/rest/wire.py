"""Recording of the requests of the API and their answers."""

import re

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from sandbox.rest.bodies import SENT
from sandbox.wire import HIDDEN, Direction, Wire

_TOKEN = re.compile(r"(/(?:interactions|webhooks)/[^/]*/)[^/]+")


def wire_middleware(wire: Wire, base: str) -> Middleware:
    """Return the middleware that records requests while somebody watches; `base` is the API's path."""

    @web.middleware
    async def middleware(request: web.Request, handler: Handler) -> web.StreamResponse:
        if not wire.watched:
            return await handler(request)
        sent: list[bytes] = []
        before = SENT.set(sent)
        response: web.StreamResponse | None = None
        try:
            response = await handler(request)
            return response
        finally:
            SENT.reset(before)
            path = _TOKEN.sub(rf"\1{HIDDEN}", request.path.removeprefix(base))
            title, body = f"{request.method} {path}", b"".join(sent)
            outcome = _outcome(request, response)
            wire.note(Direction.FROM_BOT, title, body, outcome=outcome, answer=_body(response))

    return middleware


def _outcome(request: web.Request, response: web.StreamResponse | None) -> str:
    if request.transport is None or request.transport.is_closing():
        return "reset"
    return "500" if response is None else str(response.status)


def _body(response: web.StreamResponse | None) -> bytes:
    body = response.body if isinstance(response, web.Response) else None
    return body if isinstance(body, bytes) else b""
