"""A roster of given names becomes one of full names, with the surnames that people have."""

from collections import Counter
from pathlib import Path

import pytest

from models.forbidden.shipped import shipped
from models.roster.entry import Gender
from models.roster.roster import Roster
from training.corpora import SHIPPED, Corpora
from training.corpora.surnames import common_surnames, with_common_surnames
from training.errors import CorpusError

ABOUT = 'surnames = "common"\n[display]\nen-US = "Children"\nzh-CN = "孩子"\n[works]\n'
GIVEN = "name\tpinyin\tgender\n子安\tZǐ'ān\tm?\n欣怡\tXīnyí\tf\n"


def _write(folder: Path, roster: str, about: str = ABOUT) -> Corpora:
    (folder / "children.tsv").write_text(roster, encoding="utf-8")
    (folder / "children.toml").write_text(about, encoding="utf-8")
    return Corpora(folder)


def test_given_names_get_surnames_and_keep_their_genders(tmp_path: Path) -> None:
    corpus = _write(tmp_path, GIVEN).get("children")
    entries = {entry.name.removeprefix(entry.surname): entry for entry in corpus.roster}
    assert entries.keys() == {"子安", "欣怡"}
    assert all(entry.surname in common_surnames() for entry in corpus.roster)
    assert (entries["子安"].gender, entries["子安"].certain) == (Gender.MALE, False)
    assert (entries["欣怡"].gender, entries["欣怡"].certain) == (Gender.FEMALE, True)
    assert entries["欣怡"].pinyin.endswith(" Xīnyí")
    assert Roster.parse(corpus.content.decode()) == corpus.roster


def test_without_the_key_given_names_stay_alone(tmp_path: Path) -> None:
    corpus = _write(tmp_path, GIVEN, ABOUT.removeprefix('surnames = "common"\n')).get("children")
    assert corpus.roster.names == {"子安", "欣怡"}


def test_surnames_are_as_frequent_as_among_people() -> None:
    roster = Corpora(SHIPPED).get("children").roster
    counts = Counter(entry.surname for entry in roster)
    assert counts.keys() == common_surnames().keys()
    share = sum(common_surnames().values())
    for surname, percent in common_surnames().items():
        assert abs(counts[surname] - len(roster) * percent / share) < 1, surname


def test_no_child_is_called_like_a_famous_person() -> None:
    assert [name for name in Corpora(SHIPPED).get("children").roster.names if shipped().forbids(name)] == []


@pytest.mark.parametrize("name", ["张子萱", "张志杰", "王浩轩", "郭子睿"])
def test_an_actress_or_an_athlete_with_a_child_s_given_name_are_known(name: str) -> None:
    given = {entry.name.removeprefix(entry.surname) for entry in Corpora(SHIPPED).get("children").roster}
    assert name[1:] in given
    assert shipped().forbids(name)


def test_two_names_exchange_their_surnames_where_a_full_name_is_forbidden() -> None:
    # The first of two by hash gets 张, and the other one 董.
    given = Roster.parse("name\tpinyin\n志杰\tZhìjié\n子安\tZǐ'ān\n")
    names = [row.split("\t")[0] for row in with_common_surnames(given).splitlines()[1:]]
    assert shipped().forbids("张志杰")
    assert sorted(names) == ["张子安", "董志杰"]


def test_a_known_person_s_given_name_without_another_to_exchange_with_is_refused() -> None:
    with pytest.raises(CorpusError, match="杰伦 is a known person's"):
        with_common_surnames(Roster.parse("name\tpinyin\n杰伦\tJiélún\n"))


@pytest.mark.parametrize("name", ["张博恒", "管晨辰", "邱奕涵", "马嘉祺", "王诗龄", "周雨彤", "林彦俊", "姚琛"])
def test_people_of_today_are_known(name: str) -> None:
    assert shipped().forbids(name)


@pytest.mark.parametrize("rows", ["name\n子安\n", "name\tpinyin\n李子安\tLǐ Zǐ'ān\n"], ids=["unread", "full"])
def test_what_is_no_given_name_with_pinyin_is_refused(tmp_path: Path, rows: str) -> None:
    with pytest.raises(CorpusError, match=r"^children\.tsv: .*子安 is no given name with one word of pinyin$"):
        _write(tmp_path, rows).get("children")


def test_an_unknown_kind_of_surnames_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match=r"^children\.toml: surnames: "):
        _write(tmp_path, GIVEN, ABOUT.replace("common", "rare")).get("children")
