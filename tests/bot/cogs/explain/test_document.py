"""docs/explain.md: its picture and the shares that it names are the shipped model's."""

import io
import re

import pytest
from PIL import Image, ImageChops, ImageStat

from bot.cogs.explain import _picture
from bot.cogs.explain._sheet import Sheet
from tools import explained

PAGE = explained.PICTURE.parents[1] / "explain.md"
NEARLY = 0.5
"""The mean difference of two pixels, of 255, up to which pictures are the same but for their letters' edges."""


@pytest.fixture(scope="module")
def sheet() -> Sheet:
    return explained.telling().sheet()


def test_the_page_says_how_much_is_left_of_a_character(sheet: Sheet) -> None:
    said = re.search(r"of 令 (\d+%) is left after 狐, and (\d+%) after 冲", PAGE.read_text(encoding="utf-8"))
    assert said
    assert ("100%", *said.groups()) == sheet.remembered.left[0].texts


def test_the_page_s_picture_is_what_the_bot_draws(sheet: Sheet) -> None:
    drawn = Image.open(io.BytesIO(_picture.draw(sheet))).convert("RGB")
    shown = Image.open(explained.PICTURE).convert("RGB")
    assert drawn.size == shown.size
    assert max(ImageStat.Stat(ImageChops.difference(drawn, shown)).mean) < NEARLY
