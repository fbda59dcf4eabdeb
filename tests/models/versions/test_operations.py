import pytest

from models.errors import (
    CheckpointError,
    ManifestError,
    NeverActiveError,
    NoActiveVersionError,
    NoCandidateError,
    NoPreviousVersionError,
    NotActiveError,
    ProtectedVersionError,
    Protection,
    TooManyKeptError,
    UnknownVersionError,
)
from models.promotion.gates import Reason
from models.store import checkpoint
from models.store.manifest import MANIFEST_FILE, MAX_KEPT, Aliases, read_aliases, write_aliases
from models.store.registry import Registry
from models.versions.listing import versions
from models.versions.operations import promote, prunable, prune, roll_back, verify
from tests.models.versions.shelf import STYLE, Shelf


def test_the_gates_keep_a_worse_version_out_unless_it_is_forced(shelf: Shelf) -> None:
    worse = shelf.add(1, nats=11)
    refused = promote(shelf.registry, STYLE, worse)
    assert not refused.active
    assert refused.reasons == (Reason.WORSE,)
    assert shelf.registry.get(STYLE).version == shelf.shipped
    forced = promote(shelf.registry, STYLE, worse, force=True)
    assert forced.active
    assert forced.reasons == (Reason.WORSE,)
    assert shelf.registry.get(STYLE).version == worse


def test_a_rollback_goes_back_and_another_one_forth(shelf: Shelf) -> None:
    with pytest.raises(NoPreviousVersionError):
        roll_back(shelf.registry, STYLE)
    version = shelf.add(1)
    promote(shelf.registry, STYLE, version)
    assert roll_back(shelf.registry, STYLE).version == shelf.shipped
    assert shelf.registry.get(STYLE).version == shelf.shipped
    assert roll_back(shelf.registry, STYLE).version == version


def test_of_two_who_go_back_at_once_the_second_undoes_nothing(shelf: Shelf) -> None:
    version = shelf.add(1)
    promote(shelf.registry, STYLE, version)
    roll_back(shelf.registry, STYLE, leaving=version)
    with pytest.raises(NotActiveError):
        roll_back(shelf.registry, STYLE, leaving=version)
    assert shelf.registry.get(STYLE).version == shelf.shipped


def test_a_style_that_serves_none_has_nothing_to_go_back_from(shelf: Shelf) -> None:
    version = shelf.add_first()
    with pytest.raises(NoActiveVersionError):
        roll_back(shelf.registry, "elves")
    with pytest.raises(NotActiveError):
        roll_back(shelf.registry, "elves", leaving=version)
    promote(shelf.registry, "elves", version)
    with pytest.raises(NoPreviousVersionError):
        roll_back(shelf.registry, "elves")


@pytest.mark.parametrize("force", [False, True])
def test_the_recipe_of_2017_never_becomes_active_whatever_the_gates_say(shelf: Shelf, *, force: bool) -> None:
    for style, version in ((STYLE, shelf.add_article()), ("elves", shelf.add_first(preset="article"))):
        before = shelf.registry.styles()
        with pytest.raises(NeverActiveError, match="is of the preset article and never becomes active"):
            promote(shelf.registry, style, version, force=force)
        assert shelf.registry.styles() == before
        assert version in shelf.registry.versions(style)
    assert shelf.registry.get(STYLE).version == shelf.shipped


def test_another_process_sees_what_was_active_before(shelf: Shelf) -> None:
    version = shelf.add(1)
    promote(shelf.registry, STYLE, version)
    other = Registry(shelf.folder.parent / "shipped", shelf.folder)
    other.refresh()
    assert roll_back(other, STYLE).version == shelf.shipped
    assert shelf.registry.refresh()
    assert shelf.registry.get(STYLE).version == shelf.shipped


def test_a_previous_version_that_is_gone_can_not_come_back(shelf: Shelf) -> None:
    first, second = shelf.add(1), shelf.add(2)
    promote(shelf.registry, STYLE, first)
    promote(shelf.registry, STYLE, second)
    shelf.registry.delete(STYLE, first)
    with pytest.raises(NoPreviousVersionError):
        roll_back(shelf.registry, STYLE)


def test_what_is_active_pinned_or_shipped_is_not_deleted(shelf: Shelf) -> None:
    active, pinned, spare = shelf.add(1), shelf.add(2), shelf.add(3)
    promote(shelf.registry, STYLE, active)
    shelf.registry.pin(STYLE, pinned)
    for version, protection in (
        (active, Protection.ACTIVE),
        (pinned, Protection.PINNED),
        (shelf.shipped, Protection.SHIPPED),
    ):
        with pytest.raises(ProtectedVersionError) as refusal:
            shelf.registry.delete(STYLE, version)
        assert refusal.value.protection is protection
    shelf.registry.delete(STYLE, spare)
    assert sorted(shelf.registry.versions(STYLE)) == sorted([active, pinned, shelf.shipped])
    assert [path.name for path in (shelf.folder / STYLE).iterdir() if path.name.startswith(".")] == []
    with pytest.raises(UnknownVersionError):
        shelf.registry.delete(STYLE, spare)


def test_what_another_process_has_made_active_is_not_deleted(shelf: Shelf) -> None:
    version = shelf.add(1)
    other = Registry(shelf.folder.parent / "shipped", shelf.folder)
    other.refresh()
    promote(other, STYLE, version)
    with pytest.raises(ProtectedVersionError):
        shelf.registry.delete(STYLE, version)


