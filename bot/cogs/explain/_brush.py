"""Drawing on a dark ground: colors, sizes of letters, and lines of text that keep within their room."""

from dataclasses import dataclass

from PIL import Image, ImageColor, ImageDraw
from PIL.ImageFont import FreeTypeFont

from bot.kit.pictures import font
from bot.kit.script import Script

WIDTH, EDGE = 1080, 40
"""Pixels: the picture's width, and its margin on each side. A phone shows a third of them."""

INNER = WIDTH - 2 * EDGE

NAME, SIGN, HEADING, TEXT, SMALL = 92, 60, 42, 32, 28
"""Sizes of letters in pixels. There are few, since each size of the font takes memory."""

SMALL_PRINT = (SMALL, 24, 20)
"""Sizes of what stands beside and under a character, where a line can be a little too long for the first."""

GROUND, CARD, PAPER, FADED = "#2b2d31", "#1e1f22", "#f2f3f5", "#b5bac1"
JADE, GOLD, ORANGE, RED, BLUE = "#5fc596", "#e8c15a", "#ee9450", "#ef6f63", "#5b9bea"

MISSING = "?"
"""Stands for a character that the font lacks and that has no reading."""


@dataclass(frozen=True, slots=True)
class Brush:
    """Draws on an image."""

    image: Image.Image
    pen: ImageDraw.ImageDraw
    script: Script
    """How hanzi are written."""

    def letters(self, size: int) -> FreeTypeFont:
        """Return the font of letters of a size."""
        return font.sized(size, self.script)

    def write(
        self, place: tuple[float, float], text: str, size: int, color: str = PAPER, room: float = INNER
    ) -> float:
        """Write a line from its left middle on, cut where the room ends; return its width in pixels."""
        letters = self.letters(size)
        kept = shortened(text, letters, room)
        self.pen.text(place, kept, fill=color, font=letters, anchor="lm")
        return letters.getlength(kept)

    def small(self, place: tuple[float, float], text: str, color: str, room: float) -> None:
        """Write a line of small print from its left middle on, in the largest size that fits, or else cut."""
        fits = (size for size in SMALL_PRINT if self.letters(size).getlength(text) <= room)
        self.write(place, text, next(fits, SMALL_PRINT[-1]), color, room)

    def end(self, place: tuple[float, float], text: str, size: int, color: str, room: float) -> None:
        """Write a line that ends at its right middle, cut where the room ends."""
        letters = self.letters(size)
        self.pen.text(place, shortened(text, letters, room), fill=color, font=letters, anchor="rm")

    def center(self, place: tuple[float, float], text: str, size: int, color: str, room: float) -> None:
        """Write a line around its middle, cut where the room ends."""
        letters = self.letters(size)
        self.pen.text(place, shortened(text, letters, room), fill=color, font=letters, anchor="mm")

    def card(self, box: tuple[float, float, float, float], color: str = CARD, radius: int = 12) -> None:
        """Fill a box (left, top, right, bottom) with round corners."""
        self.pen.rounded_rectangle(box, radius=radius, fill=color)


def shortened(text: str, letters: FreeTypeFont, room: float) -> str:
    """Return a line that is not wider than the room in pixels, with an ellipsis where it was cut."""
    if letters.getlength(text) <= room:
        return text
    while text and letters.getlength(f"{text}…") > room:
        text = text[:-1]
    return f"{text.rstrip(' ,·')}…" if text else ""


def written(text: str, reading: str, script: Script) -> str:
    """Return what stands for a character: its reading, or a question mark, where the font lacks it."""
    return next((way for way in (text, reading) if way and font.has(way, script)), MISSING)


def mixed(first: str, second: str, share: float) -> str:
    """Return the color that is `share`, from 0 to 1, of the way from the first to the second."""
    ways = zip(ImageColor.getrgb(first)[:3], ImageColor.getrgb(second)[:3], strict=True)
    return "#" + "".join(f"{round(start + (end - start) * share):02x}" for start, end in ways)
