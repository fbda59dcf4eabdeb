"""Copying a database into another one, such as SQLite's into PostgreSQL. Everything here blocks.

All rows go in one transaction: whatever fails, the target stays empty.
"""

import logging
from typing import Any

import sqlalchemy as sa

from bot.storage import schema
from bot.storage.dialects import bulk
from bot.storage.dialects.backend import Backend
from bot.storage.errors import CopyError
from bot.storage.tables import UTCDateTime, metadata

ROWS_AT_ONCE = 10_000
"""How many rows are held in memory."""

_MODULUS = 1_000_003
"""Sums are made of remainders: ten sums of Discord's ids would be more than SQLite can add up."""

_log = logging.getLogger(__name__)


def copy(source: Backend, target: Backend) -> int:
    """Copy all rows, compare counts and sums of both, and return how many rows there are.

    Nothing may write to either meanwhile. Raises CopyError where the target is not empty, the source is no
    database of this version, or both differ in the end; and StorageError where one can't be opened.
    """
    found = schema.current(source)
    if found != schema.newest():
        version = "has no tables of ours" if found is None else f"has revision {found}"
        raise CopyError(f"{source.name} {version}: upgrade it first, with DATABASE_URL unset or naming it")
    if source.name == target.name:
        raise CopyError(f"{source.name} can't be copied onto itself: set DATABASE_URL to the new database")
    schema.upgrade(target)
    with schema.transaction(source, writing=False) as old, schema.transaction(target, writing=True) as new:
        return sum(_copy_table(table, old, new) for table in _in_order(new))


def _in_order(new: sa.Connection) -> list[sa.Table]:
    """Return the tables, each after those that it refers to. Raises CopyError when one has rows already."""
    for table in metadata.sorted_tables:
        if new.execute(sa.select(sa.literal(1)).select_from(table).limit(1)).first() is not None:
            raise CopyError(f"the new database is in use: its table {table.name} has rows")
    return metadata.sorted_tables


def _copy_table(table: sa.Table, old: sa.Connection, new: sa.Connection) -> int:
    rows = old.execute(sa.select(table), execution_options={"yield_per": ROWS_AT_ONCE})
    for some in rows.partitions():
        bulk.load(new, table, some)
    bulk.count_on(new, table)
    before, after = figures(old, table), figures(new, table)
    if before != after:
        raise CopyError(f"the copy of the table {table.name} differs from it: nothing was stored")
    _log.info("%s: %d rows", table.name, before["rows"])
    return before["rows"]


def figures(connection: sa.Connection, table: sa.Table) -> dict[str, int]:
    """Return how many rows a table has, and for each column how many are not null and a sum of what is in them."""
    columns = [sa.func.count().label("rows")]
    for column in table.c:
        columns.append(sa.func.count(column).label(f"{column.name}_count"))
        columns += [
            sa.func.coalesce(sa.func.sum(number % _MODULUS), 0).label(f"{column.name}_sum_{index}")
            for index, number in enumerate(_numbers(column))
        ]
    row = connection.execute(sa.select(*columns).select_from(table)).one()
    return {name: int(value) for name, value in row._mapping.items()}  # noqa: SLF001 - SQLAlchemy's documented name


def _numbers(column: sa.Column[Any]) -> list[sa.ColumnElement[int]]:
    """Return whole numbers that a value is told by; none for JSON, which may be written in several ways."""
    numbers: list[sa.ColumnElement[int]] = []
    match column.type:
        case sa.Boolean():
            numbers = [sa.case((column, 1), else_=0)]
        case sa.Integer():
            numbers = [sa.type_coerce(column, sa.Integer)]
        case sa.Float():
            numbers = [sa.cast(sa.func.round(column * 1_000), sa.Integer)]
        case sa.String() | sa.LargeBinary():
            numbers = [sa.func.length(column)]
        case sa.Date():
            numbers = [_field(column, name) for name in ("year", "month", "day")]
        case UTCDateTime():
            numbers = [_field(column, name) for name in ("year", "month", "day", "hour", "minute")]
    return numbers


def _field(column: sa.Column[Any], name: str) -> sa.ColumnElement[int]:
    return sa.cast(sa.extract(name, column), sa.Integer)
