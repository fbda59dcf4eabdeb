"""A process that is killed between any two steps leaves no half version, and the next start finds its way."""

from collections.abc import Callable
from typing import Any

import pytest

from bot.kit import shared
from bot.kit.shared import _folders, _rows
from models.store import checkpoint, manifest
from models.store.manifest import read_aliases
from models.store.sharing import read_copy
from tests.bot.kit.shared.conftest import STYLE, Process, Rows

STEPS: dict[str, tuple[Any, str]] = {
    "a version's rows": (_rows, "put"),
    "the revision": (_rows, "save"),
    "what came of the change": (shared.SharedModels, "pull"),
    "a version's files": (checkpoint, "write_files"),
    "the manifest's file": (manifest, "write_aliases"),
    "deleted versions": (_folders, "remove_versions"),
    "the record of the copy": (shared, "write_copy"),
    "the rosters": (_folders, "take_rosters"),
}


class KilledError(BaseException):
    """Nothing catches it, as nothing does SIGKILL."""


def killed(step: str, monkeypatch: pytest.MonkeyPatch, work: Callable[[], object]) -> bool:
    """Work, and be killed when a step is done; return whether it came to that."""
    module, name = STEPS[step]
    function = getattr(module, name)

    def killing(*arguments: Any, **options: Any) -> None:  # noqa: ANN401 - passed on
        function(*arguments, **options)
        raise KilledError

    with monkeypatch.context() as patch:
        patch.setattr(module, name, killing)
        try:
            work()
        except KilledError:
            return True
    return False


def assert_whole(ours: Process, theirs: Process, rows: Rows) -> None:
    """Both have the same, every version can be loaded, and no content is there that no version has."""
    assert ours.serves == theirs.serves
    assert ours.versions == theirs.versions
    assert read_aliases(ours.root) == read_aliases(theirs.root)
    assert read_copy(ours.root) == read_copy(theirs.root)
    for one in (ours, theirs):
        for version in one.versions:
            one.registry.load(STYLE, version)
    unused = "SELECT count(*) FROM shared_contents WHERE sha256 NOT IN (SELECT sha256 FROM shared_files)"
    assert rows(unused) == [(0,)]


@pytest.mark.parametrize("step", STEPS)
def test_a_kill_leaves_nothing_half_done(
    ours: Process, theirs: Process, rows: Rows, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    first, second = ours.train(1), ours.train(2)
    ours.promote(first)
    assert theirs.serves == first
    # Ours changes what is shared, and theirs follows.
    kills = [
        killed(step, monkeypatch, lambda: ours.promote(ours.train(3))),
        killed(step, monkeypatch, lambda: ours.registry.delete(STYLE, second)),
        killed(step, monkeypatch, theirs.registry.refresh),
    ]
    assert any(kills)
    theirs.restart()
    ours.restart()
    assert_whole(ours, theirs, rows)
    assert ours.serves in ours.versions
    # What was stopped can be done again.
    third = ours.train(3)
    ours.promote(third)
    if second in ours.versions:
        ours.registry.delete(STYLE, second)
    assert_whole(ours, theirs, rows)
    assert (ours.serves, ours.versions) == (third, {first, third})


@pytest.mark.parametrize("step", STEPS)
def test_a_kill_in_the_first_start_loses_no_manifest(
    process: Callable[[str], Process], rows: Rows, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    ours, theirs = process("ours"), process("theirs")
    version = ours.train(1)
    manifest.write_manifest(ours.root, {STYLE: version})
    killed(step, monkeypatch, ours.registry.refresh)
    ours.restart()
    assert ours.serves == theirs.serves == version
    assert_whole(ours, theirs, rows)
