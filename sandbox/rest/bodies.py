"""Bodies of requests: JSON, or a form with payload_json and files[n], both bounded in size and in time."""

import asyncio
import binascii
import json
import re
from collections.abc import AsyncIterator
from contextvars import ContextVar
from typing import NoReturn

from aiohttp import BodyPartReader, web
from aiohttp.http_exceptions import HttpProcessingError

from sandbox.errors import DiscordError, Payload, Problem, form_error
from sandbox.rules.messages import Body
from sandbox.world.attachments import MAX_BYTES, MAX_FILES, Upload
from sandbox.world.snowflakes import as_id

MAX_JSON = 16 * 1024 * 1024
BODY_SECONDS = 60.0
"""How long a client may take to send a body."""

SENT: ContextVar[list[bytes] | None] = ContextVar("sent", default=None)
"""Takes the JSON of the body of the present request, for the record of the wire; None while nobody watches."""

_MAX_NAME = 255
_SURROGATE = re.compile(rb"\\u[dD][89a-fA-F]")
_PLAIN = frozenset({"", "binary", "7bit", "8bit"})
_BROKEN = (ValueError, RuntimeError, LookupError, AssertionError, HttpProcessingError, web.RequestPayloadError)
"""What aiohttp raises for a form or an encoding that it cannot read."""


async def read_json(request: web.Request) -> object:
    """Return the JSON body; raises DiscordError 50109, 50035 for another type of content, 40005, or status 408."""
    if request.content_type != "application/json":
        raise _wrong_type("application/json")
    try:
        async with asyncio.timeout(BODY_SECONDS):
            return _parse(b"".join([chunk async for chunk in _bounded(request)]))
    except TimeoutError:
        raise DiscordError(Problem.TOO_SLOW) from None
    except _BROKEN:
        raise DiscordError(Problem.INVALID_JSON) from None


async def read_object(request: web.Request) -> Payload:
    """Return the JSON body, which must be an object; raises what `read_json` raises, and 50035."""
    return _as_object(await read_json(request))


async def read_body(request: web.Request) -> Body:
    """Return the body of a message: JSON, or a form with payload_json and files[n].

    Raises DiscordError 50109, 50035, 40005 or status 408.
    """
    if not request.content_type.startswith("multipart/"):
        return Body(await read_object(request))
    try:
        async with asyncio.timeout(BODY_SECONDS):
            return await _read_form(request)
    except TimeoutError:
        raise DiscordError(Problem.TOO_SLOW) from None
    except _BROKEN:
        raise _wrong_type("application/json", "multipart/form-data") from None


async def _bounded(request: web.Request) -> AsyncIterator[bytes]:
    length = 0
    async for chunk in request.content.iter_any():
        length += len(chunk)
        if length > MAX_JSON:
            raise DiscordError(Problem.TOO_LARGE)
        yield chunk


def _parse(raw: bytes) -> object:
    """Return what JSON says; raises DiscordError 50109 for what no JSON or no Unicode text can say."""
    sent = SENT.get()
    if sent is not None:
        sent.append(raw)
    try:
        data = json.loads(raw, parse_constant=_refuse_constant)
        if _SURROGATE.search(raw):
            json.dumps(data, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        raise DiscordError(Problem.INVALID_JSON) from None
    return data


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(name)  # NaN and Infinity, which Python's parser would take


def _as_object(data: object) -> Payload:
    if not isinstance(data, dict):
        raise form_error((), "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType")
    return data


def _wrong_type(*wanted: str) -> DiscordError:
    listed = ", ".join(repr(name) for name in wanted)
    message = f'Expected "Content-Type" header to be one of {{{listed}}}.'
    return form_error((), "CONTENT_TYPE_INVALID", message)


async def _read_form(request: web.Request) -> Body:
    payload: Payload = {}
    files: list[Upload] = []
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader):
            raise _wrong_type("multipart/form-data")
        if part.name == "payload_json":
            payload = _as_object(_parse(await _content(part, MAX_JSON)))
            continue
        if len(files) == MAX_FILES:
            raise form_error(("files",), "BASE_TYPE_MAX_LENGTH", f"Must be {MAX_FILES} or fewer in length.")
        number = as_id((part.name or "").removeprefix("files[").removesuffix("]"))
        content = await _content(part, MAX_BYTES)
        files.append(Upload(number or 0, _filename(part), content))
    return Body(payload, tuple(files))


def _filename(part: BodyPartReader) -> str:
    """Return the name of a file; bytes that are no UTF-8 are replaced."""
    return (part.filename or "file").encode(errors="replace").decode()[:_MAX_NAME]


async def _content(part: BodyPartReader, most: int) -> bytes:
    """Return the content of a part of a form; raises DiscordError 40005 over `most` bytes, or ValueError."""
    content = bytearray()
    while chunk := await part.read_chunk():
        content += chunk
        if len(content) > most:
            raise DiscordError(Problem.TOO_LARGE)
    encoding = part.headers.get("Content-Transfer-Encoding", "").lower()
    if "Content-Encoding" in part.headers or encoding not in {*_PLAIN, "base64", "quoted-printable"}:
        raise ValueError(encoding)
    if encoding == "base64":
        return binascii.a2b_base64(b"".join(bytes(content).split()), strict_mode=True)
    return binascii.a2b_qp(bytes(content)) if encoding == "quoted-printable" else bytes(content)