def test_a_version_that_is_deleted_meanwhile_is_not_made_active(shelf: Shelf) -> None:
    version = shelf.add(1)
    model = shelf.registry.load(STYLE, version)
    shelf.registry.delete(STYLE, version)
    with pytest.raises(CheckpointError, match="not on disk"):
        shelf.registry.activate(model)
    assert shelf.registry.get(STYLE).version == shelf.shipped


def test_pruning_keeps_the_newest_and_all_that_have_an_alias(shelf: Shelf) -> None:
    days = [shelf.add(day, day=day) for day in range(1, 7)]
    promote(shelf.registry, STYLE, days[0])
    promote(shelf.registry, STYLE, days[1])
    shelf.registry.pin(STYLE, days[2])
    assert [one.version for one in prunable(shelf.registry, STYLE, keep=2)] == [days[3]]
    assert prune(shelf.registry, STYLE, keep=2) == [days[3]]
    assert prune(shelf.registry, STYLE, keep=2) == []
    assert set(shelf.registry.versions(STYLE)) == {shelf.shipped, *days} - {days[3]}


def test_kept_candidates_are_neither_pruned_nor_counted(shelf: Shelf) -> None:
    days = [shelf.add(day, day=day) for day in range(1, 5)]
    shelf.registry.keep(STYLE, days[0])
    shelf.registry.keep(STYLE, days[3])
    assert prune(shelf.registry, STYLE, keep=1) == [days[1]]
    assert [version.version for version in versions(shelf.registry, STYLE) if version.kept] == [days[3], days[0]]
    shelf.registry.delete(STYLE, days[0])
    assert prune(shelf.registry, STYLE, keep=1) == []
    with pytest.raises(UnknownVersionError):
        shelf.registry.keep(STYLE, days[0])


def test_only_candidates_are_kept_and_once(shelf: Shelf) -> None:
    version = shelf.add(1)
    assert shelf.registry.keep(STYLE, version)
    assert not shelf.registry.keep(STYLE, version)
    with pytest.raises(NoCandidateError, match="is active"):
        shelf.registry.keep(STYLE, shelf.shipped)
    promote(shelf.registry, STYLE, version, force=True)
    assert shelf.registry.aliases().kept == {}
    with pytest.raises(NoCandidateError, match="is active"):
        shelf.registry.keep(STYLE, version)
    with pytest.raises(NoCandidateError, match="is shipped"):
        shelf.registry.keep(STYLE, shelf.shipped)


def test_a_kept_version_that_is_active_or_gone_makes_room(shelf: Shelf) -> None:
    """Older manifests have such ones: a version that became active stayed in the list."""
    active, pinned, late = shelf.add(1), shelf.add(2), shelf.add(3)
    others = tuple(f"{number:012x}" for number in range(1, MAX_KEPT))
    for other in others:
        (shelf.folder / STYLE / other).mkdir()
    kept = {STYLE: (active, *others)}
    write_aliases(shelf.folder, Aliases({STYLE: active}, pinned={STYLE: pinned}, kept=kept))
    shelf.registry.refresh()
    assert shelf.registry.keep(STYLE, late)
    assert shelf.registry.aliases().kept[STYLE] == (*others, late)
    with pytest.raises(TooManyKeptError) as full:
        shelf.registry.keep(STYLE, pinned)
    shelf.registry.delete(STYLE, full.value.kept[0])
    assert shelf.registry.keep(STYLE, pinned)


def test_a_manifest_that_breaks_loses_no_pin(shelf: Shelf) -> None:
    pinned, kept, other = shelf.add(1), shelf.add(2), shelf.add(3)
    shelf.registry.pin(STYLE, pinned)
    shelf.registry.keep(STYLE, kept)
    shelf.registry.refresh()
    (shelf.folder / MANIFEST_FILE).write_text("{")
    promote(shelf.registry, STYLE, other)
    aliases = read_aliases(shelf.folder)
    assert (aliases.active[STYLE], aliases.pinned[STYLE], aliases.kept[STYLE]) == (other, pinned, (kept,))


def test_a_version_that_was_just_trained_is_spared_whatever_the_clock_says(shelf: Shelf) -> None:
    old, late = shelf.add(1, day=1), shelf.add(2, day=2)
    assert prune(shelf.registry, STYLE, keep=1, spare=old) == []
    assert set(shelf.registry.versions(STYLE)) == {shelf.shipped, old, late}


def test_nothing_is_deleted_while_nobody_knows_what_is_pinned(shelf: Shelf) -> None:
    version = shelf.add(1)
    shelf.registry.pin(STYLE, version)
    (shelf.folder / MANIFEST_FILE).write_text("{")
    with pytest.raises(ManifestError):
        shelf.registry.delete(STYLE, version)
    assert version in shelf.registry.versions(STYLE)


def test_a_path_is_no_style(shelf: Shelf) -> None:
    version = shelf.add(1)
    assert version in shelf.registry.versions(STYLE)
    assert shelf.registry.versions(f"../{shelf.folder.name}/{STYLE}") == []


def test_verifying_says_which_version_can_not_serve(shelf: Shelf) -> None:
    broken = shelf.add(1)
    (shelf.folder / STYLE / broken / checkpoint.WEIGHTS_FILE).write_bytes(b"half")
    checks = {check.version: check.complaint for check in verify(shelf.registry, [STYLE])}
    assert checks.pop(shelf.shipped) == ""
    assert checks[broken]
