from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bot.cogs.names import _page
from bot.kit.inference import Inference, Invention
from bot.kit.texts import bundled
from models.drawing.blend import Blend
from models.drawing.sampler import Draw, DrawnName
from models.drawing.wishes.request import DrawRequest
from models.lexicon.lexicon import Gloss
from models.lexicon.names import Part
from models.store.registry import Registry
from tests.bot.extremes import STYLE_NAME

ENGLISH = bundled().language("en-US")
SHARES = st.floats(0, 1)
RATINGS = st.floats(1, 5)


def drawn(*figures: tuple[float, float]) -> list[DrawnName]:
    """Return names with these ratings and typicalities."""
    return [DrawnName("郭锋", 1.0, typicality, rating) for rating, typicality in figures]


@given(st.lists(st.tuples(RATINGS, SHARES), max_size=10))
def test_marks_are_few_and_on_names_that_no_other_surpasses(figures: list[tuple[float, float]]) -> None:
    marks = _page.marks(drawn(*figures))
    number = 0 if len(figures) < 2 else 2 if len(figures) == 10 else 1
    for place, mark in enumerate("★◆"):
        marked = [pair[place] for pair, shown in zip(figures, marks, strict=True) if mark in shown]
        rest = [pair[place] for pair, shown in zip(figures, marks, strict=True) if mark not in shown]
        assert len(marked) == number
        assert not marked or not rest or min(marked) >= max(rest)


def test_one_name_may_have_both_marks() -> None:
    assert _page.marks(drawn((2.5, 0.1), (3.0, 0.9), (2.9, 0.5))) == ["", "★◆", ""]
    assert _page.marks(drawn((3.0, 0.1), (2.5, 0.9))) == ["★", "◆"]


def invention(registry: Registry, *names: str, asked: int) -> Invention:
    found = tuple(DrawnName(name, 1.0, 0.5, 3.0) for name in names)
    draw = Draw(DrawRequest(count=asked, seed=123_456_789), found)
    return Invention(registry.get("jin_yong"), draw, ("Guō Fēng",) * len(names), "5abeb6616197")


def test_a_page_lists_names_and_says_how_to_repeat_them(registry: Registry) -> None:
    page = _page.names_page(ENGLISH, invention(registry, "郭锋", "黄过", asked=2))
    assert page.title == "Two names in the manner of Jin Yong"
    assert page.blocks[0] == "1. **郭锋** Guō Fēng ★◆\n2. **黄过** Guō Fēng"
    version = registry.get("jin_yong").version
    assert page.footer == f"Seed 123456789, model {version}, reader 5abeb6616197"


def test_a_name_has_its_meaning_below_in_small_print(registry: Registry) -> None:
    plain = invention(registry, "石锋", "黄过", asked=2)
    stone = Part("石", Gloss("石", {"en": "stone"}), "Shi")
    blade, unknown = Part("锋", Gloss("锋", {"en": "blade (edge)"})), Part("过", None)
    page = _page.names_page(
        ENGLISH, replace(plain, meanings=((stone, blade), (Part("黄", None, "Huang"), unknown)))
    )
    lines = str(page.blocks[0]).splitlines()
    assert lines[1::2] == [r"-# clan Shi \(stone\) · blade \(edge\)", "-# clan Huang · 过"]


def test_a_page_says_what_was_wished_for_below_what_the_marks_mean(registry: Registry) -> None:
    page = _page.names_page(ENGLISH, invention(registry, "郭锋", "黄过", asked=2), wishes="Wished for: names")
    assert str(page.blocks[-1]).splitlines()[1] == "-# Wished for: names"


def test_a_page_is_honest_about_finding_fewer(registry: Registry) -> None:
    page = _page.names_page(ENGLISH, invention(registry, "郭锋", asked=10))
    assert page.title.startswith("One name ")
    assert page.blocks[1] == "Found only one name that meets these wishes; wish for less to see more."


def test_a_reader_of_chinese_sees_the_authors_name_in_hanzi(registry: Registry) -> None:
    page = _page.names_page(bundled().language("zh-CN"), invention(registry, "郭锋", asked=1))
    assert "金庸" in page.title


def test_a_blend_says_what_it_is_made_of(registry: Registry) -> None:
    plain = invention(registry, "郭锋", asked=1)
    blend = Blend(registry.get("jin_yong"), registry.get("gu_long"), 0.29)
    page = _page.names_page(ENGLISH, replace(plain, source=blend))
    assert page.title == "One name in the manner of Jin Yong, with 29% Gu Long"
    several = replace(invention(registry, "郭锋", "黄过", asked=2), source=blend)
    assert _page.names_page(ENGLISH, several).blocks[-1] == "-# ★ reads best · ◆ most typical of the two authors"
    assert all(registry.get(style).version in page.footer for style in registry.styles())


async def test_names_can_not_format_the_message(registry: Registry) -> None:
    page = _page.names_page(ENGLISH, invention(registry, "*郭*", asked=1))
    assert r"**\*郭\***" in str(page.blocks[0])


async def test_a_draw_comes_with_its_pinyin(registry: Registry) -> None:
    inference = Inference(registry)
    found = await inference.draw("jin_yong", DrawRequest(count=3, surname="令狐", length=3))
    await inference.close()
    assert [pinyin.split(" ")[0] for _, pinyin in found.names] == ["Línghú"] * 3


def test_a_styles_name_can_not_format_the_title(crowded: Registry) -> None:
    first, second = (crowded.get(style) for style in crowded.styles()[:2])
    draw = Draw(DrawRequest(count=1, seed=1), (DrawnName("郭锋", 1.0, 0.5),))
    page = _page.names_page(ENGLISH, Invention(Blend(first, second, 0.5), draw, ("Guō Fēng",)))
    assert page.title.count(r"\*江") == 2 * STYLE_NAME.count("*江")
