"""Draw how a model read a name, on the dark ground that Discord has.

Pillow and the font of `bot.kit.pictures` are enough. Matplotlib would take 90 MB, and longer than a person waits
for an answer; see docs/performance.md. Drawing blocks, so run it in a thread: `Inference.run_for`.
"""

import io
from collections.abc import Iterator, Sequence

from PIL import Image, ImageColor, ImageDraw

from bot.cogs.explain._brush import (
    BLUE,
    CARD,
    EDGE,
    FADED,
    GOLD,
    GROUND,
    HEADING,
    INNER,
    JADE,
    NAME,
    ORANGE,
    PAPER,
    RED,
    SIGN,
    SMALL,
    TEXT,
    WIDTH,
    Brush,
    mixed,
    written,
)
from bot.cogs.explain._sheet import Judged, Other, Part, Remembered, Row, Sheet, Sign, Strip

MOST_HEIGHT = 3_200
"""Pixels that the longest name needs; the rest is cut off."""

ROW, LINE, GRID, GAP = 114, 46, 100, 26
"""Pixels: the heights of a position, of a strip and of a memory, and what is between two parts."""

SIGNS, SHARES, LABELS = 132, 216, 280
"""Pixels: the widths of a position's character, of how likely it was, and of the labels of strips."""

AXIS = 44
"""Pixels from the middle of the judge's lines to where bars begin; the characters stand between them."""

CELLS_A_LINE = 20
"""How many cells of a memory stand side by side."""

_LIKELY = ((0.1, JADE), (0.01, GOLD), (0.001, ORANGE), (0.0, RED))
"""From which likelihood on a position has a color."""

_STYLES = (ORANGE, BLUE)
"""The colors of the judge's two styles."""


def draw(sheet: Sheet) -> bytes:
    """Return the picture as PNG. Blocking."""
    image = Image.new("RGB", (WIDTH, MOST_HEIGHT), GROUND)
    brush = Brush(image, ImageDraw.Draw(image), sheet.script)
    bottom = _remembered(brush, sheet.remembered, _expected(brush, sheet, _name(brush, sheet)) + GAP)
    if sheet.judged:
        bottom = _judged(brush, sheet.judged, bottom + GAP)
    # 256 colors look the same, and are a third of the bytes.
    cut = image.crop((0, 0, WIDTH, bottom + EDGE)).quantize(
        256, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE
    )
    content = io.BytesIO()
    cut.save(content, "PNG")
    return content.getvalue()


def _name(brush: Brush, sheet: Sheet) -> int:
    """Write the name and whose model reads it; return the height where that ends."""
    text = written(sheet.name.text, sheet.name.reading, brush.script)
    end = EDGE + brush.write((EDGE, EDGE + 50), text, NAME)
    if text != sheet.name.reading:
        brush.write((end + 28, EDGE + 62), sheet.name.reading, HEADING, FADED, WIDTH - EDGE - end - 28)
    brush.write((EDGE, EDGE + 132), sheet.manner, TEXT, FADED)
    return EDGE + 176


def _part(brush: Brush, part: Part, top: int) -> int:
    """Write a heading and how to read what comes below it; return the height where they end."""
    brush.pen.line((EDGE, top, WIDTH - EDGE, top), fill="#43464d", width=2)
    brush.write((EDGE, top + 42), part.heading, HEADING, PAPER)
    bottom = top + 72
    for line in part.key.splitlines():
        brush.write((EDGE, bottom + 20), line, SMALL, FADED)
        bottom += 38
    return bottom + 16


def _expected(brush: Brush, sheet: Sheet, top: int) -> int:
    top = _part(brush, sheet.expected, top)
    for row in sheet.rows:
        _row(brush, row, top)
        top += ROW
    return top


def _row(brush: Brush, row: Row, top: int) -> None:
    """Draw one position: a character, how likely it was, and three others."""
    color = next(color for least, color in _LIKELY if row.likelihood >= least)
    brush.card((EDGE, top, WIDTH - EDGE, top + ROW - 10))
    brush.card((EDGE, top, EDGE + 8, top + ROW - 10), color, 4)
    _sign(brush, row.sign, (EDGE + SIGNS / 2 + 4, top), SIGNS - 16)
    brush.write((EDGE + SIGNS, top + 34), row.share, HEADING, color, SHARES)
    brush.write((EDGE + SIGNS, top + 76), row.place, SMALL, FADED, SHARES)
    room = (INNER - SIGNS - SHARES - 12) / max(len(row.others), 1)
    left = EDGE + SIGNS + SHARES + 12
    for number, other in enumerate(row.others):
        _other(brush, other, (left + number * room, top), room)


def _sign(brush: Brush, sign: Sign, place: tuple[float, float], room: float) -> None:
    """Draw a character over its reading around a horizontal middle; a word stands alone."""
    middle, top = place
    text = written(sign.text, sign.reading, brush.script)
    if len(text) > 1:
        brush.center((middle, top + 52), text, TEXT, FADED, room)
        return
    brush.center((middle, top + (36 if sign.reading else 52)), text, SIGN, PAPER, room)
    brush.center((middle, top + 84), sign.reading, SMALL, FADED, room)


