"""No name that the bot can invent has a box in its picture, in either script."""

import string

import pytest
from fontTools.ttLib import TTFont
from opencc import OpenCC

from bot.kit.pictures import font
from bot.kit.texts import bundled
from models.lexicon.table import shipped_lexicon
from models.store.registry import SHIPPED, Registry

TONES = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹ"
TURKISH = "çğıiöşüÇĞIİÖŞÜ"
LACKED = "\U00021000"
MAX_BYTES = 2_500_000


@pytest.fixture(scope="module")
def vocabulary() -> str:
    """The characters of all shipped styles, simplified as they are, and their traditional forms."""
    registry = Registry(SHIPPED)
    registry.refresh()
    known = "".join(
        sorted({sign for style in registry.styles() for sign in registry.get(style).vocabulary.characters})
    )
    assert len(known) > 2_000
    return known + "".join(OpenCC(script).convert(known) for script in ("s2t", "s2tw", "s2hk"))


def test_the_font_has_every_character_of_names_in_both_scripts(vocabulary: str) -> None:
    known = TTFont(font.PATH).getBestCmap()
    assert [character for character in vocabulary if ord(character) not in known] == []


def test_every_character_of_names_is_drawn_as_itself_and_not_as_a_box(vocabulary: str) -> None:
    assert [character for character in vocabulary if not font.has(character)] == []


@pytest.mark.parametrize("locale", ["zh-CN", "zh-TW"])
def test_the_font_has_what_names_mean_to_readers_of_chinese(locale: str) -> None:
    language, lexicon = bundled().language(locale), shipped_lexicon()
    glosses = (*lexicon.characters.values(), *lexicon.words.values(), *lexicon.surnames.values())
    meanings = [language.prose(gloss.meaning(locale)) for gloss in glosses if "zh" in gloss.meanings]
    assert len(meanings) > 3_000
    assert [meaning for meaning in meanings if not font.has(meaning)] == []


@pytest.mark.parametrize("letters", [string.ascii_letters + string.digits, TONES + TONES.upper(), TURKISH])
def test_the_font_has_the_letters_of_pinyin_and_of_our_languages(letters: str) -> None:
    assert [letter for letter in letters if not font.has(letter)] == []


def test_what_the_font_lacks_is_known() -> None:
    assert not font.has(LACKED)
    assert not font.has(f"郭{LACKED}")
    assert not font.has("\uffff")
    assert font.has("郭 靖")
    assert font.has("")


def test_the_font_is_small_and_has_a_name_and_licence_of_its_own() -> None:
    assert font.PATH.stat().st_size < MAX_BYTES
    names = {record.nameID: str(record) for record in TTFont(font.PATH)["name"].names}
    shown = [names[number] for number in (1, 3, 4, 6)]
    assert not [name for name in shown if "LXGW" in name or "霞鹜" in name]
    assert "Copyright 2021-2023 LXGW" in names[0]
    licence = font.PATH.with_name("OFL.txt").read_text(encoding="utf-8")
    assert "Copyright 2021-2023 LXGW" in licence
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
