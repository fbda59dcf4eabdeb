"""A name that a person keeps, and finding it by what they type."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from bot.kit import glosses
from bot.kit.errors import UserError
from bot.kit.script import simplified
from bot.kit.texts import Language
from bot.kit.typed import normalize
from models.lexicon.lexicon import Lexicon
from models.roster import pinyin

MAX_KEPT = 100
"""How many names a person can keep."""

MAX_SEARCH = 40
"""Characters of what is searched for."""


@dataclass(frozen=True, slots=True)
class KeptName:
    """A kept name, as the table `kept_names` has it; `blend` is the style that was mixed in."""

    name: str
    pinyin: str
    style: str
    blend: str | None
    version: str
    kind: str | None
    gender: str | None
    seed: int
    kept_at: datetime


def searched(text: str) -> str:
    """Return what a person searches for in one form, with simplified hanzi, cut to `MAX_SEARCH` characters."""
    return _typed(text)[:MAX_SEARCH]


def matching(kept: Iterable[KeptName], text: str, styles: Mapping[str, str]) -> list[KeptName]:
    """Return the names that contain the text in hanzi or pinyin, or whose style's name does.

    `styles` gives the styles' names. The order stays. Blank means all.
    """
    wanted = _fold(text)
    return [some for some in kept if any(wanted in part for part in _parts(some, styles))]


def resolve(kept: Iterable[KeptName], text: str, lexicon: Lexicon) -> KeptName:
    """Return the only kept name that is the text, in hanzi of either script or pinyin.

    Raises UserError, which says by the lexicon what names that read alike mean.
    """
    names, wanted = list(kept), _fold(text)
    exact = [some for some in names if _typed(some.name) == _typed(text)]
    found = exact or [some for some in names if wanted and wanted == _fold(some.pinyin)]
    if not found:
        raise UserError("kept-unknown", name=normalize(text)[:MAX_SEARCH])
    if len(found) > 1:
        raise UserError("kept-ambiguous", name=normalize(text), names=partial(_described, lexicon, found[:10]))
    return found[0]


def _described(lexicon: Lexicon, kept: Iterable[KeptName], language: Language) -> list[str]:
    return [glosses.name(language, lexicon, some.name, some.pinyin) for some in kept]


def _parts(kept: KeptName, styles: Mapping[str, str]) -> list[str]:
    names = (kept.name, kept.pinyin, *(styles.get(style, style) for style in (kept.style, kept.blend) if style))
    return [_fold(name) for name in names]


def _typed(text: str) -> str:
    return simplified(normalize(text))


def _fold(text: str) -> str:
    """Return a text with simplified hanzi, without tone marks, case, spaces and punctuation."""
    return "".join(character for character in pinyin.plain(_typed(text)) if character.isalnum())
