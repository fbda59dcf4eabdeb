"""What people and servers chose, and which servers the bot is in."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Make the tables. Servers where something was played are known from now on, so that they can be forgotten."""
    _preferences()
    _servers()
    op.execute("INSERT INTO servers (guild_id) SELECT guild_id FROM games UNION SELECT guild_id FROM totals")


def _preferences() -> None:
    op.create_table(
        "preferences",
        sa.Column("user_id", sa.BigInteger, nullable=False),
        *_choices(),
        sa.PrimaryKeyConstraint("user_id", name="pk_preferences"),
        sqlite_with_rowid=False,
    )


def _servers() -> None:
    op.create_table(
        "servers",
        sa.Column("guild_id", sa.BigInteger, nullable=False),
        sa.Column("left_at", sa.DateTime),
        *_choices(),
        sa.Column("quiz_channel_id", sa.BigInteger),
        sa.Column("rounds", sa.Integer, nullable=False, server_default="5"),
        sa.Column("seconds", sa.Integer, nullable=False, server_default="20"),
        sa.Column("starters", sa.String, nullable=False, server_default="everyone"),
        sa.Column("private_names", sa.Boolean, nullable=False, server_default=sa.false()),
        sa.Column("private_boards", sa.Boolean, nullable=False, server_default=sa.true()),
        sa.Column("counts_everywhere", sa.Boolean, nullable=False, server_default=sa.true()),
        sa.PrimaryKeyConstraint("guild_id", name="pk_servers"),
        sqlite_with_rowid=False,
    )


def _choices() -> tuple[sa.Column[str] | sa.Column[bool], ...]:
    return (
        sa.Column("language", sa.String),
        sa.Column("script", sa.String),
        sa.Column("pinyin", sa.Boolean),
        sa.Column("gloss", sa.Boolean),
    )
