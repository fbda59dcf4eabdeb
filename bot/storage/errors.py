"""Every exception that storage raises on purpose. Each text is one plain sentence for a maintainer."""


class StorageError(Exception):
    """The base of them all."""


class DatabaseURLError(StorageError, ValueError):
    """A URL does not name an SQLite file."""


class SchemaError(StorageError):
    """The file is not a database of ours, was made by a newer version, or can't be written."""


class DamageError(StorageError):
    """The file is damaged, or another database's -wal is beside it."""


class LostError(StorageError):
    """The files of the open database are not where they were; the transaction was rolled back."""


class BackupError(StorageError):
    """A backup can't be written, or can't be restored."""


class BusyError(StorageError):
    """Too many writes are waiting already."""
