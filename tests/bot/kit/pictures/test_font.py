"""No name that the bot can invent has a box in its picture, and it has the shapes of its reader's script."""

import string
from collections import Counter

import pytest
from fontTools.ttLib import TTFont
from opencc import OpenCC

from bot.kit.pictures import font
from bot.kit.script import Script, traditional
from bot.kit.texts import bundled
from models.lexicon.table import shipped_lexicon
from models.networks import KINDS
from models.store.registry import SHIPPED, Registry

TONES = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹ"
TURKISH = "çğıiöşüÇĞIİÖŞÜ"
LACKED = "\U00021000"
MAX_BYTES = 2_600_000
SIMPLIFIED, TRADITIONAL = Script.SIMPLIFIED, Script.TRADITIONAL

# What the traditional face has from the other: LXGW WenKai TC lacks it, or draws it like another character.
FROM_SIMPLIFIED = (
    "壜崈嵲嶓楶琫箚薖鈡鳬鶮齕龏"
    "俞值偷內内冊删別刪别剝即吞吳吶呂告喻填奧宮尚带彔彙彝彥悅悦慎戶户搖敎教敻既旣晚暨朮术枴查柵柺査概榆橫"
    "殻殼毀沒没清温溉溫為熙爲瑤產眞真研祿禿粵絕絶綠緑緒緣脫脱藴蘊虛說説謠謡遙郎鄉銳鋭錄録鎭鎮閱閲青顏顔顛"
    "飲黃黄"
)


@pytest.fixture(scope="module")
def vocabulary() -> dict[Script, str]:
    """The characters of names in all shipped styles as either reader sees them, and OpenCC's traditional forms."""
    registry = Registry(SHIPPED)
    registry.refresh()
    known = "".join(
        sorted({sign for style in registry.styles() for sign in registry.get(style).vocabulary.characters})
    )
    assert len(known) > 2_000
    # First characters of names, which can be surnames (余), and others (餘).
    shown = "".join(traditional(character) + traditional(f"一{character}") for character in known)
    # One by one: the phrases that it would find among characters in a row are in no name.
    forms = shown + "".join("".join(map(OpenCC(script).convert, known)) for script in ("s2t", "s2tw", "s2hk"))
    return {SIMPLIFIED: known + forms, TRADITIONAL: forms}


@pytest.mark.parametrize("script", Script)
def test_each_face_has_every_character_of_names_in_its_script(
    script: Script, vocabulary: dict[Script, str]
) -> None:
    known = TTFont(font.FACES[script]).getBestCmap()
    assert [character for character in vocabulary[script] if ord(character) not in known] == []


@pytest.mark.parametrize("script", Script)
def test_every_character_of_names_is_drawn_as_itself_and_not_as_a_box(
    script: Script, vocabulary: dict[Script, str]
) -> None:
    assert [character for character in vocabulary[script] if not font.has(character, script)] == []


@pytest.mark.parametrize("character", "骨直角起令海過道")
def test_a_character_of_both_scripts_has_the_shape_of_each(character: str) -> None:
    shapes = [bytes(font.sized(48, script).getmask(character)) for script in Script]
    assert shapes[0] != shapes[1]


@pytest.fixture(scope="module")
def shapes() -> dict[Script, dict[str, bytes]]:
    """The shapes of all hanzi of the traditional face, in both."""
    hanzi = [chr(code) for code in TTFont(font.FACES[TRADITIONAL]).getBestCmap() if code >= 0x4E00]
    letters = {script: font.sized(96, script) for script in Script}
    return {script: {one: bytes(letters[script].getmask(one)) for one in hanzi} for script in Script}


def test_traditional_hanzi_are_of_their_own_face_but_for_a_few(shapes: dict[Script, dict[str, bytes]]) -> None:
    same = {one for one, shape in shapes[TRADITIONAL].items() if shape == shapes[SIMPLIFIED][one]}
    assert same == set(FROM_SIMPLIFIED)


def test_no_traditional_hanzi_looks_like_another(shapes: dict[Script, dict[str, bytes]]) -> None:
    alike = Counter(shapes[TRADITIONAL].values())
    assert [one for one, shape in shapes[TRADITIONAL].items() if alike[shape] > 1] == []


def test_lines_are_as_wide_and_as_high_in_both_faces() -> None:
    first, second = (font.sized(48, script) for script in Script)
    assert first.getmetrics() == second.getmetrics()
    assert first.getlength("司馬楚 Sīmǎ Chǔ") == second.getlength("司馬楚 Sīmǎ Chǔ")


@pytest.mark.parametrize("locale", ["zh-CN", "zh-TW"])
def test_the_font_has_what_names_mean_to_readers_of_chinese(locale: str) -> None:
    language, lexicon = bundled().language(locale), shipped_lexicon()
    glosses = (*lexicon.characters.values(), *lexicon.words.values(), *lexicon.surnames.values())
    meanings = [language.prose(gloss.meaning(locale)) for gloss in glosses if "zh" in gloss.meanings]
    assert len(meanings) > 3_000
    assert [meaning for meaning in meanings if not font.has(meaning, language.script)] == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("locale", ["zh-CN", "zh-TW"])
def test_the_font_has_what_a_picture_says_of_a_network(locale: str, kind: str) -> None:
    language = bundled().language(locale)
    assert font.has(language(f"explain-memory-key-{kind}"), language.script)


@pytest.mark.parametrize("script", Script)
@pytest.mark.parametrize("letters", [string.ascii_letters + string.digits, TONES + TONES.upper(), TURKISH])
def test_the_font_has_the_letters_of_pinyin_and_of_our_languages(script: Script, letters: str) -> None:
    assert [letter for letter in letters if not font.has(letter, script)] == []


@pytest.mark.parametrize("script", Script)
def test_what_the_font_lacks_is_known(script: Script) -> None:
    assert not font.has(LACKED, script)
    assert not font.has(f"郭{LACKED}", script)
    assert not font.has("\uffff", script)
    assert font.has("郭 靖", script)
    assert font.has("", script)


@pytest.mark.parametrize("script", Script)
def test_the_font_is_small_and_has_a_name_and_licence_of_its_own(script: Script) -> None:
    path = font.FACES[script]
    assert path.stat().st_size < MAX_BYTES
    names = {record.nameID: str(record) for record in TTFont(path)["name"].names}
    shown = [names[number] for number in (1, 3, 4, 6)]
    assert not [name for name in shown if "LXGW" in name or "霞鹜" in name]
    assert "Copyright 2021-2023 LXGW" in names[0]
    licence = path.with_name("OFL.txt").read_text(encoding="utf-8")
    assert path.name in licence
    assert all(line.split(" (")[0] in licence for line in names[0].splitlines() if line.startswith("Copyright"))
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
