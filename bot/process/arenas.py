"""How threads share the memory that the C library manages."""

import ctypes
import sys

ARENAS = 2
"""How many arenas all threads share: one for the main thread, one for the others."""

_ARENA_MAX = -8
"""What `mallopt` of glibc calls M_ARENA_MAX."""


def share() -> None:
    """Let all threads share `ARENAS` arenas; call it before the first thread starts.

    glibc would make up to eight a core, and what a thread has freed stays in its arena, where only the threads of
    that arena use it again. Other C libraries have no such thing, and nothing is done.
    """
    if sys.platform == "linux":
        mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
        if mallopt:
            mallopt(_ARENA_MAX, ARENAS)
