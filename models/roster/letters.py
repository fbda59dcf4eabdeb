"""Which characters names have in scripts that are no hanzi: letters, and what stands between them."""

import re
import unicodedata

from models.roster.hanzi import HANZI

SEPARATORS = " -'\u2019\u00b7"
"""What may stand between two parts of a name: space, hyphen, two forms of the apostrophe, middle dot."""

_FILLERS = frozenset("\u115f\u1160\u3164\uffa0")
"""Letters to Unicode, but invisible: the fillers of hangul."""

_BETWEEN = re.compile(f"[{re.escape(SEPARATORS)}]")


def is_letter(character: str) -> bool:
    """Return whether a character is a visible letter of some script, in NFC; hanzi are letters too.

    Combining marks are none, so a script that can't be written without them (Devanagari) has no rosters.
    """
    # A hanzi can be newer than this Python's Unicode.
    known = character.isalpha() or HANZI.fullmatch(character) is not None
    return known and character not in _FILLERS and unicodedata.normalize("NFC", character) == character


def is_spelled(name: str) -> bool:
    """Return whether a name consists of parts of letters, one separator between two parts.

    `Jean-Luc O'Neil` does; `-Luc`, `O' Neil` and an empty name don't.
    """
    return all(part and all(map(is_letter, part)) for part in _BETWEEN.split(name))
