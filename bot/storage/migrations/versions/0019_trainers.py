"""Trainings elsewhere: which task a job became, what its trainer tells, and on PostgreSQL the tables of tasks."""

import sqlalchemy as sa
from alembic import op

from bot.storage.dialects import tasks

revision = "0019"
down_revision = "0018"


def upgrade() -> None:
    """Add them; on SQLite the column and the table of events stay empty."""
    number = sa.Integer().with_variant(sa.BigInteger(), "postgresql")
    op.add_column("training_jobs", sa.Column("task_id", number))
    op.create_table(
        "training_events",
        sa.Column("id", number, primary_key=True),
        sa.Column("job_id", number, sa.ForeignKey("training_jobs.id"), nullable=False),
        sa.Column("line", sa.String, nullable=False),
    )
    op.create_index("ix_training_events_job", "training_events", ["job_id"])
    if op.get_bind().dialect.name == "postgresql":
        tasks.create(op.get_bind())
