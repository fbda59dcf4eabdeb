"""What the command lines of the packages share: how input is refused, and how and in what encoding they print."""

import io
import sys
from collections.abc import Sequence

import typer
from rich.console import Console

from models.errors import ModelError

EXIT_BAD_INPUT = 2
EXIT_STOPPED = 130
_MAX_MESSAGE = 500


def run(app: typer.Typer, arguments: Sequence[str] | None, *refusals: type[Exception]) -> int:
    """Run a command line and return its exit code; bad input is one line on standard error and a 2.

    Bad input is what typer refuses, ModelError, OSError, text that is no UTF-8, and `refusals`.
    """
    _write_utf8()
    refused: tuple[type[Exception], ...] = (ModelError, OSError, UnicodeDecodeError, *refusals)
    try:
        if any("\0" in argument for argument in arguments or ()):
            raise typer.BadParameter("an argument has a NUL character")
        code: int = app(arguments, standalone_mode=False) or 0
    except typer.TyperException as error:
        return _refuse(error.format_message())
    except refused as error:
        return _refuse(str(error))
    except (KeyboardInterrupt, typer.Abort):
        code = EXIT_STOPPED
    # Of Ctrl-C inside a command typer returns the code, and prints nothing.
    if code == EXIT_STOPPED:
        typer.echo("stopped before the end", err=True)
    return code


def console(*, stderr: bool = False, width: int | None = None) -> Console:
    """Return a console that prints text as it is, since much of it is other people's.

    Rich would take `[best]` for a style, and end in an error at `[/best]`; `:heart:` would become an emoji.
    """
    return Console(stderr=stderr, width=width, markup=False, emoji=False)


def _write_utf8() -> None:
    """Write UTF-8 whatever the locale is: a pipe on Windows is cp1252, which has no hanzi."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _refuse(message: str) -> int:
    line = " ".join(message.split())
    typer.echo(f"error: {line[:_MAX_MESSAGE]}", err=True)
    return EXIT_BAD_INPUT
