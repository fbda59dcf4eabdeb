"""Words that are made of two characters' senses: what modifies or acts on something, and a thing.

Read one by one, 孤帆 would be "lone, lonely" and "sail", and 若羽 "like, as if" and "feather", which is no
phrase in Turkish, since "gibi" follows its noun. Here a frame such as `lone {bare}` takes the sense that its
character has before a noun, and the noun brings the form that the frame asks for.

`frames.tsv` has the first character, the kinds of nouns that it goes with, and the frame in English, Turkish and
Chinese. A character has several lines where its sense depends on the noun. `nouns.tsv` has the second character,
its kind, the English singular with its article and plural, the Turkish nominative, possessive ("autumn wind",
güz rüzgârı), accusative, dative and privative ("without wind", rüzgârsız), and the Chinese word.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from models.lexicon.lexicon import LANGUAGES, Gloss, Sort
from training.meanings.written import FOLDER, MOST

_ARTICLES = ("a ", "an ", "the ")


@dataclass(frozen=True, slots=True)
class _Frame:
    text: str
    kinds: frozenset[str]
    patterns: tuple[str, ...]
    """In the order of LANGUAGES."""


@dataclass(frozen=True, slots=True)
class _Noun:
    text: str
    kind: str
    forms: dict[str, str]
    """What stands for the names in a frame's braces."""


def with_joined(written: Iterable[tuple[Sort, Gloss]], folder: Path = FOLDER) -> list[tuple[Sort, Gloss]]:
    """Return what was written, and the words that frames and nouns make beside it.

    What was written wins, and a word is left out if its gloss would be too long in any language.
    """
    entries = list(written)
    return [*entries, *_joined({gloss.text for _, gloss in entries}, folder)]


def _joined(known: Collection[str], folder: Path) -> Iterator[tuple[Sort, Gloss]]:
    nouns = list(_nouns(folder / "nouns.tsv"))
    for frame in _frames(folder / "frames.tsv"):
        for noun in nouns:
            text = frame.text + noun.text
            if noun.kind in frame.kinds and frame.text != noun.text and text not in known:
                glosses = [pattern.format_map(noun.forms) for pattern in frame.patterns]
                if max(map(len, glosses)) <= MOST:
                    yield Sort.WORD, Gloss(text, dict(zip(LANGUAGES, glosses, strict=True)))


def _frames(file: Path) -> Iterator[_Frame]:
    for text, kinds, *patterns in _rows(file):
        yield _Frame(text, frozenset(kinds.split(",")), tuple(patterns))


def _nouns(file: Path) -> Iterator[_Noun]:
    for text, kind, one, many, *turkish, word in _rows(file):
        bare = next((one.removeprefix(article) for article in _ARTICLES if one.startswith(article)), one)
        cases = dict(zip(("noun", "its", "acc", "dat", "less"), turkish, strict=True))
        yield _Noun(text, kind, {"one": one, "bare": bare, "many": many, "word": word, **cases})


def _rows(file: Path) -> Iterator[list[str]]:
    for line in file.read_text(encoding="utf-8").splitlines():
        yield line.split("\t")
