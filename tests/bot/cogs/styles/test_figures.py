"""What is counted in a style's names, and what the judge makes of them."""

import pytest

from bot.cogs.styles._figures import distinctive, figures_of, names_with, typical
from bot.kit.authors import examples
from models.judge.judge import Verdict
from models.roster.roster import Roster
from models.store.registry import SHIPPED, Registry
from tests.tiny import HEADER, ROSTERS

OWN = "郭靖	Guō Jìng	x	name\n郭雪	Guō Xuě	x	name\n杨雪	Yáng Xuě	x	name\n"
OTHER = "李靖	Lǐ Jìng	x	name\n李靖靖	Lǐ Jìngjìng	x	name\n上官金虹	Shàngguān Jīnhóng	x	name\n"
TITLE = "铁血大旗	Tiěxuè Dàqí	x	title\n"


def roster(rows: str) -> Roster:
    return Roster.parse(HEADER + rows)


def test_surnames_lengths_and_characters_are_those_of_names_alone() -> None:
    figures = figures_of(roster(OWN + TITLE))
    assert figures.names == 3
    assert figures.surnames == ("郭", "杨")
    assert figures.lengths == {2: 1.0}
    assert figures.characters == ("雪", "靖")


def test_long_names_are_counted_together_and_a_roster_may_have_no_names() -> None:
    assert figures_of(roster(OTHER)).lengths == pytest.approx({2: 1 / 3, 3: 1 / 3, 4: 1 / 3})
    assert figures_of(roster(TITLE)).lengths == {4: 1.0}


def test_the_most_distinctive_characters_come_first() -> None:
    characters = distinctive(roster(OWN), roster(OTHER))
    assert characters == ("雪", "靖")
    assert list(names_with(roster(OWN), characters)) == ["郭雪", "杨雪", "郭靖"]


def test_typical_is_what_speaks_for_the_style_whoever_is_likeliest() -> None:
    verdicts = [
        Verdict("ab", {"own": 0.9, "other": 0.1}, (("a", 2.0), ("b", 0.5)), calibrated=True),
        Verdict("ac", {"own": 0.2, "other": 0.8}, (("a", 0.5), ("c", 1.0)), calibrated=True),
    ]
    assert typical("own", "abcd", verdicts) == ("a", "b", "c")


def test_examples_are_the_best_known_names_and_otherwise_some_of_the_roster() -> None:
    tiny = roster(ROSTERS["jin_yong"])
    assert [entry.name for entry in examples("jin_yong", tiny)][:4] == ["郭靖", "黄蓉", "杨过", "令狐冲"]
    assert len(examples("jin_yong", tiny)) == 5
    assert len(examples("unknown", tiny)) == 5
    assert len(examples("unknown", roster(OWN))) == 3


def test_all_best_known_names_are_in_the_shipped_rosters() -> None:
    registry = Registry(SHIPPED)
    registry.refresh()
    for style, first in (("jin_yong", "郭靖"), ("gu_long", "楚留香")):
        shown = [entry.name for entry in examples(style, registry.get(style).roster)]
        assert shown[0] == first
        assert len(set(shown)) == 5
