"""The font of pictures, a Kai face: simplified and traditional hanzi of all names, and Latin letters."""

from functools import lru_cache
from pathlib import Path

from PIL import ImageFont

PATH = Path(__file__).with_name("jianghu_kai.ttf")

_NOBODYS = "\uffff"
"""No character: it is drawn as the box that stands for whatever a font lacks."""

_SHAPE_SIZE = 24
"""Pixels at which shapes are compared."""


# Each size takes 1 MB. Five are in every picture, and long lines have others.
@lru_cache(maxsize=8)
def sized(pixels: int) -> ImageFont.FreeTypeFont:
    """Return the font in a size. Blocking."""
    # The same places everywhere: the other engine is in some builds of Pillow only.
    return ImageFont.truetype(PATH, pixels, layout_engine=ImageFont.Layout.BASIC)


def fitting(text: str, room: float, most: int, least: int = 8) -> ImageFont.FreeTypeFont:
    """Return the font in the largest size, from `most` down to `least` pixels, in which a line is not too wide.

    `room` is in pixels.
    """
    width = sized(most).getlength(text)
    size = most if width <= room else int(most * room / width)
    return sized(max(least, size))


def has(text: str) -> bool:
    """Tell whether the font has every character of a text. Blocking."""
    return all(_has(character) for character in text)


@lru_cache(maxsize=8192)
def _has(character: str) -> bool:
    # Pillow reads no table of characters, but what the font lacks has the shape of the box.
    return character.isspace() or _shape(character) != _shape(_NOBODYS)


def _shape(character: str) -> tuple[tuple[int, int], bytes]:
    mask = sized(_SHAPE_SIZE).getmask(character)
    return mask.size, bytes(mask)
