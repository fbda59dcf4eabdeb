"""Our step functions compute what the networks do, gates and all."""

import pytest
import torch
from torch.nn import functional

from models.explaining.memory import kept_shares, remember
from models.networks import (
    KINDS,
    ClockworkNetwork,
    GRUNetwork,
    LSTMNetwork,
    NameNetwork,
    NetworkSpec,
    RNNNetwork,
    TransformerNetwork,
    build,
)
from models.networks._transformer import Block
from models.vocabulary import UNKNOWN

TOKENS = torch.tensor([0, 3, 7, 7, 10, 1])
SPECS = [
    *(NetworkSpec(kind=kind, embedding=6, hidden=8) for kind in KINDS),
    *(NetworkSpec(kind=kind, embedding=6, hidden=8, layers=2) for kind in KINDS if kind != "clockwork"),
]


@pytest.fixture(params=SPECS, ids=str)
def network(request: pytest.FixtureRequest) -> NameNetwork:
    torch.manual_seed(0)
    network = build(request.param, 11)
    network.freeze()
    return network


def close(first: torch.Tensor, second: torch.Tensor) -> bool:
    return torch.allclose(first, second, atol=1e-6, rtol=0)


def embedded(network: NameNetwork) -> torch.Tensor:
    found: torch.Tensor = network.embedding(TOKENS).unsqueeze(0)
    return found


def test_what_is_passed_on_is_what_the_network_passes_on(network: NameNetwork) -> None:
    assert close(remember(network, TOKENS).hidden, network.sequence(embedded(network))[0])


@pytest.mark.parametrize("layers", [1, 2])
def test_the_cells_are_those_of_pytorchs_lstm_at_every_position(layers: int) -> None:
    torch.manual_seed(1)
    network = build(NetworkSpec(kind="lstm", embedding=6, hidden=8, layers=layers), 11)
    assert isinstance(network, LSTMNetwork)
    memory = remember(network, TOKENS)
    assert set(memory.gates) == {"input", "forget", "output"}
    for position in range(len(TOKENS)):
        _, (hidden, cells) = network.recurrent(embedded(network)[:, : position + 1])
        assert close(memory.hidden[position], hidden[-1, 0])
        assert close(memory.cells[position], cells[-1, 0])


def test_with_the_update_gate_shut_a_gru_passes_on_what_it_passed_on_before() -> None:
    torch.manual_seed(2)
    network = build(NetworkSpec(kind="gru", embedding=6, hidden=8), 11)
    assert isinstance(network, GRUNetwork)
    with torch.no_grad():
        network.recurrent.get_parameter("bias_ih_l0")[8:16] = 100
    memory = remember(network, TOKENS)
    assert close(memory.gates["update"], torch.ones(6, 8))
    assert close(memory.hidden[-1], memory.hidden[0])


def test_gates_are_open_from_0_to_1_and_attention_is_shared_out(network: NameNetwork) -> None:
    memory = remember(network, TOKENS)
    assert all(bool(((gate >= 0) & (gate <= 1)).all()) for gate in memory.gates.values())
    for table in filter(lambda part: part is not None, (memory.kept, memory.attention)):
        assert table is not None
        assert table.shape == (6, 6)
        assert torch.equal(table, table.tril())
        assert bool(((table >= 0) & (table <= 1 + 1e-6)).all())
    if memory.attention is not None:
        assert close(memory.attention.sum(1), torch.ones(6))


def test_attention_is_what_pytorch_weighs_the_past_with() -> None:
    torch.manual_seed(3)
    network = build(NetworkSpec(kind="transformer", embedding=6, hidden=8), 11)
    assert isinstance(network, TransformerNetwork)
    [weights] = network.attention(embedded(network))[0]
    hidden = network.enter(embedded(network)) + _positions_of(network)
    block = network.blocks[0]
    assert isinstance(block, Block)
    query, key, _ = block.attend(block.norms[0](hidden)).view(6, 3, 4, 2).permute(1, 2, 0, 3)
    expected = functional.scaled_dot_product_attention(query, key, torch.eye(6).expand(4, 6, 6), is_causal=True)
    assert close(weights, expected)


def _positions_of(network: TransformerNetwork) -> torch.Tensor:
    """Return what the network adds to its input: a sine and a cosine of the position for each rate."""
    rates = 10_000 ** (-torch.arange(0, network.enter.out_features, 2) / network.enter.out_features)
    angles = torch.arange(6).unsqueeze(1) * rates
    return torch.stack([angles.sin(), angles.cos()], 2).flatten(1)


def test_a_unit_keeps_what_its_forget_gates_leave() -> None:
    keep = torch.tensor([[0.9], [0.5], [0.8]])
    assert close(kept_shares(keep, torch.ones(3, 1)), torch.tensor([[1, 0, 0], [0.5, 1, 0], [0.4, 0.8, 1]]))


def test_units_count_by_how_much_was_written_into_them() -> None:
    keep = torch.tensor([[1.0, 1.0], [0.0, 1.0]])
    assert kept_shares(keep, torch.tensor([[3.0, -1.0], [1.0, 1.0]]))[1, 0] == pytest.approx(0.25)
    assert kept_shares(keep, torch.zeros(2, 2))[1, 0] == 0


def test_a_simple_network_keeps_nothing_and_a_clockwork_one_what_does_not_tick() -> None:
    torch.manual_seed(4)
    simple, ticking = (build(NetworkSpec(kind=kind, embedding=6, hidden=8), 11) for kind in ("rnn", "clockwork"))
    assert isinstance(simple, RNNNetwork)
    assert isinstance(ticking, ClockworkNetwork)
    kept = remember(simple, TOKENS).kept
    assert kept is not None
    assert torch.equal(kept, torch.eye(6))
    memory = remember(ticking, TOKENS)
    assert memory.gates["active"].mean(1).tolist() == [1, 0.25, 0.5, 0.25, 0.75, 0.25]
    assert memory.kept is not None
    # Position 4 rewrites three groups of four; what the slowest got at the start is there until position 8.
    assert 0 < memory.kept[5, 0] < memory.kept[3, 0] < 1


def test_an_unknown_character_is_read(network: NameNetwork) -> None:
    assert remember(network, torch.tensor([0, UNKNOWN])).hidden.shape == (2, 8)
