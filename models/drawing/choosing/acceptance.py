"""Which drawn names are good enough to be shown."""

import re
from collections.abc import Container, Iterable

from models.roster.hanzi import HANZI
from models.roster.letters import is_spelled
from models.roster.roster import Roster
from models.roster.surnames import COMPOUND_SURNAMES

MIN_LENGTH = 2
"""A name has at least this many characters; fewer is a stub."""

_STUTTER = re.compile(r"(.)\1\1")
"""A character three times in a row, as in 瑞婆婆婆, which no real name has."""

_LONGEST_SURNAME = 2

_GIVEN = range(1, 3)
"""How many characters a given name has."""


def longest_name(surname: str) -> int:
    """Return how many hanzi a name has at most: a surname, of two unless one is given, and a given name."""
    return (len(surname) or _LONGEST_SURNAME) + _GIVEN[-1]


def surname_of(name: str, rosters: Iterable[Roster]) -> str:
    """Return the longest surname that a roster finds a name to begin with, or an empty string."""
    return max((roster.surname_of(name) for roster in rosters), key=len)


def is_shaped(name: str, surname: str, rosters: Iterable[Roster]) -> bool:
    """Return whether a name of hanzi is a surname and one or two characters.

    The surname is the given one, or else one that a roster knows. Names in other scripts have any shape.
    """
    if not HANZI.fullmatch(name):
        return True
    surname = surname or surname_of(name, rosters)
    return bool(surname) and len(name) - len(surname) in _GIVEN


def has_natural_length(name: str, longest: int) -> bool:
    """Return whether a name is neither a stub nor longer than the longest real one."""
    return MIN_LENGTH <= len(name) <= longest


def runs_together(name: str, real: Container[str]) -> bool:
    """Return whether a name is two real ones in a row."""
    if len(name) < 2 * MIN_LENGTH:
        return False
    cuts = range(MIN_LENGTH, len(name) - MIN_LENGTH + 1)
    return any(name[:cut] in real and name[cut:] in real for cut in cuts)


def is_acceptable(name: str, real: Container[str], longest: int) -> bool:
    """Return whether a drawn name is new, of a natural length, and one whole name, so that it can be shown.

    Outside of hanzi it also begins and ends with a letter, with no two separators in a row.
    """
    return (
        has_natural_length(name, longest)
        # Letters alone, the rule for hanzi, are the quick case.
        and (name.isalpha() or is_spelled(name))
        and not _STUTTER.search(name)
        and name not in COMPOUND_SURNAMES
        and name not in real
        and not runs_together(name, real)
    )
