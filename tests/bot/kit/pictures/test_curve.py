"""What the picture of a training shows."""

import io

import pytest
from PIL import Image, ImageColor

from bot.kit.pictures import curve
from bot.kit.pictures.scroll import CINNABAR

MARK = ImageColor.getrgb(CINNABAR)


def marked(values: list[float]) -> tuple[float, float]:
    """Return the middle of the mark on the lowest point."""
    picture = Image.open(io.BytesIO(curve.draw(values))).convert("RGB")
    assert picture.size == curve.SIZE
    width, height = picture.size
    red = [(x, y) for x in range(width) for y in range(height) if picture.getpixel((x, y)) == MARK]
    columns, rows = zip(*red, strict=True)
    return (min(columns) + max(columns)) / 2, (min(rows) + max(rows)) / 2


@pytest.mark.parametrize(
    ("values", "x"),
    [([20.0, 19.0, 18.0], curve.RIGHT), ([18.0, 19.0, 20.0], curve.LEFT), ([20.0, 18.0, 19.0], 528.0)],
)
def test_the_lowest_point_is_marked(values: list[float], x: float) -> None:
    assert marked(values) == pytest.approx((x, curve.BOTTOM), abs=2)


@pytest.mark.parametrize("values", [[19.0], [19.0] * 5, [1e9, -1e9], [float(one) for one in range(1000)]])
def test_any_curve_can_be_drawn(values: list[float]) -> None:
    assert curve.draw(values).startswith(b"\x89PNG")
