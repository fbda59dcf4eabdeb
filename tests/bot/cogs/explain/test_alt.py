"""The picture's alternative text tells what the picture shows, within Discord's limit."""

import pytest
import torch

from bot.cogs.explain._alt import MAX_ALT
from bot.kit.texts import bundled
from models.explaining.memory import Memory
from models.networks import NetworkKind
from models.store.registry import Registry
from tests.bot.cogs.explain.telling import THREE, telling_of, told
from tests.bot.kit.texts.bundles import LOCALES

ENGLISH = bundled().language("en-US")
LONGEST = "郭靖黄蓉杨过龙龙"
CELLS = torch.zeros(3, 4)


def alt_by(kind: NetworkKind, **gates: float) -> str:
    filled = {name: torch.full((3, 4), value) for name, value in gates.items()}
    attention = THREE if kind == "transformer" else None
    telling = told(Memory(kind, CELLS, CELLS, filled, THREE, attention))
    return telling.alt(telling.sheet())


def test_of_a_short_name_all_is_told() -> None:
    assert alt_by("lstm", input=0.2, forget=0.3, output=0.4) == (
        "How the model of Jin Yong reads 李餘, character by character. "
        "李: 31%, first guess; also likely: 余 (surplus, remaining) 2.0% and 單 (single, alone) < 0.01%. "
        "Here the network lets in 20%, keeps 30%, and uses 40%. "
        "餘: 0.04%, guess no. 512; also likely: end 50% and 餘 (surplus, remaining) 0.40%. "
        "Here the network lets in 20%, keeps 30%, and uses 40%. Left in its memory: 李 40%. "
        "end: new, never met; also likely: 單 (single, alone) 20%. "
        "The judge says Gu Long 75%; 餘 decided most."
    )


@pytest.mark.parametrize(
    ("alt", "sentence"),
    [
        (
            alt_by("gru", update=0.5, reset=0.25),
            "Here the network keeps 50% and looks back 25%. Left in its memory: 李 40%.",
        ),
        (alt_by("clockwork", active=0.5), "Here the network changes 50%. Left in its memory: 李 40%."),
        (alt_by("rnn"), "no gates: each character overwrites its whole memory. 李: 31%"),
        (alt_by("transformer"), "no gates: it looks at all earlier characters again. 李: 31%"),
        (alt_by("transformer"), "Here the network looks at 李 40% and 餘 100%."),
    ],
)
def test_of_other_networks_what_they_have_is_told(alt: str, sentence: str) -> None:
    assert sentence in alt


def test_whoever_wants_no_meanings_hears_none() -> None:
    telling = told(gloss=False)
    assert "余 2.0% and 單 < 0.01%." in telling.alt(telling.sheet())


@pytest.mark.parametrize("locale", LOCALES)
def test_of_the_longest_name_all_gates_and_what_is_left_in_the_end_are_told(
    locale: str, registry: Registry
) -> None:
    telling = telling_of(bundled().language(locale), registry, LONGEST)
    sheet = telling.sheet()
    alt = telling.alt(sheet)
    assert len(alt) <= MAX_ALT
    for strip in sheet.remembered.gates:
        assert alt.count(f"{strip.label} ") == len(LONGEST)
    for sign, strip in zip(sheet.remembered.signs[:-1], sheet.remembered.left, strict=False):
        assert f"{sign.text} {strip.texts[-1]}" in alt
    for row in sheet.rows:
        assert row.share in alt
        assert row.others[0].share in alt
    assert sheet.judged
    assert any(style in alt for style in sheet.judged.styles)


def test_where_even_that_has_no_room_characters_are_left_out_and_not_the_judge(crowded: Registry) -> None:
    telling = telling_of(ENGLISH, crowded, LONGEST)
    alt = telling.alt(telling.sheet())
    assert len(alt) <= MAX_ALT
    assert alt.endswith(".")
    assert "The judge says " in alt
