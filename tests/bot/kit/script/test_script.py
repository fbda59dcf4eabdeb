"""Names in traditional hanzi, and typed hanzi in simplified ones."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from opencc import OpenCC

from bot.kit.script import PROSE, Script, simplified, traditional, traditional_prose
from bot.kit.script._exceptions import CHARACTERS, SURNAMES, TYPED, WORDS
from models.roster.roster import Roster
from models.store.registry import SHIPPED
from tools import hanzi

ROOT = Path(__file__).parents[4]
GOLDEN = dict(line.split("\t") for line in Path(__file__).with_name("names.tsv").read_text("utf-8").splitlines())
"""Every name of the rosters with a character that OpenCC knows several traditional forms of; read by hand."""


def names_in(files: Iterable[Path]) -> list[str]:
    return sorted({name for file in files for name in Roster.parse(file.read_text("utf-8")).names})


NAMES = names_in((ROOT / "training/corpora").glob("*.tsv"))


def test_the_golden_names_are_as_they_were_read() -> None:
    assert {name: traditional(name) for name in GOLDEN} == GOLDEN


def test_every_name_whose_form_is_not_obvious_was_read() -> None:
    convert = OpenCC("s2tw").convert
    exceptional = {*CHARACTERS, *SURNAMES}
    unread = [name for name in NAMES if name not in GOLDEN]
    assert [name for name in unread if traditional(name) != convert(name)] == []
    assert [name for name in unread if exceptional.intersection(name)] == []


def test_every_name_of_the_rosters_comes_back_when_it_is_typed_in_either_script() -> None:
    assert len(NAMES) > 3_000
    assert {name: simplified(traditional(name)) for name in NAMES} == {name: name for name in NAMES}
    assert {name: simplified(name) for name in NAMES} == {name: name for name in NAMES}


def test_no_character_that_a_model_knows_is_changed_by_typing_it() -> None:
    known = set("".join(names_in(SHIPPED.glob("*/*/roster.tsv"))))
    assert known
    assert {character for character in known if simplified(character) != character} == set()


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("陈近南", "陳近南"),
        ("欧阳锋", "歐陽鋒"),
        ("余百乐", "余百樂"),
        ("柳余恨", "柳餘恨"),
        ("范蠡", "范蠡"),
        ("冯锡范", "馮錫範"),
        ("小范", "小范"),
        ("钟灵", "鍾靈"),
        ("金钟", "金鐘"),
        ("万俟卨", "万俟卨"),
        ("万震山", "萬震山"),
        ("澹台灭明", "澹臺滅明"),
        ("台静农", "台靜農"),
        ("令狐冲", "令狐沖"),
        ("于谦", "于謙"),
        ("岳飞", "岳飛"),
        ("郁达夫", "郁達夫"),
        ("种师道", "种師道"),
        ("文种", "文種"),
        ("干光豪", "干光豪"),
        ("桃干仙", "桃幹仙"),
        ("公冶乾", "公冶乾"),
        ("宁中则", "甯中則"),
        ("张三丰", "張三丰"),
        ("丰子恺", "豐子愷"),
        ("姜维", "姜維"),
        ("沈璧君", "沈璧君"),
        ("谷缜", "谷縝"),
        ("游坦之", "游坦之"),
        ("后羿", "后羿"),
        ("云中鹤", "雲中鶴"),
        ("陆二娘", "陸二娘"),
        ("万里独行田伯光", "萬里獨行田伯光"),
        ("孙白发", "孫白髮"),
        ("戚长发", "戚長發"),
        ("素（朴素）", "素（樸素）"),
        ("五岳", "五嶽"),
        ("", ""),
        ("Jin Yong", "Jin Yong"),
        ("金庸 / 古龙", "金庸 / 古龍"),
        ("殷 · Yīn, 于 · Yú", "殷 · Yīn, 于 · Yú"),
    ],
)
def test_a_name_is_shown_as_its_readers_know_it(name: str, shown: str) -> None:
    assert traditional(name) == shown
    assert simplified(shown) == name


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("陳", "陈"), ("歐陽", "欧阳"), ("龍", "龙"), ("劍", "剑"), ("衝沖", "冲冲"), ("裡裏", "里里")],
)
def test_hanzi_can_be_typed_in_either_script(typed: str, meant: str) -> None:
    assert simplified(typed) == simplified(meant) == meant


@given(st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF) | st.sampled_from("*· a"), max_size=12))
def test_a_text_keeps_its_length_and_a_form_is_final(text: str) -> None:
    assert len(traditional(text)) == len(simplified(text)) == len(text)
    assert simplified(simplified(text)) == simplified(text)


@pytest.mark.parametrize("file", hanzi.CONFIGS)
def test_the_tables_are_opencc_s(file: str) -> None:
    lines = (hanzi.FOLDER / file).read_text("utf-8").splitlines()
    table = dict(line.split("\t") for line in lines)
    assert table == hanzi.table(hanzi.CONFIGS[file])
    assert {other for other in table.values() if len(other) != 1} == set()


@pytest.mark.parametrize(
    ("meaning", "shown"),
    [
        ("后悔", "後悔"),
        ("丑牛", "丑牛"),
        ("天干第三", "天干第三"),
        ("头发，黑发", "頭髮，黑髮"),
        ("战斗", "戰鬥"),
        ("种植", "種植"),
        ("以云为枕", "以雲為枕"),
        ("回娘家", "回娘家"),
        ("（余下的情意）", "（餘下的情意）"),
        ("sword", "sword"),
        ("", ""),
    ],
)
def test_what_a_name_means_is_prose(meaning: str, shown: str) -> None:
    assert traditional_prose(meaning) == shown


def test_the_table_of_prose_is_opencc_s() -> None:
    lines = (hanzi.FOLDER / PROSE).read_text("utf-8").splitlines()
    table = dict(line.split("\t") for line in lines)
    assert table == hanzi.prose()
    assert [run for run, other in table.items() if len(run) != len(other)] == []


def test_each_of_opencc_s_mistakes_is_still_one() -> None:
    convert = OpenCC("s2tw").convert
    assert [run for run in hanzi.MISTAKES if convert(run) == traditional(run)] == []


def test_each_exception_is_needed_and_keeps_the_length() -> None:
    convert = OpenCC("s2tw").convert
    assert [one for one, other in CHARACTERS.items() if convert(one) == other] == []
    assert [one for one, other in TYPED.items() if OpenCC("t2s").convert(one) == other] == []
    assert [one for one, other in WORDS.items() if len(one) != len(other) or len(one) < 2] == []


@pytest.mark.parametrize(
    ("locale", "script"),
    [
        ("zh-CN", Script.SIMPLIFIED),
        ("zh-TW", Script.TRADITIONAL),
        ("zh-HK", Script.TRADITIONAL),
        ("en-US", None),
        ("ja", None),
    ],
)
def test_a_chinese_locale_has_a_script(locale: str, script: Script | None) -> None:
    assert Script.of(locale) is script
