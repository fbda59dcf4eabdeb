"""The worked examples in the docstrings of `models.drawing.weights`."""

from collections import Counter

import pytest
import torch

from models.drawing import weights
from models.drawing.weights import _nucleus, draw_tokens, whole_weights


@pytest.mark.parametrize("probabilities", [[0.5, 0.3, 0.2], [0.5, 0.3000001, 0.1999999]])
def test_a_last_digit_does_not_change_whole_weights(
    monkeypatch: pytest.MonkeyPatch, probabilities: list[float]
) -> None:
    monkeypatch.setitem(weights._RESOLUTION, torch.float32, 8.0)
    assert whole_weights(torch.tensor([probabilities]), 1)[0, :3].tolist() == [4, 2, 2]


@pytest.mark.parametrize(("top_p", "kept"), [(0.6, [4, 1, 0]), (0.7, [4, 2, 0]), (1.0, [4, 2, 2])])
def test_the_token_across_the_border_keeps_the_part_before_it(top_p: float, kept: list[int]) -> None:
    assert _nucleus(torch.tensor([[4.0, 2.0, 2.0]]), top_p)[0].tolist() == kept


@pytest.mark.parametrize("seed", range(5))
def test_first_tokens_spread_over_equal_strata(seed: int) -> None:
    generator = torch.Generator().manual_seed(seed)
    drawn = draw_tokens(torch.tensor([[2.0, 1.0, 1.0]]), torch.zeros(4, dtype=torch.long), generator)
    assert Counter(drawn.tolist()) == {0: 2, 1: 1, 2: 1}


def test_a_block_is_drawn_and_then_a_token_in_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weights, "BLOCK", 2)
    rows = torch.zeros(8_000, dtype=torch.long)
    row = torch.tensor([[4.0, 2.0, 1.0, 1.0], [0.0, 0.0, 0.0, 1.0]])
    drawn = Counter(draw_tokens(row, rows, torch.Generator().manual_seed(1)).tolist())
    shares = [drawn[token] / 8_000 for token in range(4)]
    assert shares == pytest.approx([0.5, 0.25, 0.125, 0.125], abs=0.02)
