"""The gateway's websocket (https://discord.com/developers/docs/events/gateway), version 10, JSON."""

import asyncio
import hmac
import json
import logging
from dataclasses import dataclass

from aiohttp import WSMsgType, web

from sandbox.errors import Payload
from sandbox.faults.plan import Plan
from sandbox.gateway.compression import Packer, packer_for
from sandbox.gateway.gateway import Gateway
from sandbox.gateway.session import Session
from sandbox.protocol import CloseCode, Opcode
from sandbox.wire import Direction, Wire
from sandbox.world.snowflakes import as_id

_log = logging.getLogger(__name__)

HEARTBEAT_INTERVAL_MS = 41_250
# discord.py notes the time of a heartbeat after sending it: an acknowledgement in the same
# millisecond would give a negative latency.
_ACK_SECONDS = 0.025
_CLOSE_SECONDS = 0.5
_OPCODES = {int(op): op.name for op in Opcode}
_NORMAL_CLOSURES = frozenset({CloseCode.NORMAL, CloseCode.GOING_AWAY})


class _Rejected(Exception):  # noqa: N818 - it carries a close code
    def __init__(self, code: CloseCode, reason: str) -> None:
        super().__init__(reason)
        self.code = code


@dataclass(frozen=True, slots=True)
class _Shared:
    """What all connections have in common."""

    gateway: Gateway
    token: str
    plan: Plan
    wire: Wire


class GatewayEndpoint:
    """Serves the websocket at /gateway."""

    def __init__(self, gateway: Gateway, token: str, plan: Plan, wire: Wire) -> None:
        self._shared = _Shared(gateway, token, plan, wire)
        self._gateway = gateway
        self._plan = plan
        self._wire = wire
        self._connections: set[_Connection] = set()

    def routes(self) -> list[web.RouteDef]:
        """Return the routes of this endpoint."""
        return [web.get("/gateway", self._serve), web.get("/gateway/", self._serve)]

    async def close(self) -> None:
        """Close all connections because the sandbox stops."""
        await asyncio.gather(*(connection.hang_up() for connection in self._connections))

    def drop(self) -> None:
        """Abort all connections without a closing frame, as a broken network does."""
        for connection in list(self._connections):
            connection.cut()

    def ask_to_reconnect(self) -> None:
        """Send op 7 on every connection."""
        for connection in list(self._connections):
            connection.send(Opcode.RECONNECT, None)

    def invalidate(self, *, resumable: bool) -> None:
        """Send op 9 on every connection; a session that is not resumable is forgotten."""
        if not resumable:
            self._gateway.forget_sessions()
        for connection in list(self._connections):
            connection.send(Opcode.INVALID_SESSION, resumable)

    def send_frame(self, text: str) -> None:
        """Send a text as a frame on every connection, whether or not it is one of the protocol."""
        for connection in list(self._connections):
            connection.send_text(text)

    async def _serve(self, request: web.Request) -> web.WebSocketResponse:
        if self._plan.refuse_connection():
            self._wire.note(Direction.FROM_BOT, "GET /gateway", outcome="503")
            raise web.HTTPServiceUnavailable
        socket = web.WebSocketResponse(timeout=_CLOSE_SECONDS, max_msg_size=1 << 20)
        await socket.prepare(request)
        packer = packer_for(request.query.get("compress"))
        connection = _Connection(self._shared, socket, packer, request.transport)
        self._connections.add(connection)
        self._wire.note(Direction.FROM_BOT, "connected")
        try:
            await connection.run()
        finally:
            self._connections.discard(connection)
            self._wire.note(Direction.FROM_BOT, "disconnected", outcome=str(socket.close_code or ""))
        return socket


