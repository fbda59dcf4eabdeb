"""The gateway's websocket endpoint: who may connect, and what happens to all connections."""

import asyncio

from aiohttp import web

from sandbox.gateway.compression import packer_for
from sandbox.gateway.connection import VERSION, Connection, Shared
from sandbox.protocol import CloseCode, Opcode
from sandbox.wire import Direction

MAX_WAITING = 64
"""How many connections may be open that have not identified yet; one more cuts the oldest."""

_CLOSE_SECONDS = 0.5


class GatewayEndpoint:
    """Serves the websocket at /gateway."""

    def __init__(self, shared: Shared) -> None:
        self._shared = shared
        self._connections: dict[Connection, None] = {}

    def routes(self) -> list[web.RouteDef]:
        """Return the routes of this endpoint."""
        return [web.get("/gateway", self._serve), web.get("/gateway/", self._serve)]

    async def close(self) -> None:
        """Close all connections because the sandbox stops."""
        await asyncio.gather(*(connection.hang_up() for connection in self._connections))

    def drop(self, shard: int | None = None) -> None:
        """Abort all connections, or those of a shard, without a closing frame, as a broken network does."""
        for connection in list(self._connections):
            if shard is None or connection.shard == shard:
                connection.cut()

    def ask_to_reconnect(self) -> None:
        """Send op 7 on every connection."""
        for connection in list(self._connections):
            connection.send(Opcode.RECONNECT, None)

    def invalidate(self, *, resumable: bool) -> None:
        """Send op 9 on every connection; a session that is not resumable is forgotten."""
        if not resumable:
            self._shared.gateway.sessions.forget_all()
        for connection in list(self._connections):
            connection.invalidate(resumable=resumable)

    def send_frame(self, text: str) -> None:
        """Send a text as a frame on every connection, whether or not it is one of the protocol."""
        for connection in list(self._connections):
            connection.queue(text)

    async def _serve(self, request: web.Request) -> web.WebSocketResponse:
        wire = self._shared.wire
        if self._shared.plan.refuse_connection():
            wire.note(Direction.FROM_BOT, "GET /gateway", outcome="503")
            raise web.HTTPServiceUnavailable
        socket = web.WebSocketResponse(timeout=_CLOSE_SECONDS, max_msg_size=1 << 20)
        await socket.prepare(request)
        if request.query.get("v", VERSION) != VERSION:
            await socket.close(code=CloseCode.INVALID_API_VERSION, message=b"Invalid API version.")
            return socket
        packer = packer_for(request.query.get("compress"))
        connection = Connection(self._shared, socket, packer, request.transport)
        self._make_room()
        self._connections[connection] = None
        wire.note(Direction.FROM_BOT, "connected")
        try:
            await connection.run()
        finally:
            del self._connections[connection]
            wire.note(Direction.FROM_BOT, "disconnected", outcome=str(socket.close_code or ""))
        return socket

    def _make_room(self) -> None:
        waiting = [connection for connection in self._connections if not connection.identified]
        for connection in waiting[: max(0, len(waiting) + 1 - MAX_WAITING)]:
            connection.cut()
