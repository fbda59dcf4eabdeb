"""Fitting a network to names, an epoch at a time."""

import copy
import math
from collections.abc import Iterator, Sequence
from typing import cast

import torch
from torch import Tensor, nn
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from models.networks import NameNetwork
from models.scoring import batch
from models.vocabulary import BOUNDARY, Vocabulary
from training.errors import TrainingError
from training.fit.device import CPU
from training.fit.presets import Preset, Stage

THREADS = 1
"""PyTorch's threads in a run, and NumPy's in a recipe's. Fixed: with another number, sums are added in another
order and the bytes differ.

The batches are too small to gain from a second thread, and a bot on the same machine keeps one core free.
"""


def make_reproducible(seed: int) -> None:
    """Make this process compute the same bytes for the same seed: sets PyTorch's seed, threads and algorithms."""
    torch.set_num_threads(THREADS)
    torch.use_deterministic_algorithms(mode=True)
    torch.manual_seed(seed)


def _rise(steps: int) -> float:
    """Return the share of all steps in which the learning rate rises: a tenth.

    Of 10 steps slightly more, since OneCycleLR divides by the rise without its first step: 0.1 * 10 - 1 is 0.
    """
    return 0.11 if 0.1 * steps == 1 else 0.1


class Trainer:
    """Trains a network on `names`; its results are reproducible after `make_reproducible`."""

    def __init__(
        self,
        network: NameNetwork,
        names: Sequence[str],
        vocabulary: Vocabulary,
        preset: Preset,
        stage: Stage,
        device: torch.device = CPU,
    ) -> None:
        """Move the network to the device. Batches are put together on the CPU, whose random numbers they need."""
        network.to(device)
        self._network = network
        self._device = device
        self._preset = preset
        self._stage = stage
        self._size = len(vocabulary)
        self._tokens, self._targets = batch(vocabulary, names)
        self._average = AveragedModel(
            network,
            multi_avg_fn=get_ema_multi_avg_fn(stage.average),  # type: ignore[no-untyped-call]  # PyTorch leaves it untyped
        )
        self._optimizer = torch.optim.AdamW(
            network.parameters(), lr=stage.learning_rate, weight_decay=preset.weight_decay
        )
        steps = math.ceil(len(names) / stage.batch) * stage.epochs
        self._schedule = torch.optim.lr_scheduler.OneCycleLR(
            self._optimizer,
            stage.learning_rate,
            total_steps=steps,
            pct_start=_rise(steps),
        )

    def epochs(self) -> Iterator[float]:
        """Run one epoch after the other, yielding the mean training loss of each.

        The loss is in nats a token and includes label smoothing. Raises TrainingError as soon as it is not finite.
        """
        for _ in range(self._stage.epochs):
            self._network.train()
            order = torch.randperm(len(self._tokens))
            losses = [self._step(rows) for rows in torch.split(order, self._stage.batch)]
            yield sum(losses) / len(losses)

    def _step(self, rows: Tensor) -> float:
        tokens = self._with_noise(self._tokens[rows])
        targets = self._targets[rows].to(self._device)
        _, loss = self._network(tokens.to(self._device), targets, self._preset.label_smoothing)
        value: float = loss.item()
        if not math.isfinite(value):
            raise TrainingError("the loss is no longer a number: use a lower learning rate")
        self._optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(self._network.parameters(), self._preset.clip)
        self._optimizer.step()
        self._schedule.step()
        self._average.update_parameters(self._network)
        return value

    def _with_noise(self, tokens: Tensor) -> Tensor:
        """Replace a share of the input characters by random ones: regularization against memorized contexts."""
        replaced = (torch.rand(tokens.shape) < self._preset.noise) & (tokens != BOUNDARY)
        return torch.where(replaced, torch.randint(BOUNDARY + 1, self._size, tokens.shape), tokens)

    def averaged(self) -> NameNetwork:
        """Return a frozen copy of the network with its averaged weights, on the CPU, where it is measured."""
        network = cast("NameNetwork", copy.deepcopy(self._average.module).cpu())
        network.freeze()
        return network
