"""The lists that come with the package, as plain text, so that anyone who reads Chinese can review them."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from models.forbidden.forbidden import Forbidden

WORDS = Path(__file__).with_name("words.txt")
"""Made by `python -m training words`."""


def shipped() -> Forbidden:
    """Return what the shipped lists forbid; a new one, to which a running bot's maintainers may add."""
    people, words, parts = _lists()
    return Forbidden(people, words, parts)


@cache
def _lists() -> tuple[frozenset[str], frozenset[str], dict[str, tuple[str, ...]]]:
    people = frozenset(name for line in _lines("people.txt") for name in line.split())
    words = frozenset(parse_words(_lines("words.txt")))
    parts = {part: tuple(innocent) for part, *innocent in map(str.split, _lines("parts.txt"))}
    return people, words, parts


def parse_words(lines: Iterator[str]) -> Iterator[str]:
    """Yield the words of lines that each begin with the words' first character: "白 天 云" has 白天 and 白云."""
    for line in lines:
        first, *rests = line.split(" ")
        yield from (first + rest for rest in rests)


def _lines(name: str) -> Iterator[str]:
    """Yield the lines of a list that are no comments."""
    text = Path(__file__).with_name(name).read_text(encoding="utf-8")
    return (line for line in text.splitlines() if line and not line.startswith("#"))
