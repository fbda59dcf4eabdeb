"""Names that people keep, and names that are invented for them."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Make the tables of /names and of the name for a person."""
    _kept_names()
    _given_names()
    op.create_table(
        "naming_refusals",
        sa.Column("user_id", sa.BigInteger, nullable=False),
        sa.Column("refused_at", sa.DateTime, nullable=False),
        sa.PrimaryKeyConstraint("user_id", name="pk_naming_refusals"),
        sqlite_with_rowid=False,
    )


def _kept_names() -> None:
    op.create_table(
        "kept_names",
        sa.Column("user_id", sa.BigInteger, nullable=False),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("pinyin", sa.String, nullable=False),
        sa.Column("style", sa.String, nullable=False),
        sa.Column("blend", sa.String),
        sa.Column("version", sa.String, nullable=False),
        sa.Column("kind", sa.String),
        sa.Column("gender", sa.String),
        sa.Column("seed", sa.Integer, nullable=False),
        sa.Column("kept_at", sa.DateTime, nullable=False),
        sa.PrimaryKeyConstraint("user_id", "name", name="pk_kept_names"),
        sqlite_with_rowid=False,
    )


def _given_names() -> None:
    op.create_table(
        "given_names",
        sa.Column("person_id", sa.BigInteger, nullable=False),
        sa.Column("asker_id", sa.BigInteger, nullable=False),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("pinyin", sa.String, nullable=False),
        sa.Column("style", sa.String, nullable=False),
        sa.Column("version", sa.String, nullable=False),
        sa.Column("seed", sa.Integer, nullable=False),
        sa.Column("given_at", sa.DateTime, nullable=False),
        sa.PrimaryKeyConstraint("person_id", name="pk_given_names"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_given_names_asker_id", "given_names", ["asker_id"])
