"""How names are written on pages."""

from bot.kit.pages.names import with_pinyin
from bot.kit.script import Script
from bot.kit.texts import bundled


def test_a_name_has_its_pinyin_behind_it_for_those_who_want_it() -> None:
    english = bundled().language("en-US", script=Script.TRADITIONAL)
    assert with_pinyin(english, "陆小凤", "Lù Xiǎofèng", bold=True) == "**陸小鳳** Lù Xiǎofèng"
    assert with_pinyin(english, "韦", "Wéi") == "韋 Wéi"
    assert with_pinyin(english, "Robin Hood", "Robin Hood") == "Robin Hood"
    assert with_pinyin(english, "韦", "") == "韋"
    assert with_pinyin(bundled().language("tr", pinyin=False), "韦", "Wéi") == "韦"
