import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import discord
import pytest
import pytest_asyncio
from aiohttp import web
from aiohttp.test_utils import RawTestServer, TestServer
from discord.http import Route

from bot.client import noise
from bot.process import connection, logs
from bot.process.exits import StartError
from bot.settings import Settings, SettingsError

TOKEN = "MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs"
ME = {"id": "1", "username": "Jianghu", "discriminator": "0", "avatar": None}
APPLICATION = {
    "id": "1",
    "name": "Jianghu",
    "description": "",
    "icon": None,
    "owner": ME,
    "verify_key": "",
    "bot_public": True,
    "bot_require_code_grant": False,
}
USER, COMMANDS = "/users/@me", "/applications/1/commands"
HTML = "<html>\n<body>" + "One moment, please. " * 200 + "</body></html>"


def as_json(text: str, status: int = 200) -> web.Response:
    # A body, not a text: discord.py knows no content type with a charset.
    return web.Response(status=status, body=text.encode(), content_type="application/json")


class Api:
    """A stand-in of Discord's API that gives the answers of `plan` first, and then the right ones."""

    def __init__(self) -> None:
        self.plan: dict[str, list[web.Response]] = {}
        self.asked: list[str] = []
        self.right: dict[str, Any] = {USER: ME, "/oauth2/applications/@me": APPLICATION, COMMANDS: []}

    async def answer(self, request: web.Request) -> web.Response:
        self.asked.append(request.path)
        planned = self.plan.get(request.path)
        return planned.pop(0) if planned else as_json(json.dumps(self.right[request.path]))


class Client(discord.Client):
    """Asks for its commands in the start, as the bot does."""

    commands: Any = None

    async def setup_hook(self) -> None:
        self.commands = await self.http.request(Route("GET", COMMANDS))


@pytest.fixture(autouse=True)
def _quiet() -> None:
    """Tone down discord.py's records, as the bot's client does."""
    noise.quieten()


@pytest_asyncio.fixture
async def api(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Api]:
    monkeypatch.setattr(connection, "PAUSES", (0, 0, 0))
    monkeypatch.setattr("discord.backoff.ExponentialBackoff.delay", lambda _: 0.0)
    monkeypatch.setattr("discord.http.Route.BASE", "")
    monkeypatch.setattr("discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY", None)
    logs.configure("ERROR")
    api = Api()
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", api.answer)
    async with TestServer(app) as server:
        connection.connect_to(str(server.make_url("/")), "ws://127.0.0.1:9")
        yield api


async def outcome() -> tuple[Client, Exception]:
    """Start a client whose gateway is down, and return how that ended."""
    client = Client(intents=discord.Intents.none())
    async with client:
        with pytest.raises((StartError, SettingsError)) as caught:
            await connection.run(client, TOKEN)
    return client, caught.value


def page(status: int, **headers: str) -> web.Response:
    return web.Response(status=status, text=HTML, content_type="text/html", headers=headers)


def limited(body: str) -> web.Response:
    """Return a rate limit as Discord itself sends it, with the header Via."""
    answer = as_json(body, 429)
    answer.headers["Via"] = "1.1 google"
    return answer


PASSING = {
    "503": lambda: page(503),
    "html": lambda: page(200),
    "broken json": lambda: as_json('{"id": "1'),
    "json of something else": lambda: as_json('{"status": "ok"}'),
    "429 of a proxy": lambda: page(429),
    "429 for a moment": lambda: page(429, **{"Retry-After": "0"}),
    "429 of something else": lambda: limited('{"status": "slow down"}'),
}


@pytest.mark.parametrize("path", [USER, COMMANDS])
@pytest.mark.parametrize("kind", PASSING)
async def test_a_failure_that_passes_is_waited_out(api: Api, path: str, kind: str) -> None:
    api.plan[path] = [PASSING[kind](), PASSING[kind]()]
    client, ended = await outcome()
    assert client.commands == []
    assert api.asked.count(path) == 3
    assert str(ended) == "Discord's gateway can't be reached"


@pytest.mark.parametrize("path", [USER, COMMANDS])
@pytest.mark.parametrize("kind", PASSING)
async def test_a_failure_that_stays_ends_the_start_in_one_short_line(api: Api, path: str, kind: str) -> None:
    api.plan[path] = [PASSING[kind]() for _ in range(10)]
    _, ended = await outcome()
    assert isinstance(ended, StartError)
    assert api.asked.count(path) == 1 + len(connection.PAUSES)
    assert len(str(ended)) < 150
    assert "\n" not in str(ended)
    assert "<" not in str(ended)


async def test_a_long_wait_is_not_waited_but_told(api: Api) -> None:
    api.plan[USER] = [page(429, **{"Retry-After": "3600"})]
    _, ended = await outcome()
    assert str(ended).endswith("refuses requests for now (429): try again in 3,600 seconds")
    assert api.asked == [USER]


