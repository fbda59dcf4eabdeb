"""A roster's header says which columns it has; only the names are needed."""

import pytest

from models.errors import RosterError
from models.roster.entry import Gender, Kind
from models.roster.roster import Roster

GENDERED = "name\tpinyin\tworks\tkind\tgender\n"


@pytest.mark.parametrize(
    ("cell", "read"),
    [
        ("f", (Gender.FEMALE, True)),
        ("m", (Gender.MALE, True)),
        ("f?", (Gender.FEMALE, False)),
        ("m?", (Gender.MALE, False)),
        ("unknown", (Gender.UNKNOWN, False)),
    ],
)
def test_a_gender_says_whether_the_works_tell_it(cell: str, read: tuple[Gender, bool]) -> None:
    (entry,) = Roster.parse(f"{GENDERED}黄蓉\tHuáng Róng\t射雕英雄传\tname\t{cell}\n")
    assert (entry.gender, entry.certain) == read


@pytest.mark.parametrize("cell", ["", "F", "female", "u", "unknown?", "?", "f??"])
def test_any_other_gender_is_refused(cell: str) -> None:
    with pytest.raises(RosterError, match=r"line 2: the gender is one of f, m, unknown, f\?, m\?; found"):
        Roster.parse(f"name\tgender\nAda Vane\t{cell}\n")


def test_a_roster_of_four_columns_has_no_genders() -> None:
    (entry,) = Roster.parse("name\tpinyin\tworks\tkind\n黄蓉\tHuáng Róng\t射雕英雄传;神雕侠侣\tname\n")
    assert (entry.gender, entry.certain) == (Gender.UNKNOWN, False)
    assert (entry.surname, entry.works) == ("黄", ("射雕英雄传", "神雕侠侣"))


def test_names_alone_are_a_roster() -> None:
    ada, hugh = Roster.parse("name\nAda Vane\nHugh O'Shea\n")
    assert (ada.name, ada.pinyin, ada.works, ada.kind) == ("Ada Vane", "", (), Kind.NAME)
    assert ada.sort_key < hugh.sort_key


def test_columns_after_the_name_come_in_any_order() -> None:
    (entry,) = Roster.parse("name\tgender\tkind\nThe Lady of Shalott\tf\tbyname\n")
    assert (entry.gender, entry.kind) == (Gender.FEMALE, Kind.BYNAME)


@pytest.mark.parametrize("header", ["", "pinyin\tname", "name\tage", "name\tkind\tkind", "kind", "name ", "Name"])
def test_a_header_of_other_columns_is_refused(header: str) -> None:
    with pytest.raises(RosterError, match="begins with the columns name, pinyin, works, kind, gender"):
        Roster.parse(f"{header}\nAda Vane\tf\n")


def test_a_name_in_letters_is_its_own_reading_and_has_no_surname() -> None:
    roster = Roster.parse("name\nAda Vane\nÉlise Moreau\n")
    assert roster.read("Élise Vane") == "Élise Vane"
    assert roster.surname_of("Élise Vane") == ""
    assert roster.surnames == {}


def test_hanzi_without_pinyin_are_read_by_the_dictionary() -> None:
    roster = Roster.parse("name\n郭靖\n欧阳锋\n")
    assert roster.read("郭锋") == "Guō Fēng"
    assert roster.read("欧阳靖") == "Ōuyáng Jìng"
    assert Roster.parse("name\tpinyin\n郭靖\tGuō Jìng\n").read("Ada Vane") == "Ada Vane"
