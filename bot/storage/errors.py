"""Every exception that storage raises on purpose.

Their texts are one plain sentence for a maintainer.
"""


class StorageError(Exception):
    """Anything that storage refuses."""


class DatabaseURLError(StorageError, ValueError):
    """DATABASE_URL does not name an SQLite file."""


class SchemaError(StorageError):
    """The file is not a database of ours, or one that a newer version made."""


class BackupError(StorageError):
    """A backup can't be written."""


class BusyError(StorageError):
    """So many writes are waiting that another one would only be lost in the queue."""
