import pytest

from training.cedict import Cedict, Entry


def entry(simplified: str, pinyin: str, *definitions: str) -> Entry:
    return Entry(simplified=simplified, pinyin=pinyin, definitions=list(definitions))


@pytest.mark.parametrize(
    ("entries", "readings"),
    [
        ([entry("剑", "jian4", "double-edged sword")], ["jiàn"]),
        ([entry("吕", "Lu:3", "surname Lü")], ["lǚ"]),
        ([entry("长", "chang2", "long"), entry("长", "zhang3", "chief")], ["cháng", "zhǎng"]),
        ([entry("柳", "Liu3", "surname Liu"), entry("柳", "liu3", "willow")], ["liǔ"]),
        ([entry("千", "qian1", "thousand"), entry("千", "qian1", "swing")], ["qiān"]),
        ([entry("万", "wan4", "ten thousand"), entry("万", "mo4", "see 万俟")], ["wàn"]),
        ([], []),
    ],
)
def test_readings_have_tone_marks_and_leave_out_surnames_and_references(
    entries: list[Entry], readings: list[str]
) -> None:
    (character,) = {one["simplified"] for one in entries} or {"剑"}
    assert Cedict(entries).readings(character) == readings


@pytest.mark.parametrize(
    ("definitions", "english"),
    [
        (["surname Liu", "willow"], "willow"),
        (["variant of 劍|剑[jian4]", "old variant of 劍", "sword"], "sword"),
        (["to soar", "to fly"], "soar"),
        (["lettuce, see 萵苣|莴苣", "also called 菟絲子|菟丝子"], ""),
        (["(bound form) mirror", "CL:面[mian4]"], ""),
        (["a definition that is much too long for a line", "short"], "short"),
    ],
)
def test_the_english_is_the_first_short_sense(definitions: list[str], english: str) -> None:
    assert Cedict([entry("剑", "jian4", *definitions)]).english("剑") == english


def test_words_are_left_out() -> None:
    assert list(Cedict([entry("宝剑", "bao3 jian4", "sword"), entry("剑", "jian4", "sword")])) == ["剑"]
