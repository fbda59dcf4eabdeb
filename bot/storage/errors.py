"""Every exception that storage raises on purpose. Each text is one plain sentence for a maintainer."""


class StorageError(Exception):
    """The base of them all."""


class DatabaseURLError(StorageError, ValueError):
    """A URL names neither an SQLite file nor a PostgreSQL database."""


class SchemaError(StorageError):
    """It is not a database of ours, was made by a newer version, or can't be opened or written."""


class DamageError(StorageError):
    """The file is damaged, or another database's -wal is beside it."""


class LostError(StorageError):
    """The files of the open database are not where they were; the transaction was rolled back."""


class BackupError(StorageError):
    """A backup can't be written, or can't be restored."""


class CopyError(StorageError):
    """A database can't be copied into another one."""


class BusyError(StorageError):
    """Too many writes are waiting already."""


class SessionError(StorageError):
    """The connection that holds a process's locks can't be made, or was lost."""


class TakenError(StorageError):
    """Another process runs shards of this one's, or splits the servers into another number of them."""


class TaskWaitsError(StorageError):
    """A task of the same kind waits for a worker already."""
