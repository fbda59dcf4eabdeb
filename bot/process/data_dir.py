"""The folders that the bot writes to, and the lock that keeps a second bot away from them."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from bot.process.exits import StartError
from bot.settings import Settings, SettingsError

LOCK = ".lock"
"""The lock's file in DATA_DIR. The operating system releases the lock when the process ends, however it ends."""

PRIVATE = 0o700
"""The mode of the folders: what is kept about people is for the bot's own user alone."""


def make(settings: Settings) -> None:
    """Make the folders. Raises SettingsError where one can't be made."""
    for name, folder in (("DATA_DIR", settings.data_dir), ("MODELS_DIR", settings.models_dir)):
        try:
            folder.mkdir(mode=PRIVATE, parents=True, exist_ok=True)
        except FileExistsError:
            raise SettingsError(f"{name} can't be used: {folder} is not a folder") from None
        except (OSError, ValueError) as error:
            raise SettingsError(f"{name} can't be used: {folder}: {_reason(error)}") from None


@contextmanager
def claimed(folder: Path) -> Iterator[None]:
    """Hold DATA_DIR for this process alone. Raises StartError when another bot has it, or SettingsError."""
    lock = FileLock(folder / LOCK, timeout=0, thread_local=False)
    try:
        lock.acquire()
    except Timeout:
        # In some folders of the system filelock can't tell "in use" from "not writable".
        if not (folder / LOCK).exists():
            raise SettingsError(f"DATA_DIR can't be used: {folder} can't be written to") from None
        raise StartError(
            f"DATA_DIR {folder} is in use by another bot that is running: stop that one first"
        ) from None
    except (OSError, NotImplementedError) as error:
        raise SettingsError(f"DATA_DIR can't be used: {folder} can't be written to: {_reason(error)}") from None
    try:
        yield
    finally:
        lock.release()


def _reason(error: Exception) -> str:
    return (error.strerror or str(error)) if isinstance(error, OSError) else str(error)
