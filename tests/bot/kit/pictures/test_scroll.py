"""What a picture of a name shows."""

import io
from dataclasses import replace

import pytest
from PIL import Image, ImageChops, ImageColor

from bot.kit.pictures import scroll
from bot.kit.pictures.scroll import Sheet
from bot.kit.script import Script

SHEET = Sheet("司马楚", "Sīmǎ Chǔ", "clan Sima · clear", "金庸")
LACKED = "\U00021000"
MAX_BYTES = 300_000
LONGEST = Sheet("g" * 32, "g" * 64, "ğ" * 10_000, "古龙" * 50)


def drawn(sheet: Sheet) -> Image.Image:
    return Image.open(io.BytesIO(scroll.draw(sheet)))


def differs(first: Sheet, second: Sheet) -> tuple[int, int, int, int] | None:
    """Return the left, top, right and bottom of where two pictures differ; None for equal ones."""
    return ImageChops.difference(drawn(first), drawn(second)).getbbox()


def test_a_picture_is_a_dark_png_of_the_size_that_is_said() -> None:
    picture = drawn(SHEET)
    assert picture.format == "PNG"
    assert picture.size == scroll.SIZE
    assert picture.getpixel((2, 2)) == ImageColor.getrgb(scroll.INK)
    assert len(scroll.draw(SHEET)) < MAX_BYTES
    assert differs(SHEET, SHEET) is None


@pytest.mark.parametrize("name", ["司馬楚", "司马", f"司马{LACKED}"])
def test_another_name_or_a_box_for_a_character_is_another_picture(name: str) -> None:
    place = differs(SHEET, Sheet(name, SHEET.pinyin, SHEET.gloss, SHEET.seal))
    assert place
    assert place[3] < scroll.SIZE[1] * 0.62


def test_each_line_and_the_seal_have_places_of_their_own() -> None:
    middle = differs(SHEET, Sheet("司马楚", "Sīmǎ Chū", SHEET.gloss, SHEET.seal))
    below = differs(SHEET, Sheet("司马楚", "Sīmǎ Chǔ", "clan Sima", SHEET.seal))
    seal = differs(SHEET, Sheet("司马楚", "Sīmǎ Chǔ", SHEET.gloss))
    assert middle
    assert below
    assert seal
    assert middle[3] < below[1]
    assert below[2] < seal[0]
    red = drawn(SHEET).getpixel((seal[0] + 3, (seal[1] + seal[3]) // 2))
    assert red == ImageColor.getrgb(scroll.CINNABAR)


def test_the_longest_lines_stay_inside_and_do_not_touch_the_seal() -> None:
    place = differs(LONGEST, Sheet("", "", seal=LONGEST.seal))
    assert place
    assert place[0] >= scroll.MARGIN - 4
    assert place[2] <= scroll.SIZE[0] - scroll.MARGIN + 4
    low = drawn(LONGEST).crop((0, scroll.SIZE[1] * 2 // 3, *scroll.SIZE))
    bare = drawn(Sheet("", "", seal=LONGEST.seal)).crop((0, scroll.SIZE[1] * 2 // 3, *scroll.SIZE))
    lines = ImageChops.difference(low, bare).getbbox()
    assert lines
    assert lines[2] < scroll.SIZE[0] - scroll.SEAL_MARGIN - scroll.SEAL_SIDE


@pytest.mark.parametrize("sheet", [Sheet("郭靖", "Guō Jìng", LACKED), Sheet("郭靖", "Guō Jìng", seal=LACKED)])
def test_a_meaning_or_seal_that_the_font_lacks_is_left_out(sheet: Sheet) -> None:
    assert differs(sheet, Sheet("郭靖", "Guō Jìng")) is None


def test_the_same_hanzi_have_the_shapes_of_their_readers_script() -> None:
    name = Sheet("骨直角", "Gǔ Zhíjiǎo", "直", script=Script.SIMPLIFIED)
    place = differs(name, replace(name, script=Script.TRADITIONAL))
    assert place
    # Both lines: the name, and what it means.
    assert place[1] < scroll.NAME_SIZE
    assert place[3] > scroll.GLOSS_MIDDLE


def test_a_seal_looks_the_same_in_both_scripts_and_can_be_simplified() -> None:
    name = Sheet("", "", seal="角直")
    assert differs(name, replace(name, script=Script.TRADITIONAL)) is None
    assert differs(name, replace(name, seal="龙"))
    assert differs(replace(name, seal=""), replace(name, seal="龙"))


def test_a_name_that_the_font_lacks_is_known_before_it_is_drawn() -> None:
    assert scroll.can_draw(SHEET)
    assert not scroll.can_draw(Sheet(LACKED, "?"))
    assert not scroll.can_draw(Sheet("郭靖", LACKED))


def test_a_long_meaning_goes_on_in_the_next_line_and_is_whole() -> None:
    long = "Sima sülalesi (at terbiyecisi) · yeşim taşından yapılmış kolye ucu · uçsuz bucaksız gökyüzü · ağaç"
    other = Sheet(SHEET.name, SHEET.pinyin, f"{long[:-4]}dağı", SHEET.seal)
    place = differs(Sheet(SHEET.name, SHEET.pinyin, long, SHEET.seal), other)
    assert place
    # The last word is there, below the middle of a single line.
    assert place[1] > scroll.GLOSS_MIDDLE
    assert place[3] < scroll.SIZE[1] - 13
