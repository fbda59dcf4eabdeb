"""Which scripts a name's letters are of, so that letters that look alike are not mixed."""

import unicodedata

from models.roster.hanzi import HANZI
from models.roster.letters import SEPARATORS

HAN = "Han"

_TOGETHER = (
    frozenset({"Latin", HAN, "Hiragana", "Katakana"}),
    frozenset({"Latin", HAN, "Bopomofo"}),
    frozenset({"Latin", HAN, "Hangul"}),
)
"""Scripts that one name can have letters of, as in 阿Q.

Source: the level "highly restrictive" of UTS #39, https://www.unicode.org/reports/tr39/#Restriction_Level_Detection
"""

_COMMON = frozenset({"Modifier", "Combining"})
"""The letters and marks that all scripts use, such as ʻ, have names that begin with one of these words."""


def script_of(letter: str) -> str:
    """Return the script of a letter or mark, such as `Latin`; empty for those of no script.

    Python doesn't know Unicode's property Script, but the names of letters begin with it: CYRILLIC SMALL LETTER A.
    """
    first = unicodedata.name(letter, "").partition(" ")[0].partition("-")[0].capitalize()
    # 々, as in 佐々木, is an ideographic iteration mark, and no hanzi.
    if HANZI.fullmatch(letter) or first == "Ideographic":
        return HAN
    return "" if first in _COMMON else first


def scripts_of(name: str) -> dict[str, str]:
    """Return the scripts of a name's letters and marks in their order, each with its first one."""
    found: dict[str, str] = {}
    for letter in name:
        if letter not in SEPARATORS and (script := script_of(letter)):
            found.setdefault(script, letter)
    return found


def are_mixed(scripts: frozenset[str]) -> bool:
    """Return whether a name's scripts are not written together, so that one may pass for another."""
    return len(scripts) > 1 and not any(scripts <= together for together in _TOGETHER)
