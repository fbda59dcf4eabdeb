"""Which checkpoint serves each style.

A registry looks at one or two roots, each holding `<style>/<version>/` directories and a `manifest.json` that
names the active version of each style. The later root overlays the earlier one: shipped checkpoints first, then
those that this bot trained.
"""

import json
import logging
import os
import re
import tempfile
import threading
from pathlib import Path

from models.errors import CheckpointError, ManifestError, UnknownStyleError
from models.store import checkpoint
from models.store.card import STYLE, VERSION
from models.store.checkpoint import NameModel

MANIFEST_FILE = "manifest.json"
SHIPPED = Path(__file__).parents[1] / "checkpoints"
"""The checkpoints that come with the package; read-only."""

_ASIDE = ".manifest-"
_MAX_MANIFEST = 2**20
_log = logging.getLogger(__name__)


class Registry:
    """Hands out the active model of each style.

    `get` and `styles` only look at memory. `refresh` and `activate` read files and belong in a thread; they may
    be called from any, while others read.
    """

    def __init__(self, *roots: Path) -> None:
        self._roots = roots
        self._lock = threading.Lock()
        self._models: dict[str, NameModel] = {}
        self._stamps: tuple[tuple[int, int] | None, ...] = ()
        self._real_names: frozenset[str] = frozenset()

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
        """Return the style's versions on disk in all roots, sorted. Blocking."""
        found = (path.name for root in self._roots for path in (root / style).glob("*") if path.is_dir())
        return sorted({name for name in found if re.fullmatch(VERSION, name)})

    def refresh(self) -> bool:
        """Load what the manifests name and is not yet in memory; return whether a manifest had changed.

        A version that can't be loaded leaves the style's old model serving, and says so in the log. Blocking.
        """
        with self._lock:
            stamps = tuple(_stamp(root / MANIFEST_FILE) for root in self._roots)
            if stamps == self._stamps:
                return False
            self._models = self._wanted_models()
            self._real_names = frozenset().union(*(model.roster.names for model in self._models.values()))
            self._stamps = stamps
            return True

    def _wanted_models(self) -> dict[str, NameModel]:
        models: dict[str, NameModel] = {}
        for root in self._roots:
            for style, version in self._read(root).items():
                model = self._load(root, style, version)
                if model is not None:
                    models[style] = model
        return models

    def _read(self, root: Path) -> dict[str, str]:
        try:
            return read_manifest(root)
        except ManifestError as error:
            _log.error("%s", error)
            return {style: model.version for style, model in self._models.items()}

    def _load(self, root: Path, style: str, version: str) -> NameModel | None:
        serving = self._models.get(style)
        if serving is not None and serving.version == version:
            return serving
        directory = root / style / version
        if not directory.exists() and root != self._roots[0]:
            directory = self._roots[0] / style / version
        try:
            return checkpoint.load(directory)
        except CheckpointError as error:
            _log.error("checkpoint %s/%s is not used: %s", style, version, error)
            return serving

    def activate(self, style: str, version: str) -> NameModel:
        """Make a version on disk the active one, in the last root's manifest, and return its model.

        Raises CheckpointError when it can't be served; the old one then stays active. Blocking.
        """
        root = self._roots[-1]
        home = next((base for base in reversed(self._roots) if (base / style / version).is_dir()), root)
        checkpoint.load(home / style / version)
        write_manifest(root, {**_manifest_or_empty(root), style: version})
        self.refresh()
        return self.get(style)


def _manifest_or_empty(root: Path) -> dict[str, str]:
    try:
        return read_manifest(root)
    except ManifestError:
        return {}


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_ino


def read_manifest(root: Path) -> dict[str, str]:
    """Return the active version of each style; empty when there is no manifest. Raises ManifestError."""
    path = root / MANIFEST_FILE
    try:
        content = path.read_bytes()[:_MAX_MANIFEST]
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise ManifestError(f"{path.name} can't be read: {error.strerror}") from None
    try:
        active = json.loads(content)["active"]
        entries = {style: version for style, version in active.items() if _is_entry(style, version)}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise ManifestError(f'{path.name} is not of the form {{"active": {{STYLE: VERSION}}}}') from None
    if len(entries) != len(active):
        raise ManifestError(f"{path.name} names a style or version that can't exist")
    return entries


def _is_entry(style: str, version: object) -> bool:
    return isinstance(version, str) and bool(re.fullmatch(STYLE, style) and re.fullmatch(VERSION, version))


def write_manifest(root: Path, active: dict[str, str]) -> None:
    """Replace the manifest atomically."""
    root.mkdir(parents=True, exist_ok=True)
    content = json.dumps({"active": active}, indent=1, sort_keys=True) + "\n"
    with tempfile.NamedTemporaryFile("w", dir=root, prefix=_ASIDE, delete=False) as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    Path(file.name).chmod(0o644)
    Path(file.name).replace(root / MANIFEST_FILE)


def clear_leftovers(root: Path) -> None:
    """Remove what a `write_manifest` has left that was killed. Nobody may be writing."""
    for path in root.glob(f"{_ASIDE}*"):
        path.unlink(missing_ok=True)
