"""What the pages about how networks remember are made of: gates, attention weights and gradients."""

import pytest
import torch
from torch import nn

from models.networks import NetworkSpec, build
from tools.lstm import example, gates, gradients


def run_example() -> tuple[list[float], list[float]]:
    """Return the hidden state and the cell state that PyTorch's LSTM comes to in the worked example."""
    layer = nn.LSTM(2, 2).double()
    order = [example.GATES[name] for name in ("input", "forget", "candidate", "output")]
    with torch.no_grad():
        layer.weight_ih_l0.copy_(torch.tensor([row for gate in order for row in gate.read]))
        layer.weight_hh_l0.copy_(torch.tensor([row for gate in order for row in gate.recur]))
        layer.bias_ih_l0.copy_(torch.tensor([number for gate in order for number in gate.bias]))
        layer.bias_hh_l0.zero_()
        read, hidden, cell = (
            torch.tensor([pair], dtype=torch.float64) for pair in (example.READ, example.HIDDEN, example.CELL)
        )
        _, (new_hidden, new_cell) = layer(read, (hidden, cell))
    return new_hidden[0].tolist(), new_cell[0].tolist()


def test_the_worked_example_is_what_pytorch_computes() -> None:
    hidden, cell = run_example()
    found = example.step()
    assert found["hidden"] == pytest.approx(hidden)
    assert found["cell"] == pytest.approx(cell)


def test_gates_are_those_of_pytorch() -> None:
    torch.manual_seed(0)
    layer, inputs = nn.LSTM(3, 5, batch_first=True), torch.randn(2, 6, 3)
    hidden, (_, cell) = layer(inputs)
    found = gates.run(layer, inputs)
    assert torch.allclose(found.hidden, hidden, atol=1e-6)
    assert torch.allclose(found.cell[:, -1], cell[0], atol=1e-6)


def test_what_is_kept_is_the_product_of_forget_gates() -> None:
    left = gates.kept(torch.tensor([[0.5], [0.4], [0.9]]))
    assert left.tolist() == [pytest.approx(row) for row in ([1, 0.4, 0.36], [0, 1, 0.9], [0, 0, 1])]


def test_attention_weights_give_what_the_block_gives() -> None:
    torch.manual_seed(0)
    network = build(NetworkSpec(kind="transformer", embedding=8, hidden=16), 10)
    network.freeze()
    block = network.get_submodule("blocks.0")
    seen: list[torch.Tensor] = []
    hook = block.register_forward_hook(lambda _, inputs, output: seen.extend((inputs[0], output[0])))
    weights = gates.attention(network, torch.tensor([[0, 3, 4]]))
    hook.remove()
    assert weights.sum(2).tolist() == [pytest.approx([1, 1, 1])] * 4
    before, after = seen
    value = block.get_submodule("attend")(block.get_submodule("norms.0")(before))[0, :, 32:]
    heads = weights @ value.view(3, 4, 4).transpose(0, 1)
    mixed = before + block.get_submodule("mix")(heads.transpose(0, 1).flatten(1))
    assert torch.allclose(
        mixed + block.get_submodule("feed")(block.get_submodule("norms.1")(mixed)), after, atol=1e-6
    )


def test_a_recurrent_weight_of_one_half_halves_the_gradient_at_every_step() -> None:
    torch.manual_seed(0)
    network = build(NetworkSpec(kind="rnn", embedding=4, hidden=4), 6)
    layer = network.get_submodule("recurrent")
    with torch.no_grad():
        for name, parameter in layer.named_parameters():
            parameter.copy_(torch.eye(4) / 2 if name == "weight_hh_l0" else torch.zeros_like(parameter))
    network.freeze()
    (norms,) = gradients.by_distance(network, torch.randint(6, (3, gradients.ENDS + 6)))
    assert norms.tolist() == pytest.approx([1, 0.5, 0.25, 0.125, 0.0625])


def test_an_lstm_has_a_gradient_for_its_hidden_state_and_one_for_its_cell() -> None:
    network = build(NetworkSpec(kind="lstm", embedding=4, hidden=4), 6)
    network.freeze()
    found = gradients.by_distance(network, torch.randint(6, (3, gradients.ENDS + 6)))
    assert [len(norms) for norms in found] == [5, 5]
