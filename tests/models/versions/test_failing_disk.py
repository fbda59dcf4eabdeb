"""A full disk, one that becomes read-only, and a kill, at every change that each operation makes to files."""

from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from unittest import mock

import pytest

from models.promotion import staging
from models.store import checkpoint
from models.store.origin import Origin
from models.store.registry import Registry
from models.versions import operations
from models.versions.journal import Action, Entry, entries, record
from tests import tiny
from tests.failing_disk import Disk, Fault, failing
from tests.models.versions.shelf import STYLE
from tests.models.versions.spoiled import (
    Operation,
    Place,
    assert_whole,
    load_each_content_once,
    make_place,
    spoiled,
)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Place:
    return make_place(tmp_path_factory.mktemp("place"))


def _promote(registry: Registry, place: Place) -> None:
    operations.promote(registry, STYLE, place.shipped)


def _roll_back(registry: Registry, _: Place) -> None:
    operations.roll_back(registry, STYLE)


def _pin(registry: Registry, place: Place) -> None:
    registry.pin(STYLE, place.spare)


def _delete(registry: Registry, place: Place) -> None:
    registry.delete(STYLE, place.spare)


def _prune(registry: Registry, place: Place) -> None:
    # Both trained versions have an alias; a third one is deleted as the oldest.
    origin = Origin(trained_at=datetime(2001, 1, 1, tzinfo=UTC))
    card, weights, roster = tiny.content(STYLE, seed=3)
    checkpoint.write(place.trained, card, weights, roster, origin)
    operations.prune(registry, STYLE, keep=1)


def _take_in_a_trained_one(registry: Registry, place: Place) -> None:
    """Do what the bot does when a training has ended."""
    aside = staging.make_staging(place.trained, 7)
    version = tiny.write_style(aside, STYLE, seed=5)
    registry.activate(staging.take_in(aside, place.trained, STYLE, version))
    staging.clear_staging(place.trained)


@pytest.mark.parametrize("fault", Fault)
@pytest.mark.parametrize("operation", [_promote, _roll_back, _pin, _delete, _prune, _take_in_a_trained_one])
def test_nothing_is_left_half_done_and_what_is_active_loads(
    place: Place,
    tmp_path: Path,
    operation: Operation,
    fault: Fault,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    load_each_content_once(monkeypatch)
    tried = 0
    for copy, registry in spoiled(place, tmp_path, operation, fault):
        active = assert_whole(copy, caplog, monkeypatch)
        if fault is not Fault.KILLED:
            registry.refresh()
            assert registry.get(STYLE).version == active
        tried += 1
    assert tried >= 3


def test_a_full_disk_keeps_no_half_written_manifest(place: Place, tmp_path: Path) -> None:
    registry = place.copy(tmp_path / "other").registry()
    with failing(Disk()) as disk:
        registry.pin(STYLE, place.spare)
    copy = place.copy(tmp_path / "copy")
    before = {path.name for path in copy.trained.iterdir()}
    registry = copy.registry()
    for at in range(disk.changes):
        with suppress(OSError), failing(Disk(Fault.FULL, at)):
            registry.pin(STYLE, copy.spare)
    assert {path.name for path in copy.trained.iterdir()} == before | {"manifest.lock"}


def test_a_version_can_be_deleted_to_make_room(place: Place, tmp_path: Path) -> None:
    copy = place.copy(tmp_path / "copy")
    unnamed = tiny.write_style(copy.trained, STYLE, seed=9)
    registry = copy.registry()
    with failing(Disk()) as disk:
        registry.delete(STYLE, unnamed)
    assert unnamed not in registry.versions(STYLE)
    # What is opened is the lock's file, which is there on every disk but a new one: nothing needs room.
    assert disk.made == {"os.rename", "os.remove", "os.rmdir", "open"}


def test_a_kept_version_whose_manifest_can_not_be_written_is_deleted_all_the_same(
    place: Place, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    copy = place.copy(tmp_path / "copy")
    version = tiny.write_style(copy.trained, STYLE, seed=9)
    registry = copy.registry()
    registry.keep(STYLE, version)
    with mock.patch("models.store.manifest.write_aliases", side_effect=OSError(28, "No space left on device")):
        registry.delete(STYLE, version)
    assert version not in registry.versions(STYLE)
    assert "is deleted, but still in manifest.json: No space left on device" in caplog.text
    other = tiny.write_style(copy.trained, STYLE, seed=10)
    registry.keep(STYLE, other)
    assert registry.aliases().kept[STYLE] == (other,)


def test_what_a_half_failed_removal_deleted_is_reported_and_a_second_one_goes_on(tmp_path: Path) -> None:
    versions = sorted(tiny.write_style(tmp_path, STYLE, seed) for seed in (1, 2, 3))
    registry = Registry(tmp_path)
    gone: list[str] = []
    remove, failing_one = checkpoint.remove, tmp_path / STYLE / versions[1]

    def refuse_one(directory: Path) -> None:
        if directory == failing_one:
            raise OSError(13, "Permission denied")
        remove(directory)

    with mock.patch.object(checkpoint, "remove", refuse_one), pytest.raises(OSError, match="denied"):
        registry.forget(STYLE, gone.append)
    assert gone == versions[:1]
    registry.forget(STYLE, gone.append)
    assert gone == versions
    assert registry.versions(STYLE) == []


def test_what_a_half_failed_pruning_deleted_is_reported(place: Place, tmp_path: Path) -> None:
    copy = place.copy(tmp_path / "copy")
    for seed in (11, 12, 13):
        card, weights, roster = tiny.content(STYLE, seed)
        origin = Origin(trained_at=datetime(2001, 1, seed, tzinfo=UTC))
        checkpoint.write(copy.trained, card, weights, roster, origin)
    registry = copy.registry()
    gone: list[str] = []
    oldest = {version.version for version in operations.prunable(registry, STYLE, keep=1)}
    refused = mock.patch.object(registry, "delete", side_effect=[None, OSError(13, "Permission denied")])
    with refused, pytest.raises(OSError, match="denied"):
        operations.prune(registry, STYLE, keep=1, on_deleted=gone.append)
    assert len(gone) == 1
    assert set(gone) < oldest


def test_a_change_that_can_not_be_recorded_is_done_all_the_same(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    entry = Entry(action=Action.PROMOTE, style=STYLE, version="0123456789ab")
    with failing(Disk(Fault.READ_ONLY)):
        record(tmp_path, entry)
    [message] = caplog.messages
    assert message.startswith("promote of jin_yong/0123456789ab is done, but could not be recorded")
    assert message.endswith(": Read-only file system")
    assert entries(tmp_path, 5) == []
