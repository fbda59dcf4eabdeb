"""Requests that no library sends: each is refused with 4xx, none is kept or buffered."""

import asyncio
import contextlib
from collections.abc import Mapping
from urllib.parse import urlsplit

import pytest

from sandbox.deadlines import FIRST_REQUEST_SECONDS
from sandbox.rest import bodies
from sandbox.server import SandboxServer
from sandbox.world.world import APPLICATION_ID, TAVERN_ID
from tests.sandbox.conftest import ManualClock

MESSAGES = f"/api/v10/channels/{TAVERN_ID}/messages"
PART = 'Content-Disposition: form-data; name="files[0]"; filename="a.txt"\r\n'
FORM = "multipart/form-data; boundary=b"


def part(headers: str, body: bytes) -> bytes:
    return b"--b\r\n" + (PART + headers).encode() + b"\r\n" + body + b"\r\n--b--\r\n"


async def raw(
    server: SandboxServer,
    body: bytes,
    headers: Mapping[str, str] | None = None,
    *,
    path: str = MESSAGES,
    method: str = "POST",
    length: int | None = None,
) -> int:
    """Send bytes as a request, and return the status of the answer."""
    address = urlsplit(server.addresses.api)
    lines = {
        "Host": address.netloc,
        "Authorization": f"Bot {server.addresses.token}",
        "Content-Type": "application/json",
        "Content-Length": str(len(body) if length is None else length),
        **(headers or {}),
    }
    head = "".join(f"{name}: {value}\r\n" for name, value in lines.items() if value)
    reader, writer = await asyncio.open_connection(address.hostname, address.port)
    writer.write(f"{method} {path} HTTP/1.1\r\n{head}\r\n".encode("utf-8", "surrogateescape") + body)
    async with asyncio.timeout(5):
        status = (await reader.readline()).split()[1]
    await left(writer)
    return int(status)


async def left(writer: asyncio.StreamWriter) -> None:
    """Close a connection, which the server may have closed before."""
    writer.close()
    with contextlib.suppress(ConnectionError):
        await writer.wait_closed()


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"\xff\xfe\x00",
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b'{"content": NaN}',
        b'{"content": "\\ud800"}',
        b'{"content": ' + b"9" * 10_000 + b"}",
    ],
)
async def test_what_is_no_json_is_refused(server: SandboxServer, body: bytes) -> None:
    assert await raw(server, body) == 400


@pytest.mark.parametrize(
    "content_type",
    [
        "",
        "text/plain",
        "multipart/form-data",
        "multipart/form-data; boundary=",
        f"multipart/form-data; boundary={'b' * 71}",
        "multipart/form-data; boundary=ü",
        "multipart/",
        FORM,
    ],
)
async def test_other_types_of_content_are_refused(server: SandboxServer, content_type: str) -> None:
    assert await raw(server, b'{"content": "x"}', {"Content-Type": content_type}) == 400


async def test_the_charset_of_json_does_not_matter(server: SandboxServer) -> None:
    headers = {"Content-Type": "application/json; charset=klingon"}
    assert await raw(server, '{"content": "黄蓉"}'.encode(), headers) == 200


@pytest.mark.parametrize(
    ("headers", "body", "status"),
    [
        ("", b"x", 200),
        ("Content-Transfer-Encoding: base64\r\n", b"eA==", 200),
        ("Content-Transfer-Encoding: quoted-printable\r\n", b"x=3D", 200),
        ("Content-Transfer-Encoding: base64\r\n", b"!!!!", 400),
        ("Content-Transfer-Encoding: base64\r\n", b"eA", 400),
        ("Content-Transfer-Encoding: rot13\r\n", b"x", 400),
        ("Content-Encoding: gzip\r\n", b"x", 400),
        ("Content-Encoding: klingon\r\n", b"x", 400),
        ("Content-Type: multipart/mixed; boundary=c\r\n", b"--c\r\n\r\nx\r\n--c--", 400),
    ],
)
async def test_odd_encodings_of_files_are_refused(
    server: SandboxServer, headers: str, body: bytes, status: int
) -> None:
    assert await raw(server, part(headers, body), {"Content-Type": FORM}) == status


async def test_a_form_has_at_most_ten_files_and_an_end(server: SandboxServer) -> None:
    many = b"".join(part("", b"x")[: -len(b"--b--\r\n")] for _ in range(11)) + b"--b--\r\n"
    assert await raw(server, many, {"Content-Type": FORM}) == 400
    assert await raw(server, part("", b"x")[:-9], {"Content-Type": FORM}) == 400


@pytest.mark.parametrize("encoding", ["klingon", "gzip", "deflate"])
async def test_compressed_nonsense_is_refused(server: SandboxServer, encoding: str) -> None:
    assert await raw(server, b"nonsense", {"Content-Encoding": encoding}) == 400


@pytest.mark.parametrize("token", ["Bot \udcff\udcfe", "Bot", "Bot wrong", ""])
async def test_odd_tokens_are_refused(server: SandboxServer, token: str) -> None:
    assert await raw(server, b'{"content": "x"}', {"Authorization": token}) == 401


async def test_an_odd_cookie_opens_nothing(server: SandboxServer) -> None:
    port = urlsplit(server.addresses.page).port
    headers = {"Cookie": f"sandbox_{port}=\udcff\udcfe"}
    assert await raw(server, b"", headers, path="/", method="GET") == 403


@pytest.mark.parametrize(
    "path",
    [
        f"/api/v10/webhooks/{APPLICATION_ID}/unknown",
        "/api/v10/interactions/1/unknown/callback",
        "/api/v10/channels/1/messages",
    ],
)
async def test_uploads_to_nowhere_are_refused_before_they_are_read(server: SandboxServer, path: str) -> None:
    headers = {"Content-Type": FORM}
    assert await raw(server, b"--b\r\n", headers, path=path, length=900_000_000) == 404


async def test_a_body_over_the_limit_is_refused_before_its_end(
    server: SandboxServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bodies, "MAX_JSON", 1000)
    assert await raw(server, b"[" * 2000, length=900_000_000) == 413


async def test_a_body_that_never_comes_is_refused(server: SandboxServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bodies, "BODY_SECONDS", 0.01)
    assert await raw(server, b"{", length=100) == 408
    assert await raw(server, b"--b\r\n", {"Content-Type": FORM}, length=100) == 408


async def test_half_open_requests_are_cut(server: SandboxServer, clock: ManualClock) -> None:
    address = urlsplit(server.addresses.api)
    lines = [await asyncio.open_connection(address.hostname, address.port) for _ in range(20)]
    for _, writer in lines:
        writer.write(b"GET / HTTP/1.1\r\nHost: ")
        await writer.drain()
    assert await raw(server, b'{"content": "x"}') == 200  # by then the server has accepted the others
    clock.advance(FIRST_REQUEST_SECONDS)
    for reader, writer in lines:
        async with asyncio.timeout(5):
            with pytest.raises((ConnectionError, asyncio.IncompleteReadError)):
                await reader.readexactly(1)
        await left(writer)


@pytest.mark.parametrize(
    "path",
    [
        "/users/@me/guilds/nothing",
        "/users/nobody",
        "/guilds/x/members/5",
        "/guilds/5/members/search",
        "/channels/x",
        f"/channels/{TAVERN_ID}/messages/pinned",
        f"/applications/{APPLICATION_ID}/commands/permissions",
    ],
)
async def test_unknown_paths_are_no_ids(server: SandboxServer, path: str) -> None:
    assert await raw(server, b"", path=f"/api/v10{path}", method="GET") == 404
