"""The manifest of a folder of checkpoints: a JSON file that names the active version of each style."""

import json
import os
import re
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from models.errors import ManifestError
from models.files import parse_json, read_plain
from models.store.card import STYLE, VERSION
from models.store.leftovers import abandoned, owned

MANIFEST_FILE = "manifest.json"
MAX_STYLES = 200
"""How many styles a manifest can name."""

LOCK_SECONDS = 10.0
"""How long to wait for another process that is changing the same manifest."""

_ASIDE = ".manifest-"
_LOCK_FILE = "manifest.lock"
_MAX_BYTES = 2**16


def read_manifest(root: Path) -> dict[str, str]:
    """Return the active version of each style; empty when there is no manifest. Raises ManifestError."""
    path = root / MANIFEST_FILE
    try:
        content = read_plain(path, _MAX_BYTES)
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise ManifestError(f"{path.name} can't be read: {error.strerror}") from None
    except ValueError as error:
        raise ManifestError(str(error)) from None
    return _parse(path, content)


def _parse(path: Path, content: bytes) -> dict[str, str]:
    try:
        active = parse_json(content)["active"]
        entries = {style: version for style, version in active.items() if _is_entry(style, version)}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise ManifestError(f'{path.name} is not of the form {{"active": {{STYLE: VERSION}}}}') from None
    if len(entries) != len(active):
        raise ManifestError(f"{path.name} names a style or version that can't exist")
    if len(entries) > MAX_STYLES:
        raise ManifestError(f"{path.name} names {len(entries):,} styles, more than the limit of {MAX_STYLES}")
    return entries


def _is_entry(style: str, version: object) -> bool:
    return isinstance(version, str) and bool(re.fullmatch(STYLE, style) and re.fullmatch(VERSION, version))


def write_manifest(root: Path, active: Mapping[str, str]) -> None:
    """Replace the manifest atomically. Raises OSError."""
    root.mkdir(parents=True, exist_ok=True)
    content = json.dumps({"active": dict(active)}, indent=1, sort_keys=True) + "\n"
    with tempfile.NamedTemporaryFile("w", dir=root, prefix=owned(_ASIDE), delete=False) as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    Path(file.name).chmod(0o644)
    Path(file.name).replace(root / MANIFEST_FILE)


def change_manifest(root: Path, style: str, version: str, otherwise: Mapping[str, str]) -> None:
    """Make a version the active one of its style; of several processes, no change is lost.

    `otherwise` is what to take for the other styles where the manifest is broken. Raises ManifestError when
    another process holds the lock for too long, and OSError.
    """
    with _locked(root):
        try:
            active: Mapping[str, str] = read_manifest(root)
        except ManifestError:
            active = otherwise
        write_manifest(root, {**active, style: version})


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
    for path in abandoned(root.glob(f"{_ASIDE}*"), _ASIDE):
        path.unlink(missing_ok=True)
