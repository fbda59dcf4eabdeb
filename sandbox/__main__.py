"""`python -m sandbox`: run the sandbox until SIGTERM, Ctrl-C or, with --exit-with-parent, its parent's end.

With --bot a bot runs in it, and its end is the sandbox's too.
"""

import argparse
import asyncio
import contextlib
import ctypes
import errno
import gc
import json
import logging
import os
import signal
import sys
import threading
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from sandbox.gateway.limits import GatewayRules
from sandbox.hosting import HostingError, find_bot, host
from sandbox.page.guard import kept_key
from sandbox.server import Addresses, SandboxServer, listen
from sandbox.world.world import MAX_SERVERS

if TYPE_CHECKING:
    import discord

_MAX_PORT = 65_535
_MAX_NAME = 32
_MAX_SHARDS = 4096
_PR_SET_PDEATHSIG = 1
"""https://man7.org/linux/man-pages/man2/PR_SET_PDEATHSIG.2const.html"""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.exit(2, f"sandbox: {message}\n")


def _up_to(most: int) -> Callable[[str], int]:
    """Return what reads a number from 1 to `most`."""

    def read(text: str) -> int:
        if text.isascii() and text.isdigit() and 1 <= int(text) <= most:
            return int(text)
        raise argparse.ArgumentTypeError(f"must be a number from 1 to {most}, not {text!r}")

    return read


def _name(text: str) -> str:
    if text.strip() and text.isprintable() and len(text) <= _MAX_NAME:
        return text.strip()
    raise argparse.ArgumentTypeError(f"must have 1 to {_MAX_NAME} visible characters")


def _symbol(text: str) -> str:
    if len(text) == 1 and text.isprintable() and not text.isspace():
        return text
    raise argparse.ArgumentTypeError("must be one visible character")


def _parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = _Parser(prog="sandbox", description="Discord on your desk, for trying a bot.", allow_abbrev=False)
    parser.add_argument("--port", type=_up_to(_MAX_PORT), help="port on 127.0.0.1 (default: 8710, or a free one)")
    parser.add_argument("--bot-name", type=_name, default="Bot", help="name of the bot that will connect")
    parser.add_argument("--bot-symbol", type=_symbol, help="its avatar (default: the first letter)")
    parser.add_argument("--key-file", type=Path, help="keep the page's key here, so that open pages go on later")
    parser.add_argument("--bot", metavar="MODULE:ATTRIBUTE", help="run this bot of discord.py, such as my_bot:bot")
    parser.add_argument("--servers", type=_up_to(MAX_SERVERS), default=1, help="number of servers (default: 1)")
    parser.add_argument("--shards", type=_up_to(_MAX_SHARDS), help="shards that /gateway/bot recommends")
    parser.add_argument(
        "--max-concurrency",
        type=_up_to(_MAX_SHARDS),
        help="let so many shards identify in 5 s (default: no limit)",
    )
    parser.add_argument("--no-privileged-intents", action="store_true", help="refuse privileged intents (4014)")
    parser.add_argument("--listen", action="store_true", help="say in words how any bot connects, not in JSON")
    parser.add_argument("--exit-with-parent", action="store_true", help="end when standard input reaches its end")
    return parser.parse_args(arguments)


def _die_with_parent() -> None:
    """Ask Linux to kill this process when the thread that started it ends."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)


def _watch_parent(loop: asyncio.AbstractEventLoop, stop: asyncio.Event) -> None:
    """Set `stop` at the end of standard input, which comes when the parent ends, even if it is killed."""

    def wait() -> None:
        # Not sys.stdin: the interpreter cannot end while a thread holds that object's lock.
        while os.read(0, 4096):
            pass
        with contextlib.suppress(RuntimeError):  # the loop is already closed
            loop.call_soon_threadsafe(stop.set)

    threading.Thread(target=wait, name="parent-watch", daemon=True).start()


def _in_words(addresses: Addresses) -> str:
    return (
        f"The page:   {addresses.page}\n"
        f"The API:    {addresses.api}\n"
        f"Gateway:    {addresses.gateway}\n"
        f"The token:  {addresses.token}\n\n"
        "A bot of discord.py connects with two settings before it starts:\n"
        f'    discord.http.Route.BASE = "{addresses.api}"\n'
        f'    discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL("{addresses.gateway}")\n'
    )


async def _run(server: SandboxServer, bot: "discord.Client | None", options: argparse.Namespace) -> None:
    loop, stop = asyncio.get_running_loop(), asyncio.Event()
    # Windows' event loop has no signal handlers; there Ctrl-C raises KeyboardInterrupt in `main`.
    with contextlib.suppress(NotImplementedError):
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, stop.set)
    async with server:
        in_words = options.listen or bot is not None
        greeting = _in_words(server.addresses) if in_words else json.dumps(asdict(server.addresses))
        sys.stdout.write(greeting + "\n")
        sys.stdout.flush()
        if options.exit_with_parent:
            _watch_parent(loop, stop)
        await _until(stop, bot, server.addresses)


async def _until(stop: asyncio.Event, bot: "discord.Client | None", addresses: Addresses) -> None:
    """Run the bot, if there is one, until `stop` is set or the bot ends; raises what ends the bot."""
    waiting = asyncio.create_task(stop.wait())
    tasks: set[asyncio.Task[Any]] = {waiting}
    if bot is not None:
        tasks.add(asyncio.create_task(host(bot, addresses)))
    done, left = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in left:
        task.cancel()
    await asyncio.gather(*left, return_exceptions=True)
    for task in done:
        task.result()


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the sandbox; return the exit code."""
    options = _parse(arguments)
    if options.exit_with_parent:
        # Reading standard input takes a moment of CPU time, which a busy machine gives late.
        _die_with_parent()
    # Messages stay in memory and form no cycles: with rare collections, answers take a fifth less time.
    gc.set_threshold(50_000, 50, 50)
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr, format="sandbox: %(message)s")
    try:
        listener = listen(options.port)
    except OSError as error:
        why = "is taken" if error.errno == errno.EADDRINUSE else f"cannot be used: {error.strerror}"
        sys.stderr.write(f"sandbox: port {options.port} {why}; leave --port out to get a free one\n")
        return 2
    try:
        bot = None if options.bot is None else find_bot(options.bot)
    except HostingError as error:
        listener.close()
        sys.stderr.write(f"sandbox: {error}\n")
        return 2
    try:
        key = options.key_file and kept_key(options.key_file)
    except OSError as error:
        listener.close()
        sys.stderr.write(f"sandbox: cannot keep a key in {options.key_file}: {error.strerror}\n")
        return 2
    rules = GatewayRules(options.shards, options.max_concurrency, not options.no_privileged_intents)
    server = SandboxServer(
        listener,
        bot_name=options.bot_name,
        bot_symbol=options.bot_symbol or "",
        key=key,
        servers=options.servers,
        rules=rules,
    )
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(_run(server, bot, options))
    return 0


if __name__ == "__main__":
    sys.exit(main())
