"""What is written in the picture of a kept name, and whose manner is said."""

from dataclasses import replace
from types import SimpleNamespace
from typing import cast

import pytest

from bot.cogs.kept import _pages, _picture
from bot.kit.texts import bundled
from models.store.registry import Registry
from tests.bot.cogs.kept.keeping import a_name

SIMA = a_name("司马楚", "Sīmǎ Chǔ")


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
    assert _picture.sheet_of(SIMA, registry_of(**display)).seal == seal


def test_a_style_that_is_gone_has_no_seal() -> None:
    assert not _picture.seal_of("gone", registry_of(en_US="x"))


def test_a_blend_names_both_styles_and_a_gloss_is_told_to_those_who_do_not_see_it() -> None:
    language, names = bundled().language("en-US"), {"jin_yong": "Jin Yong", "gu_long": "Gu Long"}
    blended = replace(SIMA, blend="gu_long")
    manner = _pages.manner(language, blended, names)
    assert manner == "Jin Yong with Gu Long"
    assert _pages.manner(language, replace(SIMA, style="gone"), {}) == "gone"
    [gallery] = _pages.shared_page(language, blended, manner, b"png", "clan Sima").blocks
    assert "司马楚 (Sīmǎ Chǔ: clan Sima), a name in the manner of Jin Yong with Gu Long" in str(gallery)
