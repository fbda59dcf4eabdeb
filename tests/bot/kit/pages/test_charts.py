import pytest

from bot.kit.pages.charts import bar


@pytest.mark.parametrize(
    ("part", "whole", "filled"), [(0, 4, 0), (2, 4, 5), (4, 4, 10), (28, 4, 10), (-1, 4, 0), (0, 0, 0)]
)
def test_a_bar_is_filled_by_its_share(part: float, whole: float, filled: int) -> None:
    assert bar(part, whole) == "█" * filled + "░" * (10 - filled)


def test_a_bar_may_be_longer() -> None:
    assert bar(1, 2, 16) == "████████░░░░░░░░"
