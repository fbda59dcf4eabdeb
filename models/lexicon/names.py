"""What a name means, part by part."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from models.lexicon.lexicon import Gloss, Lexicon
from models.roster import pinyin
from models.roster.entry import Kind
from models.roster.hanzi import HANZI

_GIVEN = range(1, 3)
"""How many characters a given name has."""

_PREFIXES = frozenset("小老阿大三飞黑巧神怪")
"""What stands before a name or a title as in 小婆婆 and 飞长老; no surname there, though tables have it as one."""

_DOTS = "\u0308"


@dataclass(frozen=True, slots=True)
class Part:
    """A surname, a word, or a character of a name."""

    text: str
    gloss: Gloss | None
    """What it means, if it is known; of a surname, only where it is heard as a word."""
    clan: str = ""
    """A surname's pinyin; empty for any other part."""


def explain(lexicon: Lexicon, name: str, spelled: str, kind: Kind = Kind.NAME) -> tuple[Part, ...]:
    """Return the parts of a name of hanzi, in order, given its pinyin as it is shown; none for other names.

    The first of two words of pinyin is the surname if a given name or a title follows: 石破天, Shí Pòtiān, is the
    clan Shi and "break the sky", and 石长老, Shí Zhǎnglǎo, the clan Shi, "elder". Otherwise it is a word.

    Bynames and titles begin with words rather than surnames: 铁枪 is an iron spear, and 归河禅师 a Zen master.
    There only a surname that is not heard as a word is one: 彭剥皮 is the clan Peng, "skinner".
    """
    if not HANZI.fullmatch(name):
        return ()
    surname, word = _surname(name, spelled)
    rest = name[len(surname) :]
    if not surname or surname in _PREFIXES or not _is_clan(lexicon, surname, rest, kind):
        return tuple(_words(lexicon, name))
    return Part(surname, lexicon.surnames.get(surname), _without_tones(word)), *_words(lexicon, rest)


def _is_clan(lexicon: Lexicon, surname: str, rest: str, kind: Kind) -> bool:
    """Return whether what follows a surname lets it be one."""
    if rest in lexicon.titles:
        return True
    if kind is Kind.NAME:
        return len(rest) in _GIVEN
    return surname not in lexicon.surnames and _title_start(lexicon, rest) == len(rest)


def reading(name: str, spelled: str, character: str) -> str:
    """Return how a name's pinyin reads the first such character of it, or an empty string."""
    syllables = [syllable for word in _split(name, spelled) for syllable in word]
    return next((syllable for own, syllable in zip(name, syllables, strict=False) if own == character), "")


def _surname(name: str, spelled: str) -> tuple[str, str]:
    """Return the surname and its pinyin, or empty strings."""
    words = _split(name, spelled)
    return (name[: len(words[0])], spelled.partition(" ")[0]) if len(words) > 1 else ("", "")


def _split(name: str, spelled: str) -> list[list[str]]:
    try:
        return pinyin.split(name, spelled)
    except ValueError:
        return []


def _words(lexicon: Lexicon, text: str) -> Iterator[Part]:
    """Yield the title that the text ends with, if any, after the longest words from the left; else characters.

    Example: 枯木大夫人 is "withered tree" and "first wife", since the title is cut off before 大夫, "physician".
    A character that is said twice, as in 素素, means what it means once.
    """
    cut = _title_start(lexicon, text)
    start = 0
    while start < len(text):
        last = cut if start < cut else len(text)
        ends = range(min(last, start + lexicon.longest), start + 1, -1)
        end = next((end for end in ends if text[start:end] in lexicon.words), start + 1)
        part = text[start:end]
        gloss = lexicon.words.get(part) or lexicon.characters.get(part)
        if text[end : end + 1] == part and end < last:
            end += 1
        yield Part(text[start:end], gloss)
        start = end


def _title_start(lexicon: Lexicon, text: str) -> int:
    """Return where the longest title begins that the text ends with; its length where there is none."""
    return next((start for start in range(len(text)) if text[start:] in lexicon.titles), len(text))


def _without_tones(word: str) -> str:
    """Return pinyin without tone marks; the dots of ü stay, since they make another sound."""
    parts = unicodedata.normalize("NFD", word)
    kept = "".join(part for part in parts if part == _DOTS or not unicodedata.combining(part))
    return unicodedata.normalize("NFC", kept)
