"""How the command line refuses: one line on standard error, and an exit code."""

import typer

FAILED = 1
USAGE_ERROR = 2
"""Something that a person set or typed is wrong."""


def refusal(error: Exception, code: int) -> typer.Exit:
    """Say on one line what is wrong, and return the exit to raise."""
    typer.echo(" ".join(str(error).split()), err=True)
    return typer.Exit(code)
