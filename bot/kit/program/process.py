"""Running a program in a process group of its own, listening to it, and ending all of the group.

What the program prints is bounded in length and number, so that it can't fill the bot's memory.
"""

import asyncio
import contextlib
import logging
import os
import signal
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Callable, Coroutine
from pathlib import Path

from bot.kit.program.command import Command
from bot.kit.program.failure import Failure, RunFailedError

MAX_LINE = 16 * 2**10
MAX_LINES = 2000
MAX_COMPLAINTS = 2**20
"""Bytes of standard error; of these the last `TAIL` are kept."""

TAIL = 4 * 2**10
GRACE_SECONDS = 3.0
"""How long a program may take to end when it is asked to."""

PIPE_SECONDS = 1.0
"""How long its pipes may stay open once its group is gone."""

_POLL_SECONDS = 0.05
_MAX_DETAIL = 300
_ERROR = "error: "
_log = logging.getLogger(__name__)


async def run(command: Command, on_line: Callable[[bytes], None]) -> None:
    """Run a program to its end, handing each line of its output to `on_line`.

    When this returns, or is cancelled, no process of its process group is left. Raises
    RunFailedError when it takes too long, prints too much or ends badly, and what `on_line` raises.
    """
    process = await asyncio.create_subprocess_exec(
        *command.arguments,
        cwd=Path("/"),
        env=command.environment,
        stdin=PIPE,
        stdout=PIPE,
        stderr=PIPE,
        limit=MAX_LINE,
        # So that what it says of its session's niceness is not said of ours; it leads a process group too.
        start_new_session=True,
    )
    try:
        async with asyncio.timeout(command.seconds):
            complaints = await _listen(process, on_line)
    except TimeoutError:
        raise RunFailedError(Failure.TIME) from None
    except BaseExceptionGroup as group:
        raise group.exceptions[0] from None
    finally:
        await _in_any_case(_end_group(process))
    if process.returncode:
        raise _explain(process.returncode, complaints)


async def _listen(process: Process, on_line: Callable[[bytes], None]) -> bytes:
    """Return the end of standard error once the process has ended. Raises an ExceptionGroup."""
    if process.stdout is None or process.stderr is None:
        raise RuntimeError("the program was started without pipes")
    async with asyncio.TaskGroup() as group:
        group.create_task(_tell_lines(process.stdout, on_line))
        complaints = group.create_task(read_tail(process.stderr))
        group.create_task(_outlast(process))
    return complaints.result()


async def _tell_lines(stream: asyncio.StreamReader, on_line: Callable[[bytes], None]) -> None:
    async for line in read_lines(stream):
        on_line(line)


async def read_lines(stream: asyncio.StreamReader) -> AsyncIterator[bytes]:
    """Yield the lines of a stream. Raises RunFailedError beyond MAX_LINES, or the stream's limit of a line."""
    for _ in range(MAX_LINES):
        try:
            line = await stream.readline()
        except ValueError:
            raise RunFailedError(Failure.OUTPUT) from None
        if not line:
            return
        yield line
    raise RunFailedError(Failure.OUTPUT)


async def read_tail(stream: asyncio.StreamReader) -> bytes:
    """Return the last bytes of a stream. Raises RunFailedError beyond MAX_COMPLAINTS."""
    tail, total = b"", 0
    while chunk := await stream.read(TAIL):
        tail, total = (tail + chunk)[-TAIL:], total + len(chunk)
        if total > MAX_COMPLAINTS:
            raise RunFailedError(Failure.OUTPUT)
    return tail


async def _outlast(process: Process) -> None:
    """Wait for the process itself, then kill what it leaves behind, which may hold its pipes."""
    await _exit_of(process)
    _send(process, signal.SIGKILL)


async def _exit_of(process: Process) -> None:
    # Process.wait returns only when the pipes are closed too: https://github.com/python/cpython/issues/119710
    while process.returncode is None:  # noqa: ASYNC110 - there is no event to wait for
        await asyncio.sleep(_POLL_SECONDS)


async def _end_group(process: Process) -> None:
    if process.returncode is None:
        _send(process, signal.SIGTERM)
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(GRACE_SECONDS):
                await _exit_of(process)
    _send(process, signal.SIGKILL)
    try:
        async with asyncio.timeout(PIPE_SECONDS):
            # Reads what is left in the pipes, and so lets go of them.
            await process.communicate()
    except TimeoutError:
        # A process that has left the group still holds them. asyncio has no public way to close our ends.
        process._transport.close()  # type: ignore[attr-defined]  # noqa: SLF001


async def _in_any_case(work: Coroutine[None, None, None]) -> None:
    """Await `work` to its end; a cancellation meanwhile is ignored, since everything is being stopped already."""
    task = asyncio.create_task(work)
    while not task.done():
        with contextlib.suppress(asyncio.CancelledError):
            await asyncio.wait({task})
    task.result()


def _send(process: Process, number: signal.Signals) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, number)


def _explain(code: int, complaints: bytes) -> RunFailedError:
    """Return what to say of a program that ended badly: its own line, or that it crashed."""
    lines = complaints.decode(errors="replace").strip().splitlines()
    if lines and lines[-1].startswith(_ERROR):
        return RunFailedError(Failure.REFUSED, lines[-1].removeprefix(_ERROR)[:_MAX_DETAIL])
    _log.warning("the training program ended with code %d: %s", code, "\n".join(lines))
    return RunFailedError(Failure.CRASHED, str(code))
