import math
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import chain, product

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from models.drawing.blend import Blend
from models.drawing.sampler import Sampler
from models.drawing.wishes.request import DrawRequest
from models.errors import (
    AllExcludedError,
    ExcludedFromSurnameError,
    LengthTooLongError,
    OnlyRealNamesError,
    RequiredAndExcludedError,
    SurnameTooLongError,
    TooManyRequiredError,
    UnknownCharacterError,
    WishError,
)
from models.forbidden.forbidden import Forbidden
from models.scoring import nats
from models.store import checkpoint
from models.store.checkpoint import NameModel
from tests import tiny

OTHERS = frozenset({"李寻欢", "郭蓉"})


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> NameModel:
    root = tmp_path_factory.mktemp("models")
    return checkpoint.load(root / "jin_yong" / tiny.write_style(root, "jin_yong"))


@pytest.fixture(scope="module")
def sampler(model: NameModel) -> Sampler:
    return Sampler(model, OTHERS)


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> NameModel:
    root = tmp_path_factory.mktemp("models")
    return checkpoint.load(root / "gu_long" / tiny.write_style(root, "gu_long"))


requests = st.builds(
    DrawRequest,
    count=st.integers(1, 40),
    temperature=st.sampled_from([0.5, 0.8, 1.0, 1.3]),
    top_p=st.sampled_from([0.3, 0.9, 1.0]),
    length=st.none() | st.integers(2, 3),
    surname=st.sampled_from(["", "郭", "杨"]),
    include=st.text("蓉冲过郭", max_size=2),
    exclude=st.text("靖锋忌歐", max_size=4),
    seed=st.integers(0, 10**9),
)


@given(request=requests, share=st.none() | st.sampled_from([0, 0.3, 1]))
def test_what_is_shown_is_new_and_as_wished(
    model: NameModel, other: NameModel, request: DrawRequest, share: float | None
) -> None:
    """A share blends the styles that way round in which the second one knows all characters wished."""
    source = model if share is None else Blend(other, model, max(share, 0.1))
    # Nothing is forbidden, or 杨蓉, who is an actress, could not be asked for.
    sampler = Sampler(source, OTHERS, forbidden=Forbidden())
    try:
        names = [drawn.name for drawn in sampler.draw(request).names]
    except TooManyRequiredError:
        assert request.length == 2
        assert len(set(request.include) - set(request.surname)) == 2
        return
    except OnlyRealNamesError:
        assert {request.surname, *request.include} in ({*"郭蓉"}, {*"杨过"})
        return
    assert len(names) <= request.count
    assert len(set(names)) == len(names)
    assert not (model.roster.names | other.roster.names | OTHERS).intersection(names)
    assert all(set(request.include) <= set(name) for name in names)
    assert all(not set(request.exclude) & set(name) for name in names)
    assert all(name.startswith(request.surname) for name in names)
    assert all(2 <= len(name) <= max(model.roster.longest, other.roster.longest) for name in names)
    if request.length:
        assert all(len(name) == request.length for name in names)


def test_the_same_seed_gives_the_same_names_and_another_seed_others(sampler: Sampler) -> None:
    first, again, other = (sampler.draw(DrawRequest(seed=seed)).names for seed in (1, 1, 2))
    assert first == again
    assert [drawn.name for drawn in first] != [drawn.name for drawn in other]


def test_a_compound_surname_begins_every_name(sampler: Sampler) -> None:
    drawn = sampler.draw(DrawRequest(surname="令狐", length=3, seed=3)).names
    assert drawn
    assert all(name.name.startswith("令狐") and len(name.name) == 3 for name in drawn)


def test_an_unknown_surname_is_told(sampler: Sampler) -> None:
    with pytest.raises(UnknownCharacterError) as refused:
        sampler.draw(DrawRequest(surname="令湖"))
    assert refused.value.character == "湖"


def test_a_surname_that_fills_the_name_is_told(sampler: Sampler) -> None:
    with pytest.raises(SurnameTooLongError):
        sampler.draw(DrawRequest(surname="令狐", length=2))


@pytest.mark.parametrize(
    ("request_", "error"),
    [
        (DrawRequest(include="靖", exclude="蓉靖"), RequiredAndExcludedError),
        (DrawRequest(surname="令狐", exclude="狐"), ExcludedFromSurnameError),
        (DrawRequest(include="雪"), UnknownCharacterError),
        (DrawRequest(include="蓉冲", surname="郭", length=2), TooManyRequiredError),
        (DrawRequest(include="蓉冲", surname="令狐"), TooManyRequiredError),
        (DrawRequest(length=4), LengthTooLongError),
        (DrawRequest(include="蓉", length=7), LengthTooLongError),
        (DrawRequest(surname="郭靖黄"), SurnameTooLongError),
        (DrawRequest(surname="郭", include="靖", length=2), OnlyRealNamesError),
        (DrawRequest(surname="令狐", include="冲"), OnlyRealNamesError),
        (DrawRequest(exclude=tiny.ROSTERS["jin_yong"]), AllExcludedError),
    ],
)
def test_impossible_wishes_are_told_before_drawing(
    sampler: Sampler, request_: DrawRequest, error: type[WishError]
) -> None:
    with pytest.raises(error) as refused:
        sampler.draw(request_)
    assert refused.type is error


