"""Which characters names have in scripts that are no hanzi: letters, their marks, and what stands between them."""

import re
import unicodedata

from models.roster.hanzi import HANZI

SEPARATORS = " -\u2010\u05be'\u2018\u2019\u05f3\u00b7\u30fb\u0f0b"
"""What may stand between two parts of a name: space; hyphens, Hebrew's too; apostrophes, Hebrew's too; middle dot,
katakana middle dot, and the dot between Tibetan syllables."""

MAX_MARKS = 4
"""The most combining marks of a letter: Burmese မြို့ has that many."""

MAX_MARKS_EUROPEAN = 2
"""The same for Latin, Cyrillic and Greek letters, which Unicode has composed forms of: Ọ̀ has one, beside Ọ."""

_EUROPEAN = ("LATIN ", "CYRILLIC ", "GREEK ", "MODIFIER ")
"""How the Unicode names of such letters begin."""

_FILLERS = frozenset("\u115f\u1160\u3164\uffa0")
"""Letters to Unicode, but invisible: the fillers of hangul."""

_INVISIBLE_MARKS = frozenset("\u034f\u17b4\u17b5\u180b\u180c\u180d\u180f")
"""Marks to Unicode, but invisible: https://www.unicode.org/Public/17.0.0/ucd/DerivedCoreProperties.txt,
Default_Ignorable_Code_Point. Variation selectors are dropped by `models.roster.normal`."""

_BETWEEN = re.compile(f"[{re.escape(SEPARATORS)}]")


def is_letter(character: str) -> bool:
    """Return whether a character is a visible letter of some script, in NFC; hanzi are letters too."""
    # A hanzi can be newer than this Python's Unicode.
    known = character.isalpha() or HANZI.fullmatch(character) is not None
    return known and character not in _FILLERS and unicodedata.normalize("NFC", character) == character


def is_mark(character: str) -> bool:
    """Return whether a character is a visible combining mark, in NFC, such as a vowel sign of Devanagari."""
    return (
        unicodedata.category(character) in {"Mn", "Mc"}
        and character not in _INVISIBLE_MARKS
        and "VARIATION SELECTOR" not in unicodedata.name(character, "")
        and unicodedata.normalize("NFC", character) == character
    )


def misplaced(name: str) -> str | None:
    """Return the first character that is no letter, no separator and no mark of a letter; None where all are.

    A letter has at most `MAX_MARKS` marks, a European one `MAX_MARKS_EUROPEAN`, and a hanzi none.
    """
    letter, marks = "", 0
    for character in name:
        if character in SEPARATORS or is_letter(character):
            letter, marks = character, 0
        elif is_mark(character) and marks < _most_marks(letter):
            marks += 1
        else:
            return character
    return None


def _most_marks(letter: str) -> int:
    """Return how many marks a letter can have; a separator, or none, has no marks."""
    if not letter or letter in SEPARATORS or HANZI.fullmatch(letter):
        return 0
    return MAX_MARKS_EUROPEAN if unicodedata.name(letter, "").startswith(_EUROPEAN) else MAX_MARKS


def is_spelled(name: str) -> bool:
    """Return whether a name, in NFC, consists of parts of letters with their marks, one separator between two.

    `Jean-Luc O'Neil` and `हिन्दी` do; `-Luc`, `O' Neil` and an empty name don't.
    """
    return misplaced(name) is None and all(_BETWEEN.split(name)) and unicodedata.is_normalized("NFC", name)
