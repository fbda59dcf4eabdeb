"""What people play alone: the daily, practice, and the primer. Also indexes of games."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Make the tables of the daily, of practice, and of the primer, and the indexes of games."""
    op.create_index("ix_games_channel_id", "games", ["channel_id", "id"])
    op.create_index("ix_games_guild_id", "games", ["guild_id"])
    op.create_index("ix_games_starter_id", "games", ["starter_id"])
    _dailies()
    _practice()
    op.create_table(
        "primers",
        sa.Column("user_id", sa.BigInteger, nullable=False),
        sa.Column("shown_at", sa.DateTime, nullable=False),
        sa.PrimaryKeyConstraint("user_id", name="pk_primers"),
        sqlite_with_rowid=False,
    )


def _dailies() -> None:
    op.create_table(
        "dailies",
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("styles", sa.JSON, nullable=False),
        sa.Column("questions", sa.JSON, nullable=False),
        sa.Column("key", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("day", name="pk_dailies"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "daily_tries",
        sa.Column("user_id", sa.BigInteger, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("choices", sa.String, nullable=False),
        sa.Column("correct", sa.Integer, nullable=False),
        sa.Column("started_at", sa.DateTime, nullable=False),
        sa.Column("finished_at", sa.DateTime),
        sa.Column("shared", sa.Boolean, nullable=False, server_default=sa.false()),
        sa.PrimaryKeyConstraint("user_id", "day", name="pk_daily_tries"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "spent_dailies",
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("digest", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("day", "digest", name="pk_spent_dailies"),
        sqlite_with_rowid=False,
    )


def _practice() -> None:
    op.create_table(
        "practice",
        sa.Column("user_id", sa.BigInteger, nullable=False),
        sa.Column("token", sa.Integer, nullable=False),
        sa.Column("styles", sa.JSON, nullable=False),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("pinyin", sa.String, nullable=False),
        sa.Column("answer", sa.Integer, nullable=False),
        sa.Column("choice", sa.Integer),
        sa.Column("recent", sa.JSON, nullable=False),
        sa.Column("asked_at", sa.DateTime, nullable=False),
        sa.PrimaryKeyConstraint("user_id", name="pk_practice"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "weak_points",
        sa.Column("user_id", sa.BigInteger, nullable=False),
        sa.Column("sort", sa.String, nullable=False),
        sa.Column("text", sa.String, nullable=False),
        sa.Column("weight", sa.Integer, nullable=False),
        sa.Column("marked_at", sa.DateTime, nullable=False),
        sa.PrimaryKeyConstraint("user_id", "sort", "text", name="pk_weak_points"),
        sqlite_with_rowid=False,
    )
