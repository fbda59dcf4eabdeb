"""The picture of one name: hanzi, reading, meaning and the seal of its style.

Drawing takes some 20 ms and 2 MB. It blocks, so run it in a thread: `Inference.run_for`.
"""

import io
from dataclasses import dataclass

from PIL import Image, ImageDraw
from PIL.ImageFont import FreeTypeFont

from bot.kit.pictures import font
from bot.kit.script import Script

SIZE = (960, 480)
"""Width and height in pixels. A phone shows a third of it, in which the smallest line can still be read."""

MARGIN = 64
"""Pixels between the edge and any text."""

NAME_SIZE, PINYIN_SIZE, GLOSS_SIZE = 208, 56, 40
"""The largest sizes of the lines, in pixels; long lines are smaller."""

SMALLEST = 26
"""Pixels; a phone's reader can still make it out."""

GLOSS_SIZES = (30, SMALLEST, 24)
"""Pixels: the smallest letters of a meaning in one, two and three lines; a longer one is cut."""

GLOSS_MIDDLE = 400
"""Pixels from the top to the middle of the meaning."""

INK, PAPER, FADED, CINNABAR = "#1e1b1a", "#f3e9d6", "#c5b79d", "#b23a2e"
FRAME = "#4a3f37"

SEAL_SIDE, SEAL_MARGIN = 120, 36
"""Pixels of the square's side, and from the edges of the picture to the square."""

SEAL_FACES = (Script.TRADITIONAL, Script.SIMPLIFIED)
"""Seals are carved in traditional characters; a simplified one is in the other face."""

WHOLE = SIZE[0] - 2 * MARGIN
"""Pixels; the width of a line."""

BESIDE_SEAL = WHOLE - 2 * SEAL_SIDE
"""Pixels; the width of a centered line that ends before the seal."""

MAX_GLOSS = 200
"""Characters of a gloss that are looked at."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is written in a picture; empty lines are left out."""

    name: str
    pinyin: str
    gloss: str = ""
    """A line on the meaning."""
    seal: str = ""
    """One or two hanzi, from top to bottom."""
    script: Script = Script.SIMPLIFIED
    """How the name's hanzi are written."""


def can_draw(sheet: Sheet) -> bool:
    """Tell whether the font has the characters of the name and its pinyin. Blocking."""
    return font.has(sheet.name + sheet.pinyin, sheet.script)


def draw(sheet: Sheet) -> bytes:
    """Return the picture as PNG. A gloss or seal that the font can't write is left out. Blocking."""
    image = Image.new("RGB", SIZE, INK)
    pen = ImageDraw.Draw(image)
    pen.rounded_rectangle((12, 12, SIZE[0] - 13, SIZE[1] - 13), radius=18, outline=FRAME, width=3)
    script = sheet.script
    gloss = _wrapped(sheet.gloss[:MAX_GLOSS], script) if font.has(sheet.gloss, script) else []
    # With one line less below the name, the others move down a little.
    down = 0 if gloss and sheet.pinyin else 30
    _line(pen, 160 + down, sheet.name, PAPER, font.fitting(sheet.name, WHOLE, NAME_SIZE, script))
    _line(pen, 318 + down, sheet.pinyin, FADED, font.fitting(sheet.pinyin, BESIDE_SEAL, PINYIN_SIZE, script))
    _gloss(pen, gloss, GLOSS_MIDDLE if sheet.pinyin else 318 + down, script)
    carved = next((face for face in SEAL_FACES if font.has(sheet.seal, face)), None)
    if sheet.seal and carved:
        _seal(pen, sheet.seal[:2], carved)
    content = io.BytesIO()
    image.save(content, "PNG")
    return content.getvalue()


def _line(pen: ImageDraw.ImageDraw, middle: int, text: str, color: str, letters: FreeTypeFont) -> None:
    """Write a centered line around a height."""
    pen.text((SIZE[0] / 2, middle), text, fill=color, font=letters, anchor="mm")


def _gloss(pen: ImageDraw.ImageDraw, lines: list[str], middle: int, script: Script) -> None:
    """Write the lines of a meaning around a height, below each other."""
    size = GLOSS_SIZE if len(lines) == 1 else GLOSS_SIZES[len(lines) - 1]
    step = size * 1.25
    for number, line in enumerate(lines):
        height = round(middle + (number - (len(lines) - 1) / 2) * step)
        _line(pen, height, line, FADED, font.fitting(line, BESIDE_SEAL, size, script))


def _wrapped(gloss: str, script: Script) -> list[str]:
    """Return the fewest lines in which a meaning can be read; none for an empty one."""
    lines: list[str] = []
    for most, size in enumerate(GLOSS_SIZES, start=1):
        lines = _broken(gloss, font.sized(size, script))
        if len(lines) <= most:
            return lines
    kept = lines[: len(GLOSS_SIZES)]
    return [*kept[:-1], _shortened(f"{kept[-1]}…", font.sized(GLOSS_SIZES[-1], script))]


def _broken(text: str, letters: FreeTypeFont) -> list[str]:
    """Return a text in lines that are not too wide in a font, broken at spaces; longer words are cut."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and _fits(longer, letters):
            lines[-1] = longer
        else:
            lines.append(_shortened(word, letters))
    return lines


def _shortened(text: str, letters: FreeTypeFont) -> str:
    """Return a text, cut where it would be too wide in a font."""
    kept = text
    while not _fits(kept, letters):
        kept = f"{kept[:-2].rstrip()}…"
    return kept


def _fits(text: str, letters: FreeTypeFont) -> bool:
    return letters.getlength(text) <= BESIDE_SEAL


def _seal(pen: ImageDraw.ImageDraw, hanzi: str, script: Script) -> None:
    """Print the red square in the lower right corner."""
    right, bottom = SIZE[0] - SEAL_MARGIN, SIZE[1] - SEAL_MARGIN
    left, top = right - SEAL_SIDE, bottom - SEAL_SIDE
    pen.rounded_rectangle((left, top, right, bottom), radius=12, fill=CINNABAR)
    pen.rounded_rectangle((left + 7, top + 7, right - 7, bottom - 7), radius=8, outline=PAPER, width=2)
    step = SEAL_SIDE / len(hanzi)
    letters = font.sized(int(0.42 * SEAL_SIDE if len(hanzi) > 1 else 0.7 * SEAL_SIDE), script)
    for place, character in enumerate(hanzi):
        # A little closer to each other than to the frame.
        middle = top + SEAL_SIDE / 2 + (place + 0.5 - len(hanzi) / 2) * step * 0.84
        pen.text(((left + right) / 2, middle), character, fill=PAPER, font=letters, anchor="mm")
