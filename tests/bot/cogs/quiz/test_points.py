from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.cogs.quiz._points import points

allowed_times = st.integers(5, 120).map(lambda seconds: timedelta(seconds=seconds))
shares = st.floats(0, 1)


def test_a_right_answer_at_once_earns_fifteen_and_at_the_end_ten() -> None:
    allowed = timedelta(seconds=20)
    assert points(correct=True, elapsed=timedelta(0), allowed=allowed) == 15
    assert points(correct=True, elapsed=timedelta(seconds=10), allowed=allowed) == 12
    assert points(correct=True, elapsed=allowed, allowed=allowed) == 10


@given(allowed=allowed_times, share=shares)
def test_a_wrong_answer_earns_nothing(allowed: timedelta, share: float) -> None:
    assert points(correct=False, elapsed=allowed * share, allowed=allowed) == 0


@given(allowed=allowed_times, one=shares, other=shares)
def test_a_quicker_right_answer_never_earns_less(allowed: timedelta, one: float, other: float) -> None:
    quick, slow = (
        points(correct=True, elapsed=allowed * share, allowed=allowed) for share in sorted((one, other))
    )
    assert quick >= slow


@given(allowed=allowed_times, share=shares)
def test_knowing_beats_a_blind_guess_between_two(allowed: timedelta, share: float) -> None:
    guess = points(correct=True, elapsed=timedelta(0), allowed=allowed) / 2
    assert points(correct=True, elapsed=allowed * share, allowed=allowed) > guess


def test_a_click_stamped_before_the_question_earns_no_more_than_the_first_instant() -> None:
    assert points(correct=True, elapsed=timedelta(seconds=-3), allowed=timedelta(seconds=20)) == 15
