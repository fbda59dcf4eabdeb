"""The mode of a game, and boards with a total for each person in the place of daily totals.

The answers and games that are stored give everything that the new boards hold: points, right answers, streaks and
wins. Only the boards of the present day, week and month are made, and those of all time: the daily totals of
earlier days, which no board shows any more, go.
"""

import heapq
import itertools
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from math import sqrt
from typing import Any, NamedTuple

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

ROWS_AT_ONCE = 5_000
EVERYWHERE = 0
ALL = date.min
LEAST_ANSWERS = 20
"""From so many answers on a person is ranked by accuracy."""

games = sa.table(
    "games", sa.column("id"), sa.column("guild_id", sa.BigInteger), sa.column("ended_at", sa.DateTime)
)
rounds = sa.table(
    "rounds", sa.column("id"), sa.column("game_id"), sa.column("answer"), sa.column("closed_at", sa.DateTime)
)
answers = sa.table(
    "answers",
    sa.column("round_id"),
    sa.column("user_id", sa.BigInteger),
    sa.column("choice"),
    sa.column("points"),
    sa.column("answered_at", sa.DateTime),
    sa.column("counted", sa.Boolean),
)
servers = sa.table("servers", sa.column("guild_id", sa.BigInteger), sa.column("counts_everywhere", sa.Boolean))
boards = sa.table(
    "boards",
    *(sa.column(name) for name in ("id", "guild_id", "mode", "period", "counts_everywhere")),
    sa.column("start", sa.Date),
)
totals = sa.table(
    "totals",
    *(
        sa.column(name)
        for name in ("user_id", "board_id", "answered", "correct", "points", "wins", "run", "streak")
    ),
    sa.column("accuracy"),
)
histograms = sa.table("histograms", *(sa.column(name) for name in ("board_id", "sort", "value", "people")))


class Gain(NamedTuple):
    """An answer, or a won game where `correct` is None."""

    user_id: int
    guild_id: int
    day: date
    correct: bool | None
    points: int