@pytest.mark.parametrize("path", [USER, COMMANDS])
@pytest.mark.parametrize("everywhere", ["true", "false"])
async def test_a_long_rate_limit_of_discords_own_is_not_waited_but_told(
    api: Api, path: str, everywhere: str
) -> None:
    api.plan[path] = [limited(f'{{"message": "limited", "retry_after": 3600, "global": {everywhere}}}')]
    async with asyncio.timeout(20):
        client, ended = await outcome()
    assert str(ended).endswith("refuses requests for now (429): try again in 3,600 seconds")
    assert api.asked.count(path) == 1
    assert client.http.max_ratelimit_timeout is None


async def test_a_refusal_is_not_repeated_and_its_page_not_printed(api: Api) -> None:
    api.plan[COMMANDS] = [page(403)]
    _, ended = await outcome()
    assert str(ended) == "the start failed: 403 Forbidden"
    assert api.asked.count(COMMANDS) == 1


async def test_a_token_that_is_not_accepted_is_a_wrong_setting(api: Api) -> None:
    api.plan[USER] = [as_json('{"message": "401: Unauthorized", "code": 0}', 401)]
    _, ended = await outcome()
    assert isinstance(ended, SettingsError)


@pytest.mark.usefixtures("api")
async def test_a_server_that_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("discord.http.Route.BASE", "http://127.0.0.1:9/api")
    _, ended = await outcome()
    assert str(ended).startswith("Discord can't be reached: Cannot connect to host 127.0.0.1:9")


@pytest.mark.usefixtures("api")
async def test_a_gateway_that_is_down_is_a_warning_line_for_each_attempt(
    capsys: pytest.CaptureFixture[str],
) -> None:
    logs.configure("WARNING")
    await outcome()
    printed = capsys.readouterr().err
    assert "Traceback" not in printed
    lines = [line for line in printed.splitlines() if "discord.client" in line]
    assert len(lines) == 1 + len(connection.PAUSES)
    assert all("WARNING" in line and "Attempting a reconnect" in line for line in lines)


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        (4014, "Discord refuses the connection: it asks for intents to be enabled (4014)"),
        (4010, "Discord does not accept this SHARD_COUNT with these SHARD_IDS (4010)"),
        (4011, "the bot is in too many servers for so few shards: set a higher SHARD_COUNT (4011)"),
        (4004, "Discord closed the connection for good: "),
    ],
)
async def test_a_gateway_that_closes_for_good(api: Api, code: int, sentence: str) -> None:
    async def close(request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.send_str(json.dumps({"op": 10, "d": {"heartbeat_interval": 45_000}, "s": None, "t": None}))
        await socket.close(code=code)
        return socket

    app = web.Application()
    app.router.add_get("/", close)
    async with TestServer(app) as server:
        connection.connect_to(Route.BASE, str(server.make_url("/").with_scheme("ws")))
        _, ended = await outcome()
    assert api.asked
    assert isinstance(ended, StartError)
    assert str(ended).startswith(sentence)


class Proxy:
    """Notes what it is asked for, and by whom, and refuses."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    async def answer(self, request: web.BaseRequest) -> web.Response:
        self.asked.append(f"{request.method} {request.headers.get('Proxy-Authorization')}")
        return web.Response(status=502)


@pytest.mark.parametrize(
    ("credentials", "shown"), [("", "None"), ("ann:s%40cret@", "Basic YW5uOnNAY3JldA==")], ids=["none", "some"]
)
@pytest.mark.usefixtures("api")
async def test_a_proxy_is_used_and_its_password_never_printed(
    credentials: str, shown: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    proxy = Proxy()
    monkeypatch.setattr("discord.http.Route.BASE", "https://discord.invalid/api")
    async with RawTestServer(proxy.answer) as server:
        monkeypatch.setenv("HTTPS_PROXY", f"http://{credentials}127.0.0.1:{server.port}")
        settings = Settings(_env_file=None)  # type: ignore[call-arg]  # pydantic-settings adds it
        async with discord.Client(intents=discord.Intents.none()) as client:
            connection.use_proxy(client, settings)
            with pytest.raises(StartError) as caught:
                await connection.run(client, TOKEN)
    assert proxy.asked == [f"CONNECT {shown}"] * (1 + len(connection.PAUSES))
    assert "s%40cret" not in str(caught.value) + repr(settings)


def test_a_server_on_this_computer_is_reached_without_the_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy:3128")
    monkeypatch.setenv("DISCORD_API_URL", "http://127.0.0.1:8710/api")
    client = discord.Client(intents=discord.Intents.none())
    connection.use_proxy(client, Settings(_env_file=None))  # type: ignore[call-arg]  # pydantic-settings adds it
    assert client.http.proxy is None


@pytest.mark.parametrize(
    ("exempt", "used"),
    [
        ("", True),
        ("example.org, example.com", True),
        ("localhost, discord.com", False),
        (".discord.com", False),
        ("*", False),
    ],
)
def test_a_server_that_is_exempt_is_reached_without_the_proxy(
    exempt: str, monkeypatch: pytest.MonkeyPatch, *, used: bool
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy:3128")
    monkeypatch.setenv("NO_PROXY", exempt)
    client = discord.Client(intents=discord.Intents.none())
    connection.use_proxy(client, Settings(_env_file=None))  # type: ignore[call-arg]  # pydantic-settings adds it
    assert client.http.proxy == ("http://proxy:3128" if used else None)
