"""What `python -m bot doctor` says when Discord fails after it has accepted the token."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio
from aiohttp import ClientHttpProxyError
from aiohttp.client_reqrep import RequestInfo
from discord.gateway import DiscordWebSocket
from discord.http import HTTPClient, Route
from multidict import CIMultiDict, CIMultiDictProxy
from yarl import URL

from bot.process import doctor
from bot.settings import Settings
from sandbox.testing.driver import Driver


@pytest_asyncio.fixture
async def sandbox(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Driver]:
    # Other tests talk to servers of their own.
    monkeypatch.setattr(Route, "BASE", Route.BASE)
    monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", DiscordWebSocket.DEFAULT_GATEWAY)
    async with Driver.start() as sandbox:
        yield sandbox


async def lines(settings: Settings, sandbox: Driver, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """Return what is printed of Discord."""
    given = {"discord_api_url": sandbox.addresses.api, "discord_token": sandbox.addresses.token}
    chosen = Settings(_env_file=None, data_dir=settings.data_dir, **given)  # type: ignore[call-arg, arg-type]  # as the environment gives it
    found = await doctor._ask_discord(chosen, sandbox.addresses.token)
    assert not doctor.tell(iter(found))
    return capsys.readouterr().out.splitlines()


async def test_a_server_error_is_told_beside_what_is_right(
    settings: Settings, sandbox: Driver, capsys: pytest.CaptureFixture[str]
) -> None:
    await sandbox.faults.fail("GET", "/gateway/bot", status=503)
    token, gateway = await lines(settings, sandbox, capsys)
    assert token == "ok    token     Discord knows it as Bot#0001"
    assert gateway.startswith("WRONG gateway   Discord can't be reached: 503 ")


async def test_a_broken_connection_is_told_beside_what_is_right(
    settings: Settings, sandbox: Driver, capsys: pytest.CaptureFixture[str]
) -> None:
    await sandbox.faults.reset("GET", "/users/@me/guilds", times=5)
    *right, servers = await lines(settings, sandbox, capsys)
    assert [line[:5] for line in right] == ["ok   ", "ok   "]
    assert servers.startswith("WRONG servers   Discord can't be reached: ")


async def test_a_proxys_password_is_not_shown(
    settings: Settings, sandbox: Driver, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    once, proxy = HTTPClient.request, URL("http://ann:s3cret@proxy:3128")

    async def request(self: HTTPClient, route: Route, **options: Any) -> object:  # noqa: ANN401 - the library's signature
        if route.path == "/gateway/bot":
            asked = RequestInfo(proxy, "CONNECT", CIMultiDictProxy(CIMultiDict()), proxy)
            raise ClientHttpProxyError(asked, (), status=407, message="Proxy Authentication Required")
        return await once(self, route, **options)

    monkeypatch.setattr(HTTPClient, "request", request)
    *_, gateway = await lines(settings, sandbox, capsys)
    assert gateway == "WRONG gateway   Discord can't be reached: 407 Proxy Authentication Required"
