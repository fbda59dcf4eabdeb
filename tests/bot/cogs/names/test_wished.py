"""What an answer says about the wishes that it met."""

import pytest

from bot.cogs.names._wished import wished
from bot.cogs.names._wishes import Wishes
from bot.kit.texts import bundled
from models.drawing.wishes.creativity import Creativity
from models.lexicon.lexicon import Gloss, Lexicon
from models.lexicon.table import shipped_lexicon
from models.roster.entry import Gender, Kind

ENGLISH = bundled().language("en-US")
LEXICON = Lexicon({"剑": Gloss("剑", {"en": "sword", "tr": "kılıç"})})


@pytest.mark.parametrize(
    ("wishes", "line"),
    [
        (Wishes("jin_yong"), ""),
        (Wishes("jin_yong", count=3, blend="gu_long", percent=30), ""),
        (Wishes("jin_yong", surname="郭"), "Wished for: the surname 郭"),
        (Wishes("jin_yong", include="剑靖"), "Wished for: with 剑 (sword) and 靖"),
        (Wishes("jin_yong", exclude="剑"), "Wished for: without 剑 (sword)"),
        (Wishes("jin_yong", kind=Kind.NAME), "Wished for: names"),
        (Wishes("jin_yong", creativity=Creativity.WILD), "Wished for: creativity wild"),
        (
            Wishes("jin_yong", kind=Kind.BYNAME, gender=Gender.FEMALE, length=3, creativity=Creativity.CAREFUL),
            "Wished for: bynames · women’s · 3 characters · creativity careful",
        ),
        (Wishes("jin_yong", kind=Kind.TITLE, gender=Gender.MALE), "Wished for: titles · men’s"),
    ],
)
def test_only_what_was_wished_for_is_said(wishes: Wishes, line: str) -> None:
    assert wished(ENGLISH, wishes, LEXICON) == line


def test_meanings_are_in_the_persons_language() -> None:
    turkish = bundled().language("tr")
    assert "剑 (kılıç)" in wished(turkish, Wishes("jin_yong", include="剑"), LEXICON)


def test_hanzi_are_in_the_readers_script_and_meanings_only_for_those_who_want_them() -> None:
    wishes = Wishes("jin_yong", surname="陈", include="剑")
    chinese = bundled().language("zh-TW")
    lexicon = Lexicon({"剑": Gloss("剑", {"en": "sword", "zh": "宝剑"})})
    assert "陳" in wished(chinese, wishes, lexicon)
    assert "劍（寶劍）" in wished(chinese, wishes, lexicon)
    assert wished(bundled().language("en-US", gloss=False), wishes, lexicon).endswith("with 剑")


@pytest.mark.parametrize(
    ("locale", "line"),
    [
        ("en-US", "Wished for: with 悔 (regret) and 石 (stone) · without 之 (particle) and 战 (battle)"),
        ("zh-TW", "條件：包含悔（後悔）和石（岩石） · 排除之（虛字）和戰（戰鬥）"),
    ],
)
def test_meanings_are_prose_without_brackets_of_their_own(locale: str, line: str) -> None:
    wishes = Wishes("jin_yong", include="悔石", exclude="之战")
    assert wished(bundled().language(locale), wishes, shipped_lexicon()) == line
