"""What is shown of a version: its card, the interval of its figures, its names, and it beside another one."""

from dataclasses import replace

import pytest

from models.promotion.gates import Reason
from models.store.registry import Registry
from models.versions import samples
from models.versions.card import NATS, markdown
from models.versions.comparison import Beside, Side
from models.versions.intervals import half_width
from models.versions.listing import find
from models.versions.operations import promote
from tests import tiny
from tests.models.versions.shelf import STYLE, Shelf


def test_the_interval_is_that_of_a_mean_and_narrows_with_more_names() -> None:
    uniform = tiny.FIGURES.model_copy(update={"held_out_nats": tuple(float(nats) for nats in range(101))})
    # A uniform distribution over 100 has a standard deviation of 100 / sqrt(12).
    assert half_width(uniform, 1) == pytest.approx(1.96 * 100 / 12**0.5, rel=1e-3)
    assert half_width(uniform, 100) == pytest.approx(1.96 * 10 / 12**0.5, rel=1e-3)
    assert half_width(uniform, 0) is None


def test_the_same_seed_gives_the_same_names_and_the_judge_is_asked(shelf: Shelf) -> None:
    model = shelf.registry.get(STYLE)
    drawn = samples.draw(shelf.registry, model)
    assert drawn == samples.draw(shelf.registry, model)
    assert drawn.names != samples.draw(shelf.registry, model, seed=8).names
    assert len(drawn.names) == len(drawn.pinyin) == samples.COUNT
    assert drawn.judged is not None
    assert 0 < drawn.judged < 1


def test_two_versions_stand_side_by_side_with_each_gate(shelf: Shelf) -> None:
    models = [shelf.registry.get(STYLE), shelf.registry.load(STYLE, shelf.add(1, nats=11))]
    old, new = (Side(model.card, samples.draw(shelf.registry, model)) for model in models)
    beside = Beside(old, new)
    assert [(gate.reason, gate.passed) for gate in beside.gates] == [
        (Reason.WORSE, False),
        (Reason.COPIES, True),
        (Reason.JUNK, True),
        (Reason.SHAPE, True),
    ]
    assert beside.gates[0].value == 11
    assert beside.gates[0].limit == pytest.approx(10.05)
    assert beside.comparison.reasons == (Reason.WORSE,)
    assert (old.dev.nats, new.test.nats) == (10, 11)


def test_a_first_version_stands_alone_and_one_gate_does_not_apply(shelf: Shelf) -> None:
    model = shelf.registry.load("elves", shelf.add_first())
    side = Side(model.card, samples.draw(shelf.registry, model))
    beside = Beside(None, side)
    assert [(gate.reason, gate.applies) for gate in beside.gates] == [
        (Reason.WORSE, False),
        (Reason.COPIES, True),
        (Reason.JUNK, True),
        (Reason.SHAPE, True),
    ]
    assert beside.comparison.active_version is None
    assert len(side.samples.names) == samples.COUNT


def test_the_judge_compares_a_new_style_with_all_that_serve_and_says_that_it_guesses(shelf: Shelf) -> None:
    drawn = samples.draw(shelf.registry, shelf.registry.load("elves", shelf.add_first()))
    assert drawn.judged is not None
    assert 0 < drawn.judged < 1
    assert not drawn.calibrated
    assert samples.draw(shelf.registry, shelf.registry.get(STYLE)).calibrated
    alone = Registry(shelf.folder)
    assert samples.draw(alone, alone.load("elves", alone.versions("elves")[0])).judged is None


def test_a_card_says_what_is_known_and_what_was_not_recorded(shelf: Shelf) -> None:
    version = shelf.add(1, day=4)
    promote(shelf.registry, STYLE, version)
    model = shelf.registry.get(STYLE)
    found = find(shelf.registry, STYLE, version)
    drawn = samples.draw(shelf.registry, model)
    text = markdown(found, model.card, drawn)
    assert text.startswith(f"# Jin Yong: {version}\n\nThis version is active.\n")
    for line in (
        "| network | lstm, embedding 8, hidden 8, layers 1 |",
        "| trained | 2026-05-04 00:00 UTC |",
        "| note | day 4 |",
        "| base SHA-256 | none of its weights: it began with random ones |",
        "| git commit | not recorded |",
        "| by whom | nobody is named here; /models info names who started the job that made it, if one did |",
        f"| corpus SHA-256 | {'0' * 64} |",
        NATS,
        f"- {drawn.names[0]} {drawn.pinyin[0]}",
    ):
        assert line in text
    assert "## Curve" not in text
    assert found.origin
    curved = replace(found, origin=found.origin.model_copy(update={"curve": (20.0, 19.5)}))
    assert "in nats a name: 20.00, 19.50." in markdown(curved, model.card)


def test_a_note_can_not_break_the_table(shelf: Shelf) -> None:
    found = find(shelf.registry, STYLE, shelf.add(1, day=4))
    assert found.origin
    assert found.card
    noted = replace(found, origin=found.origin.model_copy(update={"note": "a | b\nc"}))
    assert "| note | a \\| b c |" in markdown(noted, found.card)
