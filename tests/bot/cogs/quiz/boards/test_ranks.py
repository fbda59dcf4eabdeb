from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.cogs.quiz.boards.ranks import Period, pages, standings


def test_ties_share_a_rank_and_the_next_rank_counts_them() -> None:
    ranked = standings({7: 10, 3: 20, 5: 20, 9: 0})
    assert [(place.rank, place.user_id, place.points, place.tied) for place in ranked] == [
        (1, 3, 20, True),
        (1, 5, 20, True),
        (3, 7, 10, False),
        (4, 9, 0, False),
    ]


@given(st.dictionaries(st.integers(1, 50), st.integers(0, 30)))
def test_a_rank_is_one_more_than_the_people_ahead(points_of: dict[int, int]) -> None:
    for place in standings(points_of):
        assert place.rank == 1 + sum(points > place.points for points in points_of.values())
        assert place.points == points_of[place.user_id]
        assert place.tied == (list(points_of.values()).count(place.points) > 1)


@given(st.dates(min_value=date(2015, 1, 1)))
def test_periods_begin_where_they_say(today: date) -> None:
    assert Period.TODAY.start(today) == today
    week = Period.WEEK.start(today)
    assert week.isoweekday() == 1
    assert timedelta(0) <= today - week < timedelta(7)
    assert Period.MONTH.start(today) == date(today.year, today.month, 1)
    assert Period.ALL.start(today) < date(2015, 1, 1)


def test_a_board_has_at_least_one_page() -> None:
    assert [pages(people, 10) for people in (0, 1, 10, 11)] == [1, 1, 1, 2]
