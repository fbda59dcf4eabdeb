"""What is counted in a person's answers, and which medals follow from them."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from bot.cogs.quiz._bands import Band
from bot.cogs.quiz._medals import Medal
from bot.cogs.quiz.daily.day import Streak
from bot.cogs.quiz.daily.medals import STREAK_DAYS, of_dailies
from bot.cogs.quiz.stats import picture
from bot.cogs.quiz.stats.figures import DAYS, DayCount, Share, figures_of
from bot.cogs.quiz.stats.history import Given
from bot.cogs.quiz.stats.medals import KNOWN_ANSWERS, RUN, SURVIVED, of_answers
from bot.cogs.quiz.stats.pages import Stats, alternative, stats_page
from bot.kit.pictures import font
from bot.kit.script import Script
from bot.kit.texts import bundled

NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)
TODAY = NOON.date()


def answers(
    results: Iterable[bool], mode: str = "classic", game_id: int = 1, style: str = "gu_long"
) -> list[Given]:
    return [Given(NOON, right, style, mode, game_id) for right in results]


@given(st.lists(st.booleans(), max_size=60))
def test_right_answers_and_runs_are_counted(results: list[bool]) -> None:
    figures = figures_of(answers(results), TODAY)
    runs = "".join("1" if right else "0" for right in results).split("0")
    assert figures.total == Share(sum(results), len(results))
    assert figures.best_run == max(map(len, runs))
    assert figures.current_run == len(runs[-1])


def test_each_author_is_counted_apart() -> None:
    others = [*answers([True], style="jin_yong"), *answers([True], "real", style="")]
    assert figures_of([*answers([True, False]), *others], TODAY).by_style == {
        "gu_long": Share(1, 2),
        "jin_yong": Share(1, 1),
    }


def test_answers_to_another_question_than_whose_a_name_is_are_told_apart_by_mode() -> None:
    others = [*answers([True, False], "lists", style=""), *answers([True], "real", style="")]
    figures = figures_of([*answers([True]), *others], TODAY)
    assert figures.apart == {"lists": 2, "real": 1}
    assert figures.total.asked == sum(share.asked for share in figures.by_style.values()) + 3


@pytest.mark.parametrize(
    ("others", "told"),
    [
        ([], []),
        (
            answers([True], "lists", style=""),
            ["One of them counts neither by author nor by difficulty (Two lists)."],
        ),
        (
            [*answers([True] * 2, "lists", style=""), *answers([True], "real", style="")],
            ["3 of them count neither by author nor by difficulty (Two lists and Real or invented)."],
        ),
    ],
)
def test_the_page_says_why_authors_do_not_add_up_where_they_do_not(others: list[Given], told: list[str]) -> None:
    figures = figures_of([*answers([True]), *others], TODAY)
    page = stats_page(bundled().language("en-US"), "ann", Stats(figures, Streak(0, 0)), {}, None)
    assert [line for line in str(page.blocks[0]).split("\n") if "neither" in line] == told


def test_difficulties_are_counted_apart_where_they_are_known_the_easiest_first() -> None:
    (right, wrong) = answers([True, False])
    hard = [replace(right, band=Band.HARD), replace(wrong, band=Band.HARD)]
    figures = figures_of([*hard, replace(right, band=Band.EASY), wrong], TODAY)
    assert list(figures.by_band.items()) == [(Band.EASY, Share(1, 1)), (Band.HARD, Share(1, 2))]


def test_the_last_thirty_days_are_counted_and_no_others() -> None:
    moments = [NOON, NOON - timedelta(days=29), NOON - timedelta(days=30)]
    (one,) = answers([True])
    figures = figures_of([replace(one, at=at) for at in sorted(moments)], TODAY)
    assert len(figures.days) == DAYS
    assert [count.asked for count in figures.days] == [1, *[0] * 28, 1]
    assert figures.days[-1].day == TODAY


def test_a_perfect_daily_and_thirty_days_earn_medals_on_their_day() -> None:
    days = [date(2026, 1, 1) + timedelta(days=number) for number in range(STREAK_DAYS)]
    assert of_dailies(dict.fromkeys(days[:-1], 9)) == {}
    assert of_dailies(dict.fromkeys(days, 9)) == {Medal.MONTH: days[-1]}
    assert of_dailies({**dict.fromkeys(days, 9), days[3]: 10, days[5]: 10}) == {
        Medal.PERFECT_DAILY: days[3],
        Medal.MONTH: days[-1],
    }
    assert of_dailies({day: 9 for day in [*days, date(2026, 2, 15)] if day != days[12]}) == {}


def test_a_hundred_right_in_survival_earn_a_medal_however_many_games_they_take() -> None:
    games = [answers([True] * 10 + [False] * 3, "survival", number) for number in range(SURVIVED // 10)]
    most = list(chain.from_iterable(games[1:]))
    assert Medal.SURVIVOR not in of_answers([*most, *answers([True] * 9, "survival"), *answers([True] * 9)])
    assert of_answers([*most, *games[0]])[Medal.SURVIVOR] == TODAY


def test_twenty_in_a_row_earn_a_medal() -> None:
    assert of_answers(answers([True] * (RUN - 1))) == {}
    assert of_answers(answers([True] * RUN)) == {Medal.RUN: TODAY}


def test_knowing_one_author_only_earns_nothing() -> None:
    most = [place % 4 != 0 for place in range(KNOWN_ANSWERS)]
    one = answers(most)
    other = answers(most, style="jin_yong")
    assert of_answers(one) == {}
    assert of_answers([*one, *other]) == {Medal.CONNOISSEUR: TODAY}


@pytest.mark.parametrize("most", [0, 1, 100_000])
def test_a_picture_is_drawn_of_any_days(most: int) -> None:
    days = [DayCount(TODAY - timedelta(days=ago), most // 2, most) for ago in reversed(range(DAYS))]
    with Image.open(BytesIO(picture.draw(days, "right", "wrong", Script.SIMPLIFIED))) as image:
        assert image.size == picture.SIZE


@pytest.mark.parametrize("locale", ["zh-CN", "zh-TW"])
def test_a_picture_names_its_colors_in_the_script_of_the_language(locale: str) -> None:
    language = bundled().language(locale)
    words = language("stats-right") + language("stats-wrong")
    assert font.has(words, language.script)


@pytest.mark.parametrize(
    ("results", "told"),
    [
        ([True], "One answer, a right one, on 2026-11-26."),
        ([False], "One answer, a wrong one, on 2026-11-26."),
        ([True, False], "Together 2 answers, 1 of them right; the most on one day: 2, on 2026-11-26."),
    ],
)
def test_a_picture_is_told_in_words(results: list[bool], told: str) -> None:
    figures = figures_of(answers(results), TODAY)
    assert alternative(bundled().language("en-US"), figures) == f"A column for each of the last 30 days. {told}"


def test_right_answers_stand_below_wrong_ones() -> None:
    days = [DayCount(TODAY, 1, 2)]
    with Image.open(BytesIO(picture.draw(days, "right", "wrong", Script.SIMPLIFIED))) as image:
        column = [image.getpixel((picture.SIZE[0] // 2, y)) for y in (picture.BOTTOM - 5, picture.TOP + 5)]
    jade, faded = ((46, 125, 91), (197, 183, 157))
    assert column == [jade, faded]
