"""Operations on versions while a disk fails at their first change, at the second, and so on; what must hold."""

import logging
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from models.errors import ModelError
from models.promotion import staging
from models.store import checkpoint, leftovers
from models.store.checkpoint import NameModel
from models.store.manifest import MANIFEST_FILE, Aliases, read_aliases, write_aliases, write_manifest
from models.store.registry import Registry
from models.versions import operations
from tests import tiny
from tests.failing_disk import Disk, Fault, failing
from tests.models.versions.shelf import STYLE

_MOST_CHANGES = 100
_KEPT = {STYLE, MANIFEST_FILE, "manifest.lock", "journal.jsonl"}


@dataclass(frozen=True)
class Place:
    """Folders with a shipped version and two trained ones: `active`, and `spare`, which was active before."""

    root: Path
    shipped: str
    active: str
    spare: str

    @property
    def trained(self) -> Path:
        return self.root / "trained"

    def registry(self) -> Registry:
        """Return a registry as a bot that starts here has it."""
        registry = Registry(self.root / "shipped", self.trained)
        registry.refresh()
        return registry

    def copy(self, root: Path) -> "Place":
        """Return a copy of it in another folder."""
        shutil.copytree(self.root, root)
        return Place(root, self.shipped, self.active, self.spare)


def make_place(root: Path) -> Place:
    """Make one."""
    shipped = tiny.write_style(root / "shipped", STYLE)
    write_manifest(root / "shipped", {STYLE: shipped})
    spare, active = (tiny.write_style(root / "trained", STYLE, seed) for seed in (1, 2))
    write_aliases(root / "trained", Aliases({STYLE: active}, {STYLE: spare}))
    return Place(root, shipped, active, spare)


Operation = Callable[[Registry, Place], object]


def spoiled(place: Place, folder: Path, operation: Operation, fault: Fault) -> Iterator[tuple[Place, Registry]]:
    """Let an operation fail at each of its changes, each time in a copy of the place of its own.

    Yields the copy and the registry that the operation used.
    """
    for at in range(_MOST_CHANGES):
        copy = place.copy(folder / str(at))
        registry, disk = copy.registry(), Disk(fault, at)
        try:
            with failing(disk):
                operation(registry, copy)
        except (OSError, ModelError):
            assert fault is not Fault.KILLED
        if not disk.has_failed:
            return
        yield copy, registry
    pytest.fail("the operation never ends")


def assert_whole(place: Place, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch) -> str:
    """Assert that a start here clears what is left and has no complaint; return the version that is active."""
    caplog.clear()
    active = read_aliases(place.trained).active[STYLE]
    # As another process, which has the same id where each start is in a new container.
    with monkeypatch.context() as patch:
        patch.setattr(leftovers, "_TOKEN", "another")
        staging.clear_leftovers(place.trained)
    started = place.registry()
    assert started.get(STYLE).version == active
    assert [record.message for record in caplog.records if record.levelno >= logging.WARNING] == []
    assert [check for check in operations.verify(started, [STYLE]) if check.complaint] == []
    assert {path.name for path in place.trained.iterdir()} <= _KEPT
    assert list(place.trained.glob("**/.*")) == []
    return active


def load_each_content_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep models by the bytes of their files, as loading hundreds of equal copies takes minutes."""
    loaded: dict[tuple[tuple[str, bytes], ...], NameModel] = {}
    load = checkpoint.load

    def load_once(directory: Path) -> NameModel:
        files = sorted(directory.iterdir()) if directory.is_dir() else []
        content = tuple((str(path.relative_to(directory.parents[1])), path.read_bytes()) for path in files)
        if content not in loaded:
            loaded[content] = load(directory)
        return loaded[content]

    monkeypatch.setattr(checkpoint, "load", load_once)
