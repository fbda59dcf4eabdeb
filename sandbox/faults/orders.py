"""The faults that can be ordered, one model for each `kind`."""

from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field


class _Order(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Restore(_Order):
    """Take back all other orders: forget planned faults, bring channels, server and permissions back."""

    kind: Literal["restore"] = "restore"


class DropConnections(_Order):
    """Abort all gateway connections, or a `shard`'s, without a closing frame, as a broken network does.

    The next `refused` attempts to connect again are answered with 503.
    """

    kind: Literal["drop"] = "drop"
    refused: int = Field(default=0, ge=0)
    shard: int | None = Field(default=None, ge=0)


class AskToReconnect(_Order):
    """Send op 7 (Reconnect)."""

    kind: Literal["reconnect"] = "reconnect"


class InvalidateSessions(_Order):
    """Send op 9 (Invalid Session); sessions that are not `resumable` are forgotten."""

    kind: Literal["invalidate"] = "invalidate"
    resumable: bool = False


class LoseHeartbeats(_Order):
    """Acknowledge no heartbeat from now on; connections opened later are asked for one every `interval` s."""

    kind: Literal["heartbeats"] = "heartbeats"
    interval: float = Field(default=41.25, gt=0)


class SendFrame(_Order):
    """Send `text` as a gateway frame, whatever it is."""

    kind: Literal["frame"] = "frame"
    text: str


class RequestFault(_Order):
    """Mistreat the next `times` requests that match, after letting `skip` of them through.

    `route` is a path below the API's address, where `*` stands for one part: /channels/*/messages. A request
    waits for `delay` seconds. Then, with a `status` or a `reset`, it is not carried out unless `carried_out` ("the
    reply was lost"), and is answered with `status`, `headers` and `body`, or by resetting the connection. With a
    `code` the body is Discord's JSON of an error, and `body` its message.
    """

    kind: Literal["request"] = "request"
    method: str = "*"
    route: str
    times: int = Field(default=1, ge=1)
    skip: int = Field(default=0, ge=0)
    delay: float = Field(default=0.0, ge=0)
    carried_out: bool = False
    status: int | None = Field(default=None, ge=200, le=599)
    code: int | None = None
    body: str = ""
    headers: dict[str, str] = {}
    reset: bool = False


class Fate(StrEnum):
    """What becomes of an event."""

    SENT = "sent"
    LOST = "lost"
    TWICE = "twice"
    LATE = "late"
    """Sent after the event that follows it."""


class EventFault(_Order):
    """Mistreat the next `times` events of a type such as INTERACTION_CREATE.

    `without` and `replace` name parts of the event by paths: `data.options.0.value`.
    """

    kind: Literal["event"] = "event"
    event: str
    times: int = Field(default=1, ge=1)
    fate: Fate = Fate.SENT
    without: tuple[str, ...] = ()
    replace: dict[str, Any] = {}


class RemoveChannel(_Order):
    """Delete a channel of the server; with `told` the bot gets CHANNEL_DELETE."""

    kind: Literal["remove_channel"] = "remove_channel"
    channel: int
    told: bool = True


class RemoveServer(_Order):
    """Remove the bot from a server, by default the first one; with `told` the bot gets GUILD_DELETE."""

    kind: Literal["remove_server"] = "remove_server"
    server: int | None = None
    told: bool = True


class SetAccess(_Order):
    """Set whether the bot may see a channel (else error 50001) and post in it (else 50013)."""

    kind: Literal["access"] = "access"
    channel: int
    see: bool = True
    post: bool = True


Order = Annotated[
    Restore
    | DropConnections
    | AskToReconnect
    | InvalidateSessions
    | LoseHeartbeats
    | SendFrame
    | RequestFault
    | EventFault
    | RemoveChannel
    | RemoveServer
    | SetAccess,
    Field(discriminator="kind"),
]
