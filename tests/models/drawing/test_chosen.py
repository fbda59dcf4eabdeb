"""Names that a reader chooses among several, and names of a kind or gender."""

from dataclasses import replace
from pathlib import Path

import pytest

from models.drawing.blend import Blend
from models.drawing.sampler import Sampler
from models.drawing.wishes.request import DrawRequest
from models.errors import LengthTooLongError, UnknownConditionError
from models.reader.reader import shipped_reader
from models.roster.entry import Gender, Kind
from models.roster.roster import Roster
from models.store import checkpoint
from models.store.checkpoint import NameModel
from tests import tiny
from tests.conditioned import MARKED, write_conditioned


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("models")


@pytest.fixture(scope="module")
def plain(root: Path) -> NameModel:
    """Return a model that knows neither kinds nor genders, such as all of format 1."""
    return checkpoint.load(root / "gu_long" / tiny.write_style(root, "gu_long"))


@pytest.fixture(scope="module")
def conditioned(root: Path) -> NameModel:
    return checkpoint.load(root / "jin_yong" / write_conditioned(root))


@pytest.mark.parametrize("candidates", [2, 3, 4, 5, 14, 18, 24, 100])
def test_any_number_of_candidates_gives_as_many_names(plain: NameModel, candidates: int) -> None:
    sampler = Sampler(plain, reader=shipped_reader())
    names = sampler.draw(DrawRequest(count=5, candidates=candidates, seed=1)).names
    assert len({drawn.name for drawn in names}) == 5
    assert all(drawn.rating and 1 <= drawn.rating <= 5 for drawn in names)


@pytest.mark.parametrize("condition", MARKED)
def test_names_are_of_the_kind_and_gender_asked_for(conditioned: NameModel, condition: Kind | Gender) -> None:
    sampler = Sampler(conditioned)
    kind = condition if isinstance(condition, Kind) else None
    gender = condition if isinstance(condition, Gender) else None
    drawn = sampler.draw_raw(DrawRequest(count=200, kind=kind, gender=gender, length=2, seed=1))
    # A thousand times as likely as each of nineteen others, but for what the network makes of it.
    assert sum(MARKED[condition] in name for name, _ in drawn) > 190


@pytest.mark.parametrize(
    "request_",
    [
        DrawRequest(kind=Kind.BYNAME),
        DrawRequest(kind=Kind.TITLE, candidates=5),
        DrawRequest(gender=Gender.FEMALE),
        DrawRequest(kind=Kind.NAME, gender=Gender.MALE),
    ],
)
def test_what_a_model_does_not_know_is_told(
    plain: NameModel, conditioned: NameModel, request_: DrawRequest
) -> None:
    for source in (plain, Blend(conditioned, plain, 0.5)):
        with pytest.raises(UnknownConditionError) as refused:
            Sampler(source, reader=shipped_reader()).draw(request_)
        assert refused.value.condition == (request_.gender or request_.kind)


def test_names_can_be_asked_of_any_model(plain: NameModel) -> None:
    sampler = Sampler(plain, reader=shipped_reader())
    names = sampler.draw(DrawRequest(kind=Kind.NAME, candidates=6, count=5, seed=1)).names
    assert len(names) == 5
    assert all(plain.roster.surname_of(drawn.name) for drawn in names)


def test_a_name_is_at_most_a_surname_and_two_characters(plain: NameModel) -> None:
    sampler = Sampler(plain, reader=shipped_reader())
    with pytest.raises(LengthTooLongError) as refused:
        sampler.draw(DrawRequest(kind=Kind.NAME, surname="楚", length=4))
    assert (refused.value.length, refused.value.longest) == (4, 3)
    assert sampler.draw(DrawRequest(kind=Kind.NAME, surname="西门", length=4, seed=1)).names
    assert sampler.draw(DrawRequest(surname="楚", length=4, seed=1)).names


@pytest.mark.parametrize("candidates", [1, 6])
def test_a_roster_that_says_no_surnames_has_names_of_any_shape(plain: NameModel, candidates: int) -> None:
    bare = replace(plain, roster=Roster.parse("name\n楚留香\n西门吹雪\n傅红雪\n"))
    sampler = Sampler(bare, reader=shipped_reader())
    names = sampler.draw(DrawRequest(kind=Kind.NAME, length=4, candidates=candidates, count=5, seed=1)).names
    assert len(names) == 5
