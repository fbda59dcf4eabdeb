"""Who is let in: this machine's own programs and our own page, nobody else."""

import logging
from collections.abc import AsyncIterator

import aiohttp
import pytest
import pytest_asyncio
import yarl

from sandbox.server import SandboxServer


@pytest_asyncio.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as session:
        yield session


def origin(server: SandboxServer) -> str:
    return server.addresses.page.split("/?", maxsplit=1)[0]


@pytest.mark.parametrize("path", ["/", "/page/main.js", "/check", "/live", "/api/v10/users/@me", "/gateway"])
async def test_a_foreign_host_or_origin_is_refused(
    server: SandboxServer, session: aiohttp.ClientSession, path: str
) -> None:
    for headers in (
        {"Host": "evil.example:80"},
        {"Host": "localhost"},
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
    ):
        async with session.get(origin(server) + path, headers=headers) as response:
            assert response.status == 403


async def test_the_page_needs_the_key_and_then_a_cookie(
    server: SandboxServer, session: aiohttp.ClientSession
) -> None:
    for address in (origin(server) + "/", origin(server) + "/?key=wrong"):
        async with session.get(address) as response:
            assert response.status == 403
            assert "Open the address that the sandbox printed" in await response.text()
            assert not response.cookies
    async with session.get(server.addresses.page) as response:
        assert response.status == 200
        assert str(response.url) == origin(server) + "/"  # the key is in the address no more
        (cookie,) = response.history[0].cookies.values()
        assert cookie["httponly"]
        assert cookie["samesite"] == "Lax"
        policy = response.headers["Content-Security-Policy"]
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy


@pytest.mark.parametrize("headers", [{}, {"Origin": "http://evil.example"}])
async def test_the_websocket_needs_our_origin(
    server: SandboxServer, session: aiohttp.ClientSession, headers: dict[str, str]
) -> None:
    async with session.get(server.addresses.page):
        pass
    with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
        await session.ws_connect(origin(server) + "/live", headers=headers)
    assert refused.value.status == 403


async def test_the_websocket_needs_the_key(server: SandboxServer, session: aiohttp.ClientSession) -> None:
    with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
        await session.ws_connect(origin(server) + "/live", origin=origin(server))
    assert refused.value.status == 403


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/interactions/1/secret/callback"),
        ("PUT", "/webhooks/1/secret"),
        ("POST", "/webhooks/1/secret/slack"),
        ("POST", "/webhooks/1/secret%0Aa line of its own"),
    ],
)
async def test_no_token_of_an_interaction_is_logged(
    server: SandboxServer,
    session: aiohttp.ClientSession,
    caplog: pytest.LogCaptureFixture,
    method: str,
    path: str,
) -> None:
    caplog.set_level(logging.INFO, "sandbox")
    async with session.request(method, server.addresses.api + path) as response:
        assert response.status in {404, 405}
    (line,) = caplog.messages
    assert "/{token}" in line
    assert "secret" not in line
    assert "\n" not in line


@pytest.mark.parametrize(
    ("name", "content_type"),
    [("main.js", "text/javascript"), ("messages/log.js", "text/javascript"), ("styles/base.css", "text/css")],
)
async def test_the_page_s_files_are_served_from_their_folders(
    server: SandboxServer, session: aiohttp.ClientSession, name: str, content_type: str
) -> None:
    async with session.get(f"{origin(server)}/page/{name}") as response:
        assert response.status == 200
        assert response.content_type == content_type
        assert await response.text()


@pytest.mark.parametrize(
    "name",
    [
        "../guard.py",
        "..%2fguard.py",
        "%2e%2e/guard.py",
        "styles/../../guard.py",
        "styles/..%2f..%2fguard.py",
        "styles//base.css",
        "styles",
        "styles/",
        "nothing.js",
    ],
)
async def test_only_the_page_s_own_files_are_served(
    server: SandboxServer, session: aiohttp.ClientSession, name: str
) -> None:
    address = yarl.URL(f"{origin(server)}/page/{name}", encoded=True)  # as it is, with its dots
    async with session.get(address) as response:
        assert response.status == 404


async def test_an_attachment_that_is_no_picture_is_only_downloaded(
    server: SandboxServer, session: aiohttp.ClientSession
) -> None:
    form = aiohttp.FormData()
    form.add_field("payload_json", '{"content": "look"}')
    form.add_field("files[0]", b"<script>alert(1)</script>", filename="page.html")
    headers = {"Authorization": f"Bot {server.addresses.token}"}
    channel = next(iter(server.world.channels))
    async with session.post(
        f"{server.addresses.api}/channels/{channel}/messages", data=form, headers=headers
    ) as sent:
        url = (await sent.json())["attachments"][0]["url"]
    async with session.get(url) as response:
        assert response.headers["Content-Disposition"] == "attachment"
        assert response.headers["X-Content-Type-Options"] == "nosniff"
        assert "default-src 'none'" in response.headers["Content-Security-Policy"]
