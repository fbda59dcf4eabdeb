import pytest

from models.drawing.choosing.acceptance import is_acceptable, is_shaped
from models.roster.roster import Roster
from tests import tiny

ROSTERS = [Roster.parse(tiny.HEADER + rows) for rows in tiny.ROSTERS.values()]


@pytest.mark.parametrize(
    "name", ["郭过", "郭过儿", "令狐雪", "令狐小雪", "西门雪", "慕容雪", "李雪", "Jean-Luc", "Ada"]
)
def test_a_surname_and_one_or_two_characters_is_a_names_shape(name: str) -> None:
    assert is_shaped(name, "", ROSTERS)


@pytest.mark.parametrize("name", ["郭过儿雪", "令狐小雪儿", "雪儿", "雪中飞", "郭", "令狐小雪儿郭"])
def test_other_names_of_hanzi_are_out_of_shape(name: str) -> None:
    assert not is_shaped(name, "", ROSTERS)


@pytest.mark.parametrize(
    ("name", "surname", "shaped"),
    [
        ("雪儿", "雪", True),
        ("雪儿郭", "雪儿", True),
        ("令狐冲", "令", True),
        ("令狐冲雪", "令", False),
        ("雪中飞燕", "雪", False),
        ("令狐", "令狐", False),
    ],
)
def test_a_wished_surname_is_one(name: str, surname: str, *, shaped: bool) -> None:
    assert is_shaped(name, surname, ROSTERS) is shaped


def test_names_of_letters_begin_and_end_with_one() -> None:
    assert is_acceptable("Jean-Luc", frozenset(), 12)
    for name in ("-Luc", "Jean-", "Jean--Luc", "Jean- Luc"):
        assert not is_acceptable(name, frozenset(), 12)


def test_no_character_stands_three_times_in_a_row() -> None:
    assert is_acceptable("瑞婆婆", frozenset(), 5)
    assert not is_acceptable("瑞婆婆婆", frozenset(), 5)
