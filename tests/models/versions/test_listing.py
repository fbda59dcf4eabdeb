import os
from unittest.mock import Mock

import pytest

from models.errors import NoActiveVersionError, UnknownStyleError, UnknownVersionError
from models.store import checkpoint, registry
from models.store.manifest import read_aliases
from models.versions.listing import Alias, Unserved, active, find, resolve, unserved, versions
from models.versions.operations import promote
from tests.models.versions.shelf import STYLE, Shelf


def test_the_active_version_comes_first_then_the_newest(shelf: Shelf) -> None:
    early, late = shelf.add(1, day=2), shelf.add(2, day=3)
    undated = shelf.add(3)
    listed = versions(shelf.registry, STYLE)
    assert [one.version for one in listed] == [shelf.shipped, undated, late, early]
    assert listed[0].aliases == (Alias.ACTIVE,)
    assert [one.shipped for one in listed] == [True, False, False, False]
    assert listed[2].origin
    assert listed[2].origin.note == "day 3"


def test_a_listing_reads_the_manifest_once(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    for day in range(1, 4):
        shelf.add(day, day=day)
    read = Mock(wraps=read_aliases)
    monkeypatch.setattr(registry, "read_aliases", read)
    assert len(versions(shelf.registry, STYLE)) == 4
    read.assert_called_once()


def test_a_version_whose_card_is_broken_is_listed_with_its_complaint(shelf: Shelf) -> None:
    broken = shelf.add(1, day=2)
    (shelf.folder / STYLE / broken / checkpoint.CARD_FILE).write_text("{")
    found = find(shelf.registry, STYLE, broken)
    assert found.card is None
    assert "card" in found.complaint


@pytest.mark.parametrize("content", ["", "{", "[]", '{"trained_at": []}', '{"trained_at": "2026-05-01T00:00:00"}'])
def test_an_origin_that_can_not_be_read_hides_no_version(shelf: Shelf, content: str) -> None:
    version = shelf.add(1, day=2)
    (shelf.folder / STYLE / version / "origin.json").write_text(content)
    found = find(shelf.registry, STYLE, version)
    assert found.origin is None
    assert found.card
    assert shelf.registry.load(STYLE, version)


def test_aliases_and_beginnings_stand_for_versions(shelf: Shelf) -> None:
    version = shelf.add(1)
    assert resolve(shelf.registry, STYLE) == shelf.shipped
    assert promote(shelf.registry, STYLE, version).active
    assert resolve(shelf.registry, STYLE, "previous") == shelf.shipped
    assert resolve(shelf.registry, STYLE, version[:6]) == version
    shelf.registry.pin(STYLE, version)
    assert resolve(shelf.registry, STYLE, "pinned") == version


@pytest.mark.parametrize("text", ["", "previous", "pinned", "../..", "0123456789ab", "12"])
def test_what_is_no_version_is_refused_with_those_that_are(shelf: Shelf, text: str) -> None:
    with pytest.raises(UnknownVersionError) as refusal:
        resolve(shelf.registry, STYLE, text)
    assert refusal.value.known == [shelf.shipped]


def test_a_style_with_a_candidate_alone_is_known_and_serves_none(shelf: Shelf) -> None:
    version = shelf.add_first()
    assert unserved(shelf.registry) == [Unserved("elves", {"en-US": "Elves"}, 1)]
    assert "elves" not in shelf.registry.styles()
    assert [one.version for one in versions(shelf.registry, "elves")] == [version]
    assert active(shelf.registry, "elves") is None
    with pytest.raises(NoActiveVersionError) as refusal:
        resolve(shelf.registry, "elves", "active")
    assert refusal.value.known == [version]
    promote(shelf.registry, "elves", version)
    assert unserved(shelf.registry) == []
    assert active(shelf.registry, "elves") == version


def test_without_a_text_the_newest_is_meant_where_none_is_in_use(shelf: Shelf) -> None:
    folder, found = shelf.folder / "elves", [shelf.add_first(1), shelf.add_first(2)]
    os.utime(folder / found[1] / checkpoint.CARD_FILE, (0, 0))
    assert resolve(shelf.registry, "elves") == found[0]


def test_a_style_whose_only_card_is_broken_goes_by_its_key(shelf: Shelf) -> None:
    (shelf.folder / "elves" / shelf.add_first() / checkpoint.CARD_FILE).write_text("{")
    assert unserved(shelf.registry) == [Unserved("elves", {"en-US": "elves"}, 1)]


def test_the_newest_card_that_can_be_read_names_a_style_and_is_read_once(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, found = shelf.folder / "elves", [shelf.add_first(1), shelf.add_first(2)]
    (folder / found[1] / checkpoint.CARD_FILE).write_text("{")
    assert unserved(shelf.registry) == [Unserved("elves", {"en-US": "Elves"}, 2)]
    os.utime(folder / found[1] / checkpoint.CARD_FILE, (0, 0))
    monkeypatch.setattr(shelf.registry, "card", pytest.fail)
    assert unserved(shelf.registry) == [Unserved("elves", {"en-US": "Elves"}, 2)]


def test_a_style_without_versions_is_refused(shelf: Shelf) -> None:
    with pytest.raises(UnknownStyleError):
        resolve(shelf.registry, "../shipped")
