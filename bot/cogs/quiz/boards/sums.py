"""What is kept of a whole board, and follows its totals in the same transaction.

Histograms say how many people have a value in what the board is sorted by; styles, how many of its answers were
given in games with each style.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from typing import Any, TypeAlias

from sqlalchemy import Connection, Table, delete

from bot.cogs.quiz.boards.ranks import Sort
from bot.cogs.quiz.boards.total import Total
from bot.storage.board_tables import board_styles, histograms
from bot.storage.dialects import insert

TotalKey: TypeAlias = tuple[int, int]
"""Whose total it is, and on which board: a person's id and a board's."""

_Key: TypeAlias = tuple[Any, ...]
"""The values of a row's primary key."""


def follow(
    connection: Connection, before: Mapping[TotalKey, Total], changed: Mapping[TotalKey, Total | None]
) -> None:
    """Let histograms and styles follow totals that changed; None for a total that is gone."""
    people: Counter[_Key] = Counter()
    answers: Counter[_Key] = Counter()
    for (user_id, board_id), new in changed.items():
        for total, sign in ((before.get((user_id, board_id)), -1), (new, 1)):
            if total is None:
                continue
            for sort in Sort:
                value = sort.value_of(total)
                if value is not None:
                    people[board_id, sort.value, value] += sign
            for style, count in total.styles.items():
                answers[board_id, style] += sign * count
    _add(connection, histograms, people)
    _add(connection, board_styles, answers)


def _add(connection: Connection, table: Table, changes: Mapping[_Key, int]) -> None:
    """Change the counts of a table, whose last column they are, by primary key; rows that count nothing go."""
    # In one order, so that two transactions of a database with locks of rows never wait for each other.
    changed = sorted((key, change) for key, change in changes.items() if change)
    if not changed:
        return
    *names, count = table.columns.keys()
    rows = [dict(zip((*names, count), (*key, change), strict=True)) for key, change in changed]
    statement = insert(connection, table)
    added = {count: table.c[count] + statement.excluded[count]}
    connection.execute(statement.on_conflict_do_update(index_elements=names, set_=added), rows)
    _drop_empty(connection, table, [key for key, change in changed if change < 0])


def _drop_empty(connection: Connection, table: Table, keys: Collection[_Key]) -> None:
    """Delete those rows that count nothing, in a statement for all keys that differ only in their last value."""
    *names, last, count = table.columns.keys()
    groups: defaultdict[_Key, list[Any]] = defaultdict(list)
    for key in keys:
        groups[key[:-1]].append(key[-1])
    for first, values in groups.items():
        same = (table.c[name] == value for name, value in zip(names, first, strict=True))
        connection.execute(delete(table).where(*same, table.c[last].in_(values), table.c[count] == 0))
