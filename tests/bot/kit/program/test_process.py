"""Real child processes: what they may print, and how they end."""

import asyncio
import json
import os
import resource
import signal
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from bot.kit.program import command as _command
from bot.kit.program import leash as _leash
from bot.kit.program import process as _process
from bot.kit.program.failure import Failure, RunFailedError
from tests.bot.kit.program.programs import WAIT, alive, command

PATIENCE = 30.0


async def until(condition: Callable[[], object]) -> None:
    async with asyncio.timeout(PATIENCE):
        while not condition():  # noqa: ASYNC110 - nothing tells of a stranger's end
            await asyncio.sleep(0.02)


async def test_lines_arrive_and_a_good_end_is_silent() -> None:
    lines: list[bytes] = []
    await _process.run(command("print('a'); print('b')"), lines.append)
    assert lines == [b"a\n", b"b\n"]


async def test_the_programs_own_word_is_told() -> None:
    program = "import sys; sys.exit('some noise\\nerror: there is no style x')"
    with pytest.raises(RunFailedError) as caught:
        await _process.run(command(program), lambda _: None)
    assert (caught.value.failure, caught.value.detail) == (Failure.REFUSED, "there is no style x")


async def test_a_crash_is_told_by_its_code_and_logged(caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(RunFailedError) as caught:
        await _process.run(command("raise ZeroDivisionError('in private')"), lambda _: None)
    assert (caught.value.failure, caught.value.detail) == (Failure.CRASHED, "1")
    assert "in private" in caplog.text


FLOODS = {
    "lines": "while True: print('a')",
    "one line": "import sys\nwhile True: sys.stdout.write('a' * 65536)",
    "complaints": "import sys\nwhile True: sys.stderr.write('a' * 65536)",
}


@pytest.mark.parametrize("program", FLOODS.values(), ids=FLOODS.keys())
async def test_a_flood_ends_the_program(program: str) -> None:
    kept: list[bytes] = []
    with pytest.raises(RunFailedError) as caught:
        await asyncio.wait_for(_process.run(command(program), kept.append), PATIENCE)
    assert caught.value.failure is Failure.OUTPUT
    assert len(kept) <= _process.MAX_LINES


async def test_a_program_that_takes_too_long_is_ended() -> None:
    with pytest.raises(RunFailedError) as caught:
        await asyncio.wait_for(_process.run(command(WAIT, seconds=0.2), lambda _: None), PATIENCE)
    assert caught.value.failure is Failure.TIME


async def test_what_the_listener_refuses_ends_the_program() -> None:
    def refuse(_: bytes) -> None:
        raise RunFailedError(Failure.OUTPUT)

    with pytest.raises(RunFailedError):
        await asyncio.wait_for(_process.run(command(f"print('a', flush=True); {WAIT}"), refuse), PATIENCE)


STUBBORN = """
import os, signal, sys, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
pids = [os.getpid()]
if (child := os.fork()) == 0:
    time.sleep(600)
print(os.getpid(), child, flush=True)
"""


@pytest.mark.parametrize("then", ["time.sleep(600)", "os._exit(0)"], ids=["waits", "leaves its child behind"])
async def test_nobody_of_the_group_is_left(then: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_process, "GRACE_SECONDS", 0.2)
    pids: list[int] = []
    running = asyncio.create_task(
        _process.run(command(STUBBORN + then), lambda line: pids.extend(map(int, line.split())))
    )
    await until(lambda: pids)
    if "sleep" in then:
        running.cancel()
    await asyncio.wait({running}, timeout=PATIENCE)
    assert running.done()
    await until(lambda: not any(map(alive, pids)))


RUNAWAY = f"""
import os, time
if (child := os.fork()) == 0:
    os.setsid()
    time.sleep(600)
print(child, flush=True)
{WAIT}
"""


async def test_a_child_that_left_the_group_with_our_pipes_holds_nobody_up() -> None:
    pids: list[int] = []
    running = asyncio.create_task(_process.run(command(RUNAWAY), lambda line: pids.append(int(line))))
    await until(lambda: pids)
    running.cancel()
    done, _ = await asyncio.wait({running}, timeout=PATIENCE)
    os.kill(pids[0], signal.SIGKILL)
    assert done


RUN = _command.Run("jin_yong", "fast", 42)


async def test_the_program_learns_no_secret(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("DISCORD_TOKEN", "DATABASE_URL", "MAINTAINER_IDS", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "secret")
    made = _command.training_command(RUN, tmp_path / ".staging-7", "cpu")
    show = "import json, os; print(json.dumps(dict(os.environ)))"
    lines: list[bytes] = []
    await _process.run(_command.Command((sys.executable, "-P", "-c", show), made.environment), lines.append)
    seen = json.loads(lines[0])
    assert "secret" not in seen.values()
    known = {"PATH", "LD_LIBRARY_PATH", "TMPDIR", "CUDA_VISIBLE_DEVICES", "LC_ALL", "PYTHONUTF8", "PYTHONPATH"}
    assert set(seen) <= known


def test_the_command_is_a_list_that_says_what_was_asked(tmp_path: Path) -> None:
    asked = replace(RUN, epochs=20, dropout=0.3)
    arguments = _command.training_command(asked, tmp_path, "cpu").arguments
    assert arguments[0] == sys.executable
    assert _leash.UNLIMITED not in arguments
    for name, value in {
        "--style": "jin_yong",
        "--preset": "fast",
        "--seed": "42",
        "--out": str(tmp_path),
        "--progress": "json",
        "--epochs": "20",
        "--dropout": "0.3",
        "--device": "cpu",
    }.items():
        assert arguments[arguments.index(name) + 1] == value


LEASHED = """
import os, resource, time
print(os.getpid(), os.getpgrp(), os.nice(0), resource.getrlimit(resource.RLIMIT_DATA)[0], flush=True)
time.sleep(600)
"""


async def leashed(
    tmp_path: Path, *options: str, session: bool = True
) -> tuple[asyncio.subprocess.Process, list[int]]:
    (tmp_path / "some_module.py").write_text(LEASHED)
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-P", str(_command._LEASH), *options, "some_module"),
        env={**_command.environment(), "PYTHONPATH": str(tmp_path)},
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        start_new_session=session,
        process_group=None if session else 0,
    )
    assert process.stdout
    return process, [int(part) for part in (await process.stdout.readline()).split()]


async def test_a_child_gives_way_and_has_little_memory(tmp_path: Path) -> None:
    process, (pid, group, niceness, memory) = await leashed(tmp_path)
    assert pid == group == process.pid
    assert niceness >= os.nice(0)
    assert niceness >= _leash.NICENESS
    assert memory <= _leash.MEMORY
    process.kill()
    await process.communicate()


def test_an_uploaded_styles_roster_is_named_before_the_command(tmp_path: Path) -> None:
    arguments = _command.training_command(RUN, tmp_path / "out", "cpu", tmp_path / "rosters" / "elves").arguments
    place = arguments.index("train")
    assert arguments[place - 2 : place] == ("--corpora", str(tmp_path / "rosters" / "elves"))


async def test_a_child_on_a_graphics_card_has_all_memory(tmp_path: Path) -> None:
    arguments = _command.training_command(RUN, tmp_path, "auto").arguments
    assert arguments[arguments.index("--device") + 1] == "auto"
    assert _leash.UNLIMITED in arguments
    process, (*_, memory) = await leashed(tmp_path, _leash.UNLIMITED)
    assert memory == resource.getrlimit(resource.RLIMIT_DATA)[0]
    process.kill()
    await process.communicate()


def _weight(pid: int | str = "self") -> str:
    """Return how Linux weighs a process's session, its niceness last; empty where it does not."""
    try:
        return Path(f"/proc/{pid}/autogroup").read_text(encoding="ascii")
    except OSError:
        return ""


@pytest.mark.parametrize("own", [True, False])
async def test_a_child_slows_down_nobody_else_of_the_session(tmp_path: Path, *, own: bool) -> None:
    before = _weight()
    process, _ = await leashed(tmp_path, session=own)
    assert _weight() == before
    if own and before:
        assert _weight(process.pid).split()[-1] == str(_leash.NICENESS)
    process.kill()
    await process.communicate()


async def test_a_run_has_a_session_of_its_own() -> None:
    lines: list[bytes] = []
    await _process.run(command("import os; print(os.getsid(0) == os.getpid())"), lines.append)
    assert lines == [b"True\n"]


PARENT = """
import subprocess, sys
child = subprocess.Popen(sys.argv[1:], process_group=0, stdout=subprocess.PIPE)
child.stdout.readline()
print(child.pid, flush=True)
child.wait()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a process of its parent's end")
async def test_a_child_is_killed_with_its_parent_although_the_pipe_stays_open(tmp_path: Path) -> None:
    (tmp_path / "some_module.py").write_text(LEASHED)
    parent = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", PARENT, sys.executable, "-P", str(_command._LEASH), "some_module"),
        env={**_command.environment(), "PYTHONPATH": str(tmp_path)},
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    assert parent.stdout
    child = int(await parent.stdout.readline())
    parent.kill()
    async with asyncio.timeout(PATIENCE):
        while _runs(child):  # noqa: ASYNC110 - nothing tells of the end of another process's child
            await asyncio.sleep(0.01)
    await parent.communicate()


def _runs(pid: int) -> bool:
    try:
        return ") Z " not in Path(f"/proc/{pid}/stat").read_text()
    except FileNotFoundError:
        return False


async def test_a_child_does_not_outlive_its_parent(tmp_path: Path) -> None:
    process, _ = await leashed(tmp_path)
    # What the kernel does when the parent is killed.
    assert process.stdin
    process.stdin.close()
    async with asyncio.timeout(PATIENCE):
        await process.communicate()
    assert process.returncode == -signal.SIGKILL
