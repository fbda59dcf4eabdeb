"""What a reveal teaches: relatives, the judge's words, and time to read."""

import pytest

from bot.cogs.quiz._bands import Band
from bot.cogs.quiz.teaching.pace import LEAST, MOST, reading_time
from bot.cogs.quiz.teaching.relatives import relatives
from bot.cogs.quiz.teaching.views import decisive, favorite, sureness
from bot.kit.pages.page import Field, Page
from models.judge.judge import Verdict
from models.roster.roster import Roster

ROSTER = Roster.parse(
    "name\tpinyin\tworks\tkind\n"
    "段誉\tDuàn Yù\t天龙八部\tname\n"
    "傅红雪\tFù Hóngxuě\t天涯明月刀\tname\n"
    "雪山飞狐\tXuěshān Fēihú\t雪山飞狐\tbyname\n"
    "石破天\tShí Pòtiān\t侠客行\tname\n"
    "飞雪儿\tFēi Xuěér\t无\tname\n"
)


def view(first: float, *shares: float) -> Verdict:
    chances = {"jin_yong": first, "gu_long": 1 - first}
    return Verdict("段飞雪", chances, tuple(zip("段飞雪", shares, strict=False)), calibrated=True)


def test_relatives_share_the_given_names_characters_before_the_surname_and_are_names_of_people() -> None:
    assert [entry.name for entry in relatives(ROSTER, "段飞雪")] == ["傅红雪", "飞雪儿", "段誉"]
    assert relatives(ROSTER, "王五") == []
    assert "段誉" not in [entry.name for entry in relatives(ROSTER, "段誉")]


@pytest.mark.parametrize(
    ("chance", "band"),
    [(0.97, Band.EASY), (0.81, Band.EASY), (0.7, Band.NORMAL), (0.55, Band.HARD), (0.03, Band.EASY)],
)
def test_the_judge_is_as_sure_as_the_difficulty_of_the_name_says(chance: float, band: Band) -> None:
    assert sureness(view(chance)) is band
    assert favorite(view(chance)) == ("jin_yong" if chance > 0.5 else "gu_long")


@pytest.mark.parametrize(
    ("shares", "places"), [((0.1, 2.0, 0.2), [1]), ((1.5, 0.1, 2.0), [0, 2]), ((-1.0, 0.5, -0.2), [1])]
)
def test_one_or_two_characters_decided(shares: tuple[float, ...], places: list[int]) -> None:
    assert decisive(view(0.9, *shares)) == places


def test_the_longer_a_reveal_the_longer_it_can_be_read() -> None:
    short, long = Page("", ("short",)), Page("", (Field("heading", "long " * 200), "more"))
    assert LEAST <= reading_time(short).total_seconds() < reading_time(long).total_seconds() == MOST
