"""The table of activations becomes that of everything that is done to versions of models."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Rename the table, and say of what it holds whether a training or a person made the version active."""
    op.rename_table("activations", "model_changes")
    op.execute("ALTER TABLE model_changes RENAME COLUMN activated_at TO changed_at")
    op.add_column("model_changes", sa.Column("action", sa.String, nullable=False, server_default="promote"))
    op.add_column("model_changes", sa.Column("reasons", sa.JSON))
    op.execute("UPDATE model_changes SET action = 'train' WHERE job_id IS NOT NULL")
