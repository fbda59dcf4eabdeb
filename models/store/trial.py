"""Trying a model out before it serves anybody."""

import math

from models.drawing.sampler import Sampler
from models.drawing.source import StyleModel
from models.drawing.wishes.request import DrawRequest
from models.errors import CheckpointError
from models.scoring import nats

_SCORED = 50
"""How many real names are scored."""

_BATCH = 10
"""How many of them at once: with the largest vocabulary and the longest names, that takes some 15 MB."""

_TIMES_CHANCE = 2
"""How many times as many nats as uniform chance gives is too many."""

_DRAWN = 24
"""How many names are drawn at once."""

_ROUNDS = 8
"""How often, until a name could be shown: as many draws as a request of ten names gets."""

_LARGE = 2**22
"""Parameters of a network that draws once only: of the longest names, that takes a quarter of a second."""


def try_scoring(model: StyleModel) -> None:
    """Score some of a model's own real names. Raises CheckpointError for figures that no sane model gives.

    Weights can be finite and yet overflow, or let names never end; every draw would then fail.
    """
    vocabulary = model.vocabulary
    names = [entry.name for entry in model.roster if not vocabulary.unknown(entry.name)][:_SCORED]
    if not names:
        raise CheckpointError("the vocabulary spells no name of the roster")
    batches = (names[start : start + _BATCH] for start in range(0, len(names), _BATCH))
    total = sum(sum(nats(model.network, vocabulary, batch, model.ngrams)) for batch in batches)
    by_chance = (sum(map(len, names)) + len(names)) * math.log(len(vocabulary))
    # Written so that NaN, which compares false with anything, is refused too.
    if not total <= _TIMES_CHANCE * by_chance:
        raise CheckpointError("the weights find real names less likely than a random order of characters")


def try_drawing(model: StyleModel) -> None:
    """Draw some names. Raises CheckpointError where none could be shown: all are real, or none ends."""
    sampler = Sampler(model)
    rounds = max(1, min(_ROUNDS, _LARGE // model.network.parameter_count()))
    drawn = (sampler.draw_raw(DrawRequest(count=_DRAWN, seed=seed)) for seed in range(rounds))
    if not any(sampler.accepts(name) for names in drawn for name, _ in names):
        raise CheckpointError("the model draws no new names")
