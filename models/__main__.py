"""The command line: `python -m models --help`."""

import os
import subprocess
import sys
from contextlib import suppress

import typer

from models import terminal
from models.commands import changing, showing

app = typer.Typer(
    name="python -m models",
    add_completion=False,
    rich_markup_mode=None,
    no_args_is_help=True,
    help="Look at versions of models, and choose which one serves. A running bot follows.",
)
app.command("list")(showing.list_versions)
app.command()(showing.info)
app.command()(showing.card)
app.command()(showing.compare)
app.command()(showing.verify)
app.command("log")(showing.show_log)
app.command()(changing.promote)
app.command()(changing.rollback)
app.command()(changing.pin)
app.command()(changing.keep)
app.command()(changing.delete)
app.command()(changing.prune)


def main(arguments: list[str] | None = None) -> int:
    """Run the command line and return its exit code; bad input is one line on standard error and a 2.

    Where the environment's DATABASE_URL is of PostgreSQL, `python -m bot models` is started instead: the bot knows
    databases.
    """
    if os.environ.get("DATABASE_URL", "").startswith("postgres"):
        given = sys.argv[1:] if arguments is None else arguments
        return _wait_for([sys.executable, "-m", "bot", "models", *given])
    return terminal.run(app, arguments)


def _wait_for(command: list[str]) -> int:
    """Run a program and return its exit code. It gets Ctrl-C as well as this one, and ends in order."""
    with subprocess.Popen(command) as program:  # noqa: S603 - ours
        while True:
            with suppress(KeyboardInterrupt):
                return program.wait()


if __name__ == "__main__":
    sys.exit(main())
