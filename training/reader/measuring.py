"""Measures a reader on names that it has not learned from: folds by name, and a style left out."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch

from models.reader.network import GENDERS, RATING, TYPES, Network
from models.reader.reader import KINDS, READ_GENDERS
from training.fit.split import bucket
from training.reader.inputs import Inputs
from training.reader.making import make
from training.reader.ratings import Rating

GOOD, BAD = 4, 2
"""A name is good from 4 on and bad up to 2."""
PARTS = (4, 8, 20)
"""The best quarter, eighth and twentieth are looked at."""


@dataclass(frozen=True)
class Best:
    """The ratings of the drawn names that the reader liked best."""

    share: str
    names: int
    mean: float
    bad: float
    """Share of names rated 1 or 2."""
    good: float
    """Share of names rated 4 or 5."""


@dataclass(frozen=True)
class Figures:
    """How well unseen ratings of drawn names were predicted."""

    ratings: int
    """How many ratings of drawn names."""
    correlation: float
    """Pearson's, of predictions and ratings."""
    all_drawn: Best
    best: tuple[Best, ...]
    type_accuracy: float
    gender_accuracy: float


def by_name(ratings: Sequence[Rating]) -> list[int]:
    """Return each rating's fold: no name is in two."""
    return [bucket(rating.name) for rating in ratings]


def by_style(ratings: Sequence[Rating]) -> list[int]:
    """Return each rating's fold: one style each."""
    styles = sorted({rating.style for rating in ratings})
    return [styles.index(rating.style) for rating in ratings]


def measure(
    inputs: Inputs,
    ratings: Sequence[Rating],
    pool: Sequence[str],
    folds: Sequence[int],
    say: Callable[[str], None],
) -> Figures:
    """Predict each fold by a reader that learned from the others, without the fold's names. Minutes."""
    outputs = torch.zeros(len(ratings), 0)
    for number, (fold, learned) in enumerate(_parts(ratings, folds), start=1):
        network = Network(inputs.features, make(inputs, learned, pool))
        found = network(inputs.spell([ratings[place].name for place in fold]))
        if not outputs.shape[1]:
            outputs = torch.zeros(len(ratings), found.shape[1])
        outputs[fold] = found
        say(f"fold {number} of {len(set(folds))}")
    return figures(ratings, outputs.numpy())


def _parts(ratings: Sequence[Rating], folds: Sequence[int]) -> Iterator[tuple[list[int], list[Rating]]]:
    """Yield each fold's places, and the ratings of names that are not in it."""
    for fold in sorted(set(folds)):
        places = [place for place, number in enumerate(folds) if number == fold]
        names = {ratings[place].name for place in places}
        yield (
            places,
            [
                rating
                for rating, number in zip(ratings, folds, strict=True)
                if number != fold and rating.name not in names
            ],
        )


def figures(ratings: Sequence[Rating], outputs: np.ndarray) -> Figures:
    """Compare predictions (N, OUTPUTS) with the ratings of drawn names."""
    drawn = np.array([not rating.real for rating in ratings])
    chosen = [rating for rating in ratings if not rating.real]
    outputs = outputs[drawn]
    given = np.array([rating.rating for rating in chosen])
    predicted = outputs[:, RATING].ravel()
    order = np.argsort(-predicted, kind="stable")
    kinds = np.array([KINDS.index(rating.type) for rating in chosen])
    genders = np.array([READ_GENDERS.index(rating.gender) for rating in chosen])
    return Figures(
        ratings=len(chosen),
        correlation=float(np.corrcoef(predicted, given)[0, 1]),
        all_drawn=_best("1/1", given),
        best=tuple(_best(f"1/{part}", given[order[: max(1, len(order) // part)]]) for part in PARTS),
        type_accuracy=float((outputs[:, TYPES].argmax(1) == kinds).mean()),
        gender_accuracy=float((outputs[:, GENDERS].argmax(1) == genders).mean()),
    )


def _best(share: str, given: np.ndarray) -> Best:
    return Best(
        share, len(given), float(given.mean()), float((given <= BAD).mean()), float((given >= GOOD).mean())
    )
