"""Connections that never send a whole request are cut after a while, so that none can pile up."""

import asyncio
from collections.abc import Callable

from aiohttp import web
from aiohttp.typedefs import Handler
from aiohttp.web_protocol import RequestHandler

from sandbox.world.clock import Clock

FIRST_REQUEST_SECONDS = 10.0
"""How long a new connection may take until its first request has arrived, all headers of it."""


class Deadlines:
    """Makes the protocols of a server and cuts those connections that stay silent."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._silent: set[RequestHandler] = set()

    def factory(self, server: Callable[[], RequestHandler]) -> Callable[[], asyncio.Protocol]:
        """Return what makes the protocol of a new connection of `server`."""

        def make() -> asyncio.Protocol:
            protocol = server()
            self._silent.add(protocol)
            self._clock.call_later(FIRST_REQUEST_SECONDS, lambda: self._check(protocol))
            return protocol

        return make

    @web.middleware
    async def middleware(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Note that a connection has sent a request."""
        self._silent.discard(request.protocol)
        return await handler(request)

    def _check(self, protocol: RequestHandler) -> None:
        if protocol in self._silent:
            self._silent.remove(protocol)
            if protocol.transport is not None:
                protocol.transport.abort()
