import pytest
import torch

from models.networks import KINDS, PADDING, NameNetwork, NetworkSpec, build, select
from models.vocabulary import UNKNOWN

SPECS = [
    *(NetworkSpec(kind=kind, embedding=6, hidden=8) for kind in KINDS),
    *(NetworkSpec(kind=kind, embedding=6, hidden=8, layers=2) for kind in KINDS if kind != "clockwork"),
]


@pytest.fixture(params=SPECS, ids=str)
def network(request: pytest.FixtureRequest) -> NameNetwork:
    torch.manual_seed(0)
    network = build(request.param, 11, dropout=0.5)
    network.freeze()
    return network


def test_stepping_gives_the_logits_of_the_whole(network: NameNetwork) -> None:
    tokens = torch.randint(0, 11, (4, 6))
    whole = network.logits(tokens)
    state = network.start(4)
    for position in range(6):
        logits, state = network.step(tokens[:, position], state)
        assert torch.allclose(logits, whole[:, position], atol=1e-5)


def test_a_state_can_be_reordered(network: NameNetwork) -> None:
    tokens = torch.tensor([1, 2, 3])
    _, state = network.step(tokens, network.start(3))
    rows = torch.tensor([2, 0, 0])
    expected, _ = network.step(torch.tensor([4, 4, 4]), state)
    moved, _ = network.step(torch.tensor([4, 4, 4]), select(state, rows))
    assert torch.allclose(moved, expected[rows], atol=1e-6)


def test_padding_does_not_count(network: NameNetwork) -> None:
    tokens = torch.tensor([[0, 3, 4], [0, 5, 0]])
    targets = torch.tensor([[3, 4, 0], [5, 0, PADDING]])
    _, loss = network(tokens, targets)
    logits = network.logits(tokens).log_softmax(2)
    counted = [
        logits[row, column, targets[row, column]] for row, column in ((0, 0), (0, 1), (0, 2), (1, 0), (1, 1))
    ]
    assert loss.item() == pytest.approx(-sum(counted).item() / 5, abs=1e-6)  # type: ignore[union-attr]  # tensors


def test_a_frozen_network_predicts_only_the_tokens_that_it_writes(network: NameNetwork) -> None:
    tokens = torch.tensor([[0, 9, 3]])
    before = network.logits(tokens)
    network.freeze(4)
    assert network.written == 4
    assert torch.allclose(network.logits(tokens), before[:, :, :4], atol=1e-6)
    state = network.start(1)
    for position in range(3):
        # It reads all the others still, among them the second one here.
        stepped, state = network.step(tokens[:, position], state)
        assert torch.allclose(stepped, before[:, position, :4], atol=1e-6)
    network.freeze()
    assert network.written == 4


def test_an_unknown_character_is_read_as_the_first_one(network: NameNetwork) -> None:
    unknown, first = torch.tensor([[0, UNKNOWN, 3]]), torch.tensor([[0, 1, 3]])
    assert torch.equal(network.logits(unknown), network.logits(first))
    steps = [network.step(tokens[:, 1], network.start(1))[0] for tokens in (unknown, first)]
    assert torch.equal(*steps)


def test_no_targets_no_loss(network: NameNetwork) -> None:
    logits, loss = network(torch.tensor([[0, 1]]))
    assert logits.shape == (1, 2, 11)
    assert loss is None


def test_a_network_computes_wherever_its_weights_are(network: NameNetwork) -> None:
    # The device "meta" computes shapes only; like a graphics card it refuses what is on the CPU.
    network.to("meta")
    tokens = torch.zeros(2, 3, dtype=torch.long, device="meta")
    logits, loss = network(tokens, tokens)
    assert logits.device.type == loss.device.type == "meta"
