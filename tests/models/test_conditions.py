import math

import pytest
import torch

from models.conditions import NO_CONDITIONS, Conditions, ratio_of
from models.ngrams import POSITIONS
from models.roster.entry import Gender, Kind


def ratio(value: float) -> torch.Tensor:
    return torch.full((POSITIONS, 3), float(value))


def test_the_ratios_of_the_example() -> None:
    # 娘, 剑, 蕤, and all other characters, at one position.
    women, everyone = torch.tensor([[9.0, 0, 0, 11]]), torch.tensor([[9.0, 9, 0, 82]])
    sword = (0 + 2 * 0.2) / (9 + 2) / 0.2
    assert ratio_of(women, everyone, 2)[0, :3].tolist() == pytest.approx([4.27, sword, 1], abs=0.01)


def test_where_nobody_has_a_character_nothing_changes() -> None:
    assert ratio_of(torch.zeros(1, 2), torch.zeros(1, 2), 2).tolist() == [[1, 1]]


def test_two_conditions_are_multiplied_and_unknown_ones_left_out() -> None:
    conditions = Conditions({Gender.FEMALE: ratio(2), Kind.NAME: ratio(0.25)})
    both, one = conditions.of(Kind.NAME, Gender.FEMALE), conditions.of(Kind.TITLE, Gender.FEMALE)
    assert both is not None
    assert one is not None
    assert torch.equal(both, ratio(0.5))
    assert torch.equal(one, ratio(2))
    assert conditions.of(None, None) is None
    assert conditions.of(Kind.TITLE, Gender.MALE) is None
    assert NO_CONDITIONS.of(Kind.NAME, Gender.FEMALE) is None


def test_a_condition_is_known_where_it_has_ratios() -> None:
    conditions = Conditions({Gender.FEMALE: ratio(2)})
    assert conditions.known(Gender.FEMALE)
    assert not conditions.known(Kind.NAME)
    assert not conditions.known(None)


@pytest.mark.parametrize("value", [0.0, -1.0, math.inf, -math.inf, math.nan])
def test_a_number_that_is_no_ratio_is_refused(value: float) -> None:
    spoiled = ratio(1)
    spoiled[1, 2] = value
    with pytest.raises(ValueError, match="ratio is not above 0"):
        Conditions({Gender.MALE: spoiled})
