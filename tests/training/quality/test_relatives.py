import pytest

from training.quality.relatives import Relatives

GIVEN = {"李寻欢": "寻欢", "王寻欢": "寻欢", "郭靖": "靖", "黄靖": "靖"}
RELATIVES = Relatives(["李寻欢", "郭靖"], GIVEN)


@pytest.mark.parametrize("name", ["王寻欢", "欢寻李", "李寻乐", "靖郭"])
def test_near_duplicates_are_relatives(name: str) -> None:
    assert RELATIVES.has_relative(name)


@pytest.mark.parametrize("name", ["李欢", "黄靖", "郭襄", "李秋水", "李寻欢欢"])
def test_a_surname_or_one_character_of_a_given_name_makes_no_relative(name: str) -> None:
    assert not RELATIVES.has_relative(name)
