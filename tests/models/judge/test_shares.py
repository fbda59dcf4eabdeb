import pytest

from models.judge.shares import coalitions, share_out


def test_the_example_of_the_documentation() -> None:
    assert coalitions("李靖") == ["李□", "□靖", "李靖"]
    assert share_out("李靖", [-0.2, 0.8, 1.0]) == pytest.approx((0.0, 1.0))


def test_what_characters_say_each_alone_is_their_share() -> None:
    worth = {"令": 1.0, "狐": -2.0, "冲": 0.5}
    values = [sum(worth.get(character, 0.0) for character in text) for text in coalitions("令狐冲")]
    assert share_out("令狐冲", values) == pytest.approx((1.0, -2.0, 0.5))


def test_a_long_name_has_few_coalitions() -> None:
    name = "一二三四五六七八九十"
    texts = coalitions(name)
    assert len(texts) == 31
    shares = share_out(name, [float("十" in text) for text in texts])
    assert shares == pytest.approx((0, 0, 0, 0, *[1 / 6] * 6))
