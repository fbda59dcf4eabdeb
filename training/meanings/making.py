"""Making the lexicon's table from what was written by hand, the dictionary, and the rosters."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from models.lexicon import table
from models.lexicon.lexicon import FALLBACK, Gloss, Sort
from models.roster import pinyin
from models.roster.entry import Entry, Kind
from models.roster.hanzi import HANZI
from training.cedict import Cedict

COMMENTS = (
    "What characters, words and surnames mean in names. Made by `python -m training meanings`: don't edit it, but",
    "the files in training/meanings that were written by hand. Readings, and the English of characters without",
    "Turkish, are adapted from CC-CEDICT, https://cc-cedict.org, by MDBG and its contributors.",
    "License: Creative Commons Attribution-ShareAlike 4.0, https://creativecommons.org/licenses/by-sa/4.0/",
)

_COMMON = "gb2312"
"""The encoding of the 6,763 characters that are common in simplified Chinese."""


def make_table(written: Iterable[tuple[Sort, Gloss]], dictionary: Cedict, rosters: Collection[Entry]) -> str:
    """Return the table. `rosters` are real names: how many of them have a character is noted beside it.

    What was written wins over the dictionary, which adds other common characters in English.
    """
    uses = Counter(character for name in {entry.name for entry in rosters} for character in set(name))
    usual = _usual_readings(rosters)
    entries = list(written)
    characters = [gloss for sort, gloss in entries if sort is Sort.CHARACTER]
    others = [(sort, gloss) for sort, gloss in entries if sort is not Sort.CHARACTER]
    added = _added(dictionary, {gloss.text for gloss in characters})
    read = [
        (
            Sort.CHARACTER,
            replace(
                gloss,
                readings=_readings(dictionary, gloss.text, usual.get(gloss.text)),
                uses=uses[gloss.text],
            ),
        )
        for gloss in (*characters, *added)
    ]
    return table.render([*others, *read], COMMENTS)


def _usual_readings(rosters: Iterable[Entry]) -> dict[str, str]:
    """Return how most names of people read each character that they have: 长 is cháng, not zhǎng as in titles."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for entry in rosters:
        if entry.kind is Kind.NAME:
            syllables = [syllable for word in entry.words for syllable in word]
            # A roster without pinyin has no words.
            for character, syllable in zip(entry.name, syllables, strict=False):
                counts[character][syllable] += 1
    return {character: counter.most_common(1)[0][0] for character, counter in counts.items()}


def _added(dictionary: Cedict, known: set[str]) -> Iterator[Gloss]:
    for character in dictionary:
        english = dictionary.english(character)
        if english and character not in known and HANZI.fullmatch(character) and _is_common(character):
            yield Gloss(character, {FALLBACK: english})


def _is_common(character: str) -> bool:
    try:
        return len(character.encode(_COMMON)) > 1
    except UnicodeEncodeError:
        return False


def _readings(dictionary: Cedict, character: str, usual: str | None) -> tuple[str, ...]:
    """Return the dictionary's readings, the `usual` one first, with the tone that common words lose (子, zǐ)."""
    from pypinyin import Style, lazy_pinyin  # noqa: PLC0415 - of the extra

    (common,) = lazy_pinyin(character, style=Style.TONE)
    found = dictionary.readings(character) or [common]
    toned = [reading for reading in found if pinyin.plain(reading) != reading]
    return tuple(sorted(toned or found, key=lambda reading: (reading != usual, reading != common)))
