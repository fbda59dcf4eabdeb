"""How a person or a supervisor stops a process."""

import asyncio
import contextlib
import signal


def stop_signal() -> asyncio.Event:
    """Return an event that the first SIGTERM or Ctrl-C sets; the second ends the process at once."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    signals = (signal.SIGTERM, signal.SIGINT)

    def on_signal() -> None:
        stop.set()
        for number in signals:
            loop.remove_signal_handler(number)

    # Windows' event loop has no signal handlers; there Ctrl-C ends the process.
    with contextlib.suppress(NotImplementedError):
        for number in signals:
            loop.add_signal_handler(number, on_signal)
    return stop
