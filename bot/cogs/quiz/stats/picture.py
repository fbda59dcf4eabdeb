"""The picture of a person's last days: a column a day, the right answers below and the wrong ones on top.

Drawing takes some 10 ms. It blocks, so run it in a thread: `Inference.run_for`.
"""

import io
from collections.abc import Mapping, Sequence

from PIL import Image, ImageDraw
from PIL.ImageFont import FreeTypeFont

from bot.cogs.quiz.stats.figures import DayCount
from bot.kit.pictures import font
from bot.kit.pictures.scroll import FADED, FRAME, INK, MARGIN, PAPER, SMALLEST
from bot.kit.script import Script

SIZE = (960, 420)
"""Width and height in pixels."""

JADE = "#2e7d5b"
TOP, BOTTOM = 96, 340
"""Pixels from the picture's top to the highest column's end, and to the line on which columns stand."""

GAP = 0.25
"""The share of a day's width that is left free."""


def draw(days: Sequence[DayCount], right: str, wrong: str, script: Script) -> bytes:
    """Return the picture as PNG; `right` and `wrong` are the words for the two colors. Blocking.

    `script` is that of the words, where they are Chinese; one that the font lacks is left out.
    """
    image = Image.new("RGB", SIZE, INK)
    pen = ImageDraw.Draw(image)
    pen.rounded_rectangle((12, 12, SIZE[0] - 13, SIZE[1] - 13), radius=18, outline=FRAME, width=3)
    letters = font.sized(SMALLEST, script)
    most = max((count.asked for count in days), default=0)
    colors = {wrong: FADED, right: JADE}
    _legend(pen, {word: color for word, color in colors.items() if font.has(word, script)}, letters)
    _scale(pen, most, letters)
    width = (SIZE[0] - 2 * MARGIN) / max(1, len(days))
    for place, count in enumerate(days):
        _column(pen, MARGIN + place * width, width, count, most)
    for count, x, anchor in ((days[0], MARGIN, "lt"), (days[-1], SIZE[0] - MARGIN, "rt")) if days else ():
        pen.text((x, BOTTOM + 14), count.day.isoformat(), fill=FADED, font=letters, anchor=anchor)
    content = io.BytesIO()
    image.save(content, "PNG")
    return content.getvalue()


def _column(pen: ImageDraw.ImageDraw, left: float, width: float, count: DayCount, most: int) -> None:
    if not count.asked:
        return
    edges = (left + width * GAP / 2, left + width * (1 - GAP / 2))
    top, middle = (BOTTOM - (BOTTOM - TOP) * part / most for part in (count.asked, count.right))
    pen.rectangle((edges[0], top, edges[1], BOTTOM), fill=FADED)
    if count.right:
        pen.rectangle((edges[0], middle, edges[1], BOTTOM), fill=JADE)


def _scale(pen: ImageDraw.ImageDraw, most: int, letters: FreeTypeFont) -> None:
    """Draw the line on which columns stand, and the height of the highest with its number."""
    pen.line((MARGIN, BOTTOM + 1, SIZE[0] - MARGIN, BOTTOM + 1), fill=FRAME, width=2)
    if most:
        pen.line((MARGIN, TOP, SIZE[0] - MARGIN, TOP), fill=FRAME, width=1)
        pen.text((MARGIN, TOP - 6), str(most), fill=FADED, font=letters, anchor="lb")


def _legend(pen: ImageDraw.ImageDraw, colors: Mapping[str, str], letters: FreeTypeFont) -> None:
    """Write which word has which color, from the right edge to the left."""
    x = float(SIZE[0] - MARGIN)
    for word, color in colors.items():
        pen.text((x, 56), word, fill=PAPER, font=letters, anchor="rm")
        x -= letters.getlength(word) + 12
        pen.rectangle((x - 22, 45, x, 67), fill=color)
        x -= 22 + 32