def _other(brush: Brush, other: Other, place: tuple[float, float], room: float) -> None:
    left, top = place
    text = written(other.sign.text, other.sign.reading, brush.script)
    width = brush.write((left, top + 34), text, HEADING if len(text) == 1 else TEXT, PAPER, room - 20)
    # The share first: in the smallest size, a long reading may be cut.
    said = f"{other.share} {other.sign.reading}" if text != other.sign.reading else other.share
    brush.small((left + width + 12, top + 36), said.rstrip(), FADED, room - width - 18)
    brush.small((left, top + 76), other.gloss, FADED, room - 14)


def _remembered(brush: Brush, remembered: Remembered, top: int) -> int:
    top = _part(brush, remembered.part, top)
    columns = list(_columns(len(remembered.signs)))
    for sign, (left, right) in zip(remembered.signs, columns, strict=True):
        text = written(sign.text, sign.reading, brush.script)
        size = SIGN if len(text) == 1 else SMALL
        brush.center(((left + right) / 2, top + 30), text, size, PAPER, right - left)
    top += 70
    for strip in remembered.gates:
        _bars(brush, strip, columns, top)
        top += LINE
    top += 8
    brush.write((EDGE, top + GRID / 2), remembered.cells_label, TEXT, PAPER, LABELS - 16)
    for cells, (left, right) in zip(remembered.cells, columns, strict=True):
        _cells(brush, cells, (left, top, right, top + GRID))
    top += GRID + 16
    for strip in remembered.left:
        _heat(brush, strip, columns, top)
        top += LINE
    return top


def _columns(count: int) -> Iterator[tuple[int, int]]:
    """Yield the left and right edges of the characters' columns."""
    room = (INNER - LABELS) / count
    for number in range(count):
        left = EDGE + LABELS + number * room
        yield round(left), round(left + room - 10)


def _bars(brush: Brush, strip: Strip, columns: Sequence[tuple[int, int]], top: int) -> None:
    """Draw a gate: how far it was open at each character."""
    brush.write((EDGE, top + LINE / 2), strip.label, TEXT, PAPER, LABELS - 16)
    for share, text, (left, right) in zip(strip.shares, strip.texts, columns, strict=True):
        if share is None:
            continue
        brush.card((left, top + 4, right, top + LINE - 4), CARD, 8)
        brush.card((left, top + 4, left + max(share * (right - left), 8), top + LINE - 4), "#7a6a3a", 8)
        brush.write((left + 12, top + LINE / 2), text, SMALL, PAPER, right - left - 14)


def _heat(brush: Brush, strip: Strip, columns: Sequence[tuple[int, int]], top: int) -> None:
    """Draw what was left of a character, the brighter the more."""
    brush.write((EDGE, top + LINE / 2), strip.label, TEXT, PAPER, LABELS - 16)
    for share, text, (left, right) in zip(strip.shares, strip.texts, columns, strict=True):
        if share is None:
            continue
        brush.card((left, top + 4, right, top + LINE - 4), mixed(CARD, "#2f8f63", min(share, 1.0)), 8)
        brush.center(((left + right) / 2, top + LINE / 2), text, SMALL, PAPER, right - left)


def _cells(brush: Brush, cells: Sequence[float], box: tuple[int, int, int, int]) -> None:
    """Draw a memory: a colored square for each cell, dark for 0."""
    left, top, right, bottom = box
    lines = -(-len(cells) // CELLS_A_LINE)
    small = Image.new("RGB", (CELLS_A_LINE, lines), CARD)
    small.putdata([_color(cell) for cell in cells])
    brush.image.paste(small.resize((right - left, bottom - top), Image.Resampling.NEAREST), (left, top))


def _color(cell: float) -> tuple[int, ...]:
    return ImageColor.getrgb(mixed(CARD, ORANGE if cell > 0 else BLUE, min(abs(cell), 1.0)))


def _judged(brush: Brush, judged: Judged, top: int) -> int:
    top = _part(brush, judged.part, top)
    middle = EDGE + INNER * min(max(judged.share, 0.02), 0.98)
    brush.card((EDGE, top, WIDTH - EDGE, top + 22), _STYLES[1], 8)
    brush.card((EDGE, top, middle, top + 22), _STYLES[0], 8)
    brush.write((EDGE, top + 48), judged.styles[0], TEXT, _STYLES[0], INNER / 2)
    brush.end((WIDTH - EDGE, top + 48), judged.styles[1], TEXT, _STYLES[1], INNER / 2)
    top += 76
    for sign, pull in judged.pulls:
        _pull(brush, sign, pull, top)
        top += LINE
    return top


def _pull(brush: Brush, sign: Sign, pull: float, top: int) -> None:
    """Draw which way a character pulls, and how much: from the middle to the left or to the right."""
    text = written(sign.text, sign.reading, brush.script)
    brush.center((WIDTH / 2, top + LINE / 2), text, HEADING if len(text) == 1 else SMALL, PAPER, 2 * AXIS)
    start = WIDTH / 2 + (AXIS if pull > 0 else -AXIS)
    end = start + pull * (INNER / 2 - AXIS)
    brush.card((min(start, end), top + 12, max(start, end), top + LINE - 12), _STYLES[pull > 0], 6)
