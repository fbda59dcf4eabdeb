"""What the picture shows, and what its alternative text tells, in the reader's words."""

import pytest
import torch

from bot.kit.texts import bundled
from models.explaining.memory import Memory
from models.networks import NetworkKind
from models.store.registry import Registry
from tests.bot.cogs.explain.telling import THREE, telling_of, told

ENGLISH = bundled().language("en-US")


def test_a_position_says_what_came_how_likely_it_was_and_what_else_was_likely() -> None:
    first, second, end = told().sheet().rows
    assert (first.sign.text, first.sign.reading, first.share, first.place) == ("李", "lǐ", "31%", "first guess")
    assert [(other.sign.text, other.sign.reading, other.share) for other in first.others] == [
        ("余", "yú", "2.0%"),
        ("單", "shàn", "< 0.01%"),
    ]
    assert (second.share, second.place) == ("0.04%", "guess no. 512")
    # A surname keeps its form, in a given name it is another: 余 and 餘.
    assert second.sign.text == second.others[1].sign.text == "餘"
    assert (second.others[0].sign.text, second.others[0].share) == ("end", "50%")
    assert second.others[1].gloss
    assert (end.sign.text, end.share, end.place) == ("end", "new", "never met")


def test_the_reader_decides_on_pinyin_meaning_and_language() -> None:
    sheet = told(pinyin=False, gloss=False).sheet()
    assert not sheet.name.reading
    assert not any(row.sign.reading for row in sheet.rows)
    assert not any(other.sign.reading or other.gloss for row in sheet.rows for other in row.others)
    assert told(language="tr").sheet().rows[0].share == "%31"


def test_what_is_left_of_each_character_is_told_from_where_it_came() -> None:
    remembered = told().sheet().remembered
    assert [strip.label for strip in remembered.left] == ["left of 李", "left of 餘"]
    assert [strip.texts for strip in remembered.left] == [("100%", "40%"), ("", "100%")]
    assert [(strip.label, strip.texts) for strip in remembered.gates] == [("keeps", ("30%", "30%"))]
    assert len(remembered.cells) == 2


@pytest.mark.parametrize(
    ("kind", "gates", "left"),
    [
        ("rnn", {}, ()),
        ("gru", {"update": 0.5, "reset": 0.5}, ("left of 李", "left of 餘")),
        ("clockwork", {"active": 1.0}, ("left of 李", "left of 餘")),
        ("transformer", {}, ("looks at 李", "looks at 餘")),
    ],
)
def test_other_networks_show_what_they_have(kind: NetworkKind, gates: dict[str, float], left: tuple[str]) -> None:
    cells = torch.zeros(3, 4)
    attention = THREE if kind == "transformer" else None
    filled = {name: torch.full((3, 4), value) for name, value in gates.items()}
    remembered = told(Memory(kind, cells, cells, filled, THREE, attention)).sheet().remembered
    assert len(remembered.gates) == len(gates)
    assert tuple(strip.label for strip in remembered.left) == left
    assert remembered.part.key != told().sheet().remembered.part.key


def test_characters_pull_to_the_side_of_the_style_that_they_speak_for() -> None:
    judged = told().sheet().judged
    assert judged
    assert judged.styles == ("Jin Yong 25%", "Gu Long 75%")
    assert judged.share == 0.25
    assert [(sign.text, pull) for sign, pull in judged.pulls] == [("李", -0.25), ("餘", 1.0)]


def test_without_a_second_style_nothing_is_judged(registry: Registry) -> None:
    telling = telling_of(ENGLISH, registry, "郭靖", judged=False)
    sheet = telling.sheet()
    assert sheet.judged is None
    assert "judge" not in telling.alt(sheet)
