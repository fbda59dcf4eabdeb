"""Indexes of the longest runs and of won games that find tied people at once.

With "streak > 0" as the condition of the index, SQLite read everyone on the board with a run for each page.
"""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0016"


def upgrade() -> None:
    """Make both indexes again."""
    for name in ("streak", "wins"):
        op.drop_index(f"ix_totals_{name}", "totals")
        condition = sa.text(f"{name} != 0")
        columns: list[str | sa.TextClause] = ["board_id", sa.text(f"{name} DESC"), "user_id"]
        op.create_index(f"ix_totals_{name}", "totals", columns, sqlite_where=condition, postgresql_where=condition)
