"""Finding a kept name by what a person types."""

import pytest

from bot.cogs.kept._names import matching, resolve, searched
from bot.kit.errors import UserError
from bot.kit.script import Script
from bot.kit.texts import bundled
from models.lexicon.lexicon import Lexicon
from models.lexicon.table import shipped_lexicon
from tests.bot.cogs.kept.keeping import a_name

NO_MEANINGS = Lexicon()

STYLES = {"jin_yong": "Jin Yong", "gu_long": "古龙"}
KEPT = [
    a_name("司马楚", "Sīmǎ Chǔ"),
    a_name("柳如烟", "Liǔ Rúyān", style="gu_long"),
    a_name("刘如烟", "Liú Rúyān"),
    a_name("Jean-Luc", "Jean-Luc"),
]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", ["司马楚", "柳如烟", "刘如烟", "Jean-Luc"]),
        ("马", ["司马楚"]),
        ("司馬", ["司马楚"]),
        ("古龍", ["柳如烟"]),
        ("chu", ["司马楚"]),
        ("SĪMǍ", ["司马楚"]),
        ("ru yan", ["柳如烟", "刘如烟"]),
        ("古龙", ["柳如烟"]),
        ("jeanluc", ["Jean-Luc"]),
        ("xyz", []),
    ],
)
def test_a_search_looks_at_hanzi_pinyin_and_styles(text: str, names: list[str]) -> None:
    assert [some.name for some in matching(KEPT, text, STYLES)] == names


@pytest.mark.parametrize("text", ["司马楚", "司馬楚", "sima chu", "SimaChu", " Sīmǎ Chǔ "])
def test_one_name_is_meant_by_its_hanzi_or_pinyin(text: str) -> None:
    assert resolve(KEPT, text, NO_MEANINGS).name == "司马楚"


def test_names_that_read_alike_are_told_apart_by_hanzi_alone() -> None:
    with pytest.raises(UserError, match="kept-ambiguous") as refusal:
        resolve(KEPT, "liu ruyan", shipped_lexicon())
    traditional = bundled().language("en-US", script=Script.TRADITIONAL)
    willow, clan = refusal.value.sentence(traditional).split(" and ")
    assert r"柳如煙 (Liǔ Rúyān, “clan Liu \(willow\) · like smoke”)" in willow
    assert "劉如煙 (Liú Rúyān, “clan Liu · like smoke”)" in clan
    bare = bundled().language("en-US", pinyin=False, gloss=False)
    assert "柳如烟 and 刘如烟" in refusal.value.sentence(bare)
    assert resolve(KEPT, "柳如烟", NO_MEANINGS).name == "柳如烟"


@pytest.mark.parametrize("text", ["楚", "sima", "", "!", "𡋾"])
def test_what_is_no_kept_name_is_refused(text: str) -> None:
    with pytest.raises(UserError, match="kept-unknown"):
        resolve(KEPT, text, NO_MEANINGS)


def test_a_search_is_simplified() -> None:
    assert searched("司馬") == "司马"


def test_a_search_is_cut() -> None:
    assert len(searched(" a " * 100)) == 40
