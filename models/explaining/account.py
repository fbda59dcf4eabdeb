"""An account of how a model read a name: what it expected at each position, and what it remembered."""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from models.drawing.source import StyleModel
from models.explaining.memory import Memory, remember
from models.vocabulary import BOUNDARY, UNKNOWN, Vocabulary

ALTERNATIVES = 3
"""How many other characters are named at each position."""

END = ""
"""Stands for a name's end where a character could be."""


@dataclass(frozen=True, slots=True)
class Guess:
    """A character, or the END, that could have come."""

    character: str
    likelihood: float


@dataclass(frozen=True, slots=True)
class Expectation:
    """What came at one position, and what the model had expected there.

    Likelihoods are those that names are drawn from: the network's, mixed with its n-grams where it has some.
    """

    character: str
    """What came; END after the last character."""
    likelihood: float | None
    """None for a character that the model does not know."""
    rank: int | None
    """1 where nothing was likelier."""
    others: tuple[Guess, ...]
    """The likeliest of what did not come, the likeliest first."""


@dataclass(frozen=True, slots=True)
class Account:
    """How a model read a name of N characters."""

    name: str
    expectations: tuple[Expectation, ...]
    """One for each character, and one for the end: N + 1."""
    memory: Memory
    """After the boundary and after each character: N + 1 positions."""
    choices: int
    """How many characters the model knows."""

    @property
    def unknown(self) -> tuple[str, ...]:
        """The characters that the model does not know, each once."""
        found = (each.character for each in self.expectations if each.likelihood is None)
        return tuple(dict.fromkeys(found))


@torch.inference_mode()
def account_of(model: StyleModel, name: str) -> Account:
    """Let a model read a name, not empty, and return its account. Blocking: some milliseconds."""
    tokens = model.vocabulary.encode_any(name)
    rows = _predicted(model, tokens)
    following = zip([*name, END], [*tokens, BOUNDARY], rows, strict=True)
    expectations = tuple(_expectation(model.vocabulary, *each) for each in following)
    memory = remember(model.network, torch.tensor([BOUNDARY, *tokens]))
    return Account(name, expectations, memory, len(model.vocabulary.characters))


def _predicted(model: StyleModel, tokens: Sequence[int]) -> list[Tensor]:
    """Return the probabilities (V,) before each of the tokens, and after the last.

    They are those of the model's predictor, which would keep what follows each character that anybody types.
    """
    read = torch.tensor([[BOUNDARY, *tokens]])
    logits, _ = model.network(read)
    likely, ngrams = logits.softmax(2), model.ngrams
    if ngrams is None:
        return list(likely[0])
    places = range(read.shape[1])
    return [ngrams.mix(likely[:, place], place, read[:, place], keep=False)[0] for place in places]


def _expectation(vocabulary: Vocabulary, character: str, token: int, likely: Tensor) -> Expectation:
    best = likely.topk(min(ALTERNATIVES + 1, len(likely))).indices.tolist()
    others = [other for other in best if other != token][:ALTERNATIVES]
    guesses = tuple(Guess(_written(vocabulary, other), float(likely[other])) for other in others)
    if token == UNKNOWN:
        return Expectation(character, None, None, guesses)
    rank = int((likely > likely[token]).sum()) + 1
    return Expectation(character, float(likely[token]), rank, guesses)


def _written(vocabulary: Vocabulary, token: int) -> str:
    return END if token == BOUNDARY else vocabulary.characters[token - 1]
