"""Fitting a network to names."""

import copy
import math
from collections.abc import Iterator, Sequence
from typing import cast

import torch
from torch import Tensor, nn
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from models.networks import NameNetwork, build
from models.scoring import batch
from models.vocabulary import BOUNDARY, Vocabulary
from training.presets import Preset

THREADS = 1
"""Threads of a run: fixed, because another number adds up in another order and gives other bytes.

Batches are too small to gain from a second one, and a bot on the same machine keeps a core to itself.
"""


class TrainingError(Exception):
    """A run that can't go on, in one sentence."""


class Trainer:
    """Trains one network on `names`, an epoch at a time.

    The same arguments give the same weights on the same machine: the constructor seeds PyTorch's generator and
    fixes its threads.
    """

    def __init__(self, names: Sequence[str], vocabulary: Vocabulary, preset: Preset, seed: int) -> None:
        torch.set_num_threads(THREADS)
        torch.use_deterministic_algorithms(mode=True)
        torch.manual_seed(seed)
        self._preset = preset
        self._size = len(vocabulary)
        self._tokens, self._targets = batch(vocabulary, names)
        self._network = build(preset.network, self._size, dropout=preset.dropout)
        self._average = AveragedModel(
            self._network,
            multi_avg_fn=get_ema_multi_avg_fn(preset.average),  # type: ignore[no-untyped-call]  # PyTorch leaves it untyped
        )
        self._optimizer = torch.optim.AdamW(
            self._network.parameters(), lr=preset.learning_rate, weight_decay=preset.weight_decay
        )
        self._schedule = torch.optim.lr_scheduler.OneCycleLR(
            self._optimizer,
            preset.learning_rate,
            total_steps=math.ceil(len(names) / preset.batch) * preset.epochs,
            pct_start=preset.warmup,
        )

    def epochs(self) -> Iterator[float]:
        """Run epoch after epoch, yielding each one's mean training loss in nats a token, smoothing included.

        Raises TrainingError as soon as a loss is not finite.
        """
        for _ in range(self._preset.epochs):
            self._network.train()
            losses = [
                self._step(rows) for rows in torch.split(torch.randperm(len(self._tokens)), self._preset.batch)
            ]
            yield sum(losses) / len(losses)

    def _step(self, rows: Tensor) -> float:
        tokens = self._with_noise(self._tokens[rows])
        _, loss = self._network(tokens, self._targets[rows], self._preset.label_smoothing)
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
        """Replace some input characters by random ones, so that no context is learned by heart."""
        replaced = (torch.rand(tokens.shape) < self._preset.noise) & (tokens != BOUNDARY)
        return torch.where(replaced, torch.randint(BOUNDARY + 1, self._size, tokens.shape), tokens)

    def averaged(self) -> NameNetwork:
        """Return a frozen copy of the averaged network."""
        network = cast("NameNetwork", copy.deepcopy(self._average.module))
        network.freeze()
        return network
