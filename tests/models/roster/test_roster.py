import pytest

from models.errors import RosterError
from models.roster.roster import Roster
from tests import tiny
from tests.tiny import ROSTERS

HEADER = tiny.HEADER


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("name,pinyin\n", "begins with the columns"),
        (HEADER + "郭靖\tGuō Jìng\n", "line 2: expected 4 columns, found 2"),
        (HEADER + "Guo\tGuō Jìng\t射雕英雄传\tname\n", "hanzi only"),
        (HEADER + "郭 靖\tGuō Jìng\t射雕英雄传\tname\n", "hanzi only"),
        (HEADER + "郭靖\tGuō Jìng\t射雕英雄传\thero\n", "kind is one of name, byname, title"),
        (HEADER + "郭靖\t\t射雕英雄传\tname\n", "lacks its pinyin"),
        (HEADER + "郭靖\tGuō Jīn\t射雕英雄传\tname\n", "line 2: Guō Jīn is no reading of 郭靖"),
        (HEADER + "郭靖\tGuō\t射雕英雄传\tname\n", "line 2: Guō is shorter than 郭靖"),
        (HEADER + "郭靖\tGuō  Jìng\t射雕英雄传\tname\n", "line 2: Guō  Jìng is no reading of 郭靖"),
        (HEADER + "郭" * 500 + "\tGuō\t射雕英雄传\tname\n", "line 2: a name is hanzi only, up to 32"),
        (HEADER + "郭靖\t" + "Guō" * 50_000 + "\t射雕英雄传\tname\n", "line 2: longer than 1,000"),
        (HEADER, "at least one name"),
        (HEADER + "郭靖\tGuō Jìng\t射雕英雄传\tname\n" * 2, "repeated: 郭靖"),
    ],
)
def test_a_broken_roster_is_refused_with_its_line(text: str, complaint: str) -> None:
    with pytest.raises(RosterError, match=complaint):
        Roster.parse(text)


def test_a_roster_knows_its_surnames_with_pinyin() -> None:
    roster = Roster.parse(HEADER + ROSTERS["jin_yong"])
    assert roster.surnames["令狐"] == "Línghú"
    assert roster.surnames["张"] == "Zhāng"
    assert roster.longest == 3