def upgrade() -> None:
    """Make the tables, and fill them from the answers."""
    op.add_column("games", sa.Column("mode", sa.String, nullable=False, server_default="classic"))
    op.add_column("answers", sa.Column("counted", sa.Boolean, nullable=False, server_default=sa.true()))
    uncounted = sa.select(rounds.c.id).where(rounds.c.closed_at.is_(None))
    op.execute(sa.update(answers).where(answers.c.round_id.in_(uncounted)).values(counted=False))
    uncounted_only: dict[str, Any] = {
        "sqlite_where": sa.text("counted = 0"),
        "postgresql_where": sa.text("NOT counted"),
    }
    op.create_index("ix_answers_uncounted", "answers", ["round_id"], **uncounted_only)
    op.drop_table("totals")
    _boards()
    _totals()
    _histograms()
    op.create_table(
        "recounts",
        sa.Column("user_id", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("user_id", name="pk_recounts"),
        sqlite_with_rowid=False,
    )
    Filling(op.get_bind(), datetime.now(UTC).date()).run()
    # Filled first: an index of a full table is made faster than one that grows row by row.
    _index("ix_totals_points", "totals", ["board_id", sa.text("points DESC"), "user_id"])
    for name, condition in (("accuracy", "accuracy IS NOT NULL"), ("streak", "streak > 0"), ("wins", "wins > 0")):
        _index(f"ix_totals_{name}", "totals", ["board_id", sa.text(f"{name} DESC"), "user_id"], condition)


def _index(name: str, table: str, columns: list[str | sa.TextClause], condition: str | None = None) -> None:
    where = condition and sa.text(condition)
    op.create_index(name, table, columns, sqlite_where=where, postgresql_where=where)


def _boards() -> None:
    op.create_table(
        "boards",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("guild_id", sa.BigInteger, nullable=False),
        sa.Column("mode", sa.String, nullable=False),
        sa.Column("period", sa.String, nullable=False),
        sa.Column("start", sa.Date, nullable=False),
        sa.Column("counts_everywhere", sa.Boolean, nullable=False, server_default=sa.true()),
        sa.UniqueConstraint("guild_id", "mode", "period", "start", name="uq_boards_guild_id_mode_period_start"),
        sqlite_autoincrement=True,
    )
    _index("ix_boards_period", "boards", ["period", "start"])


def _totals() -> None:
    op.create_table(
        "totals",
        sa.Column("user_id", sa.BigInteger, nullable=False),
        sa.Column("board_id", sa.Integer, nullable=False),
        *(
            sa.Column(name, sa.Integer, nullable=False)
            for name in ("answered", "correct", "points", "wins", "run", "streak")
        ),
        sa.Column("accuracy", sa.Integer),
        sa.PrimaryKeyConstraint("user_id", "board_id", name="pk_totals"),
        sa.ForeignKeyConstraint(["board_id"], ["boards.id"], "fk_totals_board_id_boards", ondelete="CASCADE"),
        sqlite_with_rowid=False,
    )


def _histograms() -> None:
    op.create_table(
        "histograms",
        sa.Column("board_id", sa.Integer, nullable=False),
        sa.Column("sort", sa.String, nullable=False),
        sa.Column("value", sa.Integer, nullable=False),
        sa.Column("people", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("board_id", "sort", "value", name="pk_histograms"),
        sa.ForeignKeyConstraint(["board_id"], ["boards.id"], "fk_histograms_board_id_boards", ondelete="CASCADE"),
        sqlite_with_rowid=False,
    )


class Total:
    """What a person gained on one board."""

    def __init__(self) -> None:
        self.answered = self.correct = self.points = self.wins = self.run = self.streak = 0

    def take(self, gain: Gain) -> None:
        """Add an answer or a won game."""
        if gain.correct is None:
            self.wins += 1
            return
        self.answered += 1
        self.correct += gain.correct
        self.points += gain.points
        self.run = self.run + 1 if gain.correct else 0
        self.streak = max(self.streak, self.run)

    def add(self, other: "Total") -> None:
        """Add the total of a server to that of everywhere, where a streak is the longest of a server."""
        self.answered += other.answered
        self.correct += other.correct
        self.points += other.points
        self.wins += other.wins
        self.streak = max(self.streak, other.streak)

    def values(self) -> dict[str, int | None]:
        """Return the columns of its row."""
        return {**self.__dict__, "accuracy": self._accuracy()}

    def _accuracy(self) -> int | None:
        """Return the lower end of Wilson's 95 % interval of the share of right answers, in 1/10,000."""
        count = self.answered
        if count < LEAST_ANSWERS:
            return None
        share, square = self.correct / count, 1.96**2
        spread = 1.96 * sqrt(share * (1 - share) / count + square / (4 * count**2))
        return round(10_000 * max(share + square / (2 * count) - spread, 0.0) / (1 + square / count))


class Filling:
    """Fills boards, person by person, from the answers that are stored."""

    def __init__(self, connection: sa.Connection, today: date) -> None:
        self._connection = connection
        self._starts = {
            "today": today,
            "week": today - timedelta(days=today.weekday()),
            "month": today.replace(day=1),
            "all": ALL,
        }
        opted_out = sa.select(servers.c.guild_id).where(~servers.c.counts_everywhere)
        self._silent = set(connection.scalars(opted_out))
        self._ids: dict[tuple[int, str], int] = {}
        self._people: Counter[tuple[int, str, int]] = Counter()
        self._rows: list[dict[str, int | None]] = []

    def run(self) -> None:
        """Write all totals and histograms."""
        gains = heapq.merge(self._answers(), self._wins(), key=lambda gain: gain.user_id)
        for user_id, own in itertools.groupby(gains, key=lambda gain: gain.user_id):
            self._take(user_id, own)
        self._write()
        counts = [
            {"board_id": board_id, "sort": sort, "value": value, "people": people}
            for (board_id, sort, value), people in self._people.items()
        ]
        if counts:
            self._connection.execute(sa.insert(histograms), counts)

    def _take(self, user_id: int, gains: Iterator[Gain]) -> None:
        found: defaultdict[tuple[int, str], Total] = defaultdict(Total)
        for gain in gains:
            for period, start in self._starts.items():
                if gain.day >= start:
                    found[gain.guild_id, period].take(gain)
        everywhere: defaultdict[tuple[int, str], Total] = defaultdict(Total)
        for (guild_id, period), total in found.items():
            if guild_id not in self._silent:
                everywhere[EVERYWHERE, period].add(total)
        for board, total in (*found.items(), *everywhere.items()):
            self._store(user_id, board, total.values())
        if len(self._rows) >= ROWS_AT_ONCE:
            self._write()

    def _store(self, user_id: int, board: tuple[int, str], values: dict[str, int | None]) -> None:
        board_id = self._board_id(*board)
        self._rows.append({"user_id": user_id, "board_id": board_id, **values})
        for sort in ("points", "accuracy", "streak", "wins"):
            value = values[sort]
            if value or (sort in {"points", "accuracy"} and value is not None):
                self._people[board_id, sort, value] += 1

    def _board_id(self, guild_id: int, period: str) -> int:
        if (guild_id, period) not in self._ids:
            row = {
                "guild_id": guild_id,
                "mode": "classic",
                "period": period,
                "start": self._starts[period],
                "counts_everywhere": guild_id not in self._silent,
            }
            made = self._connection.execute(sa.insert(boards).values(row).returning(boards.c.id))
            self._ids[guild_id, period] = made.scalar_one()
        return self._ids[guild_id, period]

    def _write(self) -> None:
        if self._rows:
            self._connection.execute(sa.insert(totals), self._rows)
            self._rows.clear()

    def _answers(self) -> Iterator[Gain]:
        """Yield all counted answers by person, in the order in which their rounds ended."""
        query = (
            sa.select(
                answers.c.user_id,
                games.c.guild_id,
                answers.c.answered_at,
                (answers.c.choice == rounds.c.answer).label("correct"),
                answers.c.points,
            )
            .select_from(answers.join(rounds, rounds.c.id == answers.c.round_id))
            .join(games, games.c.id == rounds.c.game_id)
            .where(answers.c.counted)
            .order_by(answers.c.user_id, rounds.c.closed_at, answers.c.round_id)
        )
        for row in self._connection.execute(query):
            yield Gain(row.user_id, row.guild_id, row.answered_at.date(), bool(row.correct), row.points)

    def _wins(self) -> Iterator[Gain]:
        """Yield who had the most points in games of at least two players that were played to the end."""
        unplayed = sa.select(rounds.c.game_id).where(rounds.c.closed_at.is_(None))
        sums = (
            sa.select(rounds.c.game_id, answers.c.user_id, sa.func.sum(answers.c.points).label("points"))
            .select_from(answers.join(rounds, rounds.c.id == answers.c.round_id))
            .group_by(rounds.c.game_id, answers.c.user_id)
            .cte("sums")
        )
        best = (
            sa.select(sums.c.game_id, sa.func.max(sums.c.points).label("points"))
            .group_by(sums.c.game_id)
            .having(sa.func.count() > 1, sa.func.max(sums.c.points) > 0)
            .cte("best")
        )
        winner = (sums.c.game_id == best.c.game_id) & (sums.c.points == best.c.points)
        query = (
            sa.select(sums.c.user_id, games.c.guild_id, games.c.ended_at)
            .select_from(sums.join(best, winner).join(games, games.c.id == sums.c.game_id))
            .where(games.c.ended_at.is_not(None), games.c.id.not_in(unplayed))
            .order_by(sums.c.user_id)
        )
        for row in self._connection.execute(query):
            yield Gain(row.user_id, row.guild_id, row.ended_at.date(), None, 0)
