"""What the first migrations leave otherwise on PostgreSQL: indexes of some rows only, and numbers of 64 bits.

They were released when SQLite was the only database, and a released migration does not change.
"""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0013"


def upgrade() -> None:
    """Make both, on PostgreSQL."""
    if op.get_bind().dialect.name == "postgresql":
        _limit_index("ix_games_one_a_channel", "games", "channel_id", "ended_at IS NULL")
        _limit_index("ix_training_jobs_one_running", "training_jobs", "state", "state = 'running'")
        _widen()


def _limit_index(name: str, table: str, column: str, condition: str) -> None:
    op.drop_index(name, table)
    op.create_index(name, table, [column], unique=True, postgresql_where=sa.text(condition))


def _widen() -> None:
    """Give each whole number 64 bits, as SQLite does."""
    inspector = sa.inspect(op.get_bind())
    for table in inspector.get_table_names():
        for column in inspector.get_columns(table):
            if type(column["type"]) is sa.INTEGER:
                op.alter_column(table, column["name"], type_=sa.BigInteger)
