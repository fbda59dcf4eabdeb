from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.cogs.quiz.boards.ranks import Period, standings
from bot.cogs.quiz.boards.total import Total


def with_points(points: int) -> Total:
    return Total(answered=1, points=points)


def test_ties_share_a_rank_and_the_next_rank_counts_them() -> None:
    ranked = standings({user: with_points(points) for user, points in {7: 10, 3: 20, 5: 20, 9: 0}.items()})
    assert [(place.rank, place.user_id, place.total.points, place.tied) for place in ranked] == [
        (1, 3, 20, True),
        (1, 5, 20, True),
        (3, 7, 10, False),
        (4, 9, 0, False),
    ]


@given(st.dictionaries(st.integers(1, 50), st.integers(0, 30)))
def test_a_rank_is_one_more_than_the_people_ahead(points_of: dict[int, int]) -> None:
    for place in standings({user: with_points(points) for user, points in points_of.items()}):
        points = place.total.points
        assert points == points_of[place.user_id]
        assert place.rank == 1 + sum(others > points for others in points_of.values())
        assert place.tied == (list(points_of.values()).count(points) > 1)


def test_a_run_ends_with_a_wrong_answer_and_the_longest_one_is_kept() -> None:
    total = Total()
    for right in (True, True, False, True):
        total = total.after_answer(correct=right, points=10 * right)
    assert total == Total(answered=4, correct=3, points=30, run=1, streak=2)
    assert total.after_win().wins == 1


@given(st.dates(min_value=date(2015, 1, 1)))
def test_periods_begin_where_they_say(today: date) -> None:
    assert Period.TODAY.start(today) == today
    week = Period.WEEK.start(today)
    assert week.isoweekday() == 1
    assert timedelta(0) <= today - week < timedelta(7)
    assert Period.MONTH.start(today) == date(today.year, today.month, 1)
    assert Period.ALL.start(today) < date(2015, 1, 1)
