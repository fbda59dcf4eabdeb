"""Titles of novels for readers who don't read hanzi."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from bot.kit.texts import Language

_TURKISH = Path(__file__).with_name("works.tsv")


def title(language: Language, work: str, english: Mapping[str, str]) -> str:
    """Return what a work's title means in a language; empty for readers of Chinese, and where nobody knows.

    `english` are the titles on a style's card. A title without a Turkish one is in English.
    """
    if not language.gloss or language.locale.startswith("zh"):
        return ""
    turkish = turkish_titles() if language.locale == "tr" else {}
    return turkish.get(work) or english.get(work, "")


@cache
def turkish_titles() -> Mapping[str, str]:
    """Return the Turkish title of each work in the shipped rosters."""
    lines = _TURKISH.read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines)
