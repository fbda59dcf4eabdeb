"""Finding what may be names in a message."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cogs.menus._found import Found, found_in, works_of
from bot.kit.messages.found import names_in
from models.store.registry import Registry


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("I am 郭靖, and you are 黄蓉!", Found(("郭靖", "黄蓉"), ())),
        ("郭靖 郭靖", Found(("郭靖",), ())),
        ("郭", Found((), ())),
        ("郭靖郭靖郭靖", Found((), ())),
        ("no hanzi at all", Found((), ())),
        ("", Found((), ())),
        ("郭靖 𡋾靖 郭龘", Found(("郭靖",), ("𡋾", "龘"))),
        ("郭靖，黄蓉、杨过·殷离 张无忌 尹志平", Found(("郭靖", "黄蓉", "杨过", "殷离", "张无忌"), ())),
        ("\uff08郭靖\uff09", Found(("郭靖",), ())),
        ("黃蓉, 楊過, 張無忌", Found(("黄蓉", "杨过", "张无忌"), ())),
    ],
)
def test_names_are_hanzi_in_a_row_that_the_models_know(text: str, found: Found, registry: Registry) -> None:
    assert found_in(names_in(text), [registry.get("jin_yong")]) == found


def test_each_model_has_to_know_the_characters(registry: Registry) -> None:
    both = [registry.get(style) for style in ("jin_yong", "gu_long")]
    assert found_in(["郭靖"], both) == Found((), ("郭", "靖"))


@given(st.text(alphabet="郭靖黄蓉杨过殷离 ,x", max_size=200))
def test_at_most_five_names_of_two_to_five_characters(text: str) -> None:
    names = found_in(names_in(text), []).names
    assert len(names) <= 5
    assert all(2 <= len(name) <= 5 for name in names)


def test_a_real_name_has_its_work(registry: Registry) -> None:
    models = [registry.get(style) for style in registry.styles()]
    assert works_of("令狐冲", models) == {"jin_yong": "笑傲江湖"}
    assert works_of("令狐靖", models) == {}
