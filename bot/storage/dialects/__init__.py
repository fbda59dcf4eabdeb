"""What differs between databases; nothing outside of this package names one.

SQLite is the only dialect today. A further one is a module beside `sqlite`, and one entry in each table below.
"""

from typing import Any

from sqlalchemy import ColumnElement, Connection, Table
from sqlalchemy.dialects.sqlite import Insert
from sqlalchemy.dialects.sqlite import insert as _sqlite_insert

_INSERTS = {"sqlite": _sqlite_insert}

NEVER_REUSE_IDS: dict[str, Any] = {"sqlite_autoincrement": True}
"""Options of a table whose ids are not given out again after a row was deleted."""

CLUSTERED: dict[str, Any] = {"sqlite_with_rowid": False}
"""Options of a table whose rows are stored in the order of its primary key, without a second index."""


def insert(connection: Connection, table: Table) -> Insert:
    """Return an INSERT into `table` that can be given ON CONFLICT, in the dialect of `connection`."""
    return _INSERTS[connection.dialect.name](table)


def only_where(condition: ColumnElement[bool]) -> dict[str, Any]:
    """Return the options of an index that holds only the rows for which `condition` is true."""
    return {f"{name}_where": condition for name in _INSERTS}
