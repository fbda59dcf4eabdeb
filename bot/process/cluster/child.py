"""One process of a cluster: started, started again when it ends, stopped, and its output marked."""

import asyncio
import logging
import os
import signal
import sys
import time
from asyncio.subprocess import PIPE, Process
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import TextIO

from bot.client.gateway import Pauses
from bot.process.cluster.plan import Plan
from bot.process.exits import USAGE_ERROR
from bot.settings import LogFormat

STOP_SECONDS = 25.0
"""How long a process may take to stop before it is killed; the bot itself takes up to ten."""

MAX_LINE = 2**20
"""Bytes of a line of output; of a longer one only that it was too long is shown."""

_TOO_LONG = b"(a line of more than a megabyte)\n"
_log = logging.getLogger(__name__)


class Child:
    """A process that runs a plan."""

    def __init__(
        self, plan: Plan, command: Sequence[str], environment: Mapping[str, str], style: LogFormat
    ) -> None:
        self._plan = plan
        self._command = command
        self._environment = environment
        self._style = style
        self._process: Process | None = None
        self._stopping = asyncio.Event()

    async def keep(self) -> int:
        """Run the process, start it again when it ends, and return its exit code once it was stopped.

        It is not started again when a setting is wrong, which would stay so.
        """
        pauses = Pauses()
        while True:
            code = await self._run()
            if self._stopping.is_set() or code == USAGE_ERROR:
                return 0 if code == -signal.SIGTERM else code
            pause = pauses.next(time.monotonic())
            _log.warning("process %d ended with %d; it is started again in %.0f s", self._plan.number, code, pause)
            try:
                await asyncio.wait_for(self._stopping.wait(), pause)
            except TimeoutError:
                continue
            return 0

    @property
    def is_stopping(self) -> bool:
        """Whether it was asked to stop."""
        return self._stopping.is_set()

    def stop(self) -> None:
        """Ask the process to stop; asked a second time, the bot ends at once."""
        if not self._stopping.is_set():
            self._stopping.set()
            asyncio.get_running_loop().call_later(STOP_SECONDS, self._signal, signal.SIGKILL)
        self._signal(signal.SIGTERM)

    def _signal(self, number: signal.Signals) -> None:
        if self._process is not None and self._process.returncode is None:
            # Not by the method of the same name, which collects the exit code of a process that has just ended, so
            # that asyncio finds none and reports 255.
            with suppress(ProcessLookupError):
                os.kill(self._process.pid, number)

    async def _run(self) -> int:
        """Run the process once and return its exit code, which is negative after a signal."""
        process = self._process = await asyncio.create_subprocess_exec(
            *self._command,
            env=self._environment,
            # The process stops when this pipe is closed, and so does not outlive the launcher.
            stdin=PIPE,
            stdout=PIPE,
            stderr=PIPE,
            limit=MAX_LINE,
            # Ctrl-C in a terminal must reach the launcher alone, which then stops the process once.
            start_new_session=True,
        )
        shards = self._plan.shards
        named = ", ".join(map(str, shards.ids))
        _log.info("process %d is %d: shards %s of %d", self._plan.number, process.pid, named, shards.count)
        if self._stopping.is_set():
            self._signal(signal.SIGTERM)
        await asyncio.gather(self._pass_on(process.stdout, sys.stdout), self._pass_on(process.stderr, sys.stderr))
        return await process.wait()

    async def _pass_on(self, stream: asyncio.StreamReader | None, output: TextIO) -> None:
        """Write a stream's lines to our own output, each with the process's number."""
        while stream is not None:
            try:
                line = await stream.readline()
            except ValueError:
                line = _TOO_LONG
            if not line:
                return
            text = marked(line.decode(errors="backslashreplace"), self._plan.number, self._style)
            # Whoever reads our output may pause, and the processes must still be stopped meanwhile.
            await asyncio.to_thread(_write, output, text)


def _write(output: TextIO, text: str) -> None:
    output.write(text)
    output.flush()


def marked(line: str, number: int, style: LogFormat) -> str:
    """Return a line of a process's output with its number: as a field of a JSON object, or before the line."""
    line = line.rstrip("\n")
    if style == "json" and line.startswith("{") and line != "{}":
        return f'{{"process": {number}, {line[1:]}\n'
    return f"[{number}] {line}\n"
