"""Two processes with folders of their own, on one database."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from models.errors import ManifestError, ProtectedVersionError, SharedStoreError
from models.promotion.swap import choose
from models.store.manifest import MANIFEST_FILE, read_aliases, write_manifest
from models.store.registry import Registry
from models.store.sharing import COPY_FILE
from models.versions import operations
from tests.bot.kit.shared.conftest import STYLE, Process, Rows


def test_a_version_that_is_promoted_in_one_process_serves_in_the_other(ours: Process, theirs: Process) -> None:
    version = ours.train(1)
    ours.promote(version)
    assert theirs.serves == version
    assert read_aliases(theirs.root) == read_aliases(ours.root)
    assert (theirs.root / STYLE / version / "card.json").read_bytes() == (
        ours.root / STYLE / version / "card.json"
    ).read_bytes()


def test_a_candidate_can_be_promoted_by_another_process(ours: Process, theirs: Process) -> None:
    version = ours.train(1)
    ours.registry.refresh()
    assert theirs.versions == {version}
    choose(theirs.registry, STYLE, version)
    assert ours.serves == version


def test_of_two_promotions_at_once_none_is_lost(ours: Process, theirs: Process) -> None:
    first, second = ours.train(1), theirs.train(2)
    with ThreadPoolExecutor(2) as threads:
        for done in (threads.submit(ours.promote, first), threads.submit(theirs.promote, second)):
            done.result()
    assert ours.serves == theirs.serves
    assert ours.versions == theirs.versions == {first, second}
    aliases = read_aliases(ours.root)
    assert {aliases.active[STYLE], aliases.previous[STYLE]} == {first, second}
    assert read_aliases(theirs.root) == aliases


def test_a_rollback_in_one_process_is_one_in_all(ours: Process, theirs: Process) -> None:
    first, second = ours.train(1), ours.train(2)
    ours.promote(first)
    ours.promote(second)
    assert theirs.serves == second
    operations.roll_back(theirs.registry, STYLE, second)
    assert ours.serves == theirs.serves == first
    assert read_aliases(ours.root).previous[STYLE] == second


def test_pinning_and_keeping_hold_in_all_processes(ours: Process, theirs: Process) -> None:
    pinned, kept = ours.train(1), ours.train(2)
    ours.registry.pin(STYLE, pinned)
    ours.registry.keep(STYLE, kept)
    theirs.registry.refresh()
    assert theirs.registry.aliases().kept[STYLE] == (kept,)
    with pytest.raises(ProtectedVersionError, match="pinned"):
        theirs.registry.delete(STYLE, pinned)


def test_a_deleted_version_goes_everywhere_with_the_bytes_that_no_other_has(
    ours: Process, theirs: Process, rows: Rows
) -> None:
    gone, stays = ours.train(1), ours.train(2)
    ours.registry.refresh()
    assert theirs.versions == {gone, stays}
    # Weights and card of each, and the roster that both have.
    assert rows("SELECT count(*) FROM shared_contents") == [(5,)]
    theirs.registry.delete(STYLE, gone)
    assert ours.versions == theirs.versions == {stays}
    assert rows("SELECT count(*) FROM shared_contents") == [(3,)]


def test_what_serves_in_another_process_is_not_deleted(ours: Process, theirs: Process) -> None:
    version = ours.train(1)
    ours.registry.refresh()
    assert theirs.versions == {version}
    ours.promote(version)
    with pytest.raises(ProtectedVersionError, match="active"):
        theirs.registry.delete(STYLE, version)
    assert theirs.serves == version


def test_a_version_that_was_deleted_can_be_trained_again(ours: Process, theirs: Process) -> None:
    version = ours.train(1)
    ours.registry.refresh()
    assert theirs.versions == {version}
    ours.registry.delete(STYLE, version)
    assert theirs.versions == set()
    assert theirs.train(1) == version
    assert theirs.versions == ours.versions == {version}


def test_a_forgotten_style_goes_everywhere(ours: Process, theirs: Process, rows: Rows) -> None:
    # A style that is not shipped: jin_yong's tiny model under another root of nothing.
    ours.registry, theirs.registry = (
        Registry(one.folder / "nothing", one.root, shared=one.shared) for one in (ours, theirs)
    )
    version = ours.train(1)
    ours.promote(version)
    assert theirs.serves == version
    gone: list[str] = []
    theirs.registry.forget(STYLE, gone.append)
    assert gone == [version]
    ours.registry.refresh()
    assert ours.registry.styles() == theirs.registry.styles() == ()
    assert rows("SELECT count(*) FROM shared_contents") == [(0,)]


def test_versions_from_before_are_shared_once_and_the_first_manifest_counts(
    process: Callable[[str], Process], rows: Rows
) -> None:
    first, second = process("first"), process("second")
    active, other = first.train(1), second.train(2)
    write_manifest(first.root, {STYLE: active})
    write_manifest(second.root, {STYLE: other})
    assert first.serves == active
    # What the second one served before is a candidate now.
    assert second.serves == active
    assert first.versions == second.versions == {active, other}
    [revision] = rows("SELECT revision FROM shared_manifest")
    for one in (first, second):
        one.restart()
        assert one.serves == active
    assert rows("SELECT revision FROM shared_manifest") == [revision]


def test_a_folder_that_served_with_another_database_keeps_its_versions(ours: Process, rows: Rows) -> None:
    version = ours.train(1)
    ours.promote(version)
    rows("DELETE FROM shared_files")
    rows("DELETE FROM shared_contents")
    rows("DELETE FROM shared_manifest")
    ours.restart()
    assert ours.serves == version
    assert rows("SELECT count(*) FROM shared_contents") == [(3,)]


def test_what_came_after_a_backup_that_is_restored_is_shared_again(ours: Process, rows: Rows) -> None:
    [(revision, manifest)] = rows("SELECT revision, manifest FROM shared_manifest")
    version = ours.train(1)
    ours.promote(version)
    rows("DELETE FROM shared_files")
    rows("DELETE FROM shared_contents")
    rows(f"UPDATE shared_manifest SET revision = {revision}, manifest = '{manifest}'")  # noqa: S608 - ours
    ours.restart()
    # The manifest is that of the backup; nothing is lost.
    assert ours.serves != version
    assert ours.versions == {version}
    assert rows("SELECT count(*) FROM shared_contents") == [(3,)]


def test_the_folder_alone_can_not_be_changed(ours: Process) -> None:
    version = ours.train(1)
    ours.promote(version)
    alone = Registry(ours.shipped, ours.root)
    alone.refresh()
    with pytest.raises(ManifestError, match="python -m bot models"):
        alone.pin(STYLE, version)


def test_without_the_database_the_copy_serves_and_nothing_changes(
    ours: Process, rows: Rows, caplog: pytest.LogCaptureFixture
) -> None:
    version = ours.train(1)
    ours.promote(version)
    rows("ALTER TABLE shared_manifest RENAME TO away")
    ours.restart()
    ours.registry.refresh()
    assert ours.serves == version
    assert [record.message for record in caplog.records if "taken up" in record.message] == [
        (
            "shared models were not taken up, trying again: the database that shares the models does not answer: "
            'relation "shared_manifest" does not exist'
        )
    ]
    before = (ours.root / MANIFEST_FILE).read_bytes()
    with pytest.raises(SharedStoreError, match="does not answer"):
        ours.registry.pin(STYLE, version)
    assert (ours.root / MANIFEST_FILE).read_bytes() == before
    rows("ALTER TABLE away RENAME TO shared_manifest")
    ours.registry.pin(STYLE, version)
    assert read_aliases(ours.root).pinned == {STYLE: version}


def test_two_processes_may_have_one_folder(ours: Process, process: Callable[[str], Process]) -> None:
    beside = process("ours")
    version = beside.train(1)
    beside.promote(version)
    assert ours.serves == version
    ours.registry.pin(STYLE, version)
    assert beside.registry.aliases().pinned == {STYLE: version}
    assert (ours.root / COPY_FILE).exists()


def test_a_version_that_is_damaged_on_disk_is_not_shared(
    ours: Process, theirs: Process, caplog: pytest.LogCaptureFixture
) -> None:
    version = ours.train(1)
    (ours.root / STYLE / version / "model.safetensors").write_bytes(b"no weights")
    for _ in range(2):
        ours.registry.refresh()
    assert theirs.versions == set()
    assert [record.message for record in caplog.records] == [
        (
            f"the version {STYLE}/{version} is not shared: "
            "model.safetensors does not have the content that the card describes"
        )
    ]
