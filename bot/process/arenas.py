"""How the C library manages the memory of tensors, which it shares among threads."""

import ctypes
import sys

ARENAS = 2
"""How many arenas all threads share: one for the main thread, one for the others."""

_ARENA_MAX, _MMAP_THRESHOLD, _TRIM_THRESHOLD = -8, -3, -1
"""What `mallopt` of glibc calls M_ARENA_MAX, M_MMAP_THRESHOLD and M_TRIM_THRESHOLD."""

_LARGE = 2 * 2**20
"""In bytes. Tensors for an answer are smaller, and tables larger."""

_SPARE = 16 * 2**20
"""How much freed memory an arena keeps for the next answer, in bytes."""


def share() -> None:
    """Let all threads share `ARENAS` arenas, and give tables memory of their own; call it before threads start.

    glibc would make up to eight arenas a core, and what a thread has freed stays in its arena, where only the
    threads of that arena use it again. And glibc would soon give tables memory that it has used before, all of
    which is then taken, where of fresh memory only the rows are taken that are filled. Other C libraries have no
    such settings, and nothing is done.
    """
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None) if sys.platform == "linux" else None
    if mallopt:
        mallopt(_ARENA_MAX, ARENAS)
        mallopt(_MMAP_THRESHOLD, _LARGE)
        mallopt(_TRIM_THRESHOLD, _SPARE)
