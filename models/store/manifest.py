"""The manifest of a folder of checkpoints: a JSON file that names the active version of each style.

It can also name, for each style, the version that was active before (`previous`) and one that is never deleted
(`pinned`). Both are left out where there are none, as in the shipped manifest.
"""

import json
import os
import re
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from models.errors import ManifestError
from models.files import parse_json, read_plain
from models.store.card import STYLE, VERSION
from models.store.leftovers import discard_abandoned, owned

MANIFEST_FILE = "manifest.json"
MAX_STYLES = 200
"""How many styles a manifest can name."""

LOCK_SECONDS = 10.0
"""How long to wait for another process that is changing the same manifest."""

_ASIDE = ".manifest-"
_LOCK_FILE = "manifest.lock"
_MAX_BYTES = 2**16


@dataclass(frozen=True, slots=True)
class Aliases:
    """The versions that a manifest names, each by style."""

    active: Mapping[str, str] = field(default_factory=dict)
    """What serves."""
    previous: Mapping[str, str] = field(default_factory=dict)
    """What was active before."""
    pinned: Mapping[str, str] = field(default_factory=dict)
    """What is never deleted."""

    def activating(self, style: str, version: str, served: str | None = None) -> "Aliases":
        """Return them with another active version; what it replaces, or else what is `served`, is the previous."""
        before = self.active.get(style, served)
        previous = self.previous if before in {None, version} else {**self.previous, style: str(before)}
        return replace(self, active={**self.active, style: version}, previous=previous)

    def pinning(self, style: str, version: str | None) -> "Aliases":
        """Return them with another pinned version of a style, or none."""
        others = {other: pinned for other, pinned in self.pinned.items() if other != style}
        return replace(self, pinned=others if version is None else {**others, style: version})

    def without(self, style: str, version: str) -> "Aliases":
        """Return them without a version that is neither active nor pinned: it is no longer the previous one."""
        previous = {
            other: before for other, before in self.previous.items() if (other, before) != (style, version)
        }
        return replace(self, previous=previous)


def read_manifest(root: Path) -> dict[str, str]:
    """Return the active version of each style; empty when there is no manifest. Raises ManifestError."""
    return dict(read_aliases(root).active)


def read_aliases(root: Path) -> Aliases:
    """Return all versions that a manifest names; none when there is no manifest. Raises ManifestError."""
    path = root / MANIFEST_FILE
    try:
        content = read_plain(path, _MAX_BYTES)
    except FileNotFoundError:
        return Aliases()
    except OSError as error:
        raise ManifestError(f"{path.name} can't be read: {error.strerror}") from None
    except ValueError as error:
        raise ManifestError(str(error)) from None
    return _parse(path, content)


def _parse(path: Path, content: bytes) -> Aliases:
    try:
        manifest = parse_json(content)
        parts = (manifest["active"], manifest.get("previous", {}), manifest.get("pinned", {}))
        return Aliases(*(_entries(path, part) for part in parts))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise ManifestError(f'{path.name} is not of the form {{"active": {{STYLE: VERSION}}}}') from None


def _entries(path: Path, part: Any) -> dict[str, str]:  # noqa: ANN401 - any JSON
    entries = {style: version for style, version in part.items() if _is_entry(style, version)}
    if len(entries) != len(part):
        raise ManifestError(f"{path.name} names a style or version that can't exist")
    if len(entries) > MAX_STYLES:
        raise ManifestError(f"{path.name} names {len(entries):,} styles, more than the limit of {MAX_STYLES}")
    return entries


def _is_entry(style: str, version: object) -> bool:
    return isinstance(version, str) and bool(re.fullmatch(STYLE, style) and re.fullmatch(VERSION, version))


def write_manifest(
    root: Path,
    active: Mapping[str, str],
    previous: Mapping[str, str] | None = None,
    pinned: Mapping[str, str] | None = None,
) -> None:
    """Replace the manifest atomically. Raises OSError, as on a full disk; the old one then stays as it is."""
    root.mkdir(parents=True, exist_ok=True)
    parts = (
        {"active": active} | ({"previous": previous} if previous else {}) | ({"pinned": pinned} if pinned else {})
    )
    content = json.dumps({name: dict(part) for name, part in parts.items()}, indent=1, sort_keys=True) + "\n"
    descriptor, name = tempfile.mkstemp(dir=root, prefix=owned(_ASIDE))
    aside = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content.encode())
            file.flush()
            os.fsync(file.fileno())
        aside.chmod(0o644)
        aside.replace(root / MANIFEST_FILE)
    except BaseException:
        with suppress(OSError):
            aside.unlink()
        raise


def change_manifest(root: Path, change: Callable[[Aliases], Aliases], otherwise: Mapping[str, str]) -> None:
    """Replace the manifest by what `change` makes of it; of several processes, no change is lost.

    `change` is called while no other process can change the manifest, and may raise to leave it as it is.
    `otherwise` has the active versions to begin with where the manifest is broken. Nothing is written where
    nothing changes: a full disk is no reason not to delete a version. Raises ManifestError when another process
    holds the lock for too long, and OSError.
    """
    with _locked(root):
        found = _read_if_possible(root)
        changed = change(found or Aliases(otherwise))
        if changed != found:
            write_manifest(root, changed.active, changed.previous, changed.pinned)


def _read_if_possible(root: Path) -> Aliases | None:
    try:
        return read_aliases(root)
    except ManifestError:
        return None


@contextmanager
def _locked(root: Path) -> Iterator[None]:
    """Keep other processes and threads from changing the manifest."""
    root.mkdir(parents=True, exist_ok=True)
    lock = FileLock(root / _LOCK_FILE, timeout=LOCK_SECONDS)
    try:
        lock.acquire()
    except Timeout:
        raise ManifestError(
            f"another process has been changing {MANIFEST_FILE} for {LOCK_SECONDS:.0f} s"
        ) from None
    try:
        yield
    finally:
        lock.release()


def clear_leftovers(root: Path) -> None:
    """Remove what a killed `write_manifest` has left behind."""
    discard_abandoned(root.glob(f"{_ASIDE}*"), _ASIDE)
