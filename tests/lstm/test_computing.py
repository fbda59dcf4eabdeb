"""What the pages about how networks remember are made of: the worked example and the gradients."""

import pytest
import torch
from torch import nn

from models.networks import NetworkSpec, build
from tools.lstm import example, gradients


def run_example() -> tuple[list[float], list[float]]:
    """Return the hidden state and the cell state that PyTorch's LSTM comes to in the worked example."""
    layer = nn.LSTM(2, 2).double()
    order = [example.GATES[name] for name in ("input", "forget", "candidate", "output")]
    weights = {
        "weight_ih_l0": [row for gate in order for row in gate.read],
        "weight_hh_l0": [row for gate in order for row in gate.recur],
        "bias_ih_l0": [number for gate in order for number in gate.bias],
        "bias_hh_l0": [0] * 8,
    }
    with torch.no_grad():
        for name, numbers in weights.items():
            layer.get_parameter(name).copy_(torch.tensor(numbers))
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
