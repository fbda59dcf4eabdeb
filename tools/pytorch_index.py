"""Print the pip option that takes torch from PyTorch's own CPU index, or nothing where that is of no use.

The build on PyPI for Linux brings CUDA: some gigabytes that the bot does not use. Needs only the standard library:
make asks before anything is installed, and Debian brings no curl.
"""

import os
import sys
import threading
import urllib.error
import urllib.request

INDEX = "https://download.pytorch.org/whl/cpu"
PATIENCE = 5.0
"""Seconds until the index counts as out of reach."""

CHOSEN_BY_USER = ("PIP_EXTRA_INDEX_URL", "PIP_INDEX_URL", "PIP_NO_INDEX")
"""If one of these is set, the user has decided where packages come from."""


def option(index: str = INDEX, patience: float = PATIENCE) -> str:
    """Return `--extra-index-url=INDEX` where pip should ask it too, otherwise an empty string."""
    if any(os.environ.get(name) for name in CHOSEN_BY_USER) or not answers(f"{index}/torch/", patience):
        return ""
    # An option, not PIP_EXTRA_INDEX_URL: pip adds an option to the indexes in its configuration files, whereas the
    # variable would replace them.
    return f"--extra-index-url={index}"


def answers(url: str, patience: float) -> bool:
    """Return whether a server answers a HEAD request with success within `patience` seconds."""
    found = threading.Event()

    def ask() -> None:
        request = urllib.request.Request(url, method="HEAD")  # noqa: S310 - the address is our own constant
        try:
            with urllib.request.urlopen(request, timeout=patience):  # noqa: S310
                found.set()
        except (OSError, urllib.error.URLError):
            pass

    # urlopen's time-out does not cover the look-up of the name, which can hang for minutes behind some firewalls.
    # A daemon thread is left behind when the process ends.
    thread = threading.Thread(target=ask, daemon=True)
    thread.start()
    thread.join(patience)
    return found.is_set()


if __name__ == "__main__":
    chosen = option()
    if not chosen:
        sys.stderr.write("PyTorch's CPU index is not used (out of reach, or pip is configured already).\n")
    sys.stdout.write(chosen)
