"""PostgreSQL: which database a URL names, and how connections to it are set up.

The driver, psycopg 3, is imported when the first engine is made, and so only where PostgreSQL is used.
"""

import importlib.util
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import URL, ExceptionContext, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.storage.dialects import postgresql_files, postgresql_session, tasks
from bot.storage.dialects.backend import Backend, Session, Taken
from bot.storage.errors import DatabaseURLError, SchemaError

EXAMPLE = "postgresql://jianghu:password@localhost/jianghu"
DRIVER = "postgresql+psycopg"

CONNECT_SECONDS = 5
"""How long a connection may take to be made."""

READ_SECONDS = 10
"""How long a statement of a read on the event loop may take; people wait for its answer."""

STATEMENT_SECONDS = 60
"""How long any other statement may take, such as the deletion of a server's games."""

LOCK_SECONDS = 5
"""How long a write waits for another process's, such as a migration."""

SILENT_SECONDS = 10
"""How long a server may leave what was sent to it without a sign of life before the connection counts as lost."""

WRITE_LOCK = 0x6A69616E67  # "jiang"
"""The advisory lock that each transaction that writes holds."""

_PACKAGES = ("psycopg", "procrastinate")
"""What the extra `postgresql` brings."""

_NAMES = {"postgres", "postgresql"}
_DRIVERS = {*_NAMES, DRIVER}

_UNAVAILABLE = {
    "25006",  # read_only_sql_transaction: the server became a standby
    "25P03",  # idle_in_transaction_session_timeout: the connection was ended
    "57P05",  # idle_session_timeout
}
"""What else says that the server takes nothing now: psycopg sorts these errors among those of programs."""


def is_meant(url: str) -> bool:
    """Tell whether a URL is that of a PostgreSQL database."""
    return url.partition(":")[0].partition("+")[0].lower() in _NAMES


def address_of(url: str) -> URL:
    """Return a URL as SQLAlchemy takes it. Raises DatabaseURLError, whose text holds no password."""
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):
        raise DatabaseURLError(f"this is not a URL; one such as {EXAMPLE} would be right") from None
    if parsed.drivername not in _DRIVERS:
        raise DatabaseURLError(f"PostgreSQL is used through psycopg only: {EXAMPLE}")
    if not parsed.database:
        raise DatabaseURLError(f"the URL names no database; one such as {EXAMPLE} would be right")
    if "password" in parsed.query:
        raise DatabaseURLError(f"the password belongs before the @, where it is kept out of the log: {EXAMPLE}")
    return parsed.set(drivername=DRIVER)


class Server:
    """A database of a PostgreSQL server; see `Backend`."""

    exclusive = False
    """Several processes, each with shards of its own, may share it."""

    def __init__(self, url: URL) -> None:
        self.url = url
        """Where it is, with the password."""

    @property
    def name(self) -> str:
        """The URL, without who opens it and how."""
        server = URL.create("postgresql", host=self.url.host, port=self.url.port, database=self.url.database)
        return server.render_as_string()

    def exists(self) -> bool:
        """Return True: a database that is missing is refused by the server when it is opened."""
        return True

    def prepare(self) -> None:
        """Do nothing: an operator makes the database."""

    def check(self) -> None:
        """Do what `inspect` does: a backup that was killed left nothing in the database."""
        self.inspect()

    def inspect(self) -> None:
        """Raise SchemaError without the driver, or for a database without UTF-8 or after half a restore."""
        if any(importlib.util.find_spec(package) is None for package in _PACKAGES):
            raise SchemaError(f"PostgreSQL needs {' and '.join(_PACKAGES)}: pip install 'jianghu[postgresql]'")
        engine = self.single(writing=False, seconds=LOCK_SECONDS)
        try:
            with engine.begin() as connection:
                encoding = connection.exec_driver_sql("SHOW server_encoding").scalar_one()
                kept = postgresql_files.kept_by_interrupted_load(connection)
        except sa.exc.DBAPIError as error:
            raise SchemaError(f"the database at {self.name} can't be opened: {reason_of(error)}") from None
        finally:
            engine.dispose()
        if encoding != "UTF8":
            raise SchemaError(f"the database at {self.name} holds {encoding}: make one with ENCODING 'UTF8'")
        if kept is not None:
            raise SchemaError(
                f"a restore of the database at {self.name} was interrupted, or still runs: run db restore again, "
                f"or get the earlier tables back with DROP SCHEMA public; ALTER SCHEMA {kept} RENAME TO public"
            )

    def reader(self, size: int) -> AsyncEngine:
        """Return an engine for reading on the event loop."""
        arguments = _arguments(READ_SECONDS, LOCK_SECONDS, writing=False)
        engine = create_async_engine(self.url, pool_size=size, connect_args=arguments, **_READING, **_POOL)
        _listen(engine.sync_engine)
        return engine

    def long_reader(self) -> sa.Engine:
        """Return an engine for reading in any thread."""
        return self._engine(_arguments(STATEMENT_SECONDS, LOCK_SECONDS, writing=False), **_READING, **_NO_POOL)

    def writer(self) -> sa.Engine:
        """Return an engine for writing."""
        engine = self._engine(_arguments(STATEMENT_SECONDS, LOCK_SECONDS, writing=True), pool_size=1, **_POOL)
        _write_alone(engine)
        return engine

    def single(self, *, writing: bool, seconds: int) -> sa.Engine:
        """Return an engine that keeps no connection, for statements that may take any time."""
        engine = self._engine(_arguments(0, seconds, writing=writing), **_NO_POOL)
        if writing:
            _write_alone(engine)
        return engine

    def _engine(self, arguments: dict[str, Any], **options: Any) -> sa.Engine:  # noqa: ANN401 - passed on
        engine = sa.create_engine(self.url, connect_args=arguments, **options)
        _listen(engine)
        return engine

    async def session(self) -> Session:
        """Open a connection of its own."""
        return await postgresql_session.connect(self.url)

    async def work(self, name: str, perform: Callable[[Taken], Awaitable[None]]) -> None:
        """Perform tasks by Procrastinate, which has connections of its own."""
        await tasks.work(self.url, name, perform)

    def watch(self) -> Callable[[], None]:
        """Return a function that does nothing: the server ends the connections to a database that is dropped."""
        return lambda: None

    def save(self, revision: str) -> str | None:
        """Make no copy: a migration that fails leaves all as it was, and a dump may take long."""
        del revision
        return None

    def backup_file(self, folder: Path, moment: str) -> Path:
        """Return the name of a file in DATA_DIR."""
        return folder / f"{self.url.database}.{moment}.dump"

    def copy(self, target: Path) -> None:
        """Write a dump in pg_dump's custom format."""
        postgresql_files.dump(self.url, target)

    def replace(self, source: Path, accept: Callable[[Backend], None]) -> str | None:
        """Load a dump; the earlier tables are kept in another schema of the same database."""
        engine = self.single(writing=True, seconds=LOCK_SECONDS)
        try:
            kept = postgresql_files.load(self.url, engine, source, lambda: accept(self))
        except sa.exc.DBAPIError as error:
            raise SchemaError(f"the database at {self.name} can't be opened: {reason_of(error)}") from None
        finally:
            engine.dispose()
        return f"the schema {kept} of the same database"


