"""Games, rounds, answers and totals."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the quiz's tables."""
    _games()
    _rounds()
    _answers()
    _totals()


def _games() -> None:
    op.create_table(
        "games",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("guild_id", sa.BigInteger, nullable=False),
        sa.Column("channel_id", sa.BigInteger, nullable=False),
        sa.Column("starter_id", sa.BigInteger, nullable=False),
        sa.Column("styles", sa.JSON, nullable=False),
        sa.Column("seconds", sa.Integer, nullable=False),
        sa.Column("started_at", sa.DateTime, nullable=False),
        sa.Column("ended_at", sa.DateTime),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_games_one_a_channel",
        "games",
        ["channel_id"],
        unique=True,
        sqlite_where=sa.text("ended_at IS NULL"),
    )


def _rounds() -> None:
    op.create_table(
        "rounds",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("game_id", sa.Integer, sa.ForeignKey("games.id", ondelete="CASCADE"), nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("pinyin", sa.String, nullable=False),
        sa.Column("answer", sa.Integer, nullable=False),
        sa.Column("message_id", sa.BigInteger),
        sa.Column("asked_at", sa.DateTime),
        sa.Column("ends_at", sa.DateTime),
        sa.Column("closed_at", sa.DateTime),
        sa.UniqueConstraint("game_id", "number"),
        sqlite_autoincrement=True,
    )


def _answers() -> None:
    op.create_table(
        "answers",
        sa.Column("round_id", sa.Integer, sa.ForeignKey("rounds.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("user_id", sa.BigInteger, primary_key=True),
        sa.Column("choice", sa.Integer, nullable=False),
        sa.Column("points", sa.Integer, nullable=False),
        sa.Column("answered_at", sa.DateTime, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_answers_user_id", "answers", ["user_id"])


def _totals() -> None:
    op.create_table(
        "totals",
        sa.Column("guild_id", sa.BigInteger, primary_key=True),
        sa.Column("day", sa.Date, primary_key=True),
        sa.Column("user_id", sa.BigInteger, primary_key=True),
        sa.Column("points", sa.Integer, nullable=False),
        sa.Column("correct", sa.Integer, nullable=False),
        sa.Column("answered", sa.Integer, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_totals_day", "totals", ["day"])
    op.create_index("ix_totals_user_id", "totals", ["user_id"])
