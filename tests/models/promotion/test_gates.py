from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.promotion.gates import LEAST_NOVELTY, TOLERANCE, Comparison, Reason, compare_cards
from models.store.card import Card
from tests.tiny import FIGURES, content


def card(nats: float = 10, novelty: float = 1, **changes: object) -> Card:
    figures = FIGURES.model_copy(update={"dev_nats": nats, "natural_novelty": novelty})
    return content("jin_yong")[0].model_copy(update={"figures": figures, **changes})


@pytest.mark.parametrize(
    ("nats", "novelty", "reasons"),
    [
        (9.0, 1.0, ()),
        (10.0, 1.0, ()),
        (10.04, 0.85, ()),
        (10.06, 1.0, (Reason.WORSE,)),
        (9.0, 0.84, (Reason.COPIES,)),
        (11.0, 0.1, (Reason.WORSE, Reason.COPIES)),
    ],
)
def test_a_model_has_to_be_as_good_and_new(nats: float, novelty: float, reasons: tuple[Reason, ...]) -> None:
    assert compare_cards(card(nats, novelty), card(10)).reasons == reasons


@pytest.mark.parametrize(
    ("figure", "value", "reason"),
    [("junk", 0.03, Reason.JUNK), ("surname_distance", 0.3, Reason.SHAPE), ("length_distance", 0.3, Reason.SHAPE)],
)
def test_draws_have_to_look_like_the_roster(figure: str, value: float, reason: Reason) -> None:
    figures = FIGURES.model_copy(update={figure: value})
    assert compare_cards(card(figures=figures), card()).reasons == (reason,)


def test_a_first_model_has_only_to_be_new() -> None:
    assert compare_cards(card(99), None).reasons == ()
    assert compare_cards(card(99, 0.5), None).reasons == (Reason.COPIES,)
    assert compare_cards(card(), None).comparable


def test_what_was_not_measured_on_the_same_names_is_told() -> None:
    assert compare_cards(card(), card()).comparable
    other_roster = compare_cards(card(), card(corpus_sha256="1" * 64))
    assert not other_roster.same_roster
    assert other_roster.same_vocabulary
    assert not compare_cards(card(), card(vocabulary="甲乙")).same_vocabulary


def test_test_names_only_report() -> None:
    worse = FIGURES.model_copy(update={"test_nats": 99.0})
    comparison = compare_cards(card(figures=worse), card())
    assert comparison.reasons == ()
    assert (comparison.test_nats, comparison.active_nats) == (99, 10)


def test_a_record_from_before_dev_figures_decided_is_read() -> None:
    record = Comparison(9, 1, "a", 10, same_roster=True, same_vocabulary=True, junk=0, distance=0)
    assert record.reasons == ()


@given(st.floats(0, 50), st.floats(0, 1), st.floats(0, 50), st.floats(0, 5))
def test_a_better_figure_never_hurts(nats: float, novelty: float, active: float, better_by: float) -> None:
    first = compare_cards(card(), card())
    worse = replace(first, dev_nats=nats, novelty=novelty, active_dev_nats=active)
    better = replace(worse, dev_nats=nats - better_by)
    assert set(better.reasons) <= set(worse.reasons)
    assert (Reason.WORSE in worse.reasons) == (nats > active + TOLERANCE)
    assert (Reason.COPIES in worse.reasons) == (novelty < LEAST_NOVELTY)
