"""Versions of models and uploaded rosters that all processes on one database share.

The database has the manifest, with a revision, and the content of every file by its hash. A process goes on using
files in folders of its own: `pull` brings them up to the latest revision. `change` changes what all share, in one
transaction during which no other process changes it, and then pulls. So a process that is killed anywhere has an
older copy, or leaves files that its next `pull` completes or removes.
"""

import logging
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import sqlalchemy as sa

from bot.kit.shared import _folders, _rows
from bot.kit.shared._rows import TOPIC, Head, State
from bot.kit.styles.uploads import FOLDER
from bot.settings import Settings
from bot.storage.dialects import backend_of
from bot.storage.dialects.backend import Backend
from models.errors import CheckpointError, ManifestError, ModelError, SharedStoreError
from models.store import manifest
from models.store.folders import versions_in
from models.store.manifest import Aliases, read_aliases
from models.store.sharing import Copy, Version, read_copy, read_version, write_copy
from models.uploads.shelf import Shelf

__all__ = ["TOPIC", "SharedModels", "shared_models"]

LOCK_SECONDS = 10
"""How long a change waits for another process's."""

_Result = TypeVar("_Result")
_log = logging.getLogger(__name__)


@dataclass(slots=True)
class _Draft:
    """What a transaction is going to change."""

    aliases: Aliases
    put: set[str] = field(default_factory=set)
    removed: set[str] = field(default_factory=set)
    """Folders."""


def _as_it_is(_: _Draft) -> None:
    """Edit nothing: `_commit` shares what is new in the folders anyway."""


def shared_models(settings: Settings) -> "SharedModels | None":
    """Return what the processes on the database share; None for SQLite's, which one process has for itself."""
    backend = backend_of(settings.database_url)
    if backend.exclusive:
        return None
    return SharedModels(backend, settings.models_dir, Shelf(settings.data_dir / FOLDER))


