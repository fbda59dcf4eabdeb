"""Drawing with a reader, which chooses among candidates."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch

from models.conditions import NO_CONDITIONS, Condition, Conditions
from models.drawing.sampler import Sampler
from models.drawing.wishes.request import DrawRequest
from models.errors import UnknownConditionError
from models.networks import build
from models.ngrams import POSITIONS
from models.roster.entry import Gender, Kind
from models.roster.roster import Roster
from models.scoring import nats
from models.store import checkpoint
from models.store.checkpoint import NameModel
from models.vocabulary import Vocabulary
from tests import tiny
from tests.models.drawing.fake_reader import FakeReader

REQUEST = DrawRequest(count=6, candidates=12, kind=Kind.NAME, seed=4)


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> NameModel:
    root: Path = tmp_path_factory.mktemp("models")
    return checkpoint.load(root / "jin_yong" / tiny.write_style(root, "jin_yong"))


def names_of(sampler: Sampler, request: DrawRequest) -> list[str]:
    return [drawn.name for drawn in sampler.draw(request).names]


def likes(character: str) -> FakeReader:
    return FakeReader(lambda name: 5.0 if character in name[1:] else 1.0)


def test_names_that_read_best_are_chosen(model: NameModel) -> None:
    request = replace(REQUEST, count=1, candidates=90)
    for character in "靖蓉冲":
        (name,) = Sampler(model, reader=likes(character)).draw(request).names
        assert character in name.name[1:]
        assert name.rating == 5


def test_without_a_reader_or_candidates_no_name_has_a_rating(model: NameModel) -> None:
    plain = Sampler(model).draw(REQUEST).names
    assert plain == Sampler(model, reader=likes("靖")).draw(replace(REQUEST, candidates=1)).names
    assert all(drawn.rating is None for drawn in plain)


def test_the_same_seed_gives_the_same_names(model: NameModel) -> None:
    sampler = Sampler(model, reader=likes("靖"))
    assert sampler.draw(REQUEST) == sampler.draw(REQUEST)
    assert names_of(sampler, REQUEST) != names_of(sampler, replace(REQUEST, seed=5))


def test_names_that_were_chosen_are_new_and_have_a_surname_of_the_roster(model: NameModel) -> None:
    names = names_of(Sampler(model, reader=likes("靖")), replace(REQUEST, count=12))
    assert len(set(names)) == len(names) > 6
    assert model.roster.names.isdisjoint(names)
    surnames = [model.roster.surname_of(name) for name in names]
    assert all(surnames)
    assert all(1 <= len(name) - len(surname) <= 2 for name, surname in zip(names, surnames, strict=True))


def test_nats_of_chosen_names_are_those_of_the_scorer(model: NameModel) -> None:
    drawn = Sampler(model, reader=likes("靖")).draw(REQUEST).names
    expected = nats(model.network, model.vocabulary, [one.name for one in drawn])
    assert [one.nats for one in drawn] == pytest.approx(expected, rel=1e-4)
    assert [one.typicality for one in drawn] == [model.typicality(one.nats) for one in drawn]


def test_names_of_four_characters_have_compound_surnames(model: NameModel) -> None:
    roster = replace(
        model.roster,
        entries=(*model.roster.entries, replace(model.roster.entries[0], name="欧阳靖蓉")),
    )
    longer = replace(model, roster=roster)
    names = names_of(Sampler(longer, reader=likes("靖")), replace(REQUEST, length=4))
    assert names
    assert {name[:2] for name in names} <= {"令狐", "欧阳"}
    assert {len(name) for name in names} == {4}


def test_without_known_surnames_names_have_any_shape(model: NameModel) -> None:
    rows = "".join(f"{entry.name}\n" for entry in model.roster)
    sampler = Sampler(replace(model, roster=Roster.parse(f"name\n{rows}")), reader=FakeReader(len))
    names = names_of(sampler, replace(REQUEST, count=20))
    assert len(names) == 20
    assert {name[0] for name in names} - set("郭黄令欧杨殷尹张")


def test_names_in_letters_are_not_cut_off() -> None:
    text = "name\nAnna Berg\nBert Nagel\nGretta Enger\n"
    vocabulary = Vocabulary.of(text.splitlines()[1:])
    torch.manual_seed(0)
    network = build(tiny.SPEC, len(vocabulary))
    network.freeze()
    card = tiny.content("jin_yong")[0].model_copy(update={"vocabulary": "".join(vocabulary.characters)})
    letters = NameModel(card, vocabulary, network, None, NO_CONDITIONS, Roster.parse(text))
    names = names_of(Sampler(letters, reader=FakeReader(len)), replace(REQUEST, length=7))
    assert names
    assert {len(name) for name in names} == {7}


@pytest.mark.parametrize("wish", [{"surname": "郭"}, {"include": "蓉"}, {"surname": "令狐", "include": "过"}])
def test_wishes_are_met_by_chosen_names_too(model: NameModel, wish: dict[str, str]) -> None:
    request = replace(REQUEST, **wish)  # type: ignore[arg-type]  # texts only
    names = names_of(Sampler(model, reader=likes("靖")), request)
    assert names
    assert all(name.startswith(request.surname) and set(request.include) <= set(name) for name in names)


def test_the_asked_gender_is_chosen(model: NameModel) -> None:
    known: dict[Condition, torch.Tensor] = {
        gender: torch.ones(POSITIONS, len(model.vocabulary)) for gender in (Gender.FEMALE, Gender.MALE)
    }
    asked = replace(model, conditions=Conditions(known))
    sampler = Sampler(asked, reader=FakeReader(lambda _: 3.0, womens="蓉芙"))
    (woman,) = names_of(sampler, replace(REQUEST, count=1, candidates=90, gender=Gender.FEMALE))
    assert "蓉" in woman
    men = names_of(sampler, replace(REQUEST, candidates=60, gender=Gender.MALE))
    assert not any("蓉" in name for name in men)


def conditioned(model: NameModel, vocabulary: Vocabulary) -> NameModel:
    """Return the model, of which 蓉 is much likelier in women's given names and rare in men's."""
    ratios: dict[Condition, torch.Tensor] = {
        gender: torch.ones(POSITIONS, len(vocabulary)) for gender in (Gender.FEMALE, Gender.MALE)
    }
    (rong,) = vocabulary.encode("蓉")
    ratios[Gender.FEMALE][1:, rong], ratios[Gender.MALE][1:, rong] = 20, 0.01
    return replace(model, conditions=Conditions(ratios))


def test_a_model_that_knows_genders_draws_them_without_a_reader(model: NameModel) -> None:
    sampler = Sampler(conditioned(model, model.vocabulary))
    shares = []
    for gender in (Gender.FEMALE, None, Gender.MALE):
        drawn = sampler.draw_raw(DrawRequest(count=2_000, gender=gender, seed=1))
        shares.append(sum("蓉" in name[1:] for name, _ in drawn) / 2_000)
    assert shares[0] > 3 * shares[1] > 30 * shares[2]


@pytest.mark.parametrize("asked", [{"gender": Gender.FEMALE}, {"kind": Kind.TITLE}])
def test_a_kind_or_gender_that_a_model_does_not_know_is_refused(model: NameModel, asked: dict[str, Any]) -> None:
    with pytest.raises(UnknownConditionError):
        Sampler(model).draw(DrawRequest(**asked))
