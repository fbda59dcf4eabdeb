"""`python -m bot db`: the database from the command line."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from bot import settings
from bot.process import data_dir
from bot.process.exits import FAILED, USAGE_ERROR, StartError, refusal
from bot.settings import Settings, SettingsError
from bot.storage import schema
from bot.storage.dialects import sqlite
from bot.storage.errors import StorageError

app = typer.Typer()


@app.callback()
def db() -> None:
    """Upgrade, back up or restore the database that DATABASE_URL names."""


@app.command()
def upgrade() -> None:
    """Bring the database to this version's schema, after a backup. Every start of the bot does the same."""
    path = _path()
    try:
        schema.check(path)
        before = schema.upgrade(path)
    except StorageError as error:
        raise refusal(error, FAILED) from None
    now = schema.newest()
    typer.echo(f"{path} has revision {now} already" if before == now else f"{path} now has revision {now}")


@app.command()
def current() -> None:
    """Print the database's revision, and the newest that this version knows."""
    path = _path()
    try:
        schema.check(path)
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


@app.command()
def restore(file: Annotated[Path, typer.Argument(help="A backup that `db backup` or an upgrade made.")]) -> None:
    """Put a copy of the backup FILE in the place of the database, whose files are kept. Stop the bot first."""
    chosen = _settings()
    path = sqlite.path_of(chosen.database_url)
    try:
        data_dir.make(chosen)
        with data_dir.claimed(chosen.data_dir):
            kept = schema.restore(path, file)
    except SettingsError as error:
        raise refusal(error, USAGE_ERROR) from None
    except (StorageError, StartError) as error:
        raise refusal(error, FAILED) from None
    typer.echo(f"{path} was restored from {file}" + (f"; the earlier one is {kept}" if kept else ""))


def _path() -> Path:
    return sqlite.path_of(_settings().database_url)


def _settings() -> Settings:
    try:
        return settings.read()
    except SettingsError as error:
        raise refusal(error, USAGE_ERROR) from None
