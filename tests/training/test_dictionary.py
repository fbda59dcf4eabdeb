"""No name of a roster may reach the base, or every figure would be too good."""

import pytest

from training.corpora import SHIPPED, Corpora
from training.dictionary import Dictionary

CORPORA = Corpora(SHIPPED)
LEXICON = Dictionary(CORPORA)


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


@pytest.mark.parametrize(
    ("variant", "real"),
    [
        ("凤南天", "凤天南"),
        ("秦伟帮", "秦伟邦"),
        ("劳得诺", "劳德诺"),
        ("向阿紫", "阿紫"),
        ("那程英", "程英"),
        ("余郭襄", "郭襄"),
    ],
)
def test_a_real_name_in_disguise_does_not_pass(names: list[str], variant: str, real: str) -> None:
    assert real in CORPORA.real_names
    assert variant not in names


def test_no_name_is_a_real_one_in_another_order(names: list[str]) -> None:
    reordered = {"".join(sorted(name)) for name in CORPORA.real_names}
    assert not [name for name in names if "".join(sorted(name)) in reordered]


def test_other_people_may_share_a_given_name(names: list[str]) -> None:
    assert "杨志明" in names
    assert "王志明" in CORPORA.real_names


def test_nothing_is_the_given_name_of_a_real_one(names: list[str], words: list[str]) -> None:
    assert {"靖", "小宝", "留香"} <= LEXICON.given_names
    assert LEXICON.given_names.isdisjoint(names)
    assert LEXICON.given_names.isdisjoint(words)


def test_nothing_holds_a_real_name(names: list[str], words: list[str]) -> None:
    real = CORPORA.real_names
    for word in (*names, *words):
        pieces = {word[start:end] for start in range(len(word)) for end in range(start + 2, len(word) + 1)}
        assert real.isdisjoint(pieces)


def test_long_words_do_not_sound_like_a_real_name(words: list[str]) -> None:
    assert "欧阳锋" in CORPORA.real_names
    assert "欧阳峰" not in words


def test_names_look_like_names(names: list[str]) -> None:
    assert all(2 <= len(name) <= 4 for name in names)
    assert "洛杉矶" not in names
