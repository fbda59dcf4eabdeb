import json
import multiprocessing
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from filelock import FileLock

from models.errors import ManifestError, TooManyKeptError
from models.store import manifest
from models.store.manifest import (
    BROKEN_FILE,
    MANIFEST_FILE,
    MAX_KEPT,
    Aliases,
    change_manifest,
    read_aliases,
    read_manifest,
    write_manifest,
)

VERSION = "0123456789ab"


def _activate_many(root: Path, prefix: str) -> None:
    for number in range(20):
        change_manifest(root, partial(Aliases.activating, style=f"{prefix}{number}", version=VERSION), Aliases())


def test_of_two_processes_that_activate_at_once_neither_loses_a_style(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    processes = [context.Process(target=_activate_many, args=(tmp_path, prefix)) for prefix in "ab"]
    for process in processes:
        process.start()
    for process in processes:
        process.join(60)
    assert [process.exitcode for process in processes] == [0, 0]
    assert set(read_manifest(tmp_path)) == {f"{prefix}{number}" for prefix in "ab" for number in range(20)}


def test_a_broken_manifest_is_mended_with_what_serves(tmp_path: Path) -> None:
    (tmp_path / MANIFEST_FILE).write_text("{")
    served = {"gu_long": "0" * 12, "jin_yong": "1" * 12}
    known = Aliases(served, pinned={"jin_yong": "2" * 12})
    change_manifest(tmp_path, lambda aliases: aliases.activating("jin_yong", VERSION), known)
    assert read_manifest(tmp_path) == {"gu_long": "0" * 12, "jin_yong": VERSION}
    assert read_aliases(tmp_path).previous == {"jin_yong": "1" * 12}
    assert read_aliases(tmp_path).pinned == {"jin_yong": "2" * 12}
    assert (tmp_path / BROKEN_FILE).read_text() == "{"


def test_who_waits_too_long_for_another_process_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(manifest, "LOCK_SECONDS", 0.05)
    with FileLock(tmp_path / "manifest.lock"), pytest.raises(ManifestError, match="another process"):
        change_manifest(tmp_path, lambda aliases: aliases.activating("jin_yong", VERSION), Aliases())
    assert read_manifest(tmp_path) == {}


def _fifo(path: Path) -> None:
    os.mkfifo(path)


def _endless(path: Path) -> None:
    path.symlink_to("/dev/zero")


def _link(path: Path) -> None:
    path.with_name("elsewhere").write_text('{"active": {}}')
    path.symlink_to("elsewhere")


def _folder(path: Path) -> None:
    path.mkdir()


def _huge(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(300 * 2**20)


def _many(path: Path) -> None:
    write_manifest(path.parent, {f"style{number}": VERSION for number in range(201)})


@pytest.mark.parametrize(
    ("make", "complaint"),
    [
        (_fifo, "not a plain file"),
        (_endless, "not a plain file"),
        (_link, "not a plain file"),
        (_folder, "not a plain file"),
        (_huge, "314,572,800 bytes, more than the limit"),
        (_many, "201 styles, more than the limit"),
    ],
)
def test_a_hostile_manifest_is_refused_before_it_is_read(
    tmp_path: Path, make: Callable[[Path], None], complaint: str
) -> None:
    make(tmp_path / MANIFEST_FILE)
    with pytest.raises(ManifestError, match=complaint):
        read_manifest(tmp_path)


def test_a_path_that_can_not_exist_has_no_manifest(tmp_path: Path) -> None:
    with pytest.raises(ManifestError, match="null"):
        read_manifest(tmp_path / "a\0b")


def test_the_previous_version_is_the_one_that_was_replaced() -> None:
    aliases = Aliases().activating("jin_yong", "1" * 12, served="0" * 12)
    assert aliases.previous == {"jin_yong": "0" * 12}
    assert aliases.activating("jin_yong", "1" * 12) == aliases
    assert aliases.activating("jin_yong", VERSION).previous == {"jin_yong": "1" * 12}
    assert aliases.without("jin_yong", "0" * 12).previous == {}


def test_a_version_is_pinned_until_another_one_or_none_is() -> None:
    aliases = Aliases().pinning("jin_yong", VERSION).pinning("gu_long", VERSION)
    assert aliases.pinning("jin_yong", "1" * 12).pinned == {"jin_yong": "1" * 12, "gu_long": VERSION}
    assert aliases.pinning("jin_yong", None).pinned == {"gu_long": VERSION}


def test_kept_candidates_stay_until_they_are_deleted(tmp_path: Path) -> None:
    versions = [f"{number:012x}" for number in range(MAX_KEPT + 1)]
    keeping = partial(Aliases.keeping, style="jin_yong", candidates=versions)
    for version in (*versions[:MAX_KEPT], versions[0]):
        change_manifest(tmp_path, partial(keeping, version=version), Aliases())
    full = read_aliases(tmp_path)
    assert full.kept == {"jin_yong": tuple(versions[:MAX_KEPT])}
    with pytest.raises(TooManyKeptError, match=f"20 candidates .* such as {versions[0]}, makes room"):
        full.keeping("jin_yong", versions[-1], versions)
    with pytest.raises(TooManyKeptError, match=f"such as {versions[1]}, makes room"):
        full.pinning("jin_yong", versions[0]).keeping("jin_yong", versions[-1], versions)
    roomy = full.without("jin_yong", versions[1])
    assert roomy.keeping("jin_yong", versions[-1], versions).kept["jin_yong"][-1] == versions[-1]
    assert Aliases(kept={"jin_yong": (VERSION,)}).without("jin_yong", VERSION).kept == {}


def test_a_candidate_that_becomes_active_is_none_any_more() -> None:
    kept = Aliases(kept={"jin_yong": (VERSION, "1" * 12), "gu_long": (VERSION,)})
    assert kept.activating("jin_yong", VERSION).kept == {"jin_yong": ("1" * 12,), "gu_long": (VERSION,)}


def test_kept_candidates_that_are_gone_from_the_disk_make_room() -> None:
    versions = [f"{number:012x}" for number in range(MAX_KEPT + 1)]
    full = Aliases(kept={"jin_yong": tuple(versions[:MAX_KEPT])})
    assert full.keeping("jin_yong", versions[-1], versions[2:]).kept["jin_yong"] == tuple(versions[2:])


@pytest.mark.parametrize("value", [3, [], {"jin_yong": VERSION}, {"jin_yong": ["../x"]}, {"a": [VERSION] * 21}])
def test_a_manifest_that_keeps_what_are_no_versions_is_refused(tmp_path: Path, value: object) -> None:
    (tmp_path / MANIFEST_FILE).write_text(json.dumps({"active": {}, "kept": value}))
    with pytest.raises(ManifestError):
        read_aliases(tmp_path)


@pytest.mark.parametrize("part", ["previous", "pinned"])
@pytest.mark.parametrize("value", [3, [], {"../x": VERSION}, {"jin_yong": "../../x"}])
def test_a_manifest_whose_other_names_are_wrong_is_refused(tmp_path: Path, part: str, value: object) -> None:
    (tmp_path / MANIFEST_FILE).write_text(json.dumps({"active": {}, part: value}))
    with pytest.raises(ManifestError):
        read_aliases(tmp_path)
