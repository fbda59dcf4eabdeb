import sys
import unicodedata

import pytest

from models.roster import pinyin
from models.roster.hanzi import HANZI


def is_ideograph(character: str) -> bool:
    """Tell by Unicode's names, which Python knows, whether a character is a hanzi and no duplicate of another."""
    name = unicodedata.name(character, "")
    is_duplicate = unicodedata.normalize("NFC", character) != character
    return name.startswith(("CJK UNIFIED IDEOGRAPH", "CJK COMPATIBILITY IDEOGRAPH")) and not is_duplicate


def test_every_ideograph_is_a_hanzi_and_nothing_else_is() -> None:
    # A Python with an older Unicode does not know the newest characters.
    known = (chr(code) for code in range(sys.maxunicode + 1) if unicodedata.category(chr(code)) != "Cn")
    assert [c for c in known if bool(HANZI.fullmatch(c)) != is_ideograph(c)] == []


@pytest.mark.parametrize("character", ["𡋾", "㐀", "\U000323af", "\U00033479", "\ufa0e"])
def test_rare_hanzi_are_hanzi_and_have_one_syllable_each(character: str) -> None:
    assert HANZI.fullmatch(character)
    assert len(pinyin.syllables(f"郭{character}{character}", "郭")) == 3


@pytest.mark.parametrize("character", ["a", "ア", "한", "々", "〇", "🐉", "\uf90a", "⼀"])
def test_other_characters_are_no_hanzi(character: str) -> None:
    assert not HANZI.fullmatch(character)
