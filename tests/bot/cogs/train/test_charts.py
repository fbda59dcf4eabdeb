from hypothesis import given
from hypothesis import strategies as st

from bot.cogs.train._charts import sparkline


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
