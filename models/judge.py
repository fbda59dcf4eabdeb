"""Whose name is it? The calibrated probability that a name is one style's rather than another's.

The evidence is how likely each style's model finds the name. Log-likelihoods of small models are overconfident, so
they are scaled (Guo et al. 2017, "On calibration of modern neural networks"); a character that a style never used
costs a fixed price, and each style has a bias. These few numbers are fitted on held-out names by
`training.quality.judging`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import torch
from pydantic import BaseModel, ConfigDict, Field
from torch import Tensor

from models.networks import NameNetwork
from models.scoring import batch, token_nats
from models.store.checkpoint import NameModel
from models.vocabulary import Vocabulary

SHIPPED_CALIBRATION = Path(__file__).parent / "judge.json"


class Calibration(BaseModel):
    """The parameters that turn nats into probabilities."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    scale: float = Field(gt=0)
    """Evidence per nat."""
    unknown: float = Field(ge=0)
    """Evidence against a style for each character that it never used."""
    bias: dict[str, float]
    """Evidence for each style before the name is looked at; 0 for a style that is not here."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The judge's answer for one name."""

    name: str
    probabilities: Mapping[str, float]
    """By style; they sum to 1."""
    characters: tuple[tuple[str, float], ...]
    """Each character's share of the evidence that separates the two likeliest styles.

    Positive shares speak for the likeliest one; their absolute values sum to 1.
    """


@cache
def read_calibration(path: Path = SHIPPED_CALIBRATION) -> Calibration:
    """Return a calibration, read once. Blocking. Raises OSError, or ValueError for a broken file."""
    return Calibration.model_validate_json(path.read_bytes())


class Judge:
    """Compares styles. Blocking: milliseconds of CPU time per hundred names."""

    def __init__(self, models: Sequence[NameModel], calibration: Calibration) -> None:
        self._models = models
        self._calibration = calibration

    def verdicts(self, names: Sequence[str]) -> list[Verdict]:
        """Return a verdict for each name, in order; names are not empty."""
        if not names:
            return []
        evidence = torch.stack(
            [
                evidence_for(
                    model.network,
                    model.vocabulary,
                    names,
                    self._calibration,
                    frozenset(model.vocabulary.characters),
                )
                for model in self._models
            ]
        )
        styles = [model.style for model in self._models]
        bias = torch.tensor([self._calibration.bias.get(style, 0.0) for style in styles])
        chances = (evidence.sum(2) + bias.unsqueeze(1)).softmax(0)
        return [
            Verdict(name, dict(zip(styles, chance.tolist(), strict=True)), _shares(name, chance, parts))
            for name, chance, parts in zip(names, chances.unbind(1), evidence.unbind(1), strict=True)
        ]


def evidence_for(
    network: NameNetwork,
    vocabulary: Vocabulary,
    names: Sequence[str],
    calibration: Calibration,
    known: frozenset[str],
) -> Tensor:
    """Return the evidence (B, T) that each position of each name gives for a style, its end included.

    `known` are the characters that the style's names have, all of them in the vocabulary.
    """
    # Unknown characters are read as this one; training noise makes the network tolerate a wrong character.
    stand_in = vocabulary.characters[0]
    readable = ["".join(c if c in vocabulary else stand_in for c in name) for name in names]
    evidence = token_nats(network, *batch(vocabulary, readable)) * -calibration.scale
    for row, name in enumerate(names):
        unknown = [position for position, c in enumerate(name) if c not in known]
        evidence[row, unknown] = -calibration.unknown
    return evidence


def _shares(name: str, chances: Tensor, evidence: Tensor) -> tuple[tuple[str, float], ...]:
    """Return each character's share; the evidence of the name's end is added to the last character's."""
    if len(chances) == 1:
        return tuple((character, 0.0) for character in name)
    first, second = chances.argsort(descending=True)[:2]
    difference = (evidence[first] - evidence[second])[: len(name) + 1]
    parts = difference[:-1].clone()
    parts[-1] += difference[-1]
    shares = parts / parts.abs().sum().clamp(min=1e-9)
    return tuple(zip(name, shares.tolist(), strict=True))
