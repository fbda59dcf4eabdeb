"""Training jobs, and which version became active when."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the tables of /train."""
    _training_jobs()
    _activations()


def _training_jobs() -> None:
    op.create_table(
        "training_jobs",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("style", sa.String, nullable=False),
        sa.Column("preset", sa.String, nullable=False),
        sa.Column("seed", sa.Integer, nullable=False),
        sa.Column("starter_id", sa.BigInteger, nullable=False),
        sa.Column("guild_id", sa.BigInteger),
        sa.Column("channel_id", sa.BigInteger, nullable=False),
        sa.Column("message_id", sa.BigInteger),
        sa.Column("started_at", sa.DateTime, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("ended_at", sa.DateTime),
        sa.Column("ended_by", sa.BigInteger),
        sa.Column("version", sa.String),
        sa.Column("comparison", sa.JSON),
        sa.Column("failure", sa.String),
        sa.Column("detail", sa.String, nullable=False),
        sa.Column("told", sa.Boolean, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_training_jobs_one_running",
        "training_jobs",
        ["state"],
        unique=True,
        sqlite_where=sa.text("state = 'running'"),
    )


def _activations() -> None:
    op.create_table(
        "activations",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("style", sa.String, nullable=False),
        sa.Column("version", sa.String, nullable=False),
        sa.Column("previous", sa.String),
        sa.Column("user_id", sa.BigInteger, nullable=False),
        sa.Column("job_id", sa.Integer, sa.ForeignKey("training_jobs.id")),
        sa.Column("activated_at", sa.DateTime, nullable=False),
    )
