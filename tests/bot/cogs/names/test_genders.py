"""Whose names are wished for, as people type it."""

import pytest

from bot.cogs.names import _genders
from bot.kit.errors import UserError
from bot.kit.texts import bundled
from models.roster.entry import Gender

LOCALES = bundled().locales
WOMENS = [
    "woman",
    "women",
    "women's",
    "Women’s",
    "FEMALE",
    "female",
    "girl",
    "girls",
    "kadın",
    "KIZ",
    "女",
    "女性",
]
MENS = ["man", "men", "men's", "Male", "boy", "boys", "erkek", "ERKEK", "oğlan", "oglan", "男", "男性"]


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize(("words", "gender"), [(WOMENS, Gender.FEMALE), (MENS, Gender.MALE)])
def test_the_usual_words_are_understood_and_offered_first_in_any_language(
    locale: str, words: list[str], gender: Gender
) -> None:
    language = bundled().language(locale)
    for word in words:
        assert _genders.resolve(language, word) is gender
        assert _genders.resolve(language, _genders.suggest(language, word)[0][1]) is gender


def test_a_beginning_is_enough_for_a_suggestion_and_blank_offers_all() -> None:
    english = bundled().language("en-US")
    assert _genders.suggest(english, "fem") == [("women’s", "woman")]
    assert [whose for _, whose in _genders.suggest(english, "")] == ["anybody", "man", "woman"]
    assert _genders.suggest(english, "sword") == []


def test_any_other_word_is_refused_with_the_choices() -> None:
    with pytest.raises(UserError) as refused:
        _genders.resolve(bundled().language("en-US"), "robot")
    assert refused.value.arguments == {"text": "robot", "choices": ["anybody’s", "men’s", "women’s"]}
