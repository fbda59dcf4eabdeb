"""A clock that was set back: versions, the manifest and the journal do not depend on its order."""

import os
from pathlib import Path

from models.store.manifest import MANIFEST_FILE
from models.store.registry import Registry
from models.versions.journal import Action, Entry, entries, record
from models.versions.listing import versions
from models.versions.operations import promote, prune, roll_back
from tests.models.versions.shelf import STYLE, Shelf

LONG_AGO = 10**9


def test_a_running_bot_follows_a_change_that_is_older_than_the_last_one(shelf: Shelf) -> None:
    other = Registry(shelf.folder.parent / "shipped", shelf.folder)
    for version in (shelf.add(1), shelf.add(2)):
        promote(other, STYLE, version)
        os.utime(shelf.folder / MANIFEST_FILE, (LONG_AGO, LONG_AGO))
        assert shelf.registry.refresh()
        assert shelf.registry.get(STYLE).version == version
    # In the same moment: the file is another one all the same.
    roll_back(other, STYLE)
    os.utime(shelf.folder / MANIFEST_FILE, (LONG_AGO, LONG_AGO))
    assert shelf.registry.refresh()
    assert shelf.registry.get(STYLE).version != version


def test_what_was_trained_after_the_clock_was_set_back_serves_and_is_kept(shelf: Shelf) -> None:
    later = [shelf.add(seed, day=20 + seed) for seed in (1, 2)]
    trained = shelf.add(3, day=1)
    promote(shelf.registry, STYLE, trained)
    assert prune(shelf.registry, STYLE, keep=1) == [later[0]]
    assert [one.version for one in versions(shelf.registry, STYLE)] == [trained, shelf.shipped, later[1]]
    assert Registry(shelf.folder).load_active(STYLE).version == trained


def test_the_journal_is_in_the_order_in_which_it_was_written(tmp_path: Path) -> None:
    actions = [Action.PROMOTE, Action.ROLLBACK, Action.PIN]
    for action, day in zip(actions, (9, 1, 5), strict=True):
        at = f"2026-05-0{day}T00:00:00Z"
        entry = {"at": at, "action": action, "style": STYLE, "version": "0123456789ab"}
        record(tmp_path, Entry.model_validate(entry))
    assert [entry.action for entry in entries(tmp_path, 3)] == actions[::-1]
