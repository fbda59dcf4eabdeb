import platform
import subprocess
import sys

import pytest

from bot.process.arenas import ARENAS

PROGRAM = """
import ctypes, threading
from bot.process import arenas

arenas.share()
library = ctypes.CDLL(None)
library.malloc.restype = ctypes.c_void_p
ready = threading.Barrier(12)

def take() -> None:
    library.malloc(ctypes.c_size_t(50_000))
    ready.wait()

threads = [threading.Thread(target=take) for _ in range(12)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
library.malloc_info(0, ctypes.c_void_p.in_dll(library, "stdout"))
library.fflush(None)
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="other C libraries have no arenas")
def test_threads_share_their_memory() -> None:
    done = subprocess.run((sys.executable, "-c", PROGRAM), capture_output=True, text=True, timeout=60, check=True)
    assert 1 <= done.stdout.count("<heap nr=") <= ARENAS
