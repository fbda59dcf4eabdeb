"""PostgreSQL's backups: dumps in the custom format of pg_dump, which pg_restore reads. Everything here blocks.

https://www.postgresql.org/docs/15/app-pgdump.html
"""

import os
import shutil
import subprocess
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.engine import URL
from sqlalchemy.schema import CreateSchema, DropSchema

from bot.storage.errors import BackupError

KEPT = "replaced"
"""How the names of schemas begin that hold the tables of before a `load`."""

_NAMES = {"HOME", "LANG", "LD_LIBRARY_PATH", "PATH", "SYSTEMROOT", "TMPDIR", "TZ"}
_PREFIXES = ("KRB5", "LC_", "OPENSSL_", "PG", "SSL_CERT_")
"""The variables that PostgreSQL's programs get; all others, such as the bot's token, stay here."""

_INTERRUPTED = """
    SELECT max(schemaname::text) FROM pg_tables WHERE starts_with(schemaname::text, :kept)
        AND NOT EXISTS (SELECT FROM pg_tables WHERE schemaname = 'public')
"""
"""A `load` whose process is killed leaves `public` without tables, as a new database has it."""


def dump(url: URL, target: Path) -> None:
    """Write all tables, as they are at one moment, to `target`, which is made only by a whole dump.

    Raises BackupError.
    """
    aside = target.with_name(f".{target.name}.{os.getpid()}.partial")
    options = ["--format=custom", "--no-owner", "--no-privileges", f"--exclude-schema={KEPT}_*", f"--file={aside}"]
    try:
        _run("pg_dump", url, *options)
        aside.replace(target)
    except OSError as error:
        raise BackupError(f"the backup to {target} failed: {error.strerror}") from None
    finally:
        with suppress(OSError):
            aside.unlink()


def kept_by_interrupted_load(connection: sa.Connection) -> str | None:
    """Return the schema that has the tables of before a `load` that was killed; None where none was."""
    found: str | None = connection.execute(sa.text(_INTERRUPTED), {"kept": f"{KEPT}_"}).scalar_one()
    return found


def load(url: URL, engine: sa.Engine, source: Path, accept: Callable[[], None]) -> str:
    """Load a dump; return the schema in which the earlier tables are kept.

    Where an earlier `load` was killed, these are still the tables of before that one. `accept` looks at what was
    loaded: where it raises, all is put back. Raises BackupError.
    """
    kept = f"{KEPT}_{datetime.now(UTC):%Y%m%dt%H%M%S_%f}"
    _run("pg_restore", None, "--list", str(source))
    with engine.begin() as connection:
        before = kept_by_interrupted_load(connection)
    _move(engine, "public", kept)
    try:
        _run(
            "pg_restore",
            url,
            "--single-transaction",
            "--exit-on-error",
            "--no-owner",
            "--no-privileges",
            str(source),
        )
        accept()
    except BaseException:
        _move(engine, kept, "public")
        raise
    if before is None:
        return kept
    with engine.begin() as connection:
        connection.execute(DropSchema(kept, cascade=True))
    return before


def _move(engine: sa.Engine, schema: str, name: str) -> None:
    """Rename a schema; `public` is dropped where it is in the way, and made anew where it is away."""
    with engine.begin() as connection:
        if name == "public":
            connection.execute(DropSchema("public", cascade=True, if_exists=True))
        connection.exec_driver_sql(f"ALTER SCHEMA {schema} RENAME TO {name}")
        if schema == "public":
            connection.execute(CreateSchema("public"))


def _run(program: str, url: URL | None, *arguments: str) -> None:
    """Run one of PostgreSQL's programs. Raises BackupError with what it complains of."""
    found = shutil.which(program)
    if found is None:
        raise BackupError(f"{program} is not installed: it comes with PostgreSQL's clients (postgresql-client)")
    address = [] if url is None else [f"--dbname={_without_password(url)}"]
    # Not among the arguments, which every user of the machine can read.
    secret = {"PGPASSWORD": url.password} if url is not None and url.password else {}
    inherited = {name: value for name, value in os.environ.items() if name in _NAMES or name.startswith(_PREFIXES)}
    environment = {**inherited, "PGCONNECT_TIMEOUT": "5", "PGAPPNAME": "jianghu", **secret}
    done = subprocess.run(  # noqa: S603 - a fixed program with our options
        [found, *address, *arguments], env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        lines = done.stderr.strip().splitlines() or [f"it ended with {done.returncode}"]
        raise BackupError(f"{program} failed: {lines[0].removeprefix(f'{program}: ').removeprefix('error: ')}")


def _without_password(url: URL) -> str:
    plain = URL.create(
        "postgresql",
        username=url.username,
        host=url.host,
        port=url.port,
        database=url.database,
        query=url.query,
    )
    return plain.render_as_string()
