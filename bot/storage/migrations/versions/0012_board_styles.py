"""The styles that the points of boards were earned with, counted from the answers that are stored."""

import itertools
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from typing import Any, NamedTuple, TypeAlias

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"

ROWS_AT_ONCE = 5_000
EVERYWHERE = 0
DAILY = "daily"

games = sa.table(
    "games",
    sa.column("id"),
    sa.column("guild_id", sa.BigInteger),
    sa.column("mode"),
    sa.column("styles", sa.JSON),
)
rounds = sa.table("rounds", sa.column("id"), sa.column("game_id"))
answers = sa.table(
    "answers",
    sa.column("round_id"),
    sa.column("user_id", sa.BigInteger),
    sa.column("answered_at", sa.DateTime),
    sa.column("counted", sa.Boolean),
)
boards = sa.table(
    "boards",
    *(sa.column(name) for name in ("id", "mode", "period")),
    sa.column("guild_id", sa.BigInteger),
    sa.column("start", sa.Date),
    sa.column("counts_everywhere", sa.Boolean),
)
totals = sa.table(
    "totals",
    sa.column("user_id", sa.BigInteger),
    sa.column("board_id"),
    sa.column("answered"),
    sa.column("styles", sa.JSON),
)
dailies = sa.table("dailies", sa.column("day", sa.Date), sa.column("styles", sa.JSON))
recounts = sa.table("recounts", sa.column("user_id", sa.BigInteger))
board_styles = sa.table("board_styles", *(sa.column(name) for name in ("board_id", "style", "answers")))

_Row: TypeAlias = sa.Row[*tuple[Any, ...]]


class Board(NamedTuple):
    """A board by what it counts."""

    guild_id: int
    mode: str
    period: str
    start: date


def upgrade() -> None:
    """Make the column and the table, and fill them."""
    op.add_column("totals", sa.Column("styles", sa.JSON, nullable=False, server_default="{}"))
    op.create_table(
        "board_styles",
        sa.Column("board_id", sa.Integer, nullable=False),
        sa.Column("style", sa.String, nullable=False),
        sa.Column("answers", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("board_id", "style", name="pk_board_styles"),
        sa.ForeignKeyConstraint(
            ["board_id"], ["boards.id"], "fk_board_styles_board_id_boards", ondelete="CASCADE"
        ),
        sqlite_with_rowid=False,
    )
    Filling(op.get_bind()).run()


@cache
def periods(day: date) -> Mapping[str, date]:
    """Return the first day of each period that a day (UTC) belongs to."""
    return {
        "today": day,
        "week": day - timedelta(days=day.weekday()),
        "month": day.replace(day=1),
        "all": date.min,
    }


class Filling:
    """Fills the styles of totals, person by person, and of boards."""

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection
        self._ids: dict[Board, int] = {}
        self._silent: set[int] = set()
        """The ids of the boards that don't count everywhere."""
        for row in connection.execute(sa.select(boards)):
            self._ids[Board(row.guild_id, row.mode, row.period, row.start)] = row.id
            if not row.counts_everywhere:
                self._silent.add(row.id)
        # The bot adds up again what these have everywhere, and counts their styles there then.
        self._waiting = set(connection.scalars(sa.select(recounts.c.user_id)))
        self._rows: list[dict[str, object]] = []
        self._sums: Counter[tuple[int, str]] = Counter()

    def run(self) -> None:
        """Write the styles of all totals and boards."""
        for user_id, own in itertools.groupby(self._answers(), key=lambda row: row.user_id):
            self._take(user_id, own)
        self._take_dailies()
        self._write()
        counts = [
            {"board_id": board_id, "style": style, "answers": count}
            for (board_id, style), count in self._sums.items()
        ]
        if counts:
            self._connection.execute(sa.insert(board_styles), counts)

    def _answers(self) -> Iterator[_Row]:
        """Yield all counted answers, person by person."""
        query = (
            sa.select(answers.c.user_id, answers.c.answered_at, games.c.guild_id, games.c.mode, games.c.styles)
            .select_from(answers.join(rounds, rounds.c.id == answers.c.round_id))
            .join(games, games.c.id == rounds.c.game_id)
            .where(answers.c.counted)
            .order_by(answers.c.user_id)
        )
        yield from self._connection.execute(query)

    def _take(self, user_id: int, given: Iterator[_Row]) -> None:
        found: defaultdict[int, Counter[str]] = defaultdict(Counter)
        for row in given:
            for period, start in periods(row.answered_at.date()).items():
                board = Board(row.guild_id, row.mode, period, start)
                board_id = self._ids.get(board)
                if board_id is None:  # a past day's, week's or month's
                    continue
                found[board_id].update(row.styles)
                everywhere = self._ids.get(board._replace(guild_id=EVERYWHERE))
                if everywhere is not None and board_id not in self._silent and user_id not in self._waiting:
                    found[everywhere].update(row.styles)
        for board_id, styles in found.items():
            self._store(user_id, board_id, styles)

    def _take_dailies(self) -> None:
        """Count the styles of dailies, with those of any day where a period has several.

        In which server a question of a past day was answered is not stored; no version was released with dailies
        and without styles.
        """
        styles: defaultdict[tuple[str, date], set[str]] = defaultdict(set)
        for row in self._connection.execute(sa.select(dailies)):
            for period in periods(row.day).items():
                styles[period].update(row.styles)
        query = sa.select(totals.c.user_id, totals.c.board_id, totals.c.answered, boards.c.period, boards.c.start)
        query = query.select_from(totals.join(boards, boards.c.id == totals.c.board_id))
        # Read at once, since the rows that are read are changed.
        for row in self._connection.execute(query.where(boards.c.mode == DAILY)).all():
            asked = styles[row.period, row.start]
            self._store(row.user_id, row.board_id, Counter(dict.fromkeys(asked, row.answered)))

    def _store(self, user_id: int, board_id: int, styles: Counter[str]) -> None:
        self._rows.append({"user": user_id, "board": board_id, "counts": dict(styles)})
        for style, count in styles.items():
            self._sums[board_id, style] += count
        if len(self._rows) >= ROWS_AT_ONCE:
            self._write()

    def _write(self) -> None:
        if self._rows:
            place = totals.c.user_id == sa.bindparam("user"), totals.c.board_id == sa.bindparam("board")
            statement = sa.update(totals).where(*place).values(styles=sa.bindparam("counts"))
            self._connection.execute(statement, self._rows)
            self._rows.clear()
