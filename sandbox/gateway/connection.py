"""One connection to the gateway (https://discord.com/developers/docs/events/gateway), version 10, JSON."""

import asyncio
import hmac
import json
import logging
from dataclasses import dataclass

from aiohttp import WSMsgType, web

from sandbox.errors import Payload
from sandbox.faults.plan import Plan
from sandbox.gateway.compression import Packer
from sandbox.gateway.frames import OPCODES, Rejected, decoded, shard_of, title, token_of
from sandbox.gateway.gateway import Gateway
from sandbox.gateway.limits import SERVERS_A_SHARD, GatewayRules, SendLimit, Starts, known
from sandbox.gateway.session import LOG_LENGTH, Session
from sandbox.protocol import CloseCode, Opcode
from sandbox.wire import Direction, Wire
from sandbox.world.clock import Clock, Timer

HEARTBEAT_INTERVAL_MS = 41_250
HEARTBEAT_GRACE = 10.0
"""Seconds by which a heartbeat may be late before the session has timed out."""

FIRST_FRAME_SECONDS = 10.0
"""How long a connection may stay silent at first."""

IDENTIFY_SECONDS = 60.0
"""How long it may take to identify or resume; a bot of many processes waits for its turn."""

SEND_SECONDS = 10.0
"""How long a bot may read nothing of what is being sent to it."""

VERSION = "10"
# discord.py notes the time of a heartbeat after sending it: an acknowledgement in the same
# millisecond would give a negative latency.
_ACK_SECONDS = 0.025
_NORMAL_CLOSURES = frozenset({CloseCode.NORMAL, CloseCode.GOING_AWAY})
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Shared:
    """What all connections have in common."""

    gateway: Gateway
    token: str
    plan: Plan
    wire: Wire
    clock: Clock
    rules: GatewayRules
    starts: Starts


