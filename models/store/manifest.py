"""The manifest of a folder of checkpoints: a JSON file that names the active version of each style.

It can also name, for each style, the version that was active before (`previous`), one that is never deleted
(`pinned`), and candidates that stay (`kept`). They are left out where there are none, as in the shipped manifest.
"""

import json
import os
import re
import tempfile
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from models.errors import ManifestError, TooManyKeptError
from models.files import parse_json, read_plain
from models.store.card import STYLE, VERSION
from models.store.leftovers import discard_abandoned, owned

MANIFEST_FILE = "manifest.json"
BROKEN_FILE = "manifest.broken.json"
"""A manifest that could not be read and was replaced: what it pinned can be looked up there."""

MAX_STYLES = 200
"""How many styles a manifest can name."""

MAX_KEPT = 20
"""How many candidates of a style can be kept."""

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
    kept: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Candidates that pruning leaves alone."""

    def activating(self, style: str, version: str, served: str | None = None) -> "Aliases":
        """Return them with another active version; what it replaces, or else what is `served`, is the previous.

        The version is no kept candidate any more.
        """
        before = self.active.get(style, served)
        previous = self.previous if before in {None, version} else {**self.previous, style: str(before)}
        kept = self._kept_without(style, version)
        return replace(self, active={**self.active, style: version}, previous=previous, kept=kept)

    def pinning(self, style: str, version: str | None) -> "Aliases":
        """Return them with another pinned version of a style, or none."""
        others = {other: pinned for other, pinned in self.pinned.items() if other != style}
        return replace(self, pinned=others if version is None else {**others, style: version})

    def keeping(self, style: str, version: str, candidates: Collection[str]) -> "Aliases":
        """Return them with a further kept candidate of a style, or as they are. Raises TooManyKeptError.

        Kept ones that are no `candidates` any more, as after a deletion by hand, make room.
        """
        if version in self.kept.get(style, ()):
            return self
        others = tuple(kept for kept in self.kept.get(style, ()) if kept in candidates)
        if len(others) >= MAX_KEPT:
            # A pinned one can't be deleted.
            raise TooManyKeptError(style, sorted(others, key=lambda kept: kept == self.pinned.get(style)))
        return replace(self, kept={**self.kept, style: (*others, version)})

    def without(self, style: str, version: str) -> "Aliases":
        """Return them without a version that is neither active nor pinned: it is neither previous nor kept."""
        previous = {
            other: before for other, before in self.previous.items() if (other, before) != (style, version)
        }
        return replace(self, previous=previous, kept=self._kept_without(style, version))

    def _kept_without(self, style: str, version: str) -> dict[str, tuple[str, ...]]:
        left = tuple(other for other in self.kept.get(style, ()) if other != version)
        return {other: versions for other, versions in {**self.kept, style: left}.items() if versions}

    def forgetting(self, style: str) -> "Aliases":
        """Return them without any version of a style."""
        active, previous, pinned = (
            {other: version for other, version in part.items() if other != style}
            for part in (self.active, self.previous, self.pinned)
        )
        kept = {other: versions for other, versions in self.kept.items() if other != style}
        return Aliases(active, previous, pinned, kept)


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
    return parse_aliases(path.name, content)


def stamp(root: Path) -> tuple[int, int] | None:
    """Return the manifest's time and number on disk, which change when it is replaced; None without one."""
    try:
        # A link is refused when it is read, and must be noticed even where it leads nowhere.
        status = (root / MANIFEST_FILE).lstat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_ino


def parse_aliases(where: str, content: bytes) -> Aliases:
    """Return what a manifest's text says; `where` is what complaints call it. Raises ManifestError."""
    try:
        manifest = parse_json(content)
        return Aliases(
            _entries(where, manifest["active"]),
            _entries(where, manifest.get("previous", {})),
            _entries(where, manifest.get("pinned", {})),
            _lists(where, manifest.get("kept", {})),
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise ManifestError(f'{where} is not of the form {{"active": {{STYLE: VERSION}}}}') from None


def _entries(where: str, part: Any) -> dict[str, str]:  # noqa: ANN401 - any JSON
    entries = {style: version for style, version in part.items() if _is_entry(style, version)}
    if len(entries) != len(part):
        raise ManifestError(f"{where} names a style or version that can't exist")
    if len(entries) > MAX_STYLES:
        raise ManifestError(f"{where} names {len(entries):,} styles, more than the limit of {MAX_STYLES}")
    return entries


def _lists(where: str, part: Any) -> dict[str, tuple[str, ...]]:  # noqa: ANN401 - any JSON
    lists = {style: tuple(versions) for style, versions in part.items() if isinstance(versions, list)}
    for place in range(MAX_KEPT):
        _entries(where, {style: versions[place] for style, versions in lists.items() if place < len(versions)})
    if len(lists) != len(part) or any(len(versions) > MAX_KEPT for versions in lists.values()):
        raise ManifestError(f"{where} keeps what are no versions, or more than {MAX_KEPT} of a style")
    return lists


def _is_entry(style: str, version: object) -> bool:
    return isinstance(version, str) and bool(re.fullmatch(STYLE, style) and re.fullmatch(VERSION, version))


def write_manifest(root: Path, active: Mapping[str, str]) -> None:
    """Replace the manifest atomically by one that names nothing but the active versions. Raises OSError."""
    write_aliases(root, Aliases(active))


def write_aliases(root: Path, aliases: Aliases) -> None:
    """Replace the manifest atomically. Raises OSError, as on a full disk; the old one then stays as it is."""
    replace_file(root / MANIFEST_FILE, aliases_text(aliases).encode())


def aliases_text(aliases: Aliases) -> str:
    """Return the text of a manifest, the same for the same versions."""
    others = {"previous": aliases.previous, "pinned": aliases.pinned, "kept": aliases.kept}
    parts = {"active": aliases.active, **{name: part for name, part in others.items() if part}}
    return json.dumps({name: dict(part) for name, part in parts.items()}, indent=1, sort_keys=True) + "\n"


def replace_file(path: Path, content: bytes) -> None:
    """Replace a file beside the manifest, or that itself, atomically. Raises OSError; it then stays as it is."""
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=owned(_ASIDE))
    aside = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        aside.chmod(0o644)
        aside.replace(path)
    except BaseException:
        with suppress(OSError):
            aside.unlink()
        raise


def change_manifest(root: Path, change: Callable[[Aliases], Aliases], otherwise: Aliases) -> None:
    """Replace the manifest by what `change` makes of it; of several processes, no change is lost.

    `change` is called while no other process can change the manifest, and may raise to leave it as it is.
    `otherwise` is what to begin with where the manifest is broken; that stays beside the new one as `BROKEN_FILE`.
    Nothing is written where nothing changes: a full disk is no reason not to delete a version.

    Raises ManifestError when another process holds the lock for too long, and OSError.
    """
    with locked(root):
        found = _read_if_possible(root)
        if found is None:
            _set_aside(root)
        changed = change(found or otherwise)
        if changed != found:
            write_aliases(root, changed)


def _read_if_possible(root: Path) -> Aliases | None:
    try:
        return read_aliases(root)
    except ManifestError:
        return None


def _set_aside(root: Path) -> None:
    """Give the manifest a second name, so that it outlives its replacement."""
    aside = root / BROKEN_FILE
    with suppress(OSError):
        aside.unlink(missing_ok=True)
        os.link(root / MANIFEST_FILE, aside, follow_symlinks=False)


@contextmanager
def locked(root: Path) -> Iterator[None]:
    """Keep other processes and threads from changing the manifest. Raises ManifestError when one does for long."""
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
