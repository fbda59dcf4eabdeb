"""The database: its tables, migrations and dialects.

A cog keeps its own queries and runs them through `Database.read` and `Database.write`.
"""

from bot.storage import (  # noqa: F401 - the metadata of `tables` has all tables once they are imported
    board_tables,
    model_tables,
    solo_tables,
    training_tables,
)
from bot.storage.database import Database
from bot.storage.errors import StorageError
from bot.storage.group_commit import GroupCommit

__all__ = ["Database", "GroupCommit", "StorageError"]
