import weakref
from collections.abc import Iterator

import pytest
import torch

from models.drawing.mixture import Mixture
from models.drawing.rows.mixed import MixedRows
from models.drawing.rows.openings import OpenedRows
from models.drawing.rows.rows import DenseRows, Rows
from models.networks import NameNetwork, State, build
from models.vocabulary import Vocabulary
from tests import tiny

NAMES = ["".join(map(chr, range(0x5200 + start, 0x5200 + start + 3))) for start in range(0, 150, 2)]
VOCABULARY = Vocabulary.of(NAMES)
WRITTEN = 70
"""The network writes so many of the tokens, two blocks of 32 and a part of the third; there are 153."""


@pytest.fixture
def network() -> NameNetwork:
    torch.manual_seed(0)
    network = build(tiny.SPEC, len(VOCABULARY))
    network.freeze(WRITTEN)
    return network


@pytest.fixture
def mixture(network: NameNetwork) -> Mixture:
    mixture = Mixture(network, tiny.ngrams_of(NAMES, VOCABULARY))
    mixture.prepare()
    return mixture


def _rows_of(mixture: Mixture, state: State, rows: Rows) -> Iterator[Rows]:
    """Yield the rows of names' second characters, and of later ones."""
    yield rows
    for start in (5, 40, 70):
        rows, state = mixture.step(torch.arange(start, start + 80), state)
        yield rows


@torch.inference_mode()
def test_what_is_drawn_from_parts_of_rows_is_what_is_drawn_from_whole_ones(mixture: Mixture) -> None:
    opened, state = mixture.open(torch.arange(1, 81))
    owners, late = torch.arange(80).repeat_interleave(20), 0
    for number, rows in enumerate(_rows_of(mixture, state, opened)):
        assert isinstance(rows, OpenedRows if number == 0 else MixedRows)
        whole = DenseRows(rows.dense())
        drawn, likely = rows.draw(owners, torch.Generator().manual_seed(number))
        expected, probabilities = whole.draw(owners, torch.Generator().manual_seed(number))
        assert torch.equal(drawn, expected)
        assert torch.equal(likely, probabilities)
        late += int((drawn >= 96).sum())
    # Characters that the network does not write come too.
    assert late > 100


@torch.inference_mode()
def test_names_that_share_the_only_row_are_spread_over_it(mixture: Mixture) -> None:
    opened, state = mixture.open(torch.tensor([3]))
    stepped, _ = mixture.step(torch.tensor([70]), state)
    owners = torch.zeros(50, dtype=torch.long)
    for rows in (opened, stepped):
        drawn, _ = rows.draw(owners, torch.Generator().manual_seed(1))
        expected, _ = DenseRows(rows.dense()).draw(owners, torch.Generator().manual_seed(1))
        assert torch.equal(drawn, expected)


@torch.inference_mode()
def test_a_model_that_nobody_uses_any_more_is_freed_at_once(network: NameNetwork) -> None:
    """The bot freezes what the garbage collector knows at the start, so a cycle would stay for ever."""
    ngrams = tiny.ngrams_of(NAMES, VOCABULARY)
    mixture = Mixture(network, ngrams)
    mixture.prepare()
    names = torch.arange(80)
    rows, state = mixture.open(names)
    for _ in range(2):
        rows, state = mixture.step(names, state)
        rows.draw(names, torch.Generator())
        rows.dense()
    gone: list[weakref.ref[object]] = [weakref.ref(mixture), weakref.ref(ngrams)]
    del mixture, ngrams, rows
    assert [each() for each in gone] == [None, None]
