"""`python -m sandbox` as other programs start it."""

import asyncio
import json
import signal
import socket
import sys
from pathlib import Path

import aiohttp
import pytest

from sandbox.server import listen
from sandbox.testing.driver import Driver, DriverError


async def start(*arguments: str) -> asyncio.subprocess.Process:
    pipe = asyncio.subprocess.PIPE
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "sandbox", *arguments, stdin=pipe, stdout=pipe, stderr=pipe
    )


async def test_it_prints_one_line_and_ends_with_its_parent() -> None:
    process = await start("--exit-with-parent")
    assert process.stdout is not None
    assert process.stdin is not None
    async with asyncio.timeout(20):
        ready = json.loads(await process.stdout.readline())
        assert set(ready) == {"page", "api", "gateway", "token", "key"}
        process.stdin.close()
        assert await process.wait() == 0
        assert not await process.stdout.read()


PARENT = """
import subprocess, sys
child = subprocess.Popen([sys.executable, "-m", "sandbox", "--exit-with-parent"], stdout=subprocess.PIPE)
child.stdout.readline()
print(child.pid, flush=True)
child.wait()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a process of its parent's end")
async def test_it_is_killed_with_its_parent_although_the_pipe_stays_open() -> None:
    pipe = asyncio.subprocess.PIPE
    parent = await asyncio.create_subprocess_exec(sys.executable, "-c", PARENT, stdin=pipe, stdout=pipe)
    assert parent.stdout
    child = int(await parent.stdout.readline())
    parent.kill()
    async with asyncio.timeout(20):
        while runs(child):  # noqa: ASYNC110 - nothing tells of the end of another process's child
            await asyncio.sleep(0.01)
    await parent.communicate()


def runs(pid: int) -> bool:
    try:
        return ") Z " not in Path(f"/proc/{pid}/stat").read_text()
    except FileNotFoundError:
        return False


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_a_signal_ends_it_cleanly_also_while_a_page_watches(number: signal.Signals) -> None:
    async with Driver.start() as sandbox:
        assert sandbox.process is not None
        sandbox.process.send_signal(number)
        async with asyncio.timeout(10):
            assert await sandbox.process.wait() == 0
            with pytest.raises((DriverError, ConnectionError)):
                await sandbox.ask("watch")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--port", "x"], "must be a number from 1 to 65535"),
        (["--port", "0"], "must be a number from 1 to 65535"),
        (["--servers", "0"], "must be a number from 1 to 10000"),
        (["--max-concurrency", "many"], "must be a number from 1 to 4096"),
        (["--nothing"], "unrecognized arguments: --nothing"),
        (["--bot-name", " "], "must have 1 to 32 visible characters"),
        (["--bot-symbol", "ab"], "must be one visible character"),
        (["--key-file", "/nowhere/key"], "cannot keep a key in /nowhere/key: No such file or directory"),
    ],
)
async def test_bad_arguments_are_told_in_one_line(arguments: list[str], sentence: str) -> None:
    process = await start(*arguments)
    _, errors = await process.communicate()
    assert process.returncode == 2
    assert sentence in errors.decode()
    assert errors.decode().count("\n") == 1


async def test_a_port_that_is_taken_is_told() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        process = await start("--port", str(port))
        _, errors = await process.communicate()
    assert process.returncode == 2
    assert f"port {port} is taken" in errors.decode()


async def test_a_port_that_is_not_allowed_is_told() -> None:
    program = (
        "import errno, os, sys\n"
        "import sandbox.__main__ as sandbox\n"
        "def refuse(_port): raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))\n"
        "sandbox.listen = refuse\n"
        "sys.exit(sandbox.main(['--port', '80']))\n"
    )
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", program, stderr=asyncio.subprocess.PIPE)
    _, errors = await process.communicate()
    assert process.returncode == 2
    assert "port 80 cannot be used: Permission denied" in errors.decode()


def test_two_that_start_at_once_get_ports_of_their_own() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with listen(None, default=port) as first, listen(None, default=port) as second:
        assert first.getsockname()[1] == port
        assert second.getsockname()[1] != port


async def test_the_bot_has_the_name_that_it_is_given() -> None:
    async with Driver.start("--bot-name", "Echo", "--bot-symbol", "回") as sandbox:
        view = await sandbox.ask("watch")
        assert (view["bot"]["name"], view["bot"]["symbol"]) == ("Echo", "回")
        with pytest.raises(DriverError, match=r"There is no command /hello here\."):
            await sandbox.person("Mei").slash("hello")


async def test_it_has_as_many_servers_as_it_is_told() -> None:
    async with Driver.start("--servers", "3", "--shards", "2", "--max-concurrency", "2") as sandbox:
        assert [seen.name for seen in sandbox.servers] == ["Sandbox", "Sandbox 2", "Sandbox 3"]
        headers = {"Authorization": f"Bot {sandbox.addresses.token}"}
        address = f"{sandbox.addresses.api}/gateway/bot"
        async with aiohttp.ClientSession() as session, session.get(address, headers=headers) as response:
            found = await response.json()
        assert (found["shards"], found["session_start_limit"]["max_concurrency"]) == (2, 2)


async def test_it_starts_where_the_event_loop_has_no_signal_handlers() -> None:
    """As on Windows."""
    program = (
        "import asyncio, sys\n"
        "from sandbox.__main__ import main\n"
        "def refuse(*_arguments): raise NotImplementedError\n"
        "asyncio.SelectorEventLoop.add_signal_handler = refuse\n"
        "sys.exit(main(['--exit-with-parent']))\n"
    )
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", program, stdin=pipe, stdout=pipe)
    assert process.stdout is not None
    assert process.stdin is not None
    async with asyncio.timeout(20):
        assert "page" in json.loads(await process.stdout.readline())
        process.stdin.close()
        assert await process.wait() == 0
