import unicodedata
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.lexicon.lexicon import Lexicon
from models.lexicon.search import Rank, fold
from tests.models.lexicon.small import small_lexicon

LEXICON = small_lexicon()
FORMS: list[Literal["NFC", "NFD"]] = ["NFC", "NFD"]


def found(typed: str, locale: str = "en-US") -> str:
    return "".join(gloss.text for gloss, _ in LEXICON.find(typed, locale))


@pytest.mark.parametrize("typed", ["sword", "Sword", "SWORD ", "kılıç", "KILIÇ", "kilic", "Kılıç", "宝剑", "jiàn"])
def test_a_character_is_found_by_its_meaning_in_any_language_or_its_reading(typed: str) -> None:
    assert found(typed).startswith("剑")


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("jian", "剑坚渐"),
        ("jiān", "坚"),
        ("jiàn", "剑渐"),
        ("long", "长龙隆"),
        ("lü", "绿"),
        ("lv", "绿"),
        ("lu", "鹿绿"),
    ],
)
def test_the_most_frequent_comes_first_and_a_typed_tone_or_dot_counts(typed: str, first: str) -> None:
    assert found(typed) == first


def test_a_wrong_tone_excludes_nothing_where_no_other_fits() -> None:
    assert found("xuē") == "雪"


def test_marks_that_were_typed_tell_words_apart() -> None:
    assert found("kül", "tr") == "灰"
    assert found("śword") == ""
    assert found("kul", "tr") == "奴灰"


def test_the_language_of_the_person_comes_first() -> None:
    assert LEXICON.find("ay", "tr")[0][1] is Rank.MEANING
    assert LEXICON.find("ay", "en-US")[0][1] is Rank.OTHER
    assert LEXICON.find("sema", "tr")[0][1] is Rank.SENSE
    assert LEXICON.find("uzu", "tr")[0][1] is Rank.BEGUN


def test_what_is_spelled_as_typed_comes_before_what_fits_without_marks() -> None:
    assert found("muz", "tr") == "蕉音"
    assert LEXICON.find("muz", "tr")[0][1] is Rank.WORD
    assert LEXICON.find("muzi", "tr")[0][1] is Rank.BEGUN
    # Whoever has no Turkish keyboard is understood as before.
    assert LEXICON.find("kilic", "tr")[0][1] is Rank.MEANING


def test_the_beginning_of_any_word_is_enough() -> None:
    assert found("swo") == "剑铗"
    assert found("blos") == "梅"
    assert found("plum blossom") == "梅"


def test_a_note_is_not_needed_and_a_mere_sound_is_found_by_its_reading_alone() -> None:
    assert found("swallow") == "燕"
    assert found("sound") == ""
    assert found("la").startswith("拉")


@pytest.mark.parametrize("typed", ["", " ", "-", "❄", "\u0301"])
def test_what_has_no_letters_means_nothing(typed: str) -> None:
    assert found(typed) == ""


@given(st.text(max_size=20), st.sampled_from(["en-US", "tr", "zh-CN"]))
def test_any_text_finds_characters_of_the_lexicon_each_once(typed: str, locale: str) -> None:
    characters = found(typed, locale)
    assert len(set(characters)) == len(characters)
    assert set(characters) <= LEXICON.characters.keys()


@given(st.sampled_from(sorted(LEXICON.characters)), st.sampled_from(["en", "tr", "zh"]), st.sampled_from(FORMS))
def test_every_sense_finds_its_character_in_any_case_and_form(
    character: str, language: str, form: Literal["NFC", "NFD"]
) -> None:
    for sense in LEXICON.characters[character].meanings[language].split(", "):
        word = sense.partition(" (")[0]
        if not word.startswith("("):
            assert character in found(unicodedata.normalize(form, word.upper()))


@given(st.text(max_size=20))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_an_empty_lexicon_finds_nothing() -> None:
    assert Lexicon().find("sword") == []
    assert Lexicon().frequent == ()
