"""What likely names lose."""

import pytest

from models.drawing.choosing.surprise import likely_points


def test_the_likelier_a_name_is_the_more_it_loses() -> None:
    assert likely_points([12.5, 15.5, 17.5, 30.0], [3, 3, 3, 3]).tolist() == pytest.approx([0.6, 0.24, 0, 0])


def test_names_of_two_characters_get_something_back() -> None:
    assert likely_points([15.5, 15.5], [2, 3]).tolist() == pytest.approx([-0.11, 0.24])
