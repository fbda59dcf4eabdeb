import pytest
import torch

from models.drawing.choosing import taste
from models.reader.reader import KINDS, READ_GENDERS, Ratings
from models.roster.entry import Gender, Kind


def reads(*rows: tuple[float, str, str]) -> Ratings:
    """Return what a reader says who is sure: a rating, a type and a gender for each name."""
    rating, types, genders = zip(*rows, strict=True)
    return Ratings(
        torch.tensor(rating),
        torch.tensor([[float(kind == one) for kind in KINDS] for one in types]),
        torch.tensor([[float(gender == one) for gender in READ_GENDERS] for one in genders]),
    )


def test_a_name_that_is_what_was_asked_for_keeps_its_rating() -> None:
    ratings = reads((3.5, "name", "f"), (2.5, "title", "m"))
    assert taste.scores(ratings, None, None).tolist() == [3.5, 2.5]
    assert taste.scores(ratings, Kind.NAME, None)[0] == 3.5
    assert taste.scores(ratings, Kind.TITLE, Gender.MALE)[1] == 2.5


@pytest.mark.parametrize("kind", ["fragment", "word", "real_person"])
def test_what_is_no_name_at_all_loses_whatever_was_asked_for(kind: str) -> None:
    bad, good = taste.scores(reads((4.5, kind, "f"), (2.0, "byname", "f")), None, None).tolist()
    assert bad < good


def test_another_kind_loses() -> None:
    title, name = taste.scores(reads((4.5, "title", "m"), (2.0, "name", "m")), Kind.NAME, None).tolist()
    assert title < name


@pytest.mark.parametrize("other", ["m", "u"])
def test_another_gender_loses(other: str) -> None:
    man, woman = taste.scores(reads((4.5, "name", other), (2.0, "name", "f")), None, Gender.FEMALE).tolist()
    assert man < woman


def test_a_likelier_kind_costs_less() -> None:
    ratings = reads((3.0, "name", "f"), (3.0, "name", "f"))
    ratings.types[1, KINDS.index("name")] = 0.5
    sure, unsure = taste.scores(ratings, Kind.NAME, None).tolist()
    assert 0 < sure - unsure < 3
