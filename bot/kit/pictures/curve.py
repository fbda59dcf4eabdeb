"""The picture of a training: the figure of the held-out names, epoch by epoch.

Drawing takes some 10 ms. It blocks, so run it in a thread: `Inference.run`.
"""

import io
from collections.abc import Sequence

from PIL import Image, ImageDraw

from bot.kit.pictures import font
from bot.kit.pictures.scroll import CINNABAR, FADED, FRAME, INK, MARGIN, PAPER, SMALLEST
from bot.kit.script import Script

SIZE = (960, 420)
"""Width and height in pixels."""

LEFT, RIGHT = MARGIN + 96, SIZE[0] - MARGIN
TOP, BOTTOM = 72, 332
"""Pixels: where the curve is drawn; its numbers are on the left and below."""

_DOT = 9
"""Pixels; the radius of the mark on the lowest point."""


def draw(values: Sequence[float]) -> bytes:
    """Return the picture of at least one value as PNG; the lowest point is marked. Blocking."""
    image = Image.new("RGB", SIZE, INK)
    pen = ImageDraw.Draw(image)
    pen.rounded_rectangle((12, 12, SIZE[0] - 13, SIZE[1] - 13), radius=18, outline=FRAME, width=3)
    least, most = min(values), max(values)
    places = [_place(number, value, len(values), least, most) for number, value in enumerate(values)]
    # Numbers alone.
    small = font.sized(SMALLEST, Script.SIMPLIFIED)
    for height, value in ((TOP, most), (BOTTOM, least)):
        pen.line((LEFT, height, RIGHT, height), fill=FRAME, width=2)
        pen.text((LEFT - 16, height), f"{value:.2f}", fill=FADED, font=small, anchor="rm")
    for side, epoch, anchor in ((LEFT, 1, "lt"), (RIGHT, len(values), "rt")):
        pen.text((side, BOTTOM + 20), str(epoch), fill=FADED, font=small, anchor=anchor)
    pen.line(places, fill=PAPER, width=4, joint="curve")
    x, y = places[values.index(least)]
    pen.ellipse((x - _DOT, y - _DOT, x + _DOT, y + _DOT), fill=CINNABAR)
    content = io.BytesIO()
    image.save(content, "PNG")
    return content.getvalue()


def _place(number: int, value: float, count: int, least: float, most: float) -> tuple[float, float]:
    """Return where the value of an epoch is drawn."""
    right = number / (count - 1) if count > 1 else 0.5
    up = (value - least) / (most - least) if most > least else 0.0
    return LEFT + (RIGHT - LEFT) * right, BOTTOM - (BOTTOM - TOP) * up
