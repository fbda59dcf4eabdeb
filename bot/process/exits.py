"""How the command line reports an error: one line on standard error, and an exit code."""

import typer

from bot.process.redaction import Redaction

FAILED = 1
"""The bot could not start, or ended, for a reason outside of its settings."""

USAGE_ERROR = 2
"""Something that a person set or typed is wrong."""

_MAX_LINE = 500


class StartError(Exception):
    """The bot can't run; the text says why in one line."""


def refusal(error: Exception | str, code: int, redact: Redaction | None = None) -> typer.Exit:
    """Print on one line what is wrong, without secrets, and return the exit to raise."""
    text = (redact or Redaction())(" ".join(str(error).split()))
    if len(text) > _MAX_LINE:
        text = f"{text[:_MAX_LINE]}..."
    # A path can hold bytes that are not UTF-8.
    typer.echo(text.encode(errors="backslashreplace").decode(), err=True)
    return typer.Exit(code)
