"""Which names are possible outside of hanzi."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from models.drawing.choosing.acceptance import is_acceptable
from models.roster.hanzi import HANZI
from models.roster.letters import SEPARATORS, is_letter, is_spelled


@pytest.mark.parametrize(
    "name",
    [
        "Ada Vane",
        "Jean-Luc",
        "d'Aubigny",
        "O\u2019Shea",
        "Élise",
        "郭靖",
        "阿里·巴巴",
        "Јован",
        "יעל",
        "हिन्दी",
        "Ọ̀ṣun",
        "ダ・ヴィンチ",
    ],
)
def test_names_of_any_script_are_possible(name: str) -> None:
    assert is_spelled(name)
    assert is_acceptable(name, real=frozenset(), longest=20)


@pytest.mark.parametrize(
    "name",
    ["", "-", "Ada ", " Ada", "-Ada", "Ada-", "Ada  Vane", "Ada- Vane", "O''Shea", "*Ada*", "Ada_Vane", "Ada2"],
)
def test_a_name_of_a_wrong_form_is_neither_real_nor_shown(name: str) -> None:
    assert not is_spelled(name)
    assert not is_acceptable(name, real=frozenset(), longest=20)


@pytest.mark.parametrize(
    "name",
    [
        "E\u0301lise",
        "\u0301da",
        "\u093fक",
        "क" + "\u0902" * 5,
        "x\u0323\u0324\u0325",
        "郭\u0301靖",
        "A\u200bda",
        "\u202eadA",
        "A\u3164da",
        "Ada\n",
        "<@1>",
        "〇靖",
        "\ufa0c靖",
    ],
)
def test_what_could_harm_a_message_or_be_mistaken_is_no_name(name: str) -> None:
    assert not is_spelled(name)


@given(st.characters())
@example("\U0002ebe1")  # newer than Python 3.11's Unicode
def test_every_hanzi_is_a_letter_and_no_letter_is_a_sign(character: str) -> None:
    if HANZI.fullmatch(character):
        assert is_letter(character)
    elif is_letter(character):
        assert unicodedata.category(character).startswith("L")
        assert character not in SEPARATORS
