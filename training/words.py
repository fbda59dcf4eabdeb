"""The dictionary words that are never invented as names: `models/forbidden/words.txt`.

CC-CEDICT (https://cc-cedict.org, CC BY-SA 4.0) has words, and among its headwords thousands of people. jieba's
dictionary adds frequent words and the people of whom texts say most. Only what could be drawn is kept: it begins
with a surname's first character, and the base knows all its characters.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator

from models.roster.hanzi import HANZI
from training import dictionary
from training.cedict import Entry

_LENGTHS = range(2, 6)
_ANYWHERE = 2
"""The most characters of words that are kept whatever they begin with: a person may ask for any surname."""

_OFTEN = 20
"""How often texts must have a word of jieba's dictionary."""

_PERSON = "nr"
_SHORT = 2

HEADER = """\
# Dictionary words that are never invented as names. A line has the words that begin with its first character.
# Made by `python -m training words` from CC-CEDICT (https://cc-cedict.org, CC BY-SA 4.0: so is this file) and from
# jieba (https://github.com/fxsjy/jieba, MIT).
"""


def headwords(entries: Iterable[Entry]) -> Iterator[str]:
    """Yield the simplified headwords of CC-CEDICT's entries."""
    yield from (entry["simplified"] for entry in entries)


def frequent_words() -> Iterator[str]:
    """Yield the frequent entries of jieba's dictionary. Raises PackageNotFoundError without jieba.

    People of two characters are left out: many of them are beginnings of longer names, such as 郑克 of 郑克爽.
    """
    for entry in dictionary.entries():
        if entry.frequency >= _OFTEN and not (entry.tag.startswith(_PERSON) and len(entry.word) == _SHORT):
            yield entry.word


def drawable(words: Iterable[str], beginnings: Container[str], characters: frozenset[str]) -> set[str]:
    """Return the words of known characters that could be drawn; long ones only if they begin as a surname does."""
    return {
        word
        for word in words
        if len(word) in _LENGTHS
        and (len(word) <= _ANYWHERE or word[0] in beginnings)
        and HANZI.fullmatch(word)
        and characters.issuperset(word)
    }


def file_of(words: Iterable[str]) -> str:
    """Return the text of the file, sorted."""
    rests: defaultdict[str, list[str]] = defaultdict(list)
    for word in sorted(words):
        rests[word[0]].append(word[1:])
    return HEADER + "".join(f"{first} {' '.join(found)}\n" for first, found in sorted(rests.items()))
