"""Versions of models, uploaded rosters and the manifest, for several processes on one database."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    """Add the tables, which stay empty on SQLite."""
    number = sa.Integer().with_variant(sa.BigInteger(), "postgresql")
    op.create_table(
        "shared_manifest",
        sa.Column("id", number, primary_key=True),
        sa.Column("store", sa.String, nullable=False),
        sa.Column("revision", number, nullable=False),
        sa.Column("manifest", sa.String, nullable=False),
    )
    op.create_table(
        "shared_contents",
        sa.Column("sha256", sa.String, primary_key=True),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "shared_files",
        sa.Column("folder", sa.String, primary_key=True),
        sa.Column("name", sa.String, primary_key=True),
        sa.Column("sha256", sa.String, sa.ForeignKey("shared_contents.sha256"), nullable=False),
    )
