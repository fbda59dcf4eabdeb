"""The rules that a roster keeps; docs/corpora.md tells them to whoever adds a name."""

import tomllib

import pytest

from models import pinyin
from models.roster import Entry, Kind
from training import corpus

MINIMUM = {"jin_yong": 1250, "gu_long": 1300}
BOTH = {"孙伏虎", "小兰", "张三", "札木合", "王夫人", "白振", "红娘子", "马行空"}
READINGS = tomllib.loads((corpus.FOLDER / "readings.toml").read_text(encoding="utf-8"))

styles = pytest.mark.parametrize("style", corpus.styles())


def _syllables(entry: Entry) -> list[str]:
    return [syllable for word in entry.words for syllable in word]


@styles
def test_a_roster_is_large_enough(style: str) -> None:
    assert len(corpus.load(style).roster) >= MINIMUM[style]


@styles
def test_names_are_sorted_by_pinyin_then_name(style: str) -> None:
    keys = [entry.sort_key for entry in corpus.load(style).roster]
    assert keys == sorted(keys)


@styles
def test_every_work_has_a_title_and_every_title_a_name(style: str) -> None:
    about = corpus.load(style)
    assert {work for entry in about.roster for work in entry.works} == set(about.works)


@styles
def test_pinyin_agrees_with_the_dictionary_and_the_table(style: str) -> None:
    for entry in corpus.load(style).roster:
        expected = READINGS[entry.name].split() if entry.name in READINGS else None
        assert _syllables(entry) == (expected or pinyin.syllables(entry.name, entry.surname)), entry.name


@styles
def test_pinyin_is_spelled_by_the_rules(style: str) -> None:
    for entry in corpus.load(style).roster:
        assert entry.pinyin == " ".join(pinyin.spell(word, 0) for word in entry.words), entry.name


@styles
def test_the_table_holds_no_reading_that_the_dictionary_has(style: str) -> None:
    for entry in corpus.load(style).roster:
        if entry.name in READINGS:
            assert READINGS[entry.name].split() != pinyin.syllables(entry.name, entry.surname)


def test_the_table_holds_only_names_of_a_roster() -> None:
    assert set(READINGS) <= corpus.real_names()


@styles
def test_most_names_are_plain_names_with_a_surname(style: str) -> None:
    roster = corpus.load(style).roster
    assert sum(entry.kind is Kind.NAME for entry in roster) > len(roster) * 0.75
    assert len(roster.surnames) > 150


def test_names_of_both_authors_are_derived() -> None:
    assert corpus.load("jin_yong").roster.names & corpus.load("gu_long").roster.names == BOTH


@styles
def test_a_style_is_displayed_in_every_language(style: str) -> None:
    assert set(corpus.load(style).display) == {"en-US", "zh-CN", "zh-TW", "tr"}


def test_an_unknown_style_names_the_known_ones() -> None:
    with pytest.raises(ValueError, match="gu_long, jin_yong"):
        corpus.load("poets")
