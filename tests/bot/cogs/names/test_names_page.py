from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cogs.names import _page
from bot.kit.inference import Inference, Invention
from bot.kit.texts import bundled
from models.drawing.blend import Blend
from models.drawing.sampler import Draw, DrawnName
from models.drawing.wishes.request import DrawRequest
from models.store.registry import Registry
from tests.bot.extremes import STYLE_NAME

ENGLISH = bundled().language("en-US")
SHARES = st.floats(0, 1)


@given(SHARES, SHARES)
def test_more_typical_names_have_more_dots(one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert 1 <= _page.dots(low).count("●") <= _page.dots(high).count("●") <= 5
    assert len(_page.dots(low)) == 5


@pytest.mark.parametrize(("share", "dots"), [(0, "●○○○○"), (0.2, "●●○○○"), (0.5, "●●●○○"), (1, "●●●●●")])
def test_each_dot_is_a_fifth(share: float, dots: str) -> None:
    assert _page.dots(share) == dots


def invention(registry: Registry, *names: str, asked: int) -> Invention:
    drawn = tuple(DrawnName(name, 1.0, 0.5) for name in names)
    draw = Draw(DrawRequest(count=asked, seed=123_456_789), drawn)
    return Invention(registry.get("jin_yong"), draw, ("Guō Fēng",) * len(names))


def test_a_page_lists_names_and_says_how_to_repeat_them(registry: Registry) -> None:
    page = _page.names_page(ENGLISH, invention(registry, "郭锋", "黄过", asked=2))
    assert page.title == "Two names in the manner of Jin Yong"
    assert page.blocks[0] == "1. **郭锋** Guō Fēng ●●●○○\n2. **黄过** Guō Fēng ●●●○○"
    assert "Seed 123456789," in page.footer
    assert registry.get("jin_yong").version in page.footer


def test_a_page_is_honest_about_finding_fewer(registry: Registry) -> None:
    page = _page.names_page(ENGLISH, invention(registry, "郭锋", asked=10))
    assert page.title.startswith("One name ")
    assert page.blocks[-1] == "Found only one name that meets these wishes; wish for less to see more."


def test_a_reader_of_chinese_sees_the_authors_name_in_hanzi(registry: Registry) -> None:
    page = _page.names_page(bundled().language("zh-CN"), invention(registry, "郭锋", asked=1))
    assert "金庸" in page.title


def test_a_blend_says_what_it_is_made_of(registry: Registry) -> None:
    plain = invention(registry, "郭锋", asked=1)
    blend = Blend(registry.get("jin_yong"), registry.get("gu_long"), 0.29)
    page = _page.names_page(ENGLISH, replace(plain, source=blend))
    assert page.title == "One name in the manner of Jin Yong, with 29 % Gu Long"
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
