"""Which file a database URL names."""

from pathlib import Path

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from bot.storage.errors import DatabaseURLError

EXAMPLE = "sqlite:///data/jianghu.db"


def database_path(url: str) -> Path:
    """Return the SQLite file that `url` names. Raises DatabaseURLError, without telling a password."""
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise DatabaseURLError(f"this is not a URL; one such as {EXAMPLE} would be right") from None
    if parsed.get_backend_name() != "sqlite":
        kind = parsed.get_backend_name()
        raise DatabaseURLError(f"the URL names a {kind} database, and Jianghu keeps its data in SQLite: {EXAMPLE}")
    if parsed.host or not parsed.database or parsed.database == ":memory:":
        raise DatabaseURLError(f"the URL names no file; one such as {EXAMPLE} would be right")
    if "?" in url:
        raise DatabaseURLError(f"a ? in the path must be written as %3F, and options are not known: {EXAMPLE}")
    return Path(parsed.database)


def sqlite_url(path: Path, driver: str) -> URL:
    """Return the URL of the file for a driver, such as `sqlite+aiosqlite`."""
    return URL.create(driver, database=str(path))
