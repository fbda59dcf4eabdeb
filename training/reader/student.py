"""The student: a small network that learns the teacher's function from names that nobody rated.

Distillation (Hinton et al. 2015, "Distilling the knowledge in a neural network"): what serves is small and
fast, and has seen no rated name.
"""

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from models.reader.network import OUTPUTS, Weights
from training.reader.inputs import Rows
from training.reader.teacher import Teacher

_HIDDEN, _INNER = 128, 32
_EPOCHS = 15
_BATCH = 256
_RATE = 3e-3
_DECAY = 1e-3


def learn(teacher: Teacher, names: Sequence[str], seed: int = 0) -> Weights:
    """Train a network on the teacher's predictions for `names`. A minute or two for 60,000 names."""
    torch.manual_seed(seed)
    rows = teacher.rows(names)
    network = nn.Sequential(
        nn.Linear(rows.shape[1], _HIDDEN),
        nn.GELU(),
        nn.Linear(_HIDDEN, _INNER),
        nn.GELU(),
        nn.Linear(_INNER, OUTPUTS),
    )
    _train(network, rows, teacher(rows))
    return _freeze(network, teacher.rows)


def _train(network: nn.Sequential, inputs: Tensor, targets: Tensor) -> None:
    optimizer = torch.optim.AdamW(network.parameters(), lr=_RATE, weight_decay=_DECAY)
    batches = -(-len(inputs) // _BATCH)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, _RATE, total_steps=batches * _EPOCHS)
    for _ in range(_EPOCHS):
        for rows in torch.split(torch.randperm(len(inputs)), _BATCH):
            loss = nn.functional.mse_loss(network(inputs[rows]), targets[rows])
            optimizer.zero_grad()
            torch.autograd.backward(loss)
            optimizer.step()
            schedule.step()


def _freeze(network: nn.Sequential, rows: Rows) -> Weights:
    layers = [layer for layer in network if isinstance(layer, nn.Linear)]
    first, inner, outer = (layer.weight.detach().T for layer in layers)
    one, two, three = (layer.bias.detach() for layer in layers)
    scalars, vectors = first.tensor_split([len(rows.emphasis)])
    return Weights(rows.scale, scalars * rows.emphasis.unsqueeze(1), vectors, inner, outer, (one, two, three))
