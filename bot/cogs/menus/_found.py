"""Finding what may be names in a message."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.kit.typed import normalize
from models.roster.hanzi import HANZI
from models.store.checkpoint import NameModel

LENGTHS = range(2, 6)
"""How many hanzi in a row can be a name."""

MAX_NAMES = 5
"""How many names of a message are looked at."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a message has that may be a name."""

    names: tuple[str, ...]
    """Those that all models can read, the first in the message first."""
    unseen: tuple[str, ...]
    """Characters of others, each once, that a model has never seen."""


def found_in(text: str, models: Iterable[NameModel]) -> Found:
    """Return the names in a text, at most `MAX_NAMES` of them."""
    known = [model.vocabulary for model in models]
    names: list[str] = []
    unseen: list[str] = []
    for name in dict.fromkeys(_runs(text)):
        unknown = [character for vocabulary in known for character in vocabulary.unknown(name)]
        unseen.extend(unknown)
        if not unknown:
            names.append(name)
    return Found(tuple(names[:MAX_NAMES]), tuple(dict.fromkeys(unseen))[:MAX_NAMES])


def _runs(text: str) -> Iterator[str]:
    """Yield the runs of hanzi that are neither too short nor too long to be a name."""
    for match in HANZI.finditer(normalize(text)):
        if len(match[0]) in LENGTHS:
            yield match[0]


def works_of(name: str, models: Iterable[NameModel]) -> dict[str, str]:
    """Return the styles whose roster has a name, each with the main work, empty where it is not known."""
    return {
        model.style: entry.works[0] if entry.works else ""
        for model in models
        for entry in model.roster
        if entry.name == name
    }
