"""Compression of gateway frames: none, zlib-stream, or zstd-stream.

https://discord.com/developers/docs/events/gateway#encoding-and-compression
"""

import zlib
from typing import Protocol

_ZSTD_MAGIC = (0xFD2FB528).to_bytes(4, "little")
_ZSTD_HEADER = bytes([0b0000_0000, 0b0101_0000])  # no content size, no checksum; a window of 1 MiB
_ZSTD_BLOCK = 128 * 1024


class Packer(Protocol):
    """Packs the messages of one connection, in order."""

    def pack(self, text: str) -> str | bytes:
        """Return one frame."""


class PlainText:
    """No compression: text frames."""

    def pack(self, text: str) -> str | bytes:
        """Return one frame."""
        return text


class ZlibStream:
    """One zlib stream for the whole connection, flushed after each message."""

    def __init__(self) -> None:
        self._stream = zlib.compressobj(level=1)

    def pack(self, text: str) -> str | bytes:
        """Return one frame."""
        return self._stream.compress(text.encode()) + self._stream.flush(zlib.Z_SYNC_FLUSH)


class ZstdStream:
    """One zstd frame for the whole connection, made of stored blocks (RFC 8878, section 3.1.1.2).

    Stored blocks are not compressed: Python has a zstd module only from 3.14 on, and a loopback gains
    nothing from compression.
    """

    def __init__(self) -> None:
        self._head = _ZSTD_MAGIC + _ZSTD_HEADER

    def pack(self, text: str) -> str | bytes:
        """Return one frame."""
        content = text.encode()
        packed, self._head = bytearray(self._head), b""
        for start in range(0, len(content), _ZSTD_BLOCK):
            block = content[start : start + _ZSTD_BLOCK]
            packed += (len(block) << 3).to_bytes(3, "little") + block
        return bytes(packed)


def packer_for(compress: str | None) -> Packer:
    """Return the packer that a connection's `compress` parameter asks for."""
    if compress == "zlib-stream":
        return ZlibStream()
    if compress == "zstd-stream":
        return ZstdStream()
    return PlainText()
