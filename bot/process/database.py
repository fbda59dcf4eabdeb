"""`python -m bot db`: the database from the command line."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from bot import settings
from bot.process.exits import FAILED, USAGE_ERROR, refusal
from bot.settings import SettingsError
from bot.storage import schema
from bot.storage.errors import StorageError
from bot.storage.location import database_path

app = typer.Typer(no_args_is_help=True)


@app.callback()
def db() -> None:
    """Look after the database that DATABASE_URL names."""


@app.command()
def upgrade() -> None:
    """Bring the database to this version's schema, as every start of the bot does; it is backed up first."""
    path = _path()
    try:
        before = schema.upgrade(path)
    except StorageError as error:
        raise refusal(error, FAILED) from None
    now = schema.newest()
    typer.echo(f"{path} has revision {now} already" if before == now else f"{path} now has revision {now}")


@app.command()
def current() -> None:
    """Tell the database's revision, and the newest that this version knows."""
    path = _path()
    try:
        revision = schema.current(path)
    except StorageError as error:
        raise refusal(error, FAILED) from None
    typer.echo(f"{path}: revision {revision or 'none'}, newest {schema.newest()}")


@app.command()
def backup(
    file: Annotated[
        Path | None, typer.Argument(help="Where to; without it, beside the database, named after the moment.")
    ] = None,
) -> None:
    """Copy the database to FILE, while the bot runs or not. Example: python -m bot db backup monday.db."""
    path = _path()
    target = file or path.with_name(f"{path.name}.{datetime.now(UTC):%Y%m%dT%H%M%SZ}.backup")
    try:
        schema.backup(path, target)
    except StorageError as error:
        raise refusal(error, FAILED) from None
    typer.echo(f"{path} was copied to {target}")


def _path() -> Path:
    try:
        return database_path(settings.read().database_url)
    except SettingsError as error:
        raise refusal(error, USAGE_ERROR) from None
