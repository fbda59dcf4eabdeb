import pytest

from models.forbidden.forbidden import Forbidden
from models.forbidden.shipped import parse_words, shipped
from models.roster.tables import surname_readings

FORBIDDEN = Forbidden({"李白", "习近平"}, {"白天"}, {"奶": ("奶奶",)})


@pytest.mark.parametrize("name", ["李白", "白天", "习近平", "天孙大奶", "习近平山", "小习近平", "奶奶大奶"])
def test_people_words_and_parts_are_forbidden(name: str) -> None:
    assert FORBIDDEN.forbids(name)


@pytest.mark.parametrize("name", ["李白雪", "白天行", "周大奶奶", "习近", "郭靖"])
def test_what_only_resembles_them_is_not(name: str) -> None:
    assert not FORBIDDEN.forbids(name)


def test_no_name_begins_with_a_person_but_names_may_begin_with_a_word() -> None:
    assert FORBIDDEN.forbids_start("李白")
    assert not FORBIDDEN.forbids_start("白天")


def test_a_blocked_part_may_stand_nowhere_until_it_is_blocked_no_longer() -> None:
    forbidden = shipped()
    forbidden.block_parts(["云中", "Vane"])
    assert forbidden.forbids("白云中鹤")
    assert forbidden.forbids("ada vane")
    forbidden.block_parts([])
    assert not forbidden.forbids("白云中鹤")
    assert not shipped().forbids("白云中鹤")


def test_a_blocked_name_is_that_name_alone_until_it_is_blocked_no_longer() -> None:
    forbidden = shipped()
    forbidden.block_parts(["云中"])
    forbidden.block(["殷云", "Ada Vane"])
    assert forbidden.forbids("殷云")
    assert forbidden.forbids("ada vane")
    assert not forbidden.forbids("殷云飞")
    assert not forbidden.forbids("小殷云")
    assert not forbidden.forbids_start("殷云")
    forbidden.block([])
    assert not forbidden.forbids("殷云")
    assert forbidden.forbids("白云中鹤")


def test_words_are_listed_by_their_first_character() -> None:
    assert list(parse_words(iter(["白 天 云", "青 天"]))) == ["白天", "白云", "青天"]


def test_no_surname_is_forbidden() -> None:
    forbidden = shipped()
    assert [surname for surname in surname_readings() if forbidden.forbids_start(surname)] == []
