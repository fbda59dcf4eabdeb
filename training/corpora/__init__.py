"""The corpora: for each style a roster, `STYLE.tsv`, and what is known about it, `STYLE.toml`."""

import codecs
import hashlib
import re
import tomllib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, Field, ValidationError

from models.errors import RosterError
from models.roster.entry import Entry
from models.roster.roster import Roster
from models.store.card import MAX_CARD, MAX_ROSTER, STYLE
from training.corpora.surnames import with_common_surnames
from training.errors import CorpusError

SHIPPED = Path(__file__).parent
"""The corpora that come with the package."""

_Title = Annotated[str, Field(min_length=1)]


class _About(BaseModel):
    """What a style's TOML file holds. Keys of `display` are locales; `en-US` and `zh-CN` are required."""

    display: dict[str, _Title] = Field(max_length=20)
    works: dict[str, _Title] = Field(max_length=500)
    surnames: Literal["common"] | None = None
    """Set where the roster holds given names: what surnames they get."""


@dataclass(frozen=True)
class Corpus:
    """A style's roster with the names and titles that belong to it.

    `display` is the style's name by locale, `works` the English title of each work, and `content` the roster's
    file without a byte order mark. Given names have got surnames in both `roster` and `content`.
    """

    style: str
    display: dict[str, str]
    works: dict[str, str]
    roster: Roster
    content: bytes

    @property
    def sha256(self) -> str:
        """The hash of `content`, in hexadecimal."""
        return hashlib.sha256(self.content).hexdigest()


class Corpora:
    """The corpora of one or more folders, each read once, when it is first needed.

    A later folder adds styles to the earlier ones, and its corpus replaces an earlier one of the same style.
    Raises CorpusError for a roster whose file name can't be a style.
    """

    def __init__(self, *roots: Path) -> None:
        self._rosters = {path.stem: path for root in roots for path in sorted(root.glob("*.tsv"))}
        self._corpora: dict[str, Corpus] = {}
        for style, path in self._rosters.items():
            if not re.fullmatch(STYLE, style):
                raise CorpusError(
                    f"{path.name} names no style: a style has up to 32 letters a-z, digits and underscores"
                )

    def styles(self) -> tuple[str, ...]:
        """Return the styles that have a corpus, sorted."""
        return tuple(sorted(self._rosters))

    def get(self, style: str) -> Corpus:
        """Return a style's corpus. Raises CorpusError when there is none or one of its files is broken."""
        if style not in self._rosters:
            raise CorpusError(f"there is no style {style!r}; the styles are {', '.join(self.styles())}")
        if style not in self._corpora:
            self._corpora[style] = _read_corpus(self._rosters[style])
        return self._corpora[style]

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of all rosters, each once, in the order of styles and files."""
        rosters = (self.get(style).roster for style in self.styles())
        return tuple(dict.fromkeys(entry.name for roster in rosters for entry in roster))

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """The entries of all rosters, in the order of styles and files."""
        return tuple(entry for style in self.styles() for entry in self.get(style).roster)

    @cached_property
    def real_names(self) -> frozenset[str]:
        """Every name of every roster, for asking whether a name is real."""
        return frozenset(self.names)

    @cached_property
    def surnames(self) -> frozenset[str]:
        """The surnames of all rosters."""
        return frozenset().union(*(self.get(style).roster.surnames for style in self.styles()))


def _read_corpus(path: Path) -> Corpus:
    content = _read_text_file(path, MAX_ROSTER)
    about = _read_about(path.with_suffix(".toml"))
    try:
        roster = Roster.parse(content.decode())
        if about.surnames:
            content = with_common_surnames(roster).encode()
            roster = Roster.parse(content.decode())
    except (CorpusError, RosterError) as error:
        raise CorpusError(f"{path.name}: {error}") from None
    return Corpus(path.stem, about.display, about.works, roster, content)


def _read_about(path: Path) -> _About:
    content = _read_text_file(path, MAX_CARD)
    try:
        about = _About.model_validate(tomllib.loads(content.decode()))
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))[:60]
        raise CorpusError(f"{path.name}: {where}: {first['msg']}") from None
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise CorpusError(f"{path.name} is no TOML: {error}") from None
    if not {"en-US", "zh-CN"} <= about.display.keys():
        raise CorpusError(f"{path.name}: [display] needs at least en-US and zh-CN")
    return about


def _read_text_file(path: Path, limit: int) -> bytes:
    """Return the bytes of a UTF-8 file without its byte order mark.

    Raises CorpusError for what is no regular file, is larger than `limit` bytes or is not UTF-8.
    """
    if not path.is_file():
        raise CorpusError(f"{path.name} is missing or is no regular file")
    if path.stat().st_size > limit:
        raise CorpusError(f"{path.name} is larger than {limit:,} bytes")
    content = path.read_bytes().removeprefix(codecs.BOM_UTF8)
    try:
        content.decode()
    except UnicodeDecodeError:
        raise CorpusError(f"{path.name} is not UTF-8") from None
    return content
