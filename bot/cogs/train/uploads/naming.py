"""What an uploaded style is called: its name, its key, and what is said about it. All of it is untrusted input."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.kit.errors import UserError
from bot.kit.pages.markdown import escape
from bot.kit.styles import MAX_DISPLAY, fold
from bot.kit.typed import normalize
from models.roster import pinyin
from models.store.card import STYLE
from models.uploads.shelf import MAX_ABOUT

MAX_KEY = 32
"""Characters of a style's key; see `models.store.card.STYLE`."""

_PLAIN = str.maketrans(
    {"ı": "i", "ß": "ss", "ø": "o", "ł": "l", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th"}
)
"""Letters that lose nothing but their mark, and that Unicode does not decompose."""


@dataclass(frozen=True, slots=True)
class Naming:
    """What an uploaded style is called."""

    key: str
    """The style's key, such as `elves`."""
    name: str
    """What people read."""
    about: str
    """Who they are; may be empty."""


def naming(name: str, key: str, about: str, others: Mapping[str, Mapping[str, str]]) -> Naming:
    """Return what a style is called; without a key, one is made from the name.

    `others` are the names in each language of all other styles, by key. Raises UserError for a name that is empty
    or taken, and for what can't be a key.
    """
    shown = normalize(name)[:MAX_DISPLAY].strip()
    if not fold(shown):
        raise UserError("upload-error-name")
    chosen = normalize(key).lower() or key_of(shown)
    if not re.fullmatch(STYLE, chosen):
        raise UserError("upload-error-key", key=escape(chosen[:MAX_KEY]), limit=MAX_KEY)
    for other, display in others.items():
        if other != chosen and fold(shown) in {fold(one) for one in (other, *display.values())}:
            raise UserError("upload-error-same-name", name=escape(shown))
    return Naming(chosen, shown, normalize(about)[:MAX_ABOUT].strip())


def key_of(name: str) -> str:
    """Return a key for a name: `Kızıl Elmalar` becomes `kizil_elmalar`, and 精灵 `jingling`; it may be no key."""
    plain = pinyin.plain("".join(pinyin.read(name))).translate(_PLAIN)
    return re.sub(r"[^a-z0-9]+", "_", plain).strip("_")[:MAX_KEY].rstrip("_")
