"""What `train` leaves of a checkpoint when the disk fails, or it is killed, at any change to files."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from models.store.origin import Origin
from models.store.registry import Registry
from models.versions.journal import entries
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
from training import publish
from training.fit.presets import PRESETS
from training.pipeline import Trained

ORIGIN = Origin(trained_at=datetime(2026, 5, 1, tzinfo=UTC))


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    load_each_content_once(monkeypatch)
    place = make_place(tmp_path / "place")
    monkeypatch.setattr(publish, "SHIPPED", place.root / "shipped")
    return place


def trained() -> Trained:
    return Trained(*tiny.content(STYLE, seed=5), PRESETS["fast"])


def _make_active(_: Registry, place: Place) -> None:
    publish.write_and_promote(place.trained, trained(), ORIGIN, force=False)


def _keep_as_a_candidate(_: Registry, place: Place) -> None:
    publish.write_candidate(place.trained, trained(), ORIGIN)


@pytest.mark.parametrize("fault", Fault)
@pytest.mark.parametrize("operation", [_make_active, _keep_as_a_candidate])
def test_there_is_no_half_version_and_what_is_active_loads(
    place: Place,
    tmp_path: Path,
    operation: Operation,
    fault: Fault,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    new, tried = trained().card.version, 0
    for copy, _ in spoiled(place, tmp_path, operation, fault):
        active = assert_whole(copy, caplog, monkeypatch)
        assert active in ({place.active, new} if operation is _make_active else {place.active})
        tried += 1
    assert tried >= 10


def test_a_version_that_could_not_be_recorded_is_active_all_the_same(
    place: Place, caplog: pytest.LogCaptureFixture
) -> None:
    first, copy = (place.copy(place.root.with_name(name)) for name in ("first", "second"))
    with failing(Disk()) as disk:
        _make_active(first.registry(), first)
    # Opening the journal is the last change.
    with failing(Disk(Fault.READ_ONLY, disk.changes - 1)):
        _make_active(copy.registry(), copy)
    assert copy.registry().get(STYLE).version == trained().card.version
    assert entries(copy.trained, 5) == []
    assert ["could not be recorded" in message for message in caplog.messages] == [True]
