"""Trying a model out before it serves anybody."""

import math

from models.drawing.sampler import DrawRequest, Sampler
from models.drawing.source import NameSource, StyleModel
from models.errors import CheckpointError
from models.scoring import nats

_SCORED = 50
"""How many real names are scored."""

_TIMES_CHANCE = 2
"""How many times as many nats as uniform chance gives is too many."""

_REQUEST = DrawRequest(count=1, seed=0)


def try_scoring(model: StyleModel) -> None:
    """Score some of a model's own real names. Raises CheckpointError for figures that no sane model gives.

    Weights can be finite and yet overflow, or let names never end; every draw would then fail.
    """
    vocabulary = model.vocabulary
    names = [entry.name for entry in model.roster if not vocabulary.unknown(entry.name)][:_SCORED]
    if not names:
        raise CheckpointError("the vocabulary spells no name of the roster")
    total = sum(nats(model.network, vocabulary, names))
    by_chance = (sum(map(len, names)) + len(names)) * math.log(len(vocabulary))
    # Written so that NaN, which compares false with anything, is refused too.
    if not total <= _TIMES_CHANCE * by_chance:
        raise CheckpointError("the weights find real names less likely than a random order of characters")


def try_drawing(source: NameSource) -> None:
    """Draw a name. Raises CheckpointError where none can be drawn that could be shown: say, all are real."""
    if not Sampler(source).draw(_REQUEST).names:
        raise CheckpointError("the model draws no new names")
