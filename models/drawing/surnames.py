"""Names that begin with a surname."""

from collections import Counter
from collections.abc import Iterable

import torch
from torch import Tensor

from models.drawing.predictor import Predictor
from models.drawing.weights import draw_tokens, whole_weights
from models.ngrams import POSITIONS
from models.roster.entry import Kind
from models.roster.roster import Roster
from models.vocabulary import Vocabulary

_COMPOUND = 2
"""How many characters a compound surname has."""

_FLATTER = 0.65
"""Exponent of how often a surname occurs. 1 would leave a draw of a thousand less varied than a roster, whose rare
surnames mostly occur once."""


def first_shares(rosters: Iterable[Roster], vocabulary: Vocabulary) -> Tensor:
    """Return how often names should begin with each token, (V,), from the surnames of the rosters' names.

    Example: 李 is the surname of 32 names and 铁 that of one; names begin with 李 ten times as often. All zeros
    where no surname is known that the vocabulary can spell.
    """
    surnames = (entry.surname for roster in rosters for entry in roster if entry.kind is Kind.NAME)
    counts = Counter(one[0] for one in surnames if one and not vocabulary.unknown(one))
    shares = torch.zeros(len(vocabulary))
    for character, times in counts.items():
        shares[vocabulary.encode(character)] = times**_FLATTER
    return shares / shares.sum().clamp(min=1)


def with_surname(ratios: Tensor | None, shares: Tensor, likely: Tensor, temperature: float) -> Tensor:
    """Return ratios (POSITIONS, V) like the given ones, with which names begin as often as `shares` (V,) says.

    `likely` (V,) are the model's own probabilities of first tokens, and `temperature` is what follows the ratios.
    """
    changed = torch.ones(POSITIONS, len(shares)) if ratios is None else ratios.clone()
    changed[0] = shares.pow(temperature) / likely.clamp(min=torch.finfo(likely.dtype).tiny)
    return changed


def compound_tokens(surnames: Iterable[str], vocabulary: Vocabulary) -> Tensor:
    """Return the tokens of the surnames of two characters that the vocabulary can spell, (C, 2), in order."""
    compound = sorted(one for one in surnames if len(one) == _COMPOUND and not vocabulary.unknown(one))
    return torch.tensor([vocabulary.encode(one) for one in compound], dtype=torch.long).reshape(-1, _COMPOUND)


def draw_compound(predictor: Predictor, compounds: Tensor, count: int, generator: torch.Generator) -> Tensor:
    """Draw tokens (count, 2) of surnames of two characters, at least one of which is given, (C, 2).

    Each is drawn as often as the model writes it.
    """
    first, _ = predictor.begin()
    second, _ = predictor.open(compounds[:, 0])
    chances = first[0, compounds[:, 0]] * second.dense().gather(1, compounds[:, 1:]).squeeze(1)
    weights = whole_weights((chances / chances.sum()).unsqueeze(0), top_p=1)
    return compounds[draw_tokens(weights, torch.zeros(count, dtype=torch.long), generator)]
