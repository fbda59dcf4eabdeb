import pytest

from models.drawing.choosing.favorites import learn_favorites, liking


def test_characters_add_what_their_names_are_above_the_mean_less_in_few_names() -> None:
    favorites = learn_favorites(["清", "清风", "狗"], [3.0, 4.0, 2.0])
    assert favorites == {"清": pytest.approx(0.2), "风": pytest.approx(0.25), "狗": pytest.approx(-0.25)}


def test_a_name_is_liked_as_its_characters_are_on_average() -> None:
    favorites = {"清": 0.4, "狗": -0.2}
    assert liking("清", favorites) == 0.4
    assert liking("清狗", favorites) == pytest.approx(0.1)
    assert liking("清铎", favorites) == 0.2
    assert liking("", favorites) == 0


def test_without_names_nothing_is_liked() -> None:
    assert learn_favorites([], []) == {}
