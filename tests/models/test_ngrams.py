from collections.abc import Callable

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import Tensor

from models.kept_rows import KeptRows
from models.ngrams import POSITIONS, NGrams, PairTable, Smoothing, count_pairs
from models.vocabulary import BOUNDARY, UNKNOWN, Vocabulary
from tests import tiny

SIZE = 6
NAMES = st.lists(st.lists(st.integers(1, SIZE - 1), min_size=1, max_size=5), min_size=1, max_size=8)


def ngrams_of(names: list[list[int]], smoothing: Smoothing) -> NGrams:
    positions = torch.rand(POSITIONS, SIZE)
    return NGrams(
        network_share=torch.tensor([0.7, 0.5, 0.4, 0.3]),
        positions=positions / positions.sum(1, keepdim=True),
        tables=[count_pairs(part, SIZE, smoothing) for part in (names, names[:1], names[-1:])],
        weights=torch.tensor([[0.0, 0.2, 0.2, 0.1], [0.0, 0.1, 0.2, 0.3], [0.0, 0.1, 0.1, 0.3]]),
    )


def rows_of(ngrams: NGrams, position: int, last: Tensor) -> tuple[Tensor, Tensor]:
    """Return a network's rows, and those of the mixture."""
    network = torch.rand(len(last), SIZE).softmax(1)
    return network, ngrams.mix(network, position, last)


def test_the_shares_of_the_example() -> None:
    vocabulary = Vocabulary("寻欢李")
    names = [vocabulary.encode(name) for name in ("李寻欢", "李欢")]
    table = count_pairs(names, len(vocabulary), Smoothing(pseudocount=1))
    assert table.keys.tolist() == [1 * 4 + 2, 2 * 4 + BOUNDARY, 3 * 4 + 1, 3 * 4 + 2]
    assert table.shares.tolist() == pytest.approx([1 / 2, 2 / 3, 1 / 3, 1 / 3], abs=1e-3)


def test_a_discount_is_subtracted_from_each_count() -> None:
    table = count_pairs([[1, 2], [1, 2], [1, 3]], SIZE, Smoothing(discount=0.5))
    assert dict(zip(table.keys.tolist(), table.shares.tolist(), strict=True)) == pytest.approx(
        {1 * SIZE + 2: 1.5 / 3, 1 * SIZE + 3: 0.5 / 3, 2 * SIZE: 1.5 / 2, 3 * SIZE: 0.5}, abs=1e-3
    )


@given(names=NAMES, position=st.integers(0, 6), discount=st.floats(0, 0.9), pseudocount=st.floats(0.0, 5))
def test_mixed_rows_are_probabilities_and_agree_with_single_tokens(
    names: list[list[int]], position: int, discount: float, pseudocount: float
) -> None:
    ngrams = ngrams_of(names, Smoothing(discount, pseudocount))
    last = torch.arange(SIZE)
    network, rows = rows_of(ngrams, position, last)
    assert (rows >= 0).all()
    assert rows.sum(1).tolist() == pytest.approx([1.0] * len(rows), abs=1e-3)
    for token in range(SIZE):
        positions, following = torch.full_like(last, position), torch.full_like(last, token)
        alone = ngrams.likelihoods(network[:, token], positions, last, following)
        assert torch.allclose(alone, rows[:, token], atol=1e-6)


def test_a_context_that_was_never_seen_falls_back_to_the_position() -> None:
    ngrams = ngrams_of([[1, 2, 3]], Smoothing())
    network, rows = rows_of(ngrams, 2, torch.tensor([5]))
    assert torch.allclose(rows, 0.4 * network + 0.6 * ngrams.positions[2], atol=1e-6)


def test_after_an_unknown_character_the_position_decides() -> None:
    ngrams = ngrams_of([[1, 1, 1], [2, 1]], Smoothing())
    network, rows = rows_of(ngrams, 2, torch.tensor([UNKNOWN, 1]))
    assert torch.allclose(rows[0], 0.4 * network[0] + 0.6 * ngrams.positions[2], atol=1e-6)
    likely = ngrams.likelihoods(
        network[:, 3], torch.tensor([2, 2]), torch.tensor([UNKNOWN, 1]), torch.tensor([3, 3])
    )
    assert torch.allclose(likely, rows[:, 3], atol=1e-6)


def test_first_characters_come_from_the_network_and_the_position_alone() -> None:
    ngrams = ngrams_of([[1, 2, 3]], Smoothing())
    network, rows = rows_of(ngrams, 0, torch.tensor([BOUNDARY]))
    assert torch.allclose(rows, 0.7 * network + 0.3 * ngrams.positions[0], atol=1e-6)


def test_no_table_ends_a_name_after_its_first_character() -> None:
    ngrams = ngrams_of([[1, 2], [3, 2]], Smoothing())
    network, rows = rows_of(ngrams, 1, torch.tensor([2]))
    assert torch.allclose(rows, 0.5 * network + 0.5 * ngrams.positions[1], atol=1e-6)
    _, later = rows_of(ngrams, 2, torch.tensor([2]))
    assert later[0, BOUNDARY] > 0.5


def test_later_positions_share_the_last_weights() -> None:
    ngrams = ngrams_of([[1, 2, 3, 4, 5]], Smoothing())
    network = torch.rand(1, SIZE).softmax(1)
    last = torch.tensor([3])
    assert torch.equal(ngrams.mix(network, 3, last), ngrams.mix(network, 9, last))


