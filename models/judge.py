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
from models.ngrams import NGrams
from models.scoring import batch_any, token_nats
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
                    model.ngrams,
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
        shares = _shares(list(map(len, names)), chances, evidence)
        return [
            Verdict(name, dict(zip(styles, chance, strict=True)), tuple(zip(name, share, strict=False)))
            for name, chance, share in zip(names, chances.T.tolist(), shares.tolist(), strict=True)
        ]


def evidence_for(
    network: NameNetwork,
    ngrams: NGrams | None,
    vocabulary: Vocabulary,
    names: Sequence[str],
    calibration: Calibration,
    known: frozenset[str],
) -> Tensor:
    """Return the evidence (B, T) that each position of each name gives for a style, its end included.

    `known` are the characters that the style's names have, all of them in the vocabulary.
    """
    evidence = token_nats(network, ngrams, *batch_any(vocabulary, names)) * -calibration.scale
    unknown = [(row, column) for row, name in enumerate(names) for column, c in enumerate(name) if c not in known]
    if unknown:
        rows, columns = zip(*unknown, strict=True)
        evidence[rows, columns] = -calibration.unknown
    return evidence


def _shares(lengths: Sequence[int], chances: Tensor, evidence: Tensor) -> Tensor:
    """Return each position's share (B, T), from chances (styles, B) and evidence (styles, B, T).

    The evidence of a name's end is added to its last character's.
    """
    if len(chances) == 1:
        return torch.zeros_like(evidence[0])
    rows = torch.arange(len(lengths))
    first, second = chances.argsort(0, descending=True)[:2]
    parts = evidence[first, rows] - evidence[second, rows]
    ends = torch.tensor(lengths)
    parts[rows, ends - 1] += parts[rows, ends]
    parts[rows, ends] = 0
    return parts / parts.abs().sum(1, keepdim=True).clamp(min=1e-9)
