"""Trainings wait in a queue, and have settings of their own beside the preset's."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    """Add the columns; a job that waits is a row with the state "queued"."""
    op.add_column("training_jobs", sa.Column("epochs", sa.Integer))
    op.add_column("training_jobs", sa.Column("dropout", sa.Float))
