"""Reading the rows of a board in their order, and the ranks that its histogram gives them.

The order is one read of the index of what the board is sorted by. A rank is a sum over the histogram, which has a
row for each value that anyone has.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Self, TypeAlias

from sqlalchemy import ColumnElement, Connection, Row, Select, literal_column, select

from bot.cogs.quiz.boards.counting import Board
from bot.cogs.quiz.boards.place import Place, Side
from bot.cogs.quiz.boards.ranks import Sort, Standing
from bot.cogs.quiz.boards.total import Total
from bot.storage.board_tables import board_styles, boards, histograms, totals
from bot.storage.dialects import sum_of
from bot.storage.tables import people

_ZERO: ColumnElement[int] = literal_column("0")
"""Written into the query: a database uses an index of some rows only where it sees the index's condition."""

_RANKED = {
    Sort.ACCURACY: totals.c.accuracy.is_not(None),
    Sort.STREAK: totals.c.streak != _ZERO,
    Sort.WINS: totals.c.wins != _ZERO,
}
"""Who is on a board, where it is not everyone: the conditions of the indexes."""

_Row: TypeAlias = Row[*tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class Ranked:
    """A person on a board, by the value that it is sorted by."""

    user_id: int
    value: int
    total: Total

    def place(self, side: Side) -> Place:
        """Return the place on one side of the person."""
        return Place(side, self.value, self.user_id)


@dataclass(frozen=True, slots=True)
class BoardRows:
    """A stored board, to read in the order of a sort."""

    connection: Connection
    board_id: int
    sort: Sort

    @classmethod
    def of(cls, connection: Connection, board: Board, sort: Sort) -> Self | None:
        """Return a board; None where nobody has played."""
        query = select(boards.c.id).where(
            boards.c.guild_id == board.guild_id,
            boards.c.mode == board.mode,
            boards.c.period == board.period.value,
            boards.c.start == board.start,
        )
        board_id = connection.scalar(query)
        return None if board_id is None else cls(connection, board_id, sort)

    def total_of(self, user_id: int) -> Total | None:
        """Return a person's total, whether or not they are ranked."""
        query = select(totals).where(totals.c.user_id == user_id, totals.c.board_id == self.board_id)
        row = self.connection.execute(query).first()
        return None if row is None else _total(row)

    def read(self, place: Place, count: int, skip: int = 0) -> list[Ranked]:
        """Return the people next to a place, in the board's order; fewer where it ends.

        `skip` leaves out so many of the next ones; it is for the board's two ends only.
        """
        column, user_id = self._column, totals.c.user_id
        back = place.side in {Side.BEFORE, Side.LAST}
        order = (column.asc(), user_id.desc()) if back else (column.desc(), user_id.asc())
        query = self._query().order_by(*order)
        if place.side in {Side.FIRST, Side.LAST}:
            found = self._rows(query.offset(skip), count)
        else:
            # Two reads: no index finds "a lower value, or the same one and a higher id" at once.
            tied = user_id < place.user_id if back else user_id > place.user_id
            found = self._rows(query.where(column == place.value, tied), count)
            beyond = column > place.value if back else column < place.value
            found += self._rows(query.where(beyond), count - len(found))
        return found[::-1] if back else found

    def people(self) -> int:
        """Return how many people the board has."""
        return int(self.connection.scalar(self._sum()) or 0)

    def names(self, user_ids: Sequence[int]) -> dict[int, str]:
        """Return the names of those people that have one.

        Not a join: of a page and everyone's names PostgreSQL might read all names up to those on the page.
        """
        query = select(people.c.user_id, people.c.name).where(people.c.user_id.in_(user_ids))
        return {row.user_id: row.name for row in self.connection.execute(query) if row.name}

    def styles(self) -> tuple[str, ...]:
        """Return the styles that the board's answers were given with, those of the most answers first."""
        query = select(board_styles.c.style).where(board_styles.c.board_id == self.board_id)
        return tuple(self.connection.scalars(query.order_by(board_styles.c.answers.desc(), board_styles.c.style)))

    def standings(self, rows: Sequence[Ranked]) -> list[Standing]:
        """Return the standings of people who follow one another on the board."""
        if not rows:
            return []
        values = {row.value for row in rows}
        same = (histograms.c.board_id == self.board_id, histograms.c.sort == self.sort.value)
        query = select(histograms.c.value, histograms.c.people).where(*same, histograms.c.value.in_(values))
        with_value = {row.value: row.people for row in self.connection.execute(query)}
        ahead = int(self.connection.scalar(self._sum().where(histograms.c.value > max(values))) or 0)
        rank = {}
        for value in sorted(values, reverse=True):
            rank[value] = ahead + 1
            ahead += with_value[value]
        return [Standing(rank[row.value], row.user_id, row.total, with_value[row.value] > 1) for row in rows]

    @property
    def _column(self) -> ColumnElement[int]:
        return totals.c[self.sort.value]

    def _sum(self) -> Select[int]:
        query = select(sum_of(histograms.c.people))
        return query.where(histograms.c.board_id == self.board_id, histograms.c.sort == self.sort.value)

    def _query(self) -> Select[*tuple[Any, ...]]:
        query = select(totals).where(totals.c.board_id == self.board_id)
        ranked = _RANKED.get(self.sort)
        return query if ranked is None else query.where(ranked)

    def _rows(self, query: Select[*tuple[Any, ...]], count: int) -> list[Ranked]:
        if count <= 0:
            return []
        found = self.connection.execute(query.limit(count))
        return [Ranked(row.user_id, getattr(row, self.sort.value), _total(row)) for row in found]


def _total(row: _Row) -> Total:
    return Total(row.answered, row.correct, row.points, row.wins, row.run, row.streak)
