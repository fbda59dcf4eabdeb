"""Write `models/roster/readings.tsv` from pypinyin, whose dictionaries would cost the bot 55 MB.

Run it after a new release of pypinyin or a change of the polyphones: `.venv/bin/python -m tools.readings`. A test
compares the table with pypinyin.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from pypinyin import Style, lazy_pinyin, pinyin
from pypinyin.constants import PHRASES_DICT

from models.roster.hanzi import HANZI_CLASS
from models.roster.pinyin import LONGEST_PHRASE, entries_in, plain
from models.roster.tables import polyphones

FILE = Path(__file__).parent.parent / "models" / "roster" / "readings.tsv"
COMMENT = "# How hanzi are read, the usual reading first, and phrases: made by tools/readings.py.\n"

_LAST = 0x9FFF
"""The last character of the table: rarer ones have code points beyond it."""

_WITHOUT_SANDHI = {"一": "yī", "不": "bù"}
"""Characters whose tones change before others when they are spoken, which is not written."""


def readings_of(character: str) -> list[str]:
    """Return the readings of a character, the usual one first; none where pypinyin knows none."""
    known = pinyin(character, style=Style.TONE, heteronym=True, errors="ignore")
    return list(dict.fromkeys(known[0])) if known else []


def phrase_reading(phrase: str) -> list[str]:
    """Return one syllable a character, each with its own tone.

    Names keep tones that words lose: the second 婆 of 婆婆, and 子.
    """
    pairs = zip(phrase, lazy_pinyin(phrase, style=Style.TONE), strict=True)
    return [_toned(character, syllable) for character, syllable in pairs]


def table() -> Iterator[tuple[str, list[str]]]:
    """Yield each character with its readings, and each phrase that its characters alone would not be read as."""
    hanzi = re.findall(HANZI_CLASS, "".join(map(chr, range(0x3400, _LAST + 1))))
    usual: dict[str, str] = {}
    for character in hanzi:
        if known := readings_of(character):
            usual[character] = _toned(character, known[0])
            yield character, list(dict.fromkeys([usual[character], *known]))
    yield from _phrases(usual)


def _phrases(usual: Mapping[str, str]) -> Iterator[tuple[str, list[str]]]:
    """Yield phrases that would be read otherwise without their entries, or may be, because of the polyphones."""
    special = {key.strip("-") for key in polyphones()}
    needed: dict[str, tuple[str, ...]] = {}
    for phrase in sorted(PHRASES_DICT, key=lambda phrase: (len(phrase), phrase)):
        if len(phrase) <= LONGEST_PHRASE and all(character in usual for character in phrase):
            read = tuple(phrase_reading(phrase))
            if special.intersection(phrase) or read != _composed(phrase, usual, needed):
                needed[phrase] = read
                yield phrase, [*read]


def _composed(phrase: str, usual: Mapping[str, str], shorter: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return how a phrase would be read without an entry of its own."""
    read = [usual[character] for character in phrase]
    for start, end in entries_in(shorter, LONGEST_PHRASE, phrase):
        read[start:end] = shorter[phrase[start:end]]
    return tuple(read)


def _toned(character: str, syllable: str) -> str:
    if character in _WITHOUT_SANDHI:
        return _WITHOUT_SANDHI[character]
    if plain(syllable) != syllable:
        return syllable
    return next((reading for reading in readings_of(character) if plain(reading) != reading), syllable)


def main() -> None:
    """Write the table."""
    rows = (f"{text}\t{' '.join(readings)}\n" for text, readings in table())
    FILE.write_text("".join([COMMENT, *rows]), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
