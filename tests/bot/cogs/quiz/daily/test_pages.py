"""What people read of a daily."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cogs.quiz.daily.day import QUESTIONS, Try
from bot.cogs.quiz.daily.pages import RIGHT, WRONG, DailyPages, compact, longest_run, parse_day
from bot.cogs.quiz.daily.store import Progress
from bot.kit.pages.page import Button, Select
from bot.kit.texts import bundled
from models.lexicon.lexicon import Lexicon
from tests.bot.cogs.quiz.daily.test_day import DAY, a_daily

NAMES = {"jin_yong": "Jin Yong", "gu_long": "Gu Long"}
CHOICES = st.lists(st.integers(0, 1), min_size=QUESTIONS, max_size=QUESTIONS)


def pages(locale: str = "en-US") -> DailyPages:
    return DailyPages(bundled().language(locale), NAMES, a_daily(), Lexicon(), DAY)


def progress(choices: list[int]) -> Progress:
    attempt = Try(tuple(choices))
    return Progress(DAY, attempt, {DAY: attempt.correct(a_daily())} if attempt.finished else {})


def explaining(done: Progress) -> list[Button | Select]:
    """Return what a page of a daily has to explain names by."""
    controls = [one for one in pages().page(done).controls if isinstance(one, Button | Select)]
    return [one for one in controls if one.custom_id.startswith("explain")]


@pytest.mark.parametrize("locale", bundled().locales)
@given(choices=CHOICES)
def test_a_shared_result_gives_no_name_and_no_author_away(locale: str, choices: list[int]) -> None:
    done = progress(choices)
    text = pages(locale).public(done, "<@1>")
    assert not any(question.name in text or question.pinyin in text for question in a_daily().questions)
    assert not any(name in text for name in NAMES.values())
    assert text.count(RIGHT) == done.attempt.correct(a_daily())
    assert text.count(RIGHT) + text.count(WRONG) == QUESTIONS


@given(st.lists(st.booleans()))
def test_the_longest_run_is_the_longest_of_all(results: list[bool]) -> None:
    runs = "".join("1" if right else "0" for right in results).split("0")
    assert longest_run(results) == max(map(len, runs), default=0)


@given(st.dates(date(1000, 1, 1)))
def test_a_day_is_read_from_a_button_as_it_was_written(day: date) -> None:
    assert parse_day(compact(day)) == day


@pytest.mark.parametrize("text", ["20260230", "00000000", "20261301"])
def test_a_day_that_no_calendar_has_is_none(text: str) -> None:
    assert parse_day(text) is None


def test_what_explains_names_is_that_of_answered_questions_alone() -> None:
    assert not explaining(progress([]))
    [button] = explaining(progress([0]))
    assert isinstance(button, Button)
    assert (button.custom_id, button.label) == ("explain:jin_yong:段青0", "Explain 段青0")
    assert [control.custom_id for control in explaining(progress([0, 0]))] == ["explain:gu_long:段青1"]
    [menu] = explaining(progress([0] * QUESTIONS))
    assert isinstance(menu, Select)
    assert [option.value for option in menu.options][:2] == ["jin_yong:段青0", "gu_long:段青1"]
    assert len(menu.options) == QUESTIONS


def test_a_question_shows_no_meaning_and_what_became_of_the_one_before() -> None:
    first = pages().page(progress([]))
    assert first.blocks[0] == ""
    second = pages().page(progress([0]))
    assert "Right: **段青0**" in str(second.blocks[0])
    third = pages().page(progress([0, 0]))
    assert "Not this time: **段青1**" in str(third.blocks[0])
    assert "Gu Long" in str(third.blocks[0])
