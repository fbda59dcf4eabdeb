import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.kit.pages.charts import bar, sparkline


@pytest.mark.parametrize(
    ("part", "whole", "filled"), [(0, 4, 0), (2, 4, 5), (4, 4, 10), (28, 4, 10), (-1, 4, 0), (0, 0, 0)]
)
def test_a_bar_is_filled_by_its_share(part: float, whole: float, filled: int) -> None:
    assert bar(part, whole) == "█" * filled + "░" * (10 - filled)


def test_a_bar_may_be_longer() -> None:
    assert bar(1, 2, 16) == "████████░░░░░░░░"


def test_a_curve_goes_down_as_its_values_do() -> None:
    assert sparkline([8, 7, 6, 5, 4, 3, 2, 1]) == "█▇▆▅▄▃▂▁"
    assert sparkline([3, 3]) == "▁▁"
    assert sparkline([3]) == "▁"
    assert sparkline([]) == ""


@given(st.lists(st.floats(0, 100), min_size=1, max_size=300))
def test_a_long_curve_is_shortened_and_keeps_its_ends(values: list[float]) -> None:
    curve = sparkline(values)
    assert len(curve) == min(len(values), 30)
    if max(values) > min(values) and len(values) <= 30:
        assert curve[values.index(min(values))] == "▁"
        assert curve[values.index(max(values))] == "█"


def test_the_latest_value_is_always_shown() -> None:
    assert sparkline([5.0] * 99 + [1.0])[-1] == "▁"
    assert sparkline([9.0] + [1.0] * 99)[0] == "█"
