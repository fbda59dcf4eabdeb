"""The tables of the leaderboards.

A board ranks people by their totals in one server or everywhere, in one mode, within one period. A day's board has
rows of its own, as has that of a week, so that a page of any board is one read of an index, and how many people
are ahead of someone is a sum over a histogram.
"""

from collections.abc import Mapping

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    String,
    Table,
    TypedColumns,
    UniqueConstraint,
    true,
)

from bot.storage.dialects import CLUSTERED, NEVER_REUSE_IDS, Integer, only_where
from bot.storage.tables import metadata


class BoardColumns(TypedColumns):
    """A board; `guild_id` is 0 for everywhere, and -1 for what was played outside of servers.

    `period` is today, week, month or all, and `start` its first day (UTC). `counts_everywhere` is whether the
    totals of everywhere hold those of this board now; `servers.counts_everywhere` is what the server wants.
    """

    id = Column(Integer, primary_key=True)
    guild_id = Column(BigInteger, nullable=False)
    mode = Column(String, nullable=False)
    period = Column(String, nullable=False)
    start = Column(Date, nullable=False)
    counts_everywhere = Column(Boolean, nullable=False, server_default=true())


boards = Table(
    "boards", metadata, BoardColumns, UniqueConstraint("guild_id", "mode", "period", "start"), **NEVER_REUSE_IDS
)

# Boards of past days, weeks and months are looked for each minute.
Index("ix_boards_period", boards.c.period, boards.c.start)


class TotalColumns(TypedColumns):
    """What a person gained on a board; changed in the transaction that counts their answers.

    `streak` is the longest run of right answers, and `run` the present one; `accuracy` is null while there are too
    few answers. `styles` is how many of the answers were given in games with a style, by the style's key.
    """

    user_id = Column(BigInteger, primary_key=True)
    board_id: Column[int] = Column(Integer, ForeignKey(boards.c.id, ondelete="CASCADE"), primary_key=True)
    answered = Column(Integer, nullable=False)
    correct = Column(Integer, nullable=False)
    points = Column(Integer, nullable=False)
    wins = Column(Integer, nullable=False)
    run = Column(Integer, nullable=False)
    streak = Column(Integer, nullable=False)
    accuracy: Column[int | None] = Column(Integer)
    styles: Column[Mapping[str, int]] = Column(JSON, nullable=False, server_default="{}")


# All boards of a person are together, since an answer changes eight of them.
totals = Table("totals", metadata, TotalColumns, **CLUSTERED)

# One index a sort, of those people who are ranked by it. No condition is a range: of "streak > 0 AND streak = 5"
# SQLite would look the first up in the index, and read everyone with a streak to find those with the second.
Index("ix_totals_points", totals.c.board_id, totals.c.points.desc(), totals.c.user_id)
for _column, _ranked in (
    (totals.c.accuracy, totals.c.accuracy.is_not(None)),
    (totals.c.streak, totals.c.streak != 0),
    (totals.c.wins, totals.c.wins != 0),
):
    Index(f"ix_totals_{_column.name}", totals.c.board_id, _column.desc(), totals.c.user_id, **only_where(_ranked))


class HistogramColumns(TypedColumns):
    """How many people of a board have a value in what it is sorted by; there is no row for nobody."""

    board_id: Column[int] = Column(Integer, ForeignKey(boards.c.id, ondelete="CASCADE"), primary_key=True)
    sort = Column(String, primary_key=True)
    value = Column(Integer, primary_key=True)
    people = Column(Integer, nullable=False)


histograms = Table("histograms", metadata, HistogramColumns, **CLUSTERED)


class BoardStyleColumns(TypedColumns):
    """How many answers on a board were given in games with a style; there is no row for none."""

    board_id: Column[int] = Column(Integer, ForeignKey(boards.c.id, ondelete="CASCADE"), primary_key=True)
    style = Column(String, primary_key=True)
    answers = Column(Integer, nullable=False)


board_styles = Table("board_styles", metadata, BoardStyleColumns, **CLUSTERED)


class RecountColumns(TypedColumns):
    """A person whose totals of everywhere have to be added up again, since a server's no longer or newly count."""

    user_id = Column(BigInteger, primary_key=True)


recounts = Table("recounts", metadata, RecountColumns, **CLUSTERED)
