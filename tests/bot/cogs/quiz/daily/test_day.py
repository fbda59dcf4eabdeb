"""A day's questions, tries and streaks, without Discord or a database."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cogs.quiz._round import Question
from bot.cogs.quiz.daily.day import (
    GRACE,
    QUESTIONS,
    Daily,
    Streak,
    Try,
    day_of,
    digest_of,
    end_of,
    is_open,
    points_of,
    seed_of,
    streak_of,
)
from models.drawing.wishes.request import MAX_SEED

DAY = date(2026, 11, 26)
DAYS = st.dates(date(2026, 1, 1), date(2026, 2, 20))


def a_daily(day: date = DAY) -> Daily:
    questions = tuple(Question(f"段青{number}", "Duàn Qīng", number % 2) for number in range(QUESTIONS))
    return Daily(day, ("jin_yong", "gu_long"), questions)


def test_a_day_ends_at_midnight_of_utc() -> None:
    assert end_of(DAY) == datetime(2026, 11, 27, tzinfo=UTC)
    eastern = datetime.fromisoformat("2026-11-27T07:30:00+08:00")
    assert day_of(eastern) == DAY


@pytest.mark.parametrize(
    ("late", "begun", "is_taken"),
    [
        (timedelta(seconds=-1), False, True),
        (timedelta(0), False, False),
        (timedelta(0), True, True),
        (GRACE - timedelta(seconds=1), True, True),
        (GRACE, True, False),
    ],
)
def test_after_the_rollover_only_a_try_that_was_begun_goes_on_for_a_while(
    late: timedelta, *, begun: bool, is_taken: bool
) -> None:
    assert is_open(DAY, end_of(DAY) + late, begun=begun) is is_taken


def test_tomorrows_daily_is_not_open() -> None:
    assert not is_open(DAY + timedelta(days=1), end_of(DAY) - timedelta(seconds=1), begun=False)


@given(DAYS, DAYS)
def test_the_seed_follows_from_the_day_and_the_models(one: date, other: date) -> None:
    assert 0 <= seed_of(one, ["a", "b"]) < MAX_SEED
    assert (seed_of(one, ["a", "b"]) == seed_of(other, ["a", "b"])) is (one == other)
    assert seed_of(one, ["a", "c"]) != seed_of(one, ["a", "b"])


@given(st.lists(st.integers(0, 1), max_size=QUESTIONS))
def test_a_try_is_over_after_the_last_question(choices: list[int]) -> None:
    daily, attempt = a_daily(), Try(tuple(choices))
    right = [daily.questions[place].answer == choice for place, choice in enumerate(choices)]
    assert attempt.results(daily) == tuple(right)
    assert attempt.correct(daily) == sum(right)
    assert attempt.finished is (len(choices) == QUESTIONS)


@given(st.sets(DAYS), DAYS)
def test_a_streak_is_the_days_before_that_have_no_gap(days: set[date], today: date) -> None:
    start = today if today in days else today - timedelta(days=1)
    expected = 0
    while start - timedelta(days=expected) in days:
        expected += 1
    streak = streak_of(days, today)
    assert streak.current == expected
    assert streak.best >= streak.current
    assert (streak.best == 0) is (not days)


@given(DAYS, st.integers(0, 40))
def test_the_best_streak_outlives_a_gap(first: date, length: int) -> None:
    days = {first + timedelta(days=number) for number in range(length)}
    after = first + timedelta(days=length + 1)
    assert streak_of(days, after) == Streak(0, length)
    assert streak_of({*days, after}, after) == Streak(1, max(length, 1))


def test_a_right_answer_is_worth_the_same_however_long_it_took() -> None:
    assert (points_of(correct=True), points_of(correct=False)) == (10, 0)


def test_a_digest_does_not_name_a_person() -> None:
    user_id = 777_000_777_000_777_001
    digest = digest_of("key", user_id)
    assert str(user_id) not in digest
    assert f"{user_id:x}" not in digest
    assert digest != digest_of("another", user_id)
    assert digest != digest_of("key", user_id + 1)
