import pytest

from training.quality.intervals import paired


def test_a_constant_difference_is_certain() -> None:
    interval = paired([10.0, 30.0, 20.0], [11.0, 31.0, 21.0])
    assert (interval.mean, interval.low, interval.high) == pytest.approx((1, 1, 1))


def test_the_interval_is_that_of_the_mean() -> None:
    ours, theirs = [0.0] * 400, [1.0, -1.0] * 200
    interval = paired(ours, theirs)
    # The standard error is 1 / sqrt(400).
    assert interval.low == pytest.approx(-1.96 / 20, abs=0.01)
    assert interval.high == pytest.approx(1.96 / 20, abs=0.01)