def test_a_required_character_in_the_surname_is_met_already(sampler: Sampler) -> None:
    plain = DrawRequest(surname="令狐", length=3, seed=3)
    assert sampler.draw(replace(plain, include="狐令")).names == sampler.draw(plain).names
    drawn = sampler.draw(replace(plain, include="狐蓉")).names
    assert [name.name for name in drawn] == ["令狐蓉"]


def test_an_excluded_character_that_the_style_does_not_know_changes_nothing(sampler: Sampler) -> None:
    plain, without = (sampler.draw(DrawRequest(seed=3, exclude=exclude)).names for exclude in ("", "歐"))
    assert plain == without


def test_too_many_wishes_end_with_what_was_found(sampler: Sampler, model: NameModel) -> None:
    request = DrawRequest(count=500, surname="郭", length=2, seed=1)
    names = {drawn.name for drawn in sampler.draw(request).names}
    possible = {"郭" + character for character in model.vocabulary.characters} - model.roster.names - OTHERS
    assert 0 < len(names) < 500
    assert names <= possible


def test_drawn_nats_are_those_of_the_scorer(model: NameModel, sampler: Sampler) -> None:
    request = DrawRequest(count=60, temperature=1.3, top_p=0.8, seed=5)
    drawn = sampler.draw_raw(request)
    assert len(drawn) == 60
    expected = nats(model.network, model.vocabulary, [name for name, _ in drawn])
    assert [value for _, value in drawn] == pytest.approx(expected, abs=1e-4)


def test_nats_with_a_wished_surname_count_the_surname(model: NameModel, sampler: Sampler) -> None:
    drawn = sampler.draw_raw(DrawRequest(count=5, surname="令狐", seed=5))
    expected = nats(model.network, model.vocabulary, [name for name, _ in drawn])
    assert [value for _, value in drawn] == pytest.approx(expected, abs=1e-4)


def test_raw_draws_follow_the_model(model: NameModel, sampler: Sampler) -> None:
    """The first characters of many draws have the network's own probabilities."""
    drawn = sampler.draw_raw(DrawRequest(count=20_000, seed=7))
    logits, _ = model.network.step(torch.tensor([0]), model.network.start(1))
    logits[0, 0] = -torch.inf
    expected = logits.softmax(1)[0, 1:].tolist()
    for character, probability in zip(model.vocabulary.characters, expected, strict=True):
        share = sum(name[0] == character for name, _ in drawn) / len(drawn)
        assert share == pytest.approx(probability, abs=0.015)


def shares(weights: Iterable[tuple[object, float]]) -> dict[object, float]:
    totals: defaultdict[object, float] = defaultdict(float)
    for value, weight in weights:
        totals[value] += weight
    return {value: total / sum(totals.values()) for value, total in totals.items()}


@pytest.mark.parametrize("include", ["蓉", "蓉靖"])
def test_names_with_required_characters_follow_the_model(model: NameModel, sampler: Sampler, include: str) -> None:
    """Lengths, places, repetitions and first characters are those of all such names, as likely as the model says.

    Only the first draws are looked at: the fewer of the candidates are taken, the nearer their chances.
    """
    spelled = (map("".join, product(model.vocabulary.characters, repeat=length)) for length in (1, 2, 3))
    names = [name for name in chain(*spelled) if set(include) <= set(name)]
    likely = [math.exp(-value) for value in nats(model.network, model.vocabulary, names)]
    drawn = [name for name, _ in sampler.draw_raw(DrawRequest(count=10_000, include=include, seed=7))[:3_000]]
    first = include[0]
    aspects: list[Callable[[str], object]] = [
        len,
        lambda name: name.index(first),
        lambda name: name.count(first) > 1,
        lambda name: name[0],
    ]
    for aspect in aspects:
        expected = shares((aspect(name), weight) for name, weight in zip(names, likely, strict=True))
        found = shares((aspect(name), 1) for name in drawn if len(name) <= 3)
        # Three standard deviations of a share of some 2,100 names.
        assert found == pytest.approx(expected, abs=0.033)


def test_nats_with_required_characters_count_these(model: NameModel, sampler: Sampler) -> None:
    drawn = sampler.draw_raw(DrawRequest(count=20, include="蓉靖", exclude="冲", top_p=0.5, seed=5))
    assert drawn
    expected = nats(model.network, model.vocabulary, [name for name, _ in drawn])
    assert [value for _, value in drawn] == pytest.approx(expected, abs=1e-4)


def test_names_that_run_together_are_not_accepted(sampler: Sampler) -> None:
    assert not sampler.accepts("郭靖黄蓉")
    assert not sampler.accepts("郭")
    assert not sampler.accepts("郭靖")
    assert sampler.accepts("郭过")


def test_a_surname_alone_is_no_name(sampler: Sampler) -> None:
    assert not sampler.accepts("慕容")


@pytest.mark.parametrize(
    "fields",
    [
        {"count": 0},
        {"temperature": 0.0},
        {"temperature": math.nan},
        {"top_p": 0.0},
        {"top_p": 1.1},
        {"length": 0},
        {"include": "蓉靖冲"},
        {"seed": 2**70},
    ],
)
def test_impossible_numbers_are_refused(fields: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"is above 0|at least 1|at most 2|is from 0"):
        DrawRequest(**fields)  # type: ignore[arg-type]  # wrong on purpose


def test_drawing_never_touches_the_global_generator(sampler: Sampler) -> None:
    before = torch.get_rng_state()
    sampler.draw(DrawRequest(seed=1))
    assert torch.equal(before, torch.get_rng_state())
