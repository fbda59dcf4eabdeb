"""The table of activations becomes that of everything that is done to versions of models; jobs have notes."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Rename the table, say of its rows whether a training or a person made a version active, and add columns."""
    op.rename_table("activations", "model_changes")
    op.execute("ALTER TABLE model_changes RENAME COLUMN activated_at TO changed_at")
    op.add_column("model_changes", sa.Column("action", sa.String, nullable=False, server_default="promote"))
    op.add_column("model_changes", sa.Column("reasons", sa.JSON))
    op.add_column("training_jobs", sa.Column("network", sa.String))
    op.add_column("training_jobs", sa.Column("note", sa.String, nullable=False, server_default=""))
    op.execute("UPDATE model_changes SET action = 'train' WHERE job_id IS NOT NULL")
