"""A program whose idea of what is active is older than the manifest, for a second after another one's change."""

import pytest

from models.errors import NotActiveError
from models.promotion import swap
from models.promotion.gates import Comparison, Reason
from models.store.registry import Registry
from models.versions.operations import promote, prune, roll_back
from tests.models.versions.shelf import STYLE, Shelf


@pytest.fixture
def other(shelf: Shelf) -> Registry:
    """What another process has read before anything changed."""
    registry = Registry(shelf.folder.parent / "shipped", shelf.folder)
    registry.refresh()
    return registry


def test_a_rollback_from_what_has_just_been_replaced_is_refused(shelf: Shelf, other: Registry) -> None:
    version = shelf.add(1)
    promote(other, STYLE, version)
    with pytest.raises(NotActiveError):
        roll_back(shelf.registry, STYLE, leaving=shelf.shipped)
    assert shelf.registry.get(STYLE).version == version
    assert other.aliases().active[STYLE] == version


def test_a_rollback_leaves_what_another_process_has_just_made_active(shelf: Shelf, other: Registry) -> None:
    version = shelf.add(1)
    promote(other, STYLE, version)
    done = roll_back(shelf.registry, STYLE)
    assert (done.version, done.previous, done.changed) == (shelf.shipped, version, True)


def test_what_is_kept_during_a_pruning_stays(shelf: Shelf, other: Registry) -> None:
    old, kept, late, _ = (shelf.add(day, day=day) for day in range(1, 5))

    def keep(gone: str) -> None:
        assert gone != kept
        other.keep(STYLE, kept)

    assert prune(shelf.registry, STYLE, keep=1, on_deleted=keep) == [late, old]
    assert kept in shelf.registry.versions(STYLE)
    assert shelf.registry.aliases().kept == {STYLE: (kept,)}
    shelf.registry.delete(STYLE, kept)
    assert kept not in shelf.registry.versions(STYLE)


def test_a_change_while_the_version_is_loaded_is_noticed(
    shelf: Shelf, other: Registry, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = shelf.add(1), shelf.add(2)
    promote(shelf.registry, STYLE, first)
    other.refresh()
    load = shelf.registry.load

    def load_slowly(style: str, version: str) -> object:
        monkeypatch.undo()
        promote(other, STYLE, second)
        return load(style, version)

    monkeypatch.setattr(shelf.registry, "load", load_slowly)
    with pytest.raises(NotActiveError):
        roll_back(shelf.registry, STYLE, leaving=first)
    assert other.aliases().active[STYLE] == shelf.registry.get(STYLE).version == second


def test_a_promotion_says_what_it_really_replaced(shelf: Shelf, other: Registry) -> None:
    first, second = shelf.add(1), shelf.add(2)
    promote(other, STYLE, first)
    assert promote(shelf.registry, STYLE, second).previous == first
    assert shelf.registry.aliases().previous[STYLE] == first


def test_what_another_process_made_active_already_is_no_change(shelf: Shelf, other: Registry) -> None:
    version = shelf.add(1)
    promote(other, STYLE, version)
    assert not promote(shelf.registry, STYLE, version).changed


def test_the_gates_compare_with_what_is_active_at_the_swap(shelf: Shelf, other: Registry) -> None:
    best, good = shelf.add(1, nats=8), shelf.add(2, nats=9)
    compared: list[str | None] = []

    def promote_another(comparison: Comparison) -> None:
        compared.append(comparison.active_version)
        if len(compared) == 1:
            promote(other, STYLE, best)

    model = shelf.registry.load(STYLE, good)
    done = swap.compare_and_promote(shelf.registry, model, before_swap=promote_another)
    assert (done.active, done.previous, done.reasons) == (False, best, (Reason.WORSE,))
    assert compared == [shelf.shipped, best]
    assert other.aliases().active[STYLE] == best
