"""The mode of a game, and totals for each board."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Add the mode of games: all that were played so far are classic."""
    op.add_column("games", sa.Column("mode", sa.String, nullable=False, server_default="classic"))
