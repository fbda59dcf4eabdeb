"""The schema of a database: its revision, migrations and backups. Everything here blocks.

A migration and the record that it was applied are one transaction, begun as a writer: of two processes that start
at the same time, one migrates and the other finds it done.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from bot.storage.dialects.backend import Backend
from bot.storage.errors import BackupError, SchemaError

LOCK_SECONDS = 30
"""How long to wait while another process migrates."""

_SCRIPTS = Path(__file__).parent / "migrations"
_log = logging.getLogger(__name__)


def newest() -> str:
    """Return the revision that this version of the bot works with."""
    (head,) = _scripts().get_heads()
    return head


def current(backend: Backend) -> str | None:
    """Return the database's revision, or None when it is empty or missing.

    Waits for no writer and changes nothing. Raises SchemaError when it is not a database of ours or can't be read.
    """
    if not backend.exists():
        return None
    with transaction(backend, writing=False) as connection:
        return _revision(connection)


def upgrade(backend: Backend) -> str | None:
    """Bring the database to the newest revision, making it if it is missing; return the revision it had.

    Before a migration an SQLite database is copied to a file beside it. Raises SchemaError when it is not a
    database of ours, was made by a newer version or can't be made, and BackupError when it can't be copied.
    """
    backend.prepare()
    before = current(backend)
    if before == newest():
        return before
    check_known(before)
    if before is not None and (copy := backend.save(before)):
        _log.info("the database of revision %s was copied to %s before its migration", before, copy)
    with transaction(backend, writing=True) as connection:
        config = Config()
        config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
    return before


def backup(backend: Backend, target: Path) -> None:
    """Copy the database, which may be in use, onto a new file.

    Raises BackupError when there is nothing to copy or `target` exists, and SchemaError as `current` does.
    """
    try:
        if target.is_dir():
            raise BackupError(f"{target} is a folder: name a file for the backup")
        if target.exists():
            raise BackupError(f"{target} exists already: choose another name for the backup")
    except (OSError, ValueError) as error:
        raise BackupError(f"{target} can't be the name of a backup: {error}") from None
    if current(backend) is None:
        raise BackupError(
            f"there is nothing to back up at {backend.name}: the first start of the bot makes its tables"
        )
    backend.copy(target)


def restore(backend: Backend, source: Path) -> str | None:
    """Put a copy of the backup `source` in the place of the database; return where the earlier one is kept.

    No process may have the database open. A backup of an older version is migrated at the next start. Raises
    BackupError, DamageError, or SchemaError when `source` is not a database of ours.
    """

    def accept(restored: Backend) -> None:
        revision = current(restored)
        if revision is None:
            raise BackupError(f"{source} is empty: it is no backup")
        check_known(revision)

    try:
        found = source.is_file()
    except (OSError, ValueError):
        found = False
    if not found:
        raise BackupError(f"there is no backup at {source}")
    return backend.replace(source, accept)


def check_known(revision: str | None) -> None:
    """Raise SchemaError for a revision of a newer version's; None is that of an empty database."""
    known = {script.revision for script in _scripts().walk_revisions()}
    if revision is not None and revision not in known:
        raise SchemaError(
            f"the database has revision {revision}, and this version of Jianghu knows revisions up to {newest()}: "
            "update Jianghu, or use the backup that was made before the newer one migrated it"
        )


@contextmanager
def transaction(backend: Backend, *, writing: bool) -> Iterator[sa.Connection]:
    """Open a transaction. Raises SchemaError when it is no database or stays locked."""
    engine = backend.single(writing=writing, seconds=LOCK_SECONDS)
    try:
        with engine.begin() as connection:
            yield connection
    except sa.exc.DBAPIError as error:
        reason = " ".join(str(error.orig).split())
        raise SchemaError(f"the database at {backend.name} can't be opened: {reason}") from None
    finally:
        engine.dispose()


def _scripts() -> ScriptDirectory:
    return ScriptDirectory(str(_SCRIPTS))


def _revision(connection: sa.Connection) -> str | None:
    revisions = MigrationContext.configure(connection).get_current_heads()
    if len(revisions) > 1:
        raise SchemaError(f"the database has {len(revisions)} revisions at once: restore a backup of it")
    if not revisions and sa.inspect(connection).get_table_names():
        raise SchemaError("the database holds tables of another application")
    return revisions[0] if revisions else None