# Parameters are ids and names of people, which errors would bring into the log. A connection is tried before it is
# used: after a restart of the server all are dead, and nobody shall be told of that.
_POOL: dict[str, Any] = {"max_overflow": 0, "pool_pre_ping": True, "hide_parameters": True}
_NO_POOL: dict[str, Any] = {"poolclass": sa.NullPool, "hide_parameters": True}
# One consistent view of the data.
_READING: dict[str, Any] = {"isolation_level": "REPEATABLE READ"}


def reason_of(error: sa.exc.DBAPIError) -> str:
    """Return in one line why the server refused."""
    return " ".join(str(error.orig).split())


def _arguments(statement_seconds: int, lock_seconds: int, *, writing: bool) -> dict[str, Any]:
    """Return what a connection is made with; 0 seconds are no limit."""
    session = {
        "statement_timeout": 1000 * statement_seconds,
        "lock_timeout": 1000 * lock_seconds,
        # Ends the transaction of a process that hangs, which would hold up all others.
        "idle_in_transaction_session_timeout": 1000 * STATEMENT_SECONDS,
        "default_transaction_read_only": "off" if writing else "on",
        "timezone": "UTC",
    }
    return {
        "application_name": "jianghu",
        "connect_timeout": CONNECT_SECONDS,
        "tcp_user_timeout": 1000 * SILENT_SECONDS,
        "keepalives_idle": SILENT_SECONDS,
        "options": " ".join(f"-c {name}={value}" for name, value in session.items()),
    }


def _write_alone(engine: sa.Engine) -> None:
    """Let a transaction begin once no other one writes, as SQLite's BEGIN IMMEDIATE does.

    What is read in it, such as a total that an answer is added to, can't be changed by another process meanwhile.
    """

    def lock(connection: sa.Connection) -> None:
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({WRITE_LOCK})")

    sa.event.listen(engine, "begin", lock)


def _listen(engine: sa.Engine) -> None:
    sa.event.listen(engine, "handle_error", _sort_out)


def _sort_out(context: ExceptionContext) -> None:
    """Make every error that says that the server takes nothing an OperationalError, and let none name anybody."""
    known, original = context.sqlalchemy_exception, context.original_exception
    state = getattr(original, "sqlstate", None)
    if state is None or not isinstance(known, sa.exc.DBAPIError):
        return
    # What follows the first line, such as "Failing row contains", shows the ids and names of a row.
    shown, first = str(original), str(original).partition("\n")[0]
    original.args = (first,)
    known.args = tuple(str(part).replace(shown, first) for part in known.args)
    if state in _UNAVAILABLE:
        raise sa.exc.OperationalError(known.statement, None, original, hide_parameters=True) from original
