"""What explains an answer."""

import pytest

from bot.cogs.quiz._round import Question
from bot.cogs.quiz.practice.explaining import View, alike, decisive, view_of
from models.judge.judge import Verdict
from models.roster.roster import Roster
from tests.tiny import HEADER, ROSTERS

GU_LONG = Roster.parse(HEADER + ROSTERS["gu_long"])


def verdict(sure: float, *shares: tuple[str, float]) -> Verdict:
    return Verdict("".join(text for text, _ in shares), {"gu_long": sure, "jin_yong": 1 - sure}, shares, True)  # noqa: FBT003 - calibrated


@pytest.mark.parametrize(
    ("sure", "view"), [(0.97, View.CLEAR), (0.85, View.CLEAR), (0.7, View.LEANING), (0.51, View.EITHER)]
)
def test_the_judges_view_is_a_word(sure: float, view: View) -> None:
    assert view_of(verdict(sure)) is view


def test_the_weightiest_characters_are_named_in_the_order_of_the_name() -> None:
    found = decisive(verdict(0.9, ("西", 0.1), ("门", -0.4), ("吹", 0.0), ("雪", 1.5), ("红", 0.2)))
    assert found == [(1, "门", False), (3, "雪", True), (4, "红", True)]


def test_real_names_like_it_share_the_surname_or_a_character_in_its_place() -> None:
    assert [entry.name for entry in alike(Question("陆吹雪", "Lù Chuīxuě", 1), GU_LONG)] == [
        "西门吹雪",
        "傅红雪",
        "陆小凤",
    ]
    assert [entry.name for entry in alike(Question("段红雪", "Duàn Hóngxuě", 1), GU_LONG)] == [
        "傅红雪",
        "西门吹雪",
    ]
    assert alike(Question("段青", "Duàn Qīng", 1), GU_LONG) == []
