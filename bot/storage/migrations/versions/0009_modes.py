"""What modes of the quiz keep: difficulty, questions' details, hints and votes; the mode that a server wants."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Add the columns and the table. Rounds that were played so far have no details, and nobody got hints."""
    op.add_column("games", sa.Column("band", sa.String, nullable=False, server_default="normal"))
    op.add_column("rounds", sa.Column("details", sa.JSON))
    op.add_column("rounds", sa.Column("skipped", sa.Boolean, nullable=False, server_default=sa.false()))
    op.add_column("answers", sa.Column("alone", sa.Boolean, nullable=False, server_default=sa.false()))
    op.create_index(
        "ix_answers_alone",
        "answers",
        ["user_id", "answered_at"],
        sqlite_where=sa.text("alone = 1"),
        postgresql_where=sa.text("alone"),
    )
    op.add_column("servers", sa.Column("quiz_mode", sa.String, nullable=False, server_default="classic"))
    op.create_table(
        "moves",
        sa.Column("round_id", sa.Integer, sa.ForeignKey("rounds.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("user_id", sa.BigInteger, primary_key=True),
        sa.Column("hints", sa.Integer, nullable=False, server_default="0"),
        sa.Column("skip", sa.Boolean, nullable=False, server_default=sa.false()),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_moves_user_id", "moves", ["user_id"])
