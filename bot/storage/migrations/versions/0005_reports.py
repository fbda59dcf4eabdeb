"""Names that people report, and names that maintainers block."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Make both tables."""
    op.create_table(
        "reports",
        sa.Column("name", sa.String, nullable=False),
        sa.Column("user_id", sa.BigInteger, nullable=False),
        sa.Column("reported_at", sa.DateTime, nullable=False),
        sa.PrimaryKeyConstraint("name", "user_id", name="pk_reports"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_reports_user_id", "reports", ["user_id"])
    op.create_table(
        "blocked",
        sa.Column("name", sa.String, nullable=False),
        sa.Column("blocked_at", sa.DateTime, nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_blocked"),
        sqlite_with_rowid=False,
    )
