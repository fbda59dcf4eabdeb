"""Whose name is it? The probability that a name is one style's rather than another's.

Between two styles that have a fitted stack, it decides (see `models.judge.stack`) and is calibrated. Any other set
of styles is compared by how likely each style's network finds the name. Log-likelihoods of small models are
overconfident, so they are scaled (Guo et al. 2017, "On calibration of modern neural networks"); the scale is that
of other styles, so these probabilities are marked as not calibrated.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from models.drawing.source import StyleModel
from models.judge.files import Calibration
from models.judge.likelihood import likelihood_nats
from models.judge.shares import coalitions, share_out

_CHUNK = 128
"""How many names the stack weighs at once: what it computes of them takes a few MiB."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The judge's answer for one name."""

    name: str
    probabilities: Mapping[str, float]
    """By style; they sum to 1."""
    characters: tuple[tuple[str, float], ...]
    """Each character's share of the evidence that separates the two likeliest styles, see `models.judge.shares`.

    Positive shares speak for the likeliest one; together they are the log odds of the two. Empty where shares
    were not asked for.
    """
    calibrated: bool
    """Whether the probabilities were fitted to names of these styles."""


class Judge:
    """Compares styles. Blocking: a third of a millisecond of CPU time a name, with shares 2 to 3."""

    def __init__(self, models: Sequence[StyleModel], calibration: Calibration) -> None:
        self._models = models
        self._scale = calibration.scale
        styles = {model.style for model in models}
        stack = calibration.stack
        self._stack = stack if stack and len(models) == len(stack.styles) and styles == set(stack.styles) else None

    @torch.inference_mode()
    def verdicts(self, names: Sequence[str], *, shares: bool = True) -> list[Verdict]:
        """Return a verdict for each name, in order; names are not empty."""
        if not names:
            return []
        evidence = self._evidence(names)
        styles = [model.style for model in self._models]
        parts = self._shares(names, evidence) if shares else [()] * len(names)
        chances = evidence.softmax(0).T.tolist()
        return [
            Verdict(
                name,
                dict(zip(styles, chance, strict=True)),
                tuple(zip(name, part, strict=True)) if shares else (),
                calibrated=self._stack is not None,
            )
            for name, chance, part in zip(names, chances, parts, strict=True)
        ]

    def _evidence(self, names: Sequence[str]) -> Tensor:
        """Return the evidence (styles, N) for each style; its softmax are the probabilities."""
        nats = {model.style: likelihood_nats(model.network, model.vocabulary, names) for model in self._models}
        if self._stack is None:
            return torch.stack([part * -self._scale for part in nats.values()])
        first, second = self._stack.styles
        favored = nats[second] - nats[first]
        starts = range(0, len(names), _CHUNK)
        parts = (slice(start, start + _CHUNK) for start in starts)
        odds = torch.cat([self._stack.log_odds(names[part], favored[part]) for part in parts])
        return torch.stack([odds if style == first else torch.zeros_like(odds) for style in nats])

    def _shares(self, names: Sequence[str], evidence: Tensor) -> list[tuple[float, ...]]:
        """Return the shares of each name's characters, given the evidence (styles, N) of the whole names."""
        if len(self._models) == 1:
            return [(0.0,) * len(name) for name in names]
        first, second = evidence.argsort(0, descending=True)[:2]
        hidden = [coalitions(name) for name in names]
        worth = self._evidence([text for texts in hidden for text in texts])
        counts = list(map(len, hidden))
        owners = torch.arange(len(names)).repeat_interleave(torch.tensor(counts))
        columns = torch.arange(len(owners))
        values = torch.split(worth[first[owners], columns] - worth[second[owners], columns], counts)
        return [share_out(name, part.tolist()) for name, part in zip(names, values, strict=True)]
