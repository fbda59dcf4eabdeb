"""Which checkpoint serves each style.

A registry looks at one or more roots, each holding `<style>/<version>/` folders and a manifest. Later roots
overlay earlier ones: shipped checkpoints first, then those that this bot trained.
"""

import logging
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from models.errors import (
    CheckpointError,
    ManifestError,
    NoCandidateError,
    ProtectedVersionError,
    Protection,
    UnknownStyleError,
)
from models.store import checkpoint
from models.store.checkpoint import NameModel
from models.store.manifest import MANIFEST_FILE, Aliases, change_manifest, read_aliases, stamp
from models.store.roots import Roots
from models.store.sharing import Shared, refuse_copy

SHIPPED = Path(__file__).parents[1] / "checkpoints"
"""The checkpoints that come with the package; read-only."""

_log = logging.getLogger(__name__)


class Registry(Roots):
    """Hands out the active model of each style.

    `get`, `styles` and `real_names` only look at memory. The others read files and belong in a thread; they may be
    called from any, while others read.
    """

    def __init__(self, *roots: Path, shared: Shared | None = None) -> None:
        super().__init__(*roots)
        self.shared = shared
        """Where the last root's versions are shared with other processes, if they are."""
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

    def refresh(self) -> bool:
        """Load what the manifests name and is not yet in memory; return whether a manifest had changed.

        When a version can't be loaded, log why and keep serving the style's old model; at the start, the version
        of an earlier root. What other processes have changed is taken up first. Blocking.
        """
        if self.shared is not None:
            self.shared.pull()
        with self._lock:
            return self._follow()

    def _follow(self) -> bool:
        """Do what `refresh` does, while the lock is held."""
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

    def _load_to_serve(self, style: str, version: str) -> NameModel:
        """Read a version that a manifest names, which can be written by hand. Raises CheckpointError."""
        model = self.load(style, version)
        model.card.refuse_never_active()
        return model

    def load_active(self, style: str) -> NameModel:
        """Read the version of one style that the manifests name, and don't serve it. Raises UnknownStyleError."""
        wanted = self._wanted()
        model = self._first_that_loads(style, wanted.pop(style, []))
        if model is None:
            raise UnknownStyleError(style, tuple(sorted(wanted)))
        return model

    def aliases(self) -> Aliases:
        """Return the versions that have a name of their own: what serves, and what the last root's manifest says.

        Of a broken manifest, what it said when it could last be read. Blocking.
        """
        with suppress(ManifestError):
            self._read(self.root)
        return self._last_known()

    def _last_known(self) -> Aliases:
        return replace(self._aliases, active=self._served())

    def _change(self, change: Callable[[Aliases], Aliases], removed: Sequence[tuple[str, str]] = ()) -> None:
        """Change the last root's manifest, a broken one from what it last said. Raises ManifestError, OSError.

        `removed` are the versions that are deleted along with it, each with its style.
        """
        if self.shared is not None:
            self.shared.change(change, removed)
        else:
            refuse_copy(self.root)
            change_manifest(self.root, change, otherwise=self._last_known())

    def activate(self, model: NameModel, check: Callable[[Aliases], None] = lambda _: None) -> str | None:
        """Make a model that is on disk in one of the roots its style's active one, in the last root's manifest.

        Return the version that was active before. `check` is called with all that has a name while no other
        process can change that, and may raise to leave it as it is.

        Raises NeverActiveError, CheckpointError when it is in none of the roots, ManifestError and OSError when
        the manifest can't be changed; the old one then stays active. Blocking.
        """
        model.card.refuse_never_active()
        style, version = model.style, model.version

        def change(aliases: Aliases) -> Aliases:
            # Asked while no other process can delete it.
            if not self.has(style, version):
                raise CheckpointError(f"{style}/{version} is not on disk")
            # Another process may have made a version active since the last look at the manifest.
            self._follow()
            check(replace(aliases, active=self._served()))
            return aliases.activating(style, version, self._served().get(style))

        with self._lock:
            self._change(change)
            before = self._served().get(style)
            # Served from here on: the refresh below then has nothing to load for this style.
            self._serve({**self._models, style: model})
        self.refresh()
        return before

    def pin(self, style: str, version: str | None) -> str | None:
        """Pin a version of a style instead of the one that was, or with None just unpin that; return that one.

        Raises UnknownVersionError, ManifestError and OSError. Blocking.
        """
        before: list[str | None] = []

        def change(aliases: Aliases) -> Aliases:
            if version is not None:
                self.directory(style, version)
            before.append(aliases.pinned.get(style))
            return aliases.pinning(style, version)

        self._change(change)
        return before[0]

    def keep(self, style: str, version: str) -> bool:
        """Keep a candidate from being pruned; return False where it is kept already.

        Raises UnknownVersionError, NoCandidateError for a version that is active or shipped, TooManyKeptError,
        ManifestError and OSError. Blocking.
        """
        is_new = False

        def change(aliases: Aliases) -> Aliases:
            nonlocal is_new
            self.directory(style, version)
            if (protection := self._no_candidate(style, version, aliases)) is not None:
                raise NoCandidateError(style, version, protection)
            found = [other for other in self.versions(style) if self._no_candidate(style, other, aliases) is None]
            kept = aliases.keeping(style, version, found)
            is_new = kept is not aliases
            return kept

        self._change(change)
        return is_new

    def _no_candidate(self, style: str, version: str, aliases: Aliases) -> Protection | None:
        """Return what a version is that is no candidate: active or shipped; None for one that is."""
        if version in {aliases.active.get(style), self._served().get(style)}:
            return Protection.ACTIVE
        return None if self._is_trained(style, version) else Protection.SHIPPED

    def _is_trained(self, style: str, version: str) -> bool:
        return self.root != SHIPPED and self.is_in_last_root(style, version)

    def delete(self, style: str, version: str, *, spare_kept: bool = False) -> None:
        """Delete a version from the last root; with `spare_kept`, none that is a kept candidate.

        Raises UnknownVersionError, ProtectedVersionError for one that is active, pinned, shipped or so spared,
        ManifestError and OSError. Blocking.
        """
        is_gone = False

        def change(aliases: Aliases) -> Aliases:
            nonlocal is_gone
            # A broken manifest does not say what is pinned or serves elsewhere, so nothing is deleted then.
            read_aliases(self.root)
            self._refuse_protected(style, version, aliases)
            if spare_kept and version in aliases.kept.get(style, ()):
                raise ProtectedVersionError(style, version, Protection.KEPT)
            checkpoint.remove(self.directory(style, version))
            is_gone = True
            return aliases.without(style, version)

        try:
            self._change(change, [(style, version)])
        except OSError as error:
            if not is_gone:
                raise
            # It is gone all the same. What has no folder is neither previous nor counted as kept.
            _log.warning("%s/%s is deleted, but still in %s: %s", style, version, MANIFEST_FILE, error.strerror)

    def _refuse_protected(self, style: str, version: str, aliases: Aliases) -> None:
        self.directory(style, version)
        protection = self._no_candidate(style, version, aliases)
        if protection is not Protection.ACTIVE and aliases.pinned.get(style) == version:
            protection = Protection.PINNED
        if protection is not None:
            raise ProtectedVersionError(style, version, protection)

    def forget(self, style: str, on_deleted: Callable[[str], None]) -> None:
        """Stop serving a style and delete its versions from the last root; `on_deleted` is called with each.

        After a failure half-way another call goes on with the versions that are left. Raises ProtectedVersionError
        for a style that another root has too, such as a shipped one, ManifestError and OSError. Blocking.
        """
        found = self.versions(style)
        for version in found:
            if not self._is_trained(style, version):
                raise ProtectedVersionError(style, version, Protection.SHIPPED)
        with self._lock:
            # First, so that after a crash no manifest names what is gone.
            self._change(lambda aliases: aliases.forgetting(style), [(style, version) for version in found])
            self._serve({other: model for other, model in self._models.items() if other != style})
        for version in found:
            # Where versions are shared, the folder has followed already.
            with suppress(FileNotFoundError):
                checkpoint.remove(self.root / style / version)
            on_deleted(version)
        self.refresh()