class SharedModels:
    """See `models.store.sharing.Shared`. Several threads may use it, and several processes one folder."""

    def __init__(self, backend: Backend, root: Path, shelf: Shelf) -> None:
        self.rosters_taken = 0
        """How often another process's change of a roster was taken up."""
        self._root, self._shelf = root.absolute(), shelf
        self._lock = threading.RLock()
        self._readers = backend.long_reader()
        self._writers = backend.single(writing=True, seconds=LOCK_SECONDS)
        self._reader: sa.Connection | None = None
        self._current: Head | None = None
        """What the folder was brought up to by this object."""
        self._refused: set[Version] = set()
        self._unfit: set[Version] = set()
        self._complaint = ""

    def close(self) -> None:
        """Close the connections."""
        with self._lock:
            self._drop_reader()
            self._readers.dispose()
            self._writers.dispose()

    def pull(self) -> None:
        """Bring the folders up to the latest revision, and share what is new in them; log what fails, once."""
        with self._lock:
            try:
                self._look()
            except (ModelError, OSError) as error:
                if str(error) != self._complaint:
                    _log.warning("shared models were not taken up, trying again: %s", error)
                self._complaint = str(error)
            else:
                self._complaint = ""

    def _look(self) -> None:
        with self._reading() as connection:
            head = _rows.head(connection)
            copy = self._copy_of(head) if head else None
            if head is not None and copy is None:
                # It may take long, and would hold up the writes of all processes in the transaction below.
                _folders.fetch_versions(connection, _rows.read(connection), self._root, self._refused)
        if copy is not None and head != self._current:
            self._take()
        elif copy is None or self._new(copy):
            self._commit(_as_it_is)
            self._take()

    def change(self, change: Callable[[Aliases], Aliases], removed: Sequence[Version] = ()) -> None:
        """Change the manifest and delete versions for all processes; see `Shared.change`."""

        def edit(draft: _Draft) -> None:
            draft.aliases = change(draft.aliases)
            draft.removed = {_folders.of_version(version) for version in removed}

        with self._lock:
            self._unfit.clear()
            self._commit(edit)
            # It is done for all: that this folder has not followed yet is no failure of it.
            self.pull()

    def change_roster(self, style: str, change: Callable[[], _Result]) -> _Result:
        """Share what `change` makes of a style's roster on the shelf, or that it removes it."""
        results: list[_Result] = []

        def edit(draft: _Draft) -> None:
            results.append(change())
            folders = {_folders.of_roster(style)}
            draft.put, draft.removed = (folders, set()) if self._shelf.files(style) else (set(), folders)

        with self._lock:
            self._commit(edit)
            self.pull()
        return results[0]

    def _commit(self, edit: Callable[[_Draft], None]) -> None:
        """Change what is shared in one transaction.

        Where it fails, the next `pull` undoes what `edit` did to files.

        Raises SharedStoreError, ManifestError, OSError and whatever `edit` raises.
        """
        self._current = None
        with _explained(), self._writers.begin() as connection:
            state = _rows.read(connection)
            draft = self._begin(connection, state)
            edit(draft)
            new = self._new(self._copy_of(state.head)) - _folders.versions_of(state).keys()
            draft.put |= {_folders.of_version(version) for version in new}
            stored = [self._put(connection, folder) for folder in sorted(draft.put)]
            _rows.remove(connection, draft.removed)
            if any(stored) or draft.removed or draft.aliases != state.aliases or state.is_new:
                _rows.save(connection, state, draft.aliases)

    def _begin(self, connection: sa.Connection, state: State) -> _Draft:
        """Bring the folders up to a state, as far as that is possible before they are shared themselves."""
        copy = self._copy_of(state.head)
        if copy is not None:
            self._apply(connection, state, copy)
            return _Draft(state.aliases)
        _folders.fetch_versions(connection, state, self._root, self._refused)
        _folders.take_rosters(connection, state, self._shelf, alone=True)
        rosters = {_folders.of_roster(style) for style in self._shelf.all()}
        # What the first one served serves all; what others bring later is to be chosen by somebody.
        aliases = read_aliases(self._root) if state.is_new else state.aliases
        return _Draft(aliases, rosters - state.folders.keys())

    def _put(self, connection: sa.Connection, folder: str) -> bool:
        """Store a folder of this machine; return whether it could be read. One that can't be is logged, once."""
        _, style, *versions = folder.split("/")
        if not versions:
            _rows.put(connection, folder, self._shelf.files(style))
            return True
        version = versions[0]
        try:
            files = read_version(self._root, style, version)
        except CheckpointError as error:
            _log.warning("the version %s/%s is not shared: %s", style, version, error)
            self._unfit.add((style, version))
            return False
        _rows.put(connection, folder, files)
        return True

    def _new(self, copy: Copy | None) -> set[Version]:
        """Return the versions in the folder that were not shared when it was last brought up to date."""
        return versions_in(self._root) - (copy.known if copy else set()) - self._unfit

    def _copy_of(self, head: Head) -> Copy | None:
        """Return what the folder says that it is a copy of; None unless it is one of this store.

        A store of a lower revision was restored from a backup: what came later is new to it.
        """
        copy = read_copy(self._root)
        known = copy is not None and copy.store == head.store and copy.revision <= head.revision
        return copy if known else None

    def _take(self) -> None:
        """Bring the folders up to the latest state. Raises SharedStoreError, ManifestError and OSError."""
        with self._reading() as connection:
            state = _rows.read(connection)
            self._apply(connection, state, self._copy_of(state.head))
        self._current = state.head

    def _apply(self, connection: sa.Connection, state: State, copy: Copy | None) -> None:
        """Make the folders what a state says; what other processes deleted goes once nothing names it."""
        fetched = _folders.fetch_versions(connection, state, self._root, self._refused)
        shared = set(_folders.versions_of(state))
        with manifest.locked(self._root):
            now = read_copy(self._root)
            if now is not None and now.store == state.head.store and now.revision > state.head.revision:
                # Another process of this folder has brought it further meanwhile.
                _folders.remove_versions(self._root, fetched - now.known)
                return
            if self._manifest() != state.aliases:
                manifest.write_aliases(self._root, state.aliases)
            _folders.remove_versions(self._root, (copy.known if copy else set()) - shared)
            made = Copy.of(*state.head, shared & versions_in(self._root))
            if made != now:
                write_copy(self._root, made)
        alone = copy is None
        self.rosters_taken += _folders.take_rosters(connection, state, self._shelf, alone=alone)

    def _manifest(self) -> Aliases | None:
        try:
            return read_aliases(self._root)
        except ManifestError:
            return None

    @contextmanager
    def _reading(self) -> Iterator[sa.Connection]:
        """Yield the one connection that is kept, in a transaction. Raises SharedStoreError."""
        with _explained():
            try:
                self._reader = self._reader or self._readers.connect()
                with self._reader.begin():
                    yield self._reader
            except sa.exc.DBAPIError:
                self._drop_reader()
                raise

    def _drop_reader(self) -> None:
        if self._reader is not None:
            self._reader.close()
        self._reader = None


@contextmanager
def _explained() -> Iterator[None]:
    """Raise SharedStoreError, in one sentence, for what a database refuses."""
    try:
        yield
    except sa.exc.DBAPIError as error:
        reason = " ".join(str(error.orig).split())
        raise SharedStoreError(f"the database that shares the models does not answer: {reason}") from None
