"""Names that begin with a surname."""

from collections.abc import Collection

import torch
from torch import Tensor

from models.drawing.predictor import Predictor
from models.drawing.weights import draw_tokens, whole_weights
from models.ngrams import POSITIONS
from models.vocabulary import BOUNDARY, Vocabulary


def firsts(surnames: Collection[str], vocabulary: Vocabulary) -> Tensor:
    """Return which tokens a surname begins with, (V,); all where the vocabulary can spell none."""
    known = "".join({surname[0] for surname in surnames if not vocabulary.unknown(surname)})
    allowed = torch.full((len(vocabulary),), fill_value=not known)
    allowed[vocabulary.encode(known)] = True
    return allowed


def with_surname(ratios: Tensor | None, allowed: Tensor) -> Tensor:
    """Return ratios (POSITIONS, V) like the given ones, where names begin with `allowed` tokens, (V,)."""
    changed = torch.ones(POSITIONS, len(allowed)) if ratios is None else ratios.clone()
    changed[0] *= allowed
    return changed


def draw_compound(
    predictor: Predictor, vocabulary: Vocabulary, surnames: Collection[str], count: int, generator: torch.Generator
) -> Tensor:
    """Draw tokens (count, 2) of surnames of two characters, each as often as the model writes it.

    Raises ValueError where there is none.
    """
    known = sorted(one for one in surnames if len(one) == 2 and not vocabulary.unknown(one))  # noqa: PLR2004
    if not known:
        raise ValueError("there is no surname of two characters")
    tokens = torch.tensor([vocabulary.encode(one) for one in known])
    first, _ = predictor.step(torch.tensor([BOUNDARY]), predictor.start(1))
    second, _ = predictor.open(tokens[:, 0])
    chances = first[0, tokens[:, 0]] * second.gather(1, tokens[:, 1:]).squeeze(1)
    weights = whole_weights((chances / chances.sum()).unsqueeze(0), top_p=1)
    return tokens[draw_tokens(weights, torch.zeros(count, dtype=torch.long), generator)]
