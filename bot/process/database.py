"""`python -m bot db`: the database from the command line."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from bot import settings
from bot.process import data_dir
from bot.process.exits import FAILED, USAGE_ERROR, StartError, refusal
from bot.settings import Settings, SettingsError
from bot.storage import copying, schema
from bot.storage.dialects import DEFAULT_FILE, backend_of, backend_of_file
from bot.storage.dialects.backend import Backend
from bot.storage.errors import StorageError

app = typer.Typer()


@app.callback()
def db() -> None:
    """Upgrade, back up, restore or move the database that DATABASE_URL names."""


@app.command()
def upgrade() -> None:
    """Bring the database to this version's schema, as every start of the bot does; SQLite's after a backup."""
    with _refusing():
        backend = _backend(settings.read())
        backend.check()
        before = schema.upgrade(backend)
    now = schema.newest()
    name = backend.name
    typer.echo(f"{name} has revision {now} already" if before == now else f"{name} now has revision {now}")


@app.command()
def current() -> None:
    """Print the database's revision, and the newest that this version knows."""
    with _refusing():
        backend = _backend(settings.read())
        backend.check()
        revision = schema.current(backend)
    typer.echo(f"{backend.name}: revision {revision or 'none'}, newest {schema.newest()}")


@app.command()
def backup(
    file: Annotated[
        Path | None,
        typer.Argument(help="Where to; without it, beside the database or in DATA_DIR, named after the moment."),
    ] = None,
) -> None:
    """Copy the database to FILE, while the bot runs or not. Example: python -m bot db backup monday.db."""
    with _refusing():
        chosen = settings.read()
        backend = _backend(chosen)
        target = file or backend.backup_file(chosen.data_dir, f"{datetime.now(UTC):%Y%m%dT%H%M%SZ}")
        schema.backup(backend, target)
    typer.echo(f"{backend.name} was copied to {target}")


@app.command()
def restore(file: Annotated[Path, typer.Argument(help="A backup that `db backup` or an upgrade made.")]) -> None:
    """Put a copy of the backup FILE in the place of the database, which is kept. Stop the bot first."""
    with _refusing():
        chosen = settings.read()
        backend = _backend(chosen)
        with _stopped(chosen):
            kept = schema.restore(backend, file)
    typer.echo(f"{backend.name} was restored from {file}" + (f"; the earlier one is {kept}" if kept else ""))


@app.command()
def copy(
    file: Annotated[
        Path | None, typer.Argument(help="The SQLite database; without it, the one in DATA_DIR.")
    ] = None,
) -> None:
    """Copy an SQLite database, models and uploaded rosters into that of DATABASE_URL. Stop the bot first."""
    with _refusing():
        chosen = settings.read()
        target = _backend(chosen)
        source = backend_of_file(file or chosen.data_dir / DEFAULT_FILE)
        target.check()
        with _stopped(chosen):
            rows = copying.copy(source, target)
            _share(chosen)
    typer.echo(f"{rows:,} rows of {source.name} were copied to {target.name}, and counted there")


@contextmanager
def _refusing() -> Iterator[None]:
    """End the command with one line where a setting, the database or a folder can't be used."""
    try:
        yield
    except SettingsError as error:
        raise refusal(error, USAGE_ERROR) from None
    except (StorageError, StartError) as error:
        raise refusal(error, FAILED) from None


@contextmanager
def _stopped(chosen: Settings) -> Iterator[None]:
    """Keep a bot of the same DATA_DIR from starting. Raises StartError where one runs."""
    data_dir.make(chosen)
    with data_dir.claimed(chosen.data_dir):
        yield


def _share(chosen: Settings) -> None:
    """Put the models and uploaded rosters of this machine into the database too, where it is one that has them."""
    from bot.kit.shared import shared_models  # noqa: PLC0415 - it imports torch
    from models.errors import ModelError  # noqa: PLC0415

    shared = shared_models(chosen)
    if shared is None:
        return
    try:
        shared.change(lambda aliases: aliases)
    except (ModelError, OSError) as error:
        reason = f"the rows were copied, but not the models, which the first start will do: {error}"
        raise StartError(reason) from None
    finally:
        shared.close()


def _backend(chosen: Settings) -> Backend:
    return backend_of(chosen.database_url)
