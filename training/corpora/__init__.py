"""The corpora that come with the package: one roster and one TOML file a style."""

import hashlib
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from models.roster.roster import Roster

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Corpus:
    """A style's roster with the names and titles that go with it.

    `display` is the style's name by locale, `works` each work's title in English, `content` the roster's file.
    """

    style: str
    display: dict[str, str]
    works: dict[str, str]
    roster: Roster
    content: bytes

    @property
    def sha256(self) -> str:
        """The hash of the roster's file, in hexadecimal."""
        return hashlib.sha256(self.content).hexdigest()


def styles() -> tuple[str, ...]:
    """Return the styles that have a corpus, sorted."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.tsv")))


@cache
def load(style: str) -> Corpus:
    """Read a style's corpus. Raises ValueError for a style that has none, RosterError for a broken roster."""
    if style not in styles():
        raise ValueError(f"there is no style {style!r}; the styles are {', '.join(styles())}")
    content = (FOLDER / f"{style}.tsv").read_bytes()
    about = tomllib.loads((FOLDER / f"{style}.toml").read_text(encoding="utf-8"))
    roster = Roster.parse(content.decode())
    return Corpus(style, about["display"], about["works"], roster, content)


def real_names() -> frozenset[str]:
    """Return every name of every corpus."""
    return frozenset().union(*(load(style).roster.names for style in styles()))
