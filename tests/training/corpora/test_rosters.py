"""The rules of docs/corpora.md hold for every shipped roster."""

import re
import tomllib

import pytest

from models.forbidden.shipped import shipped
from models.roster import pinyin
from models.roster.entry import Entry, Gender, Kind
from training.corpora import SHIPPED, Corpora

CORPORA = Corpora(SHIPPED)
MINIMUM = {
    "jin_yong": 1250,
    "gu_long": 1300,
    "liang_yusheng": 300,
    "huang_yi": 250,
    "poets": 500,
    "children": 400,
}
SURNAMES = {"children": 100}
"""The least number of surnames where it isn't 150."""

TALES = {"崔莺莺", "步非烟", "姚月华", "晁采", "曹文姬", "张珍奴", "苏小小", "黄崇嘏", "吕岩", "张果", "罗公远"}
"""Heroines and immortals, whose poems others wrote."""

BOTH = {"孙伏虎", "小兰", "张三", "札木合", "王夫人", "白振", "红娘子", "马行空"}
READINGS = tomllib.loads((SHIPPED / "readings.toml").read_text(encoding="utf-8"))

# What novels call somebody who has no name: none of it is a name by itself.
ROLES = """
师父 师傅 师兄 师弟 师姐 师妹 师叔 师伯 徒弟 弟子 掌门 帮主 教主 庄主 寨主 方丈 长老 道长 道人 道士
大师 和尚 尼姑 师太 先生 夫人 小姐 姑娘 公子 少爷 老爷 少侠 大侠 女侠 前辈 大哥 二哥 大嫂 大姐 妹妹
哥哥 姐姐 弟弟 爹爹 妈妈 爷爷 奶奶 婆婆 大汉 汉子 店小二 店家 掌柜 伙计 老板 老板娘 车夫 船家 丫鬟 丫头
家丁 管家 捕快 军官 士兵 将军 皇帝 皇后 太后 太子 公主 王爷 太监 宫女 乞丐 书生 刺客 老者 老人 老头
少年 少女 妇人 女子 孩子 黑衣人 白衣人 青衣人 蒙面人 众人 群雄
"""
GROUP = re.compile(
    ".*([双两二三四五六七八九十百]大?(怪|鬼|绝|侠|雄|仙|煞|凶|杰|友|魔|恶人|高手|弟子|兄弟)|们|[帮派寨])"
)

styles = pytest.mark.parametrize("style", CORPORA.styles())


def _syllables(entry: Entry) -> list[str]:
    return [syllable for word in entry.words for syllable in word]


@styles
def test_a_roster_is_large_enough(style: str) -> None:
    assert len(CORPORA.get(style).roster) >= MINIMUM[style]


@styles
def test_a_roster_holds_people_only(style: str) -> None:
    roles = set(ROLES.split())
    assert {name for name in CORPORA.get(style).roster.names if name in roles or GROUP.fullmatch(name)} == set()


def test_poets_are_those_who_lived_and_none_of_a_tale_is_invented_again() -> None:
    assert not TALES & CORPORA.get("poets").roster.names
    assert all(shipped().forbids(name) for name in TALES)


@pytest.mark.parametrize("name", ["江南七怪", "桃谷六仙", "黑风双煞", "四大恶人", "丐帮"])
def test_groups_are_told_from_people(name: str) -> None:
    assert GROUP.fullmatch(name)


@styles
def test_names_are_sorted_by_pinyin_then_name(style: str) -> None:
    keys = [entry.sort_key for entry in CORPORA.get(style).roster]
    assert keys == sorted(keys)


@styles
def test_every_work_has_a_title_and_every_title_a_name(style: str) -> None:
    about = CORPORA.get(style)
    assert {work for entry in about.roster for work in entry.works} == set(about.works)


@styles
def test_pinyin_agrees_with_the_dictionary_and_the_table(style: str) -> None:
    for entry in CORPORA.get(style).roster:
        expected = READINGS[entry.name].split() if entry.name in READINGS else None
        assert _syllables(entry) == (expected or pinyin.syllables(entry.name, entry.surname)), entry.name


@styles
def test_pinyin_is_spelled_by_the_rules(style: str) -> None:
    for entry in CORPORA.get(style).roster:
        assert entry.pinyin == " ".join(pinyin.spell(word, 0) for word in entry.words), entry.name


@styles
def test_the_table_holds_no_reading_that_the_dictionary_has(style: str) -> None:
    for entry in CORPORA.get(style).roster:
        if entry.name in READINGS:
            assert READINGS[entry.name].split() != pinyin.syllables(entry.name, entry.surname)


def test_the_table_holds_only_names_of_a_roster() -> None:
    assert set(READINGS) <= CORPORA.real_names


@styles
def test_nearly_every_name_has_a_gender_and_most_from_the_works(style: str) -> None:
    roster = CORPORA.get(style).roster
    unknown = sum(entry.gender is Gender.UNKNOWN for entry in roster)
    assert unknown < len(roster) * 0.01
    assert sum(entry.certain for entry in roster) > len(roster) * 0.7


@pytest.mark.parametrize(
    ("name", "gender"),
    [("黄蓉", Gender.FEMALE), ("乔峰", Gender.MALE), ("燕七", Gender.FEMALE), ("楚留香", Gender.MALE)],
)
def test_the_novels_say_the_gender_of_those_whom_everybody_knows(name: str, gender: Gender) -> None:
    (entry,) = (entry for style in CORPORA.styles() for entry in CORPORA.get(style).roster if entry.name == name)
    assert (entry.gender, entry.certain) == (gender, True)


@styles
def test_most_names_are_plain_names_with_a_surname(style: str) -> None:
    roster = CORPORA.get(style).roster
    assert sum(entry.kind is Kind.NAME for entry in roster) > len(roster) * 0.75
    assert len(roster.surnames) >= SURNAMES.get(style, 150)


def test_names_of_both_authors_are_derived() -> None:
    assert CORPORA.get("jin_yong").roster.names & CORPORA.get("gu_long").roster.names == BOTH


@styles
def test_a_style_is_displayed_in_every_language(style: str) -> None:
    assert set(CORPORA.get(style).display) == {"en-US", "zh-CN", "zh-TW", "tr"}
