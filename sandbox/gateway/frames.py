"""Reading what a client sends over the gateway."""

import json

from sandbox.errors import Payload
from sandbox.protocol import CloseCode, Opcode

OPCODES = {int(op): op.name for op in Opcode}
MAX_FRAME = 4096
"""Bytes of a client's frame."""


class Rejected(Exception):  # noqa: N818 - it carries a close code
    """The connection is to be closed with a code."""

    def __init__(self, code: CloseCode, reason: str) -> None:
        super().__init__(reason)
        self.code = code


def title(frame: Payload | str) -> str:
    """Return the name of a frame's event or opcode; text may be anything."""
    return "frame" if isinstance(frame, str) else frame["t"] or OPCODES[frame["op"]]


def shard_of(data: Payload) -> tuple[int, int]:
    """Return the number and the count of an identity's shard. Raises Rejected."""
    match data.get("shard") or [0, 1]:
        case [number, count] if type(number) is type(count) is int and 0 <= number < count:
            return number, count
        case _:
            raise Rejected(CloseCode.INVALID_SHARD, "Invalid shard.")


def decoded(frame: str | bytes) -> tuple[int, object]:
    """Return the opcode and the data of a client's frame, which is JSON as text or as bytes. Raises Rejected."""
    try:
        message = json.loads(frame)
        op, data = message["op"], message.get("d")
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise Rejected(CloseCode.DECODE_ERROR, "Error while decoding payload.") from None
    if len(frame) > MAX_FRAME:
        raise Rejected(CloseCode.DECODE_ERROR, "Payload too large.")
    if not isinstance(op, int):
        raise Rejected(CloseCode.UNKNOWN_OPCODE, "Unknown opcode.")
    return op, data


def token_of(data: Payload) -> bytes:
    """Return the token in bytes; lone surrogates, which JSON can write, have no encoding."""
    return str(data.get("token")).removeprefix("Bot ").encode(errors="replace")
