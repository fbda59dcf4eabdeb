"""What the database holds of shared versions, rosters and the manifest. Everything here blocks."""

import hashlib
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from sqlalchemy import Connection, case, delete, func, insert, select, update

from bot.storage.model_tables import shared_contents, shared_files, shared_manifest
from bot.storage.notices import announce
from models.errors import CheckpointError
from models.store.manifest import Aliases, aliases_text, parse_aliases

TOPIC = "models"
"""What each change is announced as."""

_MANIFEST = "the database's manifest"


class Head(NamedTuple):
    """Which state of which store."""

    store: str
    revision: int


@dataclass(frozen=True, slots=True)
class State:
    """All that is shared, without the contents."""

    head: Head
    aliases: Aliases = field(default_factory=Aliases)
    folders: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """The SHA-256 of each file by its name, by the folder."""

    @property
    def is_new(self) -> bool:
        """Whether nothing was ever shared here."""
        return not self.head.revision


def head(connection: Connection) -> Head | None:
    """Return the latest state's head; None where nothing was ever shared."""
    row = connection.execute(select(shared_manifest.c.store, shared_manifest.c.revision)).first()
    return Head(row.store, row.revision) if row else None


def read(connection: Connection) -> State:
    """Return the latest state; a new one where nothing was ever shared. Raises ManifestError."""
    found = head(connection)
    if found is None:
        return State(Head(uuid.uuid4().hex, 0))
    text = connection.execute(select(shared_manifest.c.manifest)).scalar_one()
    folders: dict[str, dict[str, str]] = {}
    for folder, name, sha256 in connection.execute(select(shared_files)):
        folders.setdefault(folder, {})[name] = sha256
    return State(found, parse_aliases(_MANIFEST, text.encode()), folders)


def files(connection: Connection, folder: str) -> dict[str, str]:
    """Return the SHA-256 of a folder's files by their names; nothing where there is no such folder."""
    query = select(shared_files.c.name, shared_files.c.sha256).where(shared_files.c.folder == folder)
    return {row.name: row.sha256 for row in connection.execute(query)}


def contents(connection: Connection, files: Mapping[str, str], limits: Mapping[str, int]) -> dict[str, bytes]:
    """Return a folder's files by name; those that have no limit are left out.

    Raises CheckpointError, in one sentence, for one that is larger than its limit, which is then not fetched, or
    damaged.
    """
    known = {name: sha256 for name, sha256 in files.items() if name in limits}
    return {name: _content(connection, name, sha256, limits[name]) for name, sha256 in known.items()}


def _content(connection: Connection, name: str, sha256: str, limit: int) -> bytes:
    size = func.length(shared_contents.c.content)
    columns = size, case((size <= limit, shared_contents.c.content))
    found, content = connection.execute(select(*columns).where(shared_contents.c.sha256 == sha256)).one()
    if content is None:
        raise CheckpointError(f"{name} has {found:,} bytes in the database, more than the limit of {limit:,}")
    if hashlib.sha256(content).hexdigest() != sha256:
        raise CheckpointError(f"{name} is damaged in the database")
    return bytes(content)


def put(connection: Connection, folder: str, files: Mapping[str, bytes]) -> None:
    """Store a folder's files in place of those that it had."""
    connection.execute(delete(shared_files).where(shared_files.c.folder == folder))
    for name, content in files.items():
        sha256 = hashlib.sha256(content).hexdigest()
        known = select(shared_contents.c.sha256).where(shared_contents.c.sha256 == sha256)
        if connection.execute(known).first() is None:
            connection.execute(insert(shared_contents).values(sha256=sha256, content=content))
        connection.execute(insert(shared_files).values(folder=folder, name=name, sha256=sha256))


def remove(connection: Connection, folders: Iterable[str]) -> None:
    """Delete folders."""
    connection.execute(delete(shared_files).where(shared_files.c.folder.in_(list(folders))))


def save(connection: Connection, before: State, aliases: Aliases) -> None:
    """Make what was changed the next revision, drop contents that no folder has any more, and announce it."""
    used = select(shared_files.c.sha256)
    connection.execute(delete(shared_contents).where(shared_contents.c.sha256.not_in(used)))
    values = {"store": before.head.store, "revision": before.head.revision + 1, "manifest": aliases_text(aliases)}
    if before.is_new:
        connection.execute(insert(shared_manifest).values(id=1, **values))
    else:
        connection.execute(update(shared_manifest).values(values))
    announce(connection, TOPIC)
