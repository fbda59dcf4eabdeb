"""Bots that the sandbox starts, or that are told how to connect; the fixtures for other bots' tests."""

import asyncio
import signal
import sys
from pathlib import Path

import discord
import pytest
from discord import app_commands

from sandbox.hosting import HostingError, find_bot
from sandbox.server import Addresses, SandboxServer
from sandbox.testing.driver import Driver
from sandbox.testing.fixtures import Connected
from tests.sandbox.bots import greeter


async def started(*arguments: str, cwd: Path | None = None) -> asyncio.subprocess.Process:
    pipe = asyncio.subprocess.PIPE
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "sandbox", *arguments, stdout=pipe, stderr=pipe, cwd=cwd
    )


async def told(process: asyncio.subprocess.Process) -> Addresses:
    """Return the addresses that the sandbox tells in words."""
    assert process.stdout is not None
    async with asyncio.timeout(30):
        lines = [(await process.stdout.readline()).decode().split() for _ in range(4)]
    page, api, gateway, token = (line[-1] for line in lines)
    return Addresses(page, api, gateway, token, page.split("key=")[1])


async def test_a_bot_is_named_and_runs_in_the_sandbox() -> None:
    process = await started("--bot", "tests.sandbox.bots.greeter:bot")
    async with Driver.connect(await told(process)) as sandbox:
        await sandbox.bot_ready()
        outcome = await sandbox.person("Mei").slash("hello", who="Deniz")
        assert outcome.text == f"hello <@{sandbox.person('Deniz').id}>"
        process.send_signal(signal.SIGTERM)
        async with asyncio.timeout(20):
            assert await process.wait() == 0


async def test_listen_tells_two_settings_in_words() -> None:
    process = await started("--listen")
    addresses = await told(process)
    process.send_signal(signal.SIGTERM)
    rest, _ = await process.communicate()
    assert f'discord.http.Route.BASE = "{addresses.api}"' in rest.decode()
    assert f'DEFAULT_GATEWAY = yarl.URL("{addresses.gateway}")' in rest.decode()


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("greeter", "--bot takes module:attribute"),
        ("no_such_module:bot", "there is no module no_such_module"),
        ("tests.sandbox.bots.greeter:tree", "is no discord.Client"),
        ("tests.sandbox.bots.greeter:nothing", "is no discord.Client"),
    ],
)
async def test_what_is_no_bot_is_told_in_one_sentence(name: str, sentence: str) -> None:
    with pytest.raises(HostingError, match=sentence):
        find_bot(name)
    process = await started("--bot", name)
    async with asyncio.timeout(30):
        _, error = await process.communicate()
    assert process.returncode == 2
    assert sentence in error.decode().splitlines()[-1]
    assert "Traceback" not in error.decode()


async def test_what_fails_in_the_bots_own_module_is_shown_as_python_shows_it(tmp_path: Path) -> None:
    (tmp_path / "my_bot.py").write_text("open('config.json')\n")
    process = await started("--bot", "my_bot:bot", cwd=tmp_path)
    async with asyncio.timeout(30):
        _, error = await process.communicate()
    assert process.returncode
    assert "my_bot.py" in error.decode()
    assert error.decode().splitlines()[-1].endswith("No such file or directory: 'config.json'")


async def test_a_function_may_make_the_bot(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(greeter, "make", lambda: greeter.bot, raising=False)
    assert find_bot("tests.sandbox.bots.greeter:make") is greeter.bot


async def test_fixtures_run_any_bot(sandbox: Driver, connected: Connected) -> None:
    client = discord.Client(intents=discord.Intents.none())
    tree = app_commands.CommandTree(client)

    @tree.command()
    async def ping(interaction: discord.Interaction) -> None:
        """Answer."""
        await interaction.response.send_message("pong")

    async with connected(client):
        await tree.sync()
        assert (await sandbox.person("Mei").slash("ping")).text == "pong"


def test_the_guide_lists_every_endpoint(server: SandboxServer) -> None:
    guide = Path("docs/sandbox.md").read_text(encoding="utf-8")
    for route in server.api.router.routes():
        assert route.resource is not None
        path = route.resource.canonical.removeprefix("/api/v10")
        row = next((line for line in guide.splitlines() if line.startswith(f"| `{path}` |")), None)
        assert row is not None, path
        assert route.method == "HEAD" or route.method in row


def test_the_guide_shows_the_bot_of_the_tests() -> None:
    guide = Path("docs/sandbox.md").read_text(encoding="utf-8")
    source = Path(greeter.__file__).read_text(encoding="utf-8")
    for line in filter(None, source.splitlines()[2:]):
        assert line in guide
