"""Finding what may be names in a text."""

from collections.abc import Iterator

from bot.kit.script import simplified
from bot.kit.typed import normalize
from models.roster.hanzi import HANZI

LENGTHS = range(2, 6)
"""How many hanzi in a row can be a name."""


def names_in(text: str) -> list[str]:
    """Return the different runs of hanzi in a text that have a name's length, simplified, in their order."""
    return list(dict.fromkeys(_runs(simplified(normalize(text)))))


def _runs(text: str) -> Iterator[str]:
    yield from (match[0] for match in HANZI.finditer(text) if len(match[0]) in LENGTHS)
