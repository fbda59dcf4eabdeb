"""The names in a message that can be judged."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from models.store.checkpoint import NameModel

MAX_NAMES = 5
"""How many names of a message are looked at."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a message has that may be a name."""

    names: tuple[str, ...]
    """Those that all models can read, the first in the message first."""
    unseen: tuple[str, ...]
    """Characters of others, each once, that a model has never seen."""


def found_in(named: Iterable[str], models: Iterable[NameModel]) -> Found:
    """Return those of a message's names that all models can read, at most `MAX_NAMES` of them."""
    known = [model.vocabulary for model in models]
    names: list[str] = []
    unseen: list[str] = []
    for name in named:
        unknown = [character for vocabulary in known for character in vocabulary.unknown(name)]
        unseen.extend(unknown)
        if not unknown:
            names.append(name)
    return Found(tuple(names[:MAX_NAMES]), tuple(dict.fromkeys(unseen))[:MAX_NAMES])


def spelled(name: str, models: Sequence[NameModel]) -> str:
    """Return a name's pinyin: that of the first roster that has it, or else as the first model reads it."""
    known = (entry.pinyin for model in models for entry in model.roster if entry.name == name)
    return next(known, "") or models[0].read(name)


def works_of(name: str, models: Iterable[NameModel]) -> dict[str, str]:
    """Return the styles whose roster has a name, each with the main work, empty where it is not known."""
    return {
        model.style: entry.works[0] if entry.works else ""
        for model in models
        for entry in model.roster
        if entry.name == name
    }
