"""What is written in the picture of a kept name, and whose manner is said."""

from dataclasses import replace
from types import SimpleNamespace
from typing import cast

import pytest

from bot.cogs.kept import _picture
from bot.cogs.kept._pages import KeptPages
from bot.kit.script import Script
from bot.kit.texts import bundled
from models.lexicon.table import shipped_lexicon
from models.store.registry import Registry
from tests.bot.cogs.kept.keeping import a_name

SIMA = a_name("司马楚", "Sīmǎ Chǔ")
ENGLISH = bundled().language("en-US")


def registry_of(**display: str) -> Registry:
    named = {locale.replace("_", "-"): name for locale, name in display.items()}
    model = SimpleNamespace(display=named)
    return cast("Registry", SimpleNamespace(styles=lambda: ("jin_yong",), get=lambda _: model))


@pytest.mark.parametrize(
    ("display", "seal"),
    [
        ({"en_US": "Gu Long", "zh_CN": "古龙", "zh_TW": "古龍"}, "古龍"),
        ({"en_US": "Gu Long", "zh_CN": "古龙"}, "古龙"),
        ({"en_US": "Poets", "zh_CN": "唐宋詩人"}, "唐宋"),
        ({"en_US": "Poets", "zh_CN": "Poets"}, ""),
        ({"en_US": "Poets"}, ""),
    ],
)
def test_the_seal_has_two_hanzi_of_the_style_traditional_ones_first(display: dict[str, str], seal: str) -> None:
    assert _picture.sheet_of(ENGLISH, SIMA, registry_of(**display)).seal == seal


def test_a_style_that_is_gone_has_no_seal() -> None:
    assert not _picture.seal_of("gone", registry_of(en_US="x"))


def test_a_blend_names_both_styles_and_a_gloss_is_told_to_those_who_do_not_see_it() -> None:
    names, blended = {"jin_yong": "Jin Yong", "gu_long": "Gu Long"}, replace(SIMA, blend="gu_long")
    pages = KeptPages(ENGLISH, names, shipped_lexicon())
    assert pages.manner(blended) == "Jin Yong with Gu Long"
    assert KeptPages(ENGLISH).manner(replace(SIMA, style="gone")) == "gone"
    [gallery] = pages.shared(blended, b"png").blocks
    assert "司马楚 (Sīmǎ Chǔ: clan Sima · " in str(gallery)
    assert "), a name in the manner of Jin Yong with Gu Long" in str(gallery)


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        ({}, "司馬楚 (Sīmǎ Chǔ: clan Sima · land of Chu, clear), a name"),
        ({"gloss": False}, "司馬楚 (Sīmǎ Chǔ), a name"),
        ({"pinyin": False}, "司馬楚 (clan Sima · land of Chu, clear), a name"),
        ({"pinyin": False, "gloss": False}, "司馬楚, a name"),
    ],
)
def test_a_picture_and_its_text_are_as_the_reader_wants_them(wanted: dict[str, bool], told: str) -> None:
    language = bundled().language("en-US", script=Script.TRADITIONAL, **wanted)
    pages = KeptPages(language, {"jin_yong": "Jin Yong"}, shipped_lexicon())
    sheet = _picture.sheet_of(language, SIMA, registry_of(en_US="x"), pages.meaning(SIMA))
    assert (sheet.name, sheet.script) == ("司馬楚", Script.TRADITIONAL)
    assert (sheet.pinyin != "", sheet.gloss != "") == (wanted.get("pinyin", True), wanted.get("gloss", True))
    assert told in str(pages.shared(SIMA, b"png").blocks)


def test_the_list_and_a_name_without_picture_have_the_meaning() -> None:
    pages = KeptPages(bundled().language("tr", script=Script.TRADITIONAL, pinyin=False), {}, shipped_lexicon())
    for page in (pages.listed([SIMA]), pages.shared(SIMA, None)):
        assert "司馬楚" in str(page.blocks[0])
        assert "\n-# Sima" in str(page.blocks[0])
        assert "Chǔ" not in str(page.blocks)
