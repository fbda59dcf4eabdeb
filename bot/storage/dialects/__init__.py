"""What differs between databases; nothing outside of this package names one.

SQLite and PostgreSQL are the dialects. A further one is a module beside them, a `Backend` in it, and an entry in
each table below.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import sqlalchemy as sa
from sqlalchemy import ColumnElement, Connection, Table
from sqlalchemy.dialects import postgresql as _postgresql
from sqlalchemy.dialects import sqlite as _sqlite

from bot.storage.dialects import postgresql, postgresql_session, sqlite
from bot.storage.dialects.backend import Backend

Insert: TypeAlias = _sqlite.Insert | _postgresql.Insert

DEFAULT_FILE = "jianghu.db"
"""The SQLite database in DATA_DIR, where no other one is named."""

_INSERTS: dict[str, Callable[[Table], Insert]] = {"sqlite": _sqlite.insert, "postgresql": _postgresql.insert}

NEVER_REUSE_IDS: dict[str, Any] = {"sqlite_autoincrement": True}
"""Options of a table whose ids are not given out again after a row was deleted. PostgreSQL never does that."""

CLUSTERED: dict[str, Any] = {"sqlite_with_rowid": False}
"""Options of a table whose rows are stored in the order of its primary key, without a second index, by SQLite."""

Integer = sa.Integer().with_variant(sa.BigInteger(), "postgresql")
"""A whole number of up to 64 bits, as SQLite's INTEGER is; PostgreSQL's has 32, too few for a client's."""


def backend_of(url: str) -> Backend:
    """Return the database that `url` names. Raises DatabaseURLError, whose text holds no password."""
    if postgresql.is_meant(url):
        return postgresql.Server(postgresql.address_of(url))
    return sqlite.File(sqlite.path_of(url))


def backend_of_file(path: Path) -> Backend:
    """Return the SQLite database in a file."""
    return sqlite.File(path)


def url_in(folder: Path) -> str:
    """Return the URL of the database that is used where none is named: SQLite's, in DATA_DIR."""
    return sqlite.url_of(folder / DEFAULT_FILE, "sqlite+aiosqlite").render_as_string()


def insert(connection: Connection, table: Table) -> Insert:
    """Return an INSERT into `table` that can be given ON CONFLICT, in the dialect of `connection`."""
    return _INSERTS[connection.dialect.name](table)


def notify(connection: Connection, notice: str) -> None:
    """Send a notice to all sessions on this database once the transaction is committed.

    On SQLite nobody listens: the process that writes is the only one.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(sa.select(sa.func.pg_notify(postgresql_session.CHANNEL, notice)))


def sum_of(column: ColumnElement[int]) -> ColumnElement[int]:
    """Return the sum of whole numbers as a whole number; PostgreSQL's SUM of 64-bit numbers is a decimal one."""
    return sa.cast(sa.func.sum(column), Integer)


def only_where(condition: ColumnElement[bool]) -> dict[str, Any]:
    """Return the options of an index that holds only the rows for which `condition` is true."""
    return {f"{name}_where": condition for name in _INSERTS}
