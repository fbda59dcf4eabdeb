"""No name of a roster may reach the base, or every figure would be too good."""

import pytest

from training.corpora import SHIPPED, Corpora
from training.lexicon import Lexicon

CORPORA = Corpora(SHIPPED)
LEXICON = Lexicon(CORPORA)


@pytest.fixture(scope="module")
def names() -> list[str]:
    return LEXICON.names()


@pytest.fixture(scope="module")
def words() -> list[str]:
    characters = frozenset().union(*CORPORA.real_names)
    return LEXICON.words(characters)


def test_there_is_a_lot_to_learn_from(names: list[str], words: list[str]) -> None:
    assert len(names) > 30_000
    assert len(words) > 60_000
    assert len(set(names)) == len(names)


def test_no_name_is_real_or_begins_with_a_real_one(names: list[str]) -> None:
    real = CORPORA.real_names
    assert not [name for name in names for end in range(2, len(name) + 1) if name[:end] in real]


def test_nothing_is_the_given_name_of_a_real_one(names: list[str], words: list[str]) -> None:
    assert {"靖", "小宝", "留香"} <= LEXICON.given_names
    assert LEXICON.given_names.isdisjoint(names)
    assert LEXICON.given_names.isdisjoint(words)


def test_no_word_holds_a_real_name(words: list[str]) -> None:
    real = CORPORA.real_names
    for word in words:
        pieces = {word[start:end] for start in range(len(word)) for end in range(start + 2, len(word) + 1)}
        assert real.isdisjoint(pieces)


def test_names_look_like_names(names: list[str]) -> None:
    assert all(2 <= len(name) <= 4 for name in names)
    assert "洛杉矶" not in names
