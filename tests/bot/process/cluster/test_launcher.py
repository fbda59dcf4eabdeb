"""The launcher with programs in the bot's place."""

import asyncio
import os
import signal
import sys
import threading
from contextlib import suppress
from pathlib import Path
from types import SimpleNamespace

import pytest

from bot.__main__ import main
from bot.process import cluster
from bot.process.cluster import child
from bot.process.cluster.launcher import launch
from bot.process.cluster.plan import split
from bot.settings import Settings
from bot.settings.shards import Shards
from sandbox.gateway.limits import GatewayRules
from sandbox.server import SandboxServer, listen

PATIENCE = 30.0
# Says that it runs, and ends when it is told to, or when the launcher is gone.
SERVING = """
import os, signal, sys
signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
print("up", os.environ["SHARD_IDS"], os.getpid(), flush=True)
sys.stdin.read()
"""
URL = "postgresql://jianghu@localhost/jianghu"


def running(program: str, processes: int = 2) -> "asyncio.Task[int]":
    plans = split(Shards(processes, tuple(range(processes))), processes)
    environments = [{**os.environ, "SHARD_IDS": str(plan.shards.ids[0])} for plan in plans]
    return asyncio.create_task(launch((sys.executable, "-c", program), plans, environments, "text"))


class Output:
    """What the processes have printed, as it comes."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys
        self.text = ""

    async def has(self, *texts: str, times: int = 1) -> None:
        async with asyncio.timeout(PATIENCE):
            while not all(self.text.count(text) >= times for text in texts):
                await asyncio.sleep(0.02)
                self.text += self._capsys.readouterr().out

    def process(self, shard: int) -> int:
        """Return the id of the process that was started last for a shard."""
        return int(self.text.rpartition(f"up {shard} ")[2].split()[0])


@pytest.fixture
def output(capsys: pytest.CaptureFixture[str]) -> Output:
    return Output(capsys)


async def test_a_process_that_dies_is_started_again_and_all_stop_with_the_launcher(output: Output) -> None:
    launched = running(SERVING)
    await output.has("[1] up 0", "[2] up 1")
    os.kill(output.process(1), signal.SIGKILL)
    await output.has("[2] up 1", times=2)
    assert output.text.count("up 0") == 1
    os.kill(os.getpid(), signal.SIGTERM)
    assert await asyncio.wait_for(launched, PATIENCE) == 0


async def test_processes_stop_while_nobody_reads_their_output(monkeypatch: pytest.MonkeyPatch) -> None:
    printed: list[str] = []
    read = threading.Event()

    def write(text: str) -> None:
        """Wait as a full pipe lets a writer wait."""
        printed.append(text)
        assert read.wait(PATIENCE)

    monkeypatch.setattr(sys, "stdout", SimpleNamespace(write=write, flush=lambda: None))
    launched = running(SERVING, 1)
    async with asyncio.timeout(PATIENCE):
        while not printed:  # noqa: ASYNC110 - of a thread
            await asyncio.sleep(0.01)
        os.kill(os.getpid(), signal.SIGTERM)
        with suppress(ProcessLookupError):
            while True:
                os.kill(int(printed[0].split()[-1]), 0)
                await asyncio.sleep(0.01)
    read.set()
    assert await asyncio.wait_for(launched, PATIENCE) == 0


async def test_a_wrong_setting_stops_all(output: Output) -> None:
    program = "import os, sys; os.environ['SHARD_IDS'] == '1' and sys.exit(2)\n" + SERVING
    assert await asyncio.wait_for(running(program), PATIENCE) == 2
    await output.has("")


async def test_a_process_that_does_not_stop_is_killed(output: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "STOP_SECONDS", 0.0)
    stubborn = "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN)\n" + SERVING.replace(
        "sys.exit(0)", "None"
    )
    launched = running(stubborn, 1)
    await output.has("up 0")
    os.kill(os.getpid(), signal.SIGINT)
    assert await asyncio.wait_for(launched, PATIENCE) == 1


async def test_an_endless_line_does_not_fill_the_memory(output: Output, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "MAX_LINE", 100)
    launched = running("print('x' * 10_000)\n" + SERVING, 1)
    await output.has("[1] (a line of more than a megabyte)", "[1] up 0")
    assert "xxx" not in output.text
    os.kill(os.getpid(), signal.SIGTERM)
    assert await asyncio.wait_for(launched, PATIENCE) == 0


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        (
            {"DISCORD_TOKEN": "abc.def"},
            "cluster needs PostgreSQL: set DATABASE_URL=postgresql://... (SQLite is for a single process)",
        ),
        ({"DATABASE_URL": URL}, "cluster needs DISCORD_TOKEN: a sandbox of its own is for a single process"),
        (
            {"DATABASE_URL": URL, "DISCORD_TOKEN": "abc.def", "SHARD_COUNT": "1"},
            "SHARD_COUNT can't be used: 1 shards are too few for 2 processes",
        ),
        (
            {"DATABASE_URL": URL, "DISCORD_TOKEN": "abc.def", "SHARD_COUNT": "4", "SHARD_IDS": "3"},
            "SHARD_IDS can't be used: 1 shards are too few for 2 processes",
        ),
    ],
)
def test_settings_for_one_process_are_refused_in_one_line(
    variables: dict[str, str],
    expected: str,
    settings: Settings,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, value in {"DATA_DIR": str(settings.data_dir), **variables}.items():
        monkeypatch.setenv(name, value)
    assert main(["cluster", "--processes", "2"]) == 2
    assert capsys.readouterr().err == f"{expected}\n"


@pytest.mark.parametrize(("processes", "expected"), [(2, 3), (4, 4)])
async def test_without_a_number_of_shards_discord_is_asked(
    processes: int, expected: int, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("discord.http.Route.BASE", "")
    monkeypatch.setattr("discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY", None)
    async with SandboxServer(listen(0), rules=GatewayRules(shards=3)) as server:
        at = {"discord_token": server.addresses.token, "discord_api_url": server.addresses.api}
        chosen = Settings(_env_file=None, data_dir=settings.data_dir, **at)  # type: ignore[call-arg, arg-type]
        assert await cluster._shards(chosen, processes) == Shards(expected, tuple(range(expected)))
