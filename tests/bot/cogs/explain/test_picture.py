"""The picture: it is complete, no line is cut in any language, and no letter is a box."""

import io
from collections.abc import Iterator

import pytest
from PIL import Image, ImageDraw

from bot.cogs.explain import _picture
from bot.cogs.explain._brush import (
    EDGE,
    GROUND,
    INNER,
    PAPER,
    SMALL,
    SMALL_PRINT,
    TEXT,
    WIDTH,
    Brush,
    shortened,
    written,
)
from bot.cogs.explain._brush import (
    NAME as NAME_SIZE,
)
from bot.cogs.explain._sheet import Sheet
from bot.kit.offers.explain import LONGEST
from bot.kit.pictures import font
from bot.kit.script import Script
from bot.kit.texts import bundled
from models.store.registry import Registry
from tests.bot.cogs.explain.telling import telling_of
from tests.bot.kit.texts.bundles import LOCALES

NAME = "郭靖黄蓉杨过冲锋"


def sheet_of(registry: Registry, name: str, locale: str = "en-US", script: Script | None = None) -> Sheet:
    return telling_of(bundled().language(locale, script=script), registry, name).sheet()


def drawn(sheet: Sheet) -> Image.Image:
    return Image.open(io.BytesIO(_picture.draw(sheet)))


def texts_of(sheet: Sheet) -> Iterator[str]:
    """Yield every text of a picture but names and meanings."""
    assert sheet.judged
    for part in (sheet.expected, sheet.remembered.part, sheet.judged.part):
        yield from (part.heading, part.key)
    yield from (sheet.manner, sheet.remembered.cells_label, *sheet.judged.styles)
    yield from (text for row in sheet.rows for text in (row.sign.text, row.share, row.place))
    yield from (strip.label for strip in (*sheet.remembered.gates, *sheet.remembered.left))


@pytest.mark.parametrize("name", ["郭", "郭靖", NAME])
def test_a_name_of_any_length_fits(name: str, registry: Registry) -> None:
    assert len(NAME) == LONGEST
    picture = drawn(sheet_of(registry, name))
    assert picture.format == "PNG"
    assert picture.width == WIDTH
    assert picture.height < _picture.MOST_HEIGHT
    # Nothing is written into the margin at the bottom.
    bottom = picture.convert("RGB").crop((0, picture.height - EDGE + 4, WIDTH, picture.height))
    assert len(bottom.getcolors() or []) == 1


def test_a_character_has_the_shape_of_its_readers_script(registry: Registry) -> None:
    # 令 is the same character in both scripts, with other strokes.
    simplified, traditional = (drawn(sheet_of(registry, "令", script=script)).convert("RGB") for script in Script)
    place = (EDGE, EDGE, EDGE + NAME_SIZE, EDGE + NAME_SIZE)
    assert simplified.size == traditional.size
    assert simplified.crop(place).tobytes() != traditional.crop(place).tobytes()


@pytest.mark.parametrize("script", Script)
@pytest.mark.parametrize("locale", LOCALES)
def test_no_letter_of_a_picture_is_a_box(locale: str, script: Script, registry: Registry) -> None:
    texts = bundled()
    keys = [
        texts(locale, f"explain-memory-key-{kind}") for kind in ("lstm", "gru", "clockwork", "rnn", "transformer")
    ]
    gates = [texts(locale, f"explain-gate-{gate}") for gate in ("update", "reset", "active")]
    unseen = [texts(locale, f"explain-unseen-{what}") for what in ("share", "place")]
    more = [texts(locale, "explain-judge-key"), texts(locale, "explain-judge-rough")]
    written_texts = (*texts_of(sheet_of(registry, NAME, locale, script)), *keys, *gates, *unseen, *more)
    assert [text for text in written_texts if not font.has(text, script)] == []


@pytest.mark.parametrize("locale", LOCALES)
def test_no_line_of_a_picture_is_cut(locale: str, registry: Registry) -> None:
    texts, sheet = bundled(), sheet_of(registry, "郭靖", locale)
    keys = [
        texts(locale, f"explain-memory-key-{kind}") for kind in ("lstm", "gru", "clockwork", "rnn", "transformer")
    ]
    keys += [texts(locale, one) for one in ("explain-expected-key", "explain-judge-key", "explain-judge-rough")]
    lines = [(line, SMALL, INNER) for key in keys for line in key.splitlines()]
    gates = ("input", "forget", "output", "update", "reset", "active")
    labels = [texts(locale, f"explain-gate-{gate}") for gate in gates]
    labels += [texts(locale, one, character="郭") for one in ("explain-left", "explain-looked")]
    lines += [(label, TEXT, _picture.LABELS - 16) for label in labels]
    places = [texts(locale, "explain-place", rank=rank) for rank in (1, 9_999)]
    lines += [(place, SMALL, _picture.SHARES) for place in (*places, texts(locale, "explain-unseen-place"))]
    lines += [(texts(locale, "explain-end"), TEXT, _picture.SIGNS - 16), (sheet.manner, TEXT, INNER)]
    letters = {size: font.sized(size, sheet.script) for size in (SMALL, TEXT)}
    assert [line for line, size, room in lines if shortened(line, letters[size], room) != line] == []
    assert all(len(key.splitlines()) <= 2 for key in keys)


@pytest.mark.parametrize("script", Script)
def test_a_character_that_the_font_lacks_is_written_by_its_reading(script: Script) -> None:
    assert written("\U00021000", "yì", script) == "yì"
    assert written("\U00021000", "", script) == "?"
    assert written("郭", "guō", script) == "郭"


def test_a_long_line_ends_with_an_ellipsis_and_keeps_within_its_room() -> None:
    letters = font.sized(SMALL, Script.SIMPLIFIED)
    cut = shortened("a sword that was drawn, and another", letters, 200)
    assert cut.endswith("…")
    assert letters.getlength(cut) <= 200
    assert shortened("wide", letters, 1) == ""


@pytest.mark.parametrize(
    ("text", "size"),
    [("king", SMALL), ("stretch, spread", SMALL_PRINT[1]), ("precious jade, worn", SMALL_PRINT[2])],
)
def test_small_print_that_is_a_little_too_long_is_smaller_instead_of_cut(text: str, size: int) -> None:
    room = 199
    assert shortened(text, font.sized(size, Script.SIMPLIFIED), room) == text
    image, expected = (Image.new("RGB", (WIDTH, 60), GROUND) for _ in range(2))
    Brush(image, ImageDraw.Draw(image), Script.SIMPLIFIED).small((10, 30), text, PAPER, room)
    Brush(expected, ImageDraw.Draw(expected), Script.SIMPLIFIED).write((10, 30), text, size, PAPER)
    assert image.tobytes() == expected.tobytes()