class Connection:
    """Sends a bot its events and handles its frames; see `Line` for what a session uses of it."""

    def __init__(
        self, shared: Shared, socket: web.WebSocketResponse, packer: Packer, transport: asyncio.Transport | None
    ) -> None:
        self._shared = shared
        self._gateway = shared.gateway
        self._plan = shared.plan
        self._wire = shared.wire
        self._socket = socket
        self._packer = packer
        self._transport = transport
        self._session: Session | None = None
        self._invalid: Session | None = None
        """The session before an op 9 after which it can be resumed."""
        self._frames: asyncio.Queue[Payload | str] = asyncio.Queue()
        self._limit = SendLimit(shared.clock)
        seconds = shared.plan.heartbeat_seconds
        self._interval = HEARTBEAT_INTERVAL_MS if seconds is None else int(seconds * 1000)
        self._heard = False
        self._deadlines: list[Timer] = []
        self._heartbeat: asyncio.TimerHandle | None = None
        self._refused: CloseCode | None = None
        self._closing: asyncio.Task[bool] | None = None

    @property
    def identified(self) -> bool:
        """Whether it belongs to a session."""
        return self._session is not None

    @property
    def shard(self) -> int | None:
        """The number of the shard that it is of; None before it identifies."""
        return None if self._session is None else self._session.shard[0]

    async def run(self) -> None:
        """Send HELLO and handle the bot's frames until it leaves or is refused."""
        writer = asyncio.create_task(self._write())
        self._begin()
        try:
            async for message in self._socket:
                if message.type in {WSMsgType.TEXT, WSMsgType.BINARY}:
                    self._receive(message.data)
        except Rejected as rejected:
            self._refuse(rejected.code, str(rejected))
        except Exception:  # noqa: BLE001 - logged with its traceback
            _log.exception("gateway: a frame could not be handled")
            self._refuse(CloseCode.UNKNOWN_ERROR, "Unknown error.")
        finally:
            if self._closing is not None:
                await self._closing
            writer.cancel()
            self._end()

    def _begin(self) -> None:
        self.send(Opcode.HELLO, {"heartbeat_interval": self._interval})
        self._expect_heartbeat()
        call_later = self._shared.clock.call_later
        self._deadlines = [
            call_later(FIRST_FRAME_SECONDS, self._check_heard),
            call_later(IDENTIFY_SECONDS, self._check_identified),
        ]

    def _check_heard(self) -> None:
        if not self._heard:
            self._check_identified()

    def _check_identified(self) -> None:
        if not self.identified:
            self._refuse(CloseCode.NOT_AUTHENTICATED, "Not authenticated.")

    def _end(self) -> None:
        for timer in (*self._deadlines, self._heartbeat):
            if timer is not None:
                timer.cancel()
        if self._refused is not None:
            # While a peer reads nothing, what waits for it would keep a closed connection open.
            asyncio.get_running_loop().call_later(SEND_SECONDS, self.cut)
        if (session := self._session or self._invalid) is not None:
            over = self._refused is CloseCode.SESSION_TIMED_OUT or self._socket.close_code in _NORMAL_CLOSURES
            self._gateway.sessions.leave(session, self, resumable=not over)

    def _refuse(self, code: CloseCode, reason: str) -> None:
        """Close the connection; `run` ends then."""
        if self._closing is None:
            _log.warning("gateway: %s", reason)
            self._refused = code
            self._closing = asyncio.create_task(self._socket.close(code=code, message=reason.encode()))

    async def hang_up(self) -> None:
        """Close the connection because the sandbox stops."""
        await self._socket.close(code=CloseCode.SERVICE_RESTART, message=b"The sandbox is stopping")

    def give_way(self) -> None:
        """Close, because the session goes on at another connection."""
        self._session = None
        self._refuse(CloseCode.UNKNOWN_ERROR, "The session was resumed elsewhere.")

    def invalidate(self, *, resumable: bool) -> None:
        """Send op 9; the bot may resume or identify over this connection too, as discord.js does."""
        if self._session is not None:
            session, self._session = self._session, None
            session.returns = resumable
            self._invalid = session if resumable else None
            self._gateway.sessions.leave(session, self, resumable=resumable)
            for timer in self._deadlines:
                timer.cancel()
            self._deadlines = [self._shared.clock.call_later(IDENTIFY_SECONDS, self._check_identified)]
        self.send(Opcode.INVALID_SESSION, resumable)

    def cut(self) -> None:
        """Abort the connection without a closing frame."""
        if self._transport is not None:
            self._transport.abort()

    async def _write(self) -> None:
        try:
            while True:
                queued = await self._frames.get()
                text = queued if isinstance(queued, str) else json.dumps(queued, separators=(",", ":"))
                self._wire.note(Direction.TO_BOT, title(queued), text)
                frame = self._packer.pack(text)
                async with asyncio.timeout(SEND_SECONDS):
                    await (
                        self._socket.send_str(frame) if isinstance(frame, str) else self._socket.send_bytes(frame)
                    )
        except ConnectionError:
            _log.debug("gateway: the bot closed the connection")
        except TimeoutError:
            _log.warning("gateway: the bot reads nothing any more")
            self.cut()

    def send(self, op: Opcode, data: object) -> None:
        """Queue a frame that is no event."""
        self.queue({"op": int(op), "d": data, "s": None, "t": None})

    def queue(self, frame: Payload | str) -> None:
        """Queue what is to be sent: an object or, for a broken frame, text."""
        self._frames.put_nowait(frame)
        if self._frames.qsize() > LOG_LENGTH:
            self.cut()

    def _receive(self, frame: str | bytes) -> None:
        self._heard = True
        if not self._limit.take():
            raise Rejected(CloseCode.RATE_LIMITED, "Rate limited.")
        op, data = decoded(frame)
        self._wire.note(Direction.FROM_BOT, OPCODES.get(op, f"op {op}"), frame)
        if op == Opcode.HEARTBEAT:
            self._beat()
        elif op in {Opcode.IDENTIFY, Opcode.RESUME}:
            self._authenticate(op, data if isinstance(data, dict) else {})
        elif self._session is None:
            raise Rejected(CloseCode.NOT_AUTHENTICATED, "Not authenticated.")
        elif op == Opcode.REQUEST_GUILD_MEMBERS:
            self._gateway.send_members(self._session, data if isinstance(data, dict) else {})
        elif op == Opcode.REQUEST_SOUNDBOARD_SOUNDS:
            self._gateway.send_sounds(self._session, data if isinstance(data, dict) else {})
        elif op not in {Opcode.PRESENCE_UPDATE, Opcode.VOICE_STATE_UPDATE}:
            raise Rejected(CloseCode.UNKNOWN_OPCODE, "Unknown opcode.")

    def _beat(self) -> None:
        self._expect_heartbeat()
        if not self._plan.heartbeats_lost:
            asyncio.get_running_loop().call_later(_ACK_SECONDS, self.send, Opcode.HEARTBEAT_ACK, None)

    def _expect_heartbeat(self) -> None:
        # By the loop's own time: a test that moves the sandbox's clock moves no bot's heart.
        if self._heartbeat is not None:
            self._heartbeat.cancel()
        patience = self._interval / 1000 + HEARTBEAT_GRACE
        self._heartbeat = asyncio.get_running_loop().call_later(patience, self._time_out)

    def _time_out(self) -> None:
        self._refuse(CloseCode.SESSION_TIMED_OUT, "Session timed out.")

    def _authenticate(self, op: int, data: Payload) -> None:
        if self._session is not None:
            raise Rejected(CloseCode.ALREADY_AUTHENTICATED, "Already authenticated.")
        if not hmac.compare_digest(token_of(data), self._shared.token.encode()):
            raise Rejected(CloseCode.AUTHENTICATION_FAILED, "Authentication failed.")
        self._invalid = None
        if op == Opcode.IDENTIFY:
            self._identify(data)
        else:
            self._resume(data)

    def _identify(self, data: Payload) -> None:
        intents, shard = data.get("intents"), shard_of(data)
        if not known(intents):
            raise Rejected(CloseCode.INVALID_INTENTS, "Invalid intent(s).")
        if not self._shared.rules.allows(intents):
            raise Rejected(CloseCode.DISALLOWED_INTENTS, "Disallowed intent(s).")
        if len(self._gateway.servers_of(shard)) > SERVERS_A_SHARD:
            raise Rejected(CloseCode.SHARDING_REQUIRED, "Sharding required.")
        if not self._shared.starts.take(shard[0]):
            self.send(Opcode.INVALID_SESSION, data=False)
            return
        self._session = self._gateway.sessions.begin(intents, shard, self)
        self._gateway.welcome(self._session)
        self._gateway.sessions.changed()

    def _resume(self, data: Payload) -> None:
        session, sequence = self._gateway.sessions.find(data.get("session_id")), data.get("seq")
        if session is None:
            self.send(Opcode.INVALID_SESSION, data=False)
            return
        if type(sequence) is not int or not 0 <= sequence <= session.sequence:
            raise Rejected(CloseCode.INVALID_SEQ, "Invalid seq.")
        missed = session.missed_since(sequence)
        if missed is None:
            self.send(Opcode.INVALID_SESSION, data=False)
            return
        for frame in missed:
            self.queue(frame)
        self._session = session
        self._gateway.sessions.move(session, self)
        session.dispatch("RESUMED", {})
        self._gateway.sessions.changed()