class _Connection:
    def __init__(
        self,
        shared: _Shared,
        socket: web.WebSocketResponse,
        packer: Packer,
        transport: asyncio.Transport | None,
    ) -> None:
        self._gateway = shared.gateway
        self._token = shared.token
        self._plan = shared.plan
        self._wire = shared.wire
        self._socket = socket
        self._packer = packer
        self._transport = transport
        self._session: Session | None = None
        self._frames: asyncio.Queue[Payload | str] = asyncio.Queue()

    async def run(self) -> None:
        """Send HELLO and handle the bot's frames until it leaves or is refused."""
        writer = asyncio.create_task(self._write())
        seconds = self._plan.heartbeat_seconds
        interval = HEARTBEAT_INTERVAL_MS if seconds is None else int(seconds * 1000)
        self.send(Opcode.HELLO, {"heartbeat_interval": interval})
        try:
            async for message in self._socket:
                if message.type in {WSMsgType.TEXT, WSMsgType.BINARY}:
                    self._receive(message.data)
        except _Rejected as rejected:
            _log.warning("gateway: %s", rejected)
            await self._socket.close(code=rejected.code, message=str(rejected).encode())
        finally:
            writer.cancel()
            self._detach()

    async def hang_up(self) -> None:
        """Close the connection because the sandbox stops."""
        await self._socket.close(code=CloseCode.SERVICE_RESTART, message=b"The sandbox is stopping")

    def cut(self) -> None:
        """Abort the connection without a closing frame."""
        if self._transport is not None:
            self._transport.abort()

    async def _write(self) -> None:
        try:
            while True:
                queued = await self._frames.get()
                text = queued if isinstance(queued, str) else json.dumps(queued, separators=(",", ":"))
                self._wire.note(Direction.TO_BOT, _title(queued), text)
                frame = self._packer.pack(text)
                if isinstance(frame, str):
                    await self._socket.send_str(frame)
                else:
                    await self._socket.send_bytes(frame)
        except ConnectionError:
            _log.debug("gateway: the bot closed the connection")

    def send(self, op: Opcode, data: object) -> None:
        self._frames.put_nowait({"op": int(op), "d": data, "s": None, "t": None})

    def send_text(self, text: str) -> None:
        self._frames.put_nowait(text)

    def _receive(self, frame: str | bytes) -> None:
        op, data = _decoded(frame)
        self._wire.note(Direction.FROM_BOT, _OPCODES.get(op, f"op {op}"), frame)
        if op == Opcode.HEARTBEAT:
            if not self._plan.heartbeats_lost:
                asyncio.get_running_loop().call_later(_ACK_SECONDS, self.send, Opcode.HEARTBEAT_ACK, None)
        elif op in {Opcode.IDENTIFY, Opcode.RESUME}:
            self._authenticate(op, data if isinstance(data, dict) else {})
        elif self._session is None:
            raise _Rejected(CloseCode.NOT_AUTHENTICATED, "Not authenticated.")
        elif op == Opcode.REQUEST_GUILD_MEMBERS:
            self._gateway.send_members(self._session, data if isinstance(data, dict) else {})
        elif op == Opcode.REQUEST_SOUNDBOARD_SOUNDS:
            self._gateway.send_sounds(self._session, data if isinstance(data, dict) else {})
        elif op not in {Opcode.PRESENCE_UPDATE, Opcode.VOICE_STATE_UPDATE}:
            raise _Rejected(CloseCode.UNKNOWN_OPCODE, "Unknown opcode.")

    def _authenticate(self, op: int, data: Payload) -> None:
        if self._session is not None:
            raise _Rejected(CloseCode.ALREADY_AUTHENTICATED, "Already authenticated.")
        if not hmac.compare_digest(_token_of(data), self._token.encode()):
            raise _Rejected(CloseCode.AUTHENTICATION_FAILED, "Authentication failed.")
        if op == Opcode.IDENTIFY:
            self._identify(data)
        else:
            self._resume(data)

    def _identify(self, data: Payload) -> None:
        intents = data.get("intents")
        if not isinstance(intents, int) or isinstance(intents, bool) or intents < 0:
            raise _Rejected(CloseCode.INVALID_INTENTS, "Invalid intent(s).")
        match data.get("shard") or [0, 1]:
            case [int(number), int(count)] if 0 <= number < count:
                self._attach(self._gateway.identify(intents, (number, count)))
            case _:
                raise _Rejected(CloseCode.INVALID_SHARD, "Invalid shard.")

    def _attach(self, session: Session) -> None:
        self._session = session
        session.frames = self._frames
        self._gateway.welcome(session)
        self._gateway.attach_changed(session)

    def _resume(self, data: Payload) -> None:
        session = self._gateway.find(data.get("session_id"))
        missed = session.missed_since(as_id(data.get("seq")) or 0) if session else None
        if session is None or missed is None:
            self.send(Opcode.INVALID_SESSION, data=False)
            return
        for frame in missed:
            self._frames.put_nowait(frame)
        self._session = session
        session.frames = self._frames
        session.dispatch("RESUMED", {})
        self._gateway.attach_changed(session)

    def _detach(self) -> None:
        session = self._session
        if session is not None and session.frames is self._frames:
            session.frames = None
            resumable = self._socket.close_code not in _NORMAL_CLOSURES
            self._gateway.attach_changed(session, resumable=resumable)


def _title(frame: Payload | str) -> str:
    """Return the name of a frame's event or opcode; text may be anything."""
    return "frame" if isinstance(frame, str) else frame["t"] or _OPCODES[frame["op"]]


def _decoded(frame: str | bytes) -> tuple[int, object]:
    """Return the opcode and the data of a client's frame, which is JSON as text or as bytes."""
    try:
        message = json.loads(frame)
        op, data = message["op"], message.get("d")
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise _Rejected(CloseCode.DECODE_ERROR, "Error while decoding payload.") from None
    if not isinstance(op, int):
        raise _Rejected(CloseCode.UNKNOWN_OPCODE, "Unknown opcode.")
    return op, data


def _token_of(data: Payload) -> bytes:
    """Return the token in bytes; lone surrogates, which JSON can write, have no encoding."""
    return str(data.get("token")).removeprefix("Bot ").encode(errors="replace")
