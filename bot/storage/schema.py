"""The schema of a database file: its revision, migrations and backups. Everything here blocks.

A migration and its "applied" mark are one transaction (SQLite's DDL is transactional), begun as a writer, so
that two processes that start at once do not both migrate.
"""

import logging
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from bot.storage.errors import BackupError, SchemaError
from bot.storage.location import sqlite_url

_SCRIPTS = Path(__file__).parent / "migrations"
_log = logging.getLogger(__name__)


def newest() -> str:
    """Return the revision that this version of the bot works with."""
    (head,) = _scripts().get_heads()
    return head


def current(path: Path) -> str | None:
    """Return the file's revision, or None when it is empty or missing.

    Waits for no writer and changes nothing. Raises SchemaError when the file is not a database of ours or can't be
    read.
    """
    if not _exists(path):
        return None
    with _connect(path, begin="BEGIN") as connection:
        return _revision(connection)


def upgrade(path: Path) -> str | None:
    """Bring the file to the newest revision, making it if it is missing; return the revision it had.

    Before a migration an existing database is copied beside itself. Raises SchemaError when the file is not a
    database of ours, was made by a newer version or can't be made, and BackupError when it can't be copied.
    """
    _make_folder(path.parent)
    before = current(path)
    if before == newest():
        return before
    _check_known(before)
    if before is not None:
        copy = path.with_name(f"{path.name}.{before}.backup")
        _copy(path, copy)
        _log.info("the database of revision %s was copied to %s before its migration", before, copy.name)
    with _connect(path, begin="BEGIN IMMEDIATE") as connection:
        config = Config()
        config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
    return before


def backup(path: Path, target: Path) -> None:
    """Copy the database while it may be in use, by SQLite's online backup API, onto a new file.

    https://www.sqlite.org/backup.html. Raises BackupError when there is nothing to copy or `target` exists.
    """
    if not _exists(path):
        raise BackupError(f"there is no database at {path} to back up")
    if target.is_dir():
        raise BackupError(f"{target} is a folder: name a file for the backup")
    if target.exists():
        raise BackupError(f"{target} exists already: choose another name for the backup")
    _copy(path, target)


def _copy(path: Path, target: Path) -> None:
    """Copy the database onto `target`, which is replaced only by a whole copy. Raises BackupError."""
    aside = target.with_name(f".{target.name}.partial")
    try:
        with (
            closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as source,
            closing(sqlite3.connect(aside)) as copy,
        ):
            source.backup(copy)
        aside.replace(target)
    except (sqlite3.Error, OSError) as error:
        with suppress(OSError):
            aside.unlink()
        raise BackupError(f"the backup to {target} failed: {error}") from None


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError as error:
        raise SchemaError(f"the database at {path} can't be opened: {error.strerror}") from None


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SchemaError(f"the database's folder {folder} can't be made: {error.strerror}") from None


def _scripts() -> ScriptDirectory:
    return ScriptDirectory(str(_SCRIPTS))


def _check_known(revision: str | None) -> None:
    known = {script.revision for script in _scripts().walk_revisions()}
    if revision is not None and revision not in known:
        raise SchemaError(
            f"the database has revision {revision}, and this version of Jianghu knows revisions up to {newest()}: "
            "update Jianghu, or use the backup that was made before the newer one migrated it"
        )


def _revision(connection: sa.Connection) -> str | None:
    revision = MigrationContext.configure(connection).get_current_revision()
    if revision is None and sa.inspect(connection).get_table_names():
        raise SchemaError("the file that DATABASE_URL names holds tables of another application")
    return revision


@contextmanager
def _connect(path: Path, *, begin: str) -> Iterator[sa.Connection]:
    """Open a transaction. Raises SchemaError when the file is no database or stays locked."""
    # No isolation level: the driver would else begin by itself, and only before DML.
    engine = sa.create_engine(
        sqlite_url(path, "sqlite"), poolclass=sa.NullPool, connect_args={"isolation_level": None, "timeout": 30}
    )
    sa.event.listen(engine, "begin", lambda connection: connection.exec_driver_sql(begin))
    try:
        with engine.begin() as connection:
            yield connection
    except sa.exc.DBAPIError as error:
        raise SchemaError(f"the database at {path} can't be opened: {error.orig}") from None
    finally:
        engine.dispose()
