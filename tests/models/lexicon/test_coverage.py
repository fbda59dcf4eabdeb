"""The lexicon says what nearly every character of the shipped models' names means."""

import re
from pathlib import Path

import pytest

from models.drawing.sampler import Sampler
from models.drawing.wishes.request import DrawRequest
from models.lexicon.names import Part, explain
from models.lexicon.table import shipped_lexicon
from models.roster.entry import Kind
from models.roster.hanzi import HANZI_CLASS
from models.store.registry import SHIPPED, Registry

NAMES = 1_920
LEAST = 0.98


@pytest.fixture(scope="module")
def parts() -> list[tuple[Part, ...]]:
    """What the names of all styles mean: a quarter each of any kind, names, bynames and titles."""
    registry = Registry(SHIPPED, Path("none"))
    registry.refresh()
    found = []
    for style in registry.styles():
        model = registry.get(style)
        for kind in (None, *Kind):
            count = NAMES // (len(registry.styles()) * (len(Kind) + 1))
            draw = Sampler(model).draw(DrawRequest(count=count, kind=kind, seed=2_026))
            named = [(drawn.name, model.read(drawn.name)) for drawn in draw.names]
            found += [explain(shipped_lexicon(), name, spelled, kind or Kind.NAME) for name, spelled in named]
    return found


@pytest.mark.parametrize("language", ["en", "tr"])
def test_at_least_98_of_100_characters_of_drawn_names_have_a_gloss(
    parts: list[tuple[Part, ...]], language: str
) -> None:
    assert len(parts) == NAMES
    characters = shipped_lexicon().characters
    # A surname has its meaning only where it is heard, so all characters are looked up by themselves.
    known = [
        language in characters[one].meanings
        for name in parts
        for part in name
        for one in part.text
        if one in characters
    ]
    total = sum(len(part.text) for name in parts for part in name)
    assert sum(known) / total >= LEAST
    glossed = [
        part.gloss is not None and language in part.gloss.meanings
        for name in parts
        for part in name
        if not part.clan
    ]
    assert sum(glossed) / len(glossed) >= LEAST


def test_no_english_or_turkish_gloss_has_hanzi() -> None:
    glosses = shipped_lexicon().characters.values()
    assert [
        one.text
        for one in glosses
        if re.search(HANZI_CLASS, one.meanings.get("en", "") + one.meanings.get("tr", ""))
    ] == []