def test_rows_are_the_same_when_they_are_asked_for_again() -> None:
    ngrams = ngrams_of([[1, 2, 3], [2, 2, 1]], Smoothing())
    network = torch.rand(3, SIZE).softmax(1)
    last = torch.tensor([2, 1, 2])
    first = ngrams.mix(network, 1, last)
    expected = first.clone()
    # What a caller does with the answer changes no later one.
    first.zero_()
    assert torch.equal(ngrams.mix(network, 1, last), expected)


def test_a_network_that_writes_fewer_tokens_leaves_the_others_to_the_n_grams() -> None:
    ngrams = ngrams_of([[1, 2, 3]], Smoothing())
    network = torch.rand(1, 3).softmax(1)
    mixed, last = ngrams.mix(network, 1, torch.tensor([4])), torch.tensor([4])
    all_tokens = ngrams.mix(torch.cat([network, torch.zeros(1, SIZE - 3)], dim=1), 1, last)
    assert torch.equal(mixed, all_tokens)
    assert mixed[0, 3:].tolist() == pytest.approx((0.5 * ngrams.positions[1, 3:]).tolist())


def test_names_that_were_counted_are_likelier() -> None:
    vocabulary = Vocabulary.of(["郭靖", "黄蓉"])
    ngrams = tiny.ngrams_of(["郭靖", "黄蓉"], vocabulary)
    guo, jing, rong = vocabulary.encode("郭靖蓉")
    last, following = torch.tensor([guo, guo]), torch.tensor([jing, rong])
    seen, unseen = ngrams.likelihoods(torch.full((2,), 0.2), torch.tensor([1, 1]), last, following).tolist()
    assert seen > unseen + 0.1


KEYS = torch.tensor([7, 9, 15])
SHARES = torch.tensor([0.5, 0.5, 0.3])


def _table(keys: Tensor = KEYS, shares: Tensor = SHARES) -> PairTable:
    return PairTable(keys, shares)


def _build(table: PairTable, **changes: Tensor) -> NGrams:
    parts = {
        "network_share": torch.full((POSITIONS,), 0.5),
        "positions": torch.full((POSITIONS, SIZE), 1 / SIZE),
        "weights": torch.full((1, POSITIONS), 0.5),
        **changes,
    }
    return NGrams(tables=[table], **parts)


@pytest.mark.parametrize(
    ("build", "complaint"),
    [
        (lambda: _build(_table(KEYS.flip(0))), "out of order"),
        (lambda: _build(_table(torch.tensor([7, 7, 9]))), "out of order"),
        (lambda: _build(_table(torch.tensor([-1, 7, 9]))), "outside of the vocabulary"),
        (lambda: _build(_table(torch.tensor([7, 9, SIZE**2]))), "outside of the vocabulary"),
        (lambda: _build(_table(KEYS, SHARES[:2])), "no share for each"),
        (lambda: _build(_table(KEYS[:0], SHARES[:0])), "no share for each"),
        (lambda: _build(_table(KEYS, torch.tensor([0.6, 0.6, 0.1]))), "sum to more than 1"),
        (lambda: _build(_table(KEYS, torch.tensor([0.1, -0.1, 0.1]))), "between 0 and 1"),
        (lambda: _build(_table(KEYS, torch.tensor([0.1, float("nan"), 0.1]))), "between 0 and 1"),
        (lambda: _build(_table(), weights=torch.full((1, POSITIONS), 0.6)), "weights sum to more than 1"),
        (lambda: _build(_table(), weights=torch.full((1, POSITIONS), float("nan"))), "between 0 and 1"),
        (lambda: _build(_table(), weights=torch.zeros(2, POSITIONS)), "fit each other"),
        (lambda: _build(_table(), network_share=torch.full((3,), 0.5)), "fit each other"),
        (lambda: _build(_table(), positions=torch.zeros(POSITIONS, SIZE)), "does not sum to 1"),
        (lambda: _build(_table(), positions=torch.full((POSITIONS, SIZE), 1.0)), "does not sum to 1"),
    ],
)
def test_numbers_that_are_no_n_grams_are_refused(build: Callable[[], NGrams], complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        build()


def test_the_table_that_the_refused_ones_spoil_is_good() -> None:
    assert torch.equal(_build(_table()).tables[0].keys, KEYS)


@given(names=NAMES, old=st.integers(SIZE, 9))
def test_keys_are_ascending_and_inside_the_vocabulary(names: list[list[int]], old: int) -> None:
    table = count_pairs(names, old, Smoothing())
    assert len(table.keys) <= sum(map(len, names))
    assert bool((table.keys.diff() > 0).all())
    assert int(table.keys.max()) < old**2


def test_rows_beyond_those_that_are_kept_are_the_same() -> None:
    tokens = torch.tensor([3, 1, 2, 3, 0, 2])
    whole = torch.arange(20.0).reshape(4, 5)
    asked: list[int] = []

    def compute(rows: Tensor) -> Tensor:
        asked.extend(rows.tolist())
        return whole[rows]

    kept = KeptRows(tokens=4, width=5, limit=2)
    for _ in range(2):
        assert torch.equal(kept.rows(tokens, compute), whole[tokens])
    # The first two were asked for once, the others each time.
    assert asked == [0, 1, 3, 2, 3, 2, 3, 2, 3, 2]
