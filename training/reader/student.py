"""The student: a small network that learns the teacher's function from names that nobody rated.

Distillation (Hinton et al. 2015, "Distilling the knowledge in a neural network"): what serves is small and
fast, and has seen no rated name.
"""

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from models.reader.features import Features
from models.reader.network import OUTPUTS, Network, Scale
from training.reader.teacher import Teacher

_HIDDEN, _INNER = 96, 32
_EPOCHS = 12
_BATCH = 256
_RATE = 3e-3
_DECAY = 1e-3


def learn(features: Features, teacher: Teacher, names: Sequence[str], seed: int = 0) -> Network:
    """Train a network on the teacher's predictions for `names`. About 20 seconds for 50,000 names."""
    torch.manual_seed(seed)
    scalars, vectors = features(names)
    targets = teacher(scalars, vectors)
    inputs = teacher.scale(scalars, vectors)
    network = nn.Sequential(
        nn.Linear(inputs.shape[1], _HIDDEN),
        nn.GELU(),
        nn.Linear(_HIDDEN, _INNER),
        nn.GELU(),
        nn.Linear(_INNER, OUTPUTS),
    )
    _train(network, inputs, targets)
    return _freeze(network, teacher.scale)


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


def _freeze(network: nn.Sequential, scale: Scale) -> Network:
    layers = [layer for layer in network if isinstance(layer, nn.Linear)]
    first, second, last = (layer.weight.detach().T.contiguous() for layer in layers)
    one, two, three = (layer.bias.detach() for layer in layers)
    return Network(scale, (first, second, last), (one, two, three))
