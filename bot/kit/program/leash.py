"""A script that runs a module as a low-priority child that never outlives its parent.

`python -P leash.py [--no-limit] MODULE ARGUMENT...`, as the leader of a session, with a pipe as standard input.
The parent holds the pipe's other end and writes nothing; however the parent ends, the kernel closes that end, and
then the whole group is killed. PIDs get reused; a pipe cannot.

The thread that reads the pipe can wait for seconds on a busy machine. So Linux is also asked to kill this process
itself when the thread that started it ends, which is the main thread of the bot.
"""

import contextlib
import ctypes
import os
import resource
import runpy
import signal
import sys
import threading
from pathlib import Path

NICENESS = 15
MEMORY = 2 * 2**30
"""Bytes of private memory; a run takes about a fifth of it. Linux enforces it, macOS does not."""


UNLIMITED = "--no-limit"
"""Leaves the memory unlimited."""

_PR_SET_PDEATHSIG = 1
"""https://man7.org/linux/man-pages/man2/PR_SET_PDEATHSIG.2const.html"""


def _die_with_parent() -> None:
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)


def _give_way() -> None:
    os.nice(NICENESS)
    # Linux weighs whole sessions against each other first, where autogroups are on; see sched(7). In somebody
    # else's session that would slow down everything else in it, the bot included.
    if os.getsid(0) == os.getpid():
        with contextlib.suppress(OSError):
            Path("/proc/self/autogroup").write_text(f"{NICENESS}", encoding="ascii")


def _limit_memory() -> None:
    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    limit = MEMORY if hard == resource.RLIM_INFINITY else min(MEMORY, hard)
    resource.setrlimit(resource.RLIMIT_DATA, (limit, hard))


def _watch_parent() -> None:
    while os.read(0, 4096):
        pass
    os.killpg(os.getpid(), signal.SIGKILL)


def main() -> None:
    """Run the module that the command line names."""
    arguments = sys.argv[1:]
    _die_with_parent()
    _give_way()
    if arguments[0] == UNLIMITED:
        arguments = arguments[1:]
    else:
        _limit_memory()
    threading.Thread(target=_watch_parent, daemon=True).start()
    sys.argv = arguments
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
