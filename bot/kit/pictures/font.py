"""The font of pictures, a Kai: hanzi of all names and Latin letters, in a face for each script.

Characters that both scripts have look different in them (骨, 直, 角): readers of simplified hanzi see LXGW WenKai,
readers of traditional ones LXGW WenKai TC; docs/explain.md says which shapes these have.
"""

from functools import lru_cache
from pathlib import Path

from PIL import ImageFont

from bot.kit.script import Script

FACES = {
    Script.SIMPLIFIED: Path(__file__).with_name("jianghu_kai.ttf"),
    Script.TRADITIONAL: Path(__file__).with_name("jianghu_kai_tc.ttf"),
}

_NOBODYS = "\uffff"
"""No character: it is drawn as the box that stands for whatever a font lacks."""

_SHAPE_SIZE = 24
"""Pixels at which shapes are compared."""

_SMALLEST = 8
"""Pixels; a line that is too wide even so is as wide as it is."""


# Each size of a face takes 1 MB. Five are in every picture, and long lines have others.
@lru_cache(maxsize=12)
def sized(pixels: int, script: Script) -> ImageFont.FreeTypeFont:
    """Return the face of a script in a size. Blocking."""
    # The same places everywhere: the other engine is in some builds of Pillow only.
    return ImageFont.truetype(FACES[script], pixels, layout_engine=ImageFont.Layout.BASIC)


def fitting(text: str, room: float, most: int, script: Script) -> ImageFont.FreeTypeFont:
    """Return the face of a script in the largest size, up to `most` pixels, in which a line is not too wide.

    `room` is in pixels.
    """
    width = sized(most, script).getlength(text)
    size = most if width <= room else int(most * room / width)
    return sized(max(_SMALLEST, size), script)


def has(text: str, script: Script) -> bool:
    """Tell whether the face of a script has every character of a text. Blocking."""
    return all(_has(character, script) for character in text)


@lru_cache(maxsize=8192)
def _has(character: str, script: Script) -> bool:
    # Pillow reads no table of characters, but what the font lacks has the shape of the box.
    return character.isspace() or _shape(character, script) != _shape(_NOBODYS, script)


def _shape(character: str, script: Script) -> tuple[tuple[int, int], bytes]:
    mask = sized(_SHAPE_SIZE, script).getmask(character)
    return mask.size, bytes(mask)
