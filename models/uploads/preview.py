"""What a maintainer sees of an uploaded roster before it is stored."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from models.roster.letters import is_mark
from models.roster.roster import Roster
from models.store.card import Card
from models.uploads.scripts import scripts_of
from models.uploads.upload import Upload

EXAMPLES = 5


@dataclass(frozen=True, slots=True)
class Preview:
    """An upload in figures."""

    names: int
    duplicates: int
    """Lines that were dropped because an earlier one has the same name."""
    changed: int
    """Names that were written in another form."""
    known: Mapping[str, int]
    """How many of its names other styles' rosters have too; styles with none are left out."""
    new_characters: tuple[str, ...]
    """Its characters that no shipped model knows, the most frequent first."""
    characters: int
    """How many different characters it has."""
    scripts: Mapping[str, int]
    """How many names have letters of each script, the most frequent first."""
    examples: tuple[str, ...]
    """Some of its names, from all over it."""

    def listed(self, count: int) -> str:
        """Return the first `count` new characters with spaces between; a mark stands on ◌."""
        new = self.new_characters[:count]
        return " ".join(f"◌{character}" if is_mark(character) else character for character in new)

    @property
    def begins_from_nothing(self) -> bool:
        """Whether a network learns little from what the shipped ones have learned: most characters are new."""
        return 2 * len(self.new_characters) > self.characters


def known_characters(cards: Iterable[Card]) -> frozenset[str]:
    """Return the characters that any of these models knows."""
    return frozenset().union(*(card.vocabulary for card in cards))


def preview(upload: Upload, rosters: Mapping[str, Roster], known: Collection[str]) -> Preview:
    """Return an upload in figures.

    `rosters` are those of other styles, and `known` are the characters of shipped models.
    """
    names = [entry.name for entry in upload.roster]
    counts = Counter(character for name in names for character in name)
    shared = {style: len(upload.roster.names & roster.names) for style, roster in rosters.items()}
    step = max(1, len(names) // EXAMPLES)
    return Preview(
        names=len(names),
        duplicates=upload.duplicates,
        changed=upload.changed,
        known={style: count for style, count in shared.items() if count},
        new_characters=tuple(character for character, _ in counts.most_common() if character not in known),
        characters=len(counts),
        scripts=dict(Counter(script for name in names for script in scripts_of(name)).most_common()),
        examples=tuple(names[::step][:EXAMPLES]),
    )
