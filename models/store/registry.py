"""Which checkpoint serves each style.

A registry looks at one or more roots, each holding `<style>/<version>/` folders and a manifest. Later roots
overlay earlier ones: shipped checkpoints first, then those that this bot trained.
"""

import logging
import os
import re
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from models.errors import (
    CheckpointError,
    ManifestError,
    ProtectedVersionError,
    Protection,
    UnknownStyleError,
    UnknownVersionError,
)
from models.store import checkpoint
from models.store.card import STYLE, VERSION, Card
from models.store.checkpoint import NameModel
from models.store.manifest import Aliases, change_manifest, read_aliases, stamp

SHIPPED = Path(__file__).parents[1] / "checkpoints"
"""The checkpoints that come with the package; read-only."""

_log = logging.getLogger(__name__)


class Registry:
    """Hands out the active model of each style.

    `get`, `styles` and `real_names` only look at memory. The others read files and belong in a thread; they may be
    called from any, while others read.
    """

    def __init__(self, *roots: Path) -> None:
        self._roots = tuple(dict.fromkeys(root.absolute() for root in roots))
        self._lock = threading.Lock()
        self._models: dict[str, NameModel] = {}
        self._stamps: tuple[tuple[int, int] | None, ...] = ()
        self._real_names: frozenset[str] = frozenset()
        self._aliases = Aliases()
        """What the last root's manifest said when it could last be read."""

    def get(self, style: str) -> NameModel:
        """Return the style's active model. Raises UnknownStyleError."""
        model = self._models.get(style)
        if model is None:
            raise UnknownStyleError(style, self.styles())
        return model

    def styles(self) -> tuple[str, ...]:
        """Return the styles that can be served, sorted."""
        return tuple(sorted(self._models))

    @property
    def real_names(self) -> frozenset[str]:
        """Every name of every served style's roster."""
        return self._real_names

    def versions(self, style: str) -> list[str]:
        """Return the style's versions on disk in all roots, sorted; none for what can't be a style. Blocking."""
        if not re.fullmatch(STYLE, style):
            return []
        found = {name for root in self._roots for name in _folders_in(root / style)}
        return sorted(name for name in found if re.fullmatch(VERSION, name))

    def stored_styles(self) -> list[str]:
        """Return the styles that have a version on disk in any root, served or not, sorted. Blocking."""
        found = {name for root in self._roots for name in _folders_in(root)}
        return sorted(style for style in found if self.versions(style))

    def refresh(self) -> bool:
        """Load what the manifests name and is not yet in memory; return whether a manifest had changed.

        When a version can't be loaded, log why and keep serving the style's old model; at the start, the version
        of an earlier root. Blocking.
        """
        with self._lock:
            stamps = tuple(map(stamp, self._roots))
            if stamps == self._stamps:
                return False
            wanted = self._wanted()
            found = {style: self._first_that_loads(style, versions) for style, versions in wanted.items()}
            self._serve({style: model for style, model in found.items() if model is not None})
            self._stamps = stamps
            return True

    def _serve(self, models: dict[str, NameModel]) -> None:
        self._real_names = frozenset().union(*(model.roster.names for model in models.values()))
        self._models = models

    def _wanted(self) -> dict[str, list[str]]:
        """Return the versions that each style's manifests name, that of the last root first."""
        wanted: dict[str, list[str]] = {}
        for root in self._roots:
            for style, version in self._active_in(root).items():
                wanted.setdefault(style, []).insert(0, version)
        return wanted

    def _active_in(self, root: Path) -> dict[str, str]:
        try:
            return dict(self._read(root).active)
        except ManifestError as error:
            _log.error("%s", error)
            return self._served()

    def _read(self, root: Path) -> Aliases:
        """Return what a manifest says, and remember that of the last root. Raises ManifestError."""
        aliases = read_aliases(root)
        if root == self.root:
            self._aliases = aliases
        return aliases

    def _served(self) -> dict[str, str]:
        return {style: model.version for style, model in self._models.items()}

    def _first_that_loads(self, style: str, versions: list[str]) -> NameModel | None:
        serving = self._models.get(style)
        for version in versions:
            if serving is not None and serving.version == version:
                return serving
            try:
                return self._load_to_serve(style, version)
            except CheckpointError as error:
                _log.error("checkpoint %s/%s is not used: %s", style, version, error)
                if serving is not None:
                    return serving
        return None

    def load(self, style: str, version: str) -> NameModel:
        """Read a version from the last root that has it, whether or not it is active.

        Raises CheckpointError. Blocking.
        """
        return checkpoint.load(self._home(style, version) / style / version)

    def _load_to_serve(self, style: str, version: str) -> NameModel:
        """Read a version that a manifest names, which can be written by hand. Raises CheckpointError."""
        model = self.load(style, version)
        model.card.refuse_never_active()
        return model

    def load_active(self, style: str) -> NameModel:
        """Read the version of a style that the manifests name, and no other style's, and don't serve it.

        Raises UnknownStyleError. Blocking.
        """
        wanted = self._wanted()
        model = self._first_that_loads(style, wanted.pop(style, []))
        if model is None:
            raise UnknownStyleError(style, tuple(sorted(wanted)))
        return model

    def card(self, style: str, version: str) -> Card:
        """Read a version's card from the last root that has it. Raises CheckpointError. Blocking."""
        return checkpoint.read_card(self._home(style, version) / style / version)

    def directory(self, style: str, version: str) -> Path:
        """Return the folder of a version in the last root that has it. Raises UnknownVersionError. Blocking."""
        folder = self._home(style, version) / style / version
        if not re.fullmatch(VERSION, version) or not _is_folder(folder):
            raise UnknownVersionError(style, version, self.versions(style))
        return folder

    def _home(self, style: str, version: str) -> Path:
        having = (root for root in reversed(self._roots) if _is_folder(root / style / version))
        return next(having, self._roots[-1])

    @property
    def root(self) -> Path:
        """The last root, in which versions are made active, pinned and deleted."""
        return self._roots[-1]

    def aliases(self) -> Aliases:
        """Return the versions that have a name of their own: what serves, and what the last root's manifest says.

        Of a broken manifest, what it said when it could last be read. Blocking.
        """
        with suppress(ManifestError):
            self._read(self.root)
        return self._last_known()

    def _last_known(self) -> Aliases:
        return replace(self._aliases, active=self._served())

    def _change(self, change: Callable[[Aliases], Aliases]) -> None:
        """Change the last root's manifest, a broken one from what it last said. Raises ManifestError, OSError."""
        change_manifest(self.root, change, otherwise=self._last_known())

    def activate(self, model: NameModel) -> None:
        """Make a model that is on disk in one of the roots its style's active one, in the last root's manifest.

        Raises NeverActiveError, CheckpointError when it is in none of them, ManifestError and OSError when the
        manifest can't be changed; the old one then stays active. Blocking.
        """
        model.card.refuse_never_active()
        style, version = model.style, model.version

        def change(aliases: Aliases) -> Aliases:
            # Asked while no other process can delete it.
            if not _is_folder(self._home(style, version) / style / version):
                raise CheckpointError(f"{style}/{version} is not on disk")
            return aliases.activating(style, version, self._served().get(style))

        with self._lock:
            self._change(change)
            # Served from here on: the refresh below then has nothing to load for this style.
            self._serve({**self._models, style: model})
        self.refresh()

    def pin(self, style: str, version: str | None) -> None:
        """Pin a version of a style instead of the one that was, or with None just unpin that.

        Raises UnknownVersionError, ManifestError and OSError. Blocking.
        """

        def change(aliases: Aliases) -> Aliases:
            if version is not None:
                self.directory(style, version)
            return aliases.pinning(style, version)

        self._change(change)

    def keep(self, style: str, version: str) -> None:
        """Keep a candidate from being pruned.

        Raises UnknownVersionError, ManifestError and OSError. Blocking.
        """

        def change(aliases: Aliases) -> Aliases:
            self.directory(style, version)
            return aliases.keeping(style, version)

        self._change(change)

    def delete(self, style: str, version: str) -> None:
        """Delete a version from the last root.

        Raises UnknownVersionError, ProtectedVersionError for one that is active, pinned or shipped, ManifestError
        and OSError. Blocking.
        """

        def change(aliases: Aliases) -> Aliases:
            # A broken manifest does not say what is pinned or serves elsewhere, so nothing is deleted then.
            read_aliases(self.root)
            folder = self.directory(style, version)
            if version in {aliases.active.get(style), self._served().get(style)}:
                raise ProtectedVersionError(style, version, Protection.ACTIVE)
            if aliases.pinned.get(style) == version:
                raise ProtectedVersionError(style, version, Protection.PINNED)
            if self._home(style, version) == SHIPPED or self._home(style, version) != self.root:
                raise ProtectedVersionError(style, version, Protection.SHIPPED)
            checkpoint.remove(folder)
            return aliases.without(style, version)

        self._change(change)

    def forget(self, style: str) -> list[str]:
        """Stop serving a style, delete all of its versions from the last root, and return them.

        Raises ProtectedVersionError for a style that another root has too, such as a shipped one, ManifestError
        and OSError. Blocking.
        """
        found = self.versions(style)
        for version in found:
            if self.root == SHIPPED or self._home(style, version) != self.root:
                raise ProtectedVersionError(style, version, Protection.SHIPPED)
        with self._lock:
            # First, so that after a crash no manifest names what is gone.
            self._change(lambda aliases: aliases.forgetting(style))
            self._serve({other: model for other, model in self._models.items() if other != style})
        for version in found:
            checkpoint.remove(self.root / style / version)
        self.refresh()
        return found


def _folders_in(path: Path) -> list[str]:
    """Return the names of the folders in a folder; none where it can't be looked into."""
    try:
        return [inside.name for inside in path.iterdir() if _is_folder(inside)]
    except OSError:
        return []


def _is_folder(path: Path) -> bool:
    """Tell whether a path is a folder that can be looked at: `Path.is_dir` raises OSError where it can't."""
    return os.path.isdir(path)  # noqa: PTH112
