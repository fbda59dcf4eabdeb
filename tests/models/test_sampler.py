import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from models import checkpoint
from models.checkpoint import NameModel
from models.errors import SurnameTooLongError, UnknownCharacterError
from models.sampler import DrawRequest, Sampler
from models.scoring import nats
from tests import tiny

OTHERS = frozenset({"李寻欢", "郭蓉"})


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> NameModel:
    root = tmp_path_factory.mktemp("models")
    return checkpoint.load(root / "jin_yong" / tiny.write_style(root, "jin_yong"))


@pytest.fixture(scope="module")
def sampler(model: NameModel) -> Sampler:
    return Sampler(model, OTHERS)


requests = st.builds(
    DrawRequest,
    count=st.integers(1, 40),
    temperature=st.sampled_from([0.5, 0.8, 1.0, 1.3]),
    top_p=st.sampled_from([0.3, 0.9, 1.0]),
    length=st.none() | st.integers(2, 3),
    surname=st.sampled_from(["", "郭", "杨"]),
    seed=st.integers(0, 10**9),
)


@settings(max_examples=60, deadline=None)
@given(request=requests)
def test_what_is_shown_is_new_and_as_wished(sampler: Sampler, model: NameModel, request: DrawRequest) -> None:
    names = [drawn.name for drawn in sampler.draw(request).names]
    assert len(names) <= request.count
    assert len(set(names)) == len(names)
    assert not (model.roster.names | OTHERS).intersection(names)
    assert all(name.startswith(request.surname) for name in names)
    assert all(2 <= len(name) <= model.roster.longest for name in names)
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


def test_names_that_run_together_are_not_accepted(sampler: Sampler) -> None:
    assert not sampler.accepts("郭靖黄蓉")
    assert not sampler.accepts("郭")
    assert not sampler.accepts("郭靖")
    assert sampler.accepts("郭过")


@pytest.mark.parametrize(
    "fields", [{"count": 0}, {"temperature": 0.0}, {"top_p": 0.0}, {"top_p": 1.1}, {"length": 0}]
)
def test_impossible_numbers_are_refused(fields: dict[str, float]) -> None:
    with pytest.raises(ValueError, match=r"is above 0|at least 1"):
        DrawRequest(**fields)  # type: ignore[arg-type]  # wrong on purpose


def test_drawing_never_touches_the_global_generator(sampler: Sampler) -> None:
    before = torch.get_rng_state()
    sampler.draw(DrawRequest(seed=1))
    assert torch.equal(before, torch.get_rng_state())
