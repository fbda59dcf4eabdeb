from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.cogs.quiz._bands import Band
from bot.cogs.quiz._points import SPEED_BONUS, Worth, speed_points

allowed_times = st.integers(5, 120).map(lambda seconds: timedelta(seconds=seconds))
shares = st.floats(0, 1)
worths = st.builds(Worth, st.sampled_from(Band), st.integers(0, 20), st.integers(0, 2))


def test_what_an_answer_earns_is_understood_on_one_screen() -> None:
    assert [Worth(band).points() for band in Band] == [10, 12, 15]
    assert [Worth(streak=streak).points() for streak in range(4)] == [12, 12, 14, 14]
    assert [Worth(hints=hints).points() for hints in range(3)] == [12, 9, 6]


@given(worths, st.integers(0, SPEED_BONUS))
def test_a_right_answer_always_earns_something_and_speed_never_less(worth: Worth, speed: int) -> None:
    assert 0 < worth.points() <= worth.points(speed)


def test_the_bonus_for_speed_falls_in_whole_points() -> None:
    allowed = timedelta(seconds=20)
    assert [speed_points(timedelta(seconds=seconds), allowed) for seconds in (0, 10, 20)] == [5, 2, 0]


@given(allowed=allowed_times, one=shares, other=shares)
def test_a_quicker_answer_never_earns_less(allowed: timedelta, one: float, other: float) -> None:
    quick, slow = (speed_points(allowed * share, allowed) for share in sorted((one, other)))
    assert quick >= slow


@given(allowed=allowed_times, share=shares, band=st.sampled_from(Band))
def test_knowing_slowly_beats_a_blind_guess_between_two(allowed: timedelta, share: float, band: Band) -> None:
    guess = Worth(band).points(speed_points(timedelta(0), allowed)) / 2
    assert Worth(band).points(speed_points(allowed * share, allowed)) > guess


def test_a_click_stamped_before_the_question_earns_no_more_than_the_first_instant() -> None:
    assert speed_points(timedelta(seconds=-3), timedelta(seconds=20)) == SPEED_BONUS
