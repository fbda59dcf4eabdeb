import pytest

from models.roster.entry import Kind
from models.roster.split import split_name, surname_of


@pytest.mark.parametrize(
    ("name", "asked", "kind", "words"),
    [
        # Asked for: it is the surname, whatever a table says.
        ("欧阳锋", "欧", Kind.NAME, "欧 阳锋"),
        ("华山", "华", Kind.NAME, "华 山"),
        ("华山道人", "华", Kind.TITLE, "华 山道人"),
        # A title comes off before a surname is looked for.
        ("华山道人", "", Kind.TITLE, "华山 道人"),
        ("华山道人", "", None, "华山 道人"),
        ("华山道人", "", Kind.NAME, "华山道人"),
        ("燕夫人", "", None, "燕 夫人"),
        ("雷大小姐", "", Kind.TITLE, "雷 大小姐"),
        ("胡老大", "", Kind.BYNAME, "胡 老大"),
        ("绝老大", "", Kind.BYNAME, "绝老大"),
        ("金凤凰", "", Kind.BYNAME, "金凤凰"),
        ("王铁臂", "", Kind.BYNAME, "王 铁臂"),
        ("吴四公", "", Kind.TITLE, "吴 四公"),
        # The table, then the roster.
        ("南门剑", "", Kind.NAME, "南门 剑"),
        ("燕春南", "", None, "燕 春南"),
        ("忽伦大虎", "", None, "忽伦 大虎"),
        # No surname: one word.
        ("血刀", "", None, "血刀"),
        ("龙儿", "", Kind.NAME, "龙儿"),
        ("冰冰", "", None, "冰冰"),
        ("云飞扬天", "", None, "云飞扬天"),
    ],
)
def test_a_name_is_split(name: str, asked: str, kind: Kind | None, words: str) -> None:
    assert " ".join(split_name(name, asked, kind, known={"忽伦"}).words) == words


def test_only_a_surname_is_read_as_one() -> None:
    assert split_name("任夫人").has_surname
    assert not split_name("长白老人").has_surname


def test_two_characters_are_a_surname_only_before_a_given_name() -> None:
    assert surname_of("南门") == "南"
    assert surname_of("南门剑") == "南门"
    assert surname_of("东方明月") == "东方"
