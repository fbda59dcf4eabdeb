"""A row in every table, and a search of every table.

A column of BigInteger is one of Discord's ids. It names a person unless it is listed here, so that
a table that comes later has to be deleted from as well.
"""

import sqlite3
from collections.abc import Collection
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import sqlalchemy as sa

from bot.storage.tables import UTCDateTime, metadata

NOT_PEOPLE = {"guild_id", "channel_id", "quiz_channel_id", "message_id"}
MOMENT = datetime(2026, 3, 4, 12, tzinfo=UTC)
PERSON, OTHER = 777_000_777_000_777_001, 888_000_888_000_888_002


def columns_of_people(table: sa.Table) -> list[str]:
    return [
        column.name
        for column in table.columns
        if isinstance(column.type, sa.BigInteger) and column.name not in NOT_PEOPLE
    ]


PERSONAL = [table.name for table in metadata.sorted_tables if columns_of_people(table)]
"""The tables that name a person."""


def fill(connection: sa.Connection, of_person: Collection[str]) -> None:
    """Store a row in each table; in the tables `of_person` it is that of PERSON, in the others of OTHER."""
    for table in metadata.sorted_tables:
        user_id = PERSON if table.name in of_person else OTHER
        connection.execute(sa.insert(table).values(row(table, user_id)))


def row(table: sa.Table, user_id: int) -> dict[str, object]:
    people = columns_of_people(table)
    return {column.name: user_id if column.name in people else value(column) for column in table.columns}


def value(column: sa.Column[object]) -> object:
    """Return something that the column takes; the first row of each table has the id 1."""
    if str(column) == "totals.styles":
        return {"jin_yong": 1}
    values: dict[type[object], object] = {
        UTCDateTime: MOMENT,
        sa.Date: MOMENT.date(),
        sa.JSON: ["jin_yong", "gu_long"],
        sa.Boolean: False,
        sa.String: "text",
        sa.LargeBinary: b"\x00\xff\\",
        sa.Integer: 1,
        sa.Float: 0.25,
    }
    return next(some for kind, some in values.items() if isinstance(column.type, kind))


def places_of(path: Path, text: object) -> list[str]:
    """Return in which columns of which tables of a database a text, or a number in digits, occurs."""
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return [
            f"{table}.{column}"
            for table in tables
            for found in connection.execute(f'SELECT * FROM "{table}"')  # noqa: S608 - the schema's own names
            for column in found.keys()  # noqa: SIM118 - a row iterates over its values
            if str(text) in str(found[column])
        ]
