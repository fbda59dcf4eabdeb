"""The names of styles: displaying them, and finding a style by what a person typed."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Protocol, TypeVar

from bot.kit.errors import UserError
from bot.kit.script import Script, simplified
from bot.kit.texts import FALLBACK, Language
from bot.kit.typed import normalize
from models.roster import pinyin
from models.roster.roster import Roster
from models.store.checkpoint import NameModel
from models.store.registry import Registry
from models.uploads.shelf import Shelved
from models.versions import listing

DEFAULT = "jin_yong"
"""The style that is used when none is chosen, if it has a model."""

RIVALS = ("jin_yong", "gu_long")
"""The styles that are compared when none are chosen, if both have a model."""

MAX_DISPLAY = 40
"""Characters of a style's name; longer ones are cut."""


class Named(Protocol):
    """What has a style's names: a model, its card, or an uploaded roster."""

    @property
    def style(self) -> str:
        """The style's key."""

    @property
    def display(self) -> Mapping[str, str]:
        """The style's name by locale."""


_Offered = TypeVar("_Offered", bound=Named)


def display(named: Named, language: Language) -> str:
    """Return a style's name in a language, else in English, else any that it has."""
    locales = (*_chinese(language), language.locale, FALLBACK, *named.display)
    name = next(named.display[locale] for locale in locales if locale in named.display)
    return language.hanzi(name)[:MAX_DISPLAY]


def _chinese(language: Language) -> tuple[str, ...]:
    """Return the locales of Chinese names, that of the reader's script first; none for readers of other languages.

    Either can be shown in the other's script.
    """
    if Script.of(language.locale) is None:
        return ()
    return ("zh-TW", "zh-CN") if language.script is Script.TRADITIONAL else ("zh-CN", "zh-TW")


def names(
    registry: Registry, keys: Iterable[str], language: Language, others: Iterable[Named] = ()
) -> dict[str, str]:
    """Return each style's name in a language; its key where neither the registry nor `others` has the style."""
    named: dict[str, Named] = {one.style: one for one in (*others, *models(registry))}
    return {key: display(named[key], language) if key in named else key for key in keys}


def rosters(registry: Registry, keys: Iterable[str]) -> dict[str, Roster]:
    """Return the real names of each style that the registry has a model of."""
    served = registry.styles()
    return {key: registry.get(key).roster for key in keys if key in served}


def models(registry: Registry) -> list[NameModel]:
    """Return the active model of each style, sorted by the styles' keys."""
    return [registry.get(style) for style in registry.styles()]


def stored(registry: Registry) -> list[Named]:
    """Return every style that has a version on disk, whether or not one is in use, sorted by key. Blocking."""
    return sorted([*models(registry), *listing.unserved(registry)], key=lambda named: named.style)


def trainable(registry: Registry, uploads: Mapping[str, Shelved]) -> list[Named]:
    """Return every style that can be trained, sorted by key: those with a model, and uploaded ones without."""
    served = registry.styles()
    found: list[Named] = [*models(registry), *(one for style, one in uploads.items() if style not in served)]
    return sorted(found, key=lambda named: named.style)


def default(registry: Registry) -> str:
    """Return the style that is used when none is chosen. Raises UserError when there are no models."""
    styles = registry.styles()
    if not styles:
        raise UserError("error-no-styles")
    return DEFAULT if DEFAULT in styles else styles[0]


def compared(registry: Registry) -> tuple[str, ...]:
    """Return the two styles that are compared when none are chosen; fewer where fewer have a model."""
    served = registry.styles()
    return RIVALS if set(RIVALS) <= set(served) else served[: len(RIVALS)]


def following(registry: Registry, style: str) -> str | None:
    """Return the style to try after this one, or None when there is no other.

    Of the rivals it is the other one; of all others the next style, cyclically.
    """
    others = [other for other in registry.styles() if other != style]
    if style in RIVALS:
        others = [other for other in others if other in RIVALS] or others
    return next((other for other in others if other > style), others[0] if others else None)


def matching(offered: Iterable[_Offered], text: str) -> list[_Offered]:
    """Return the styles whose name in any language, or key, contains the text."""
    wanted = fold(text)
    return [one for one in offered if any(wanted in name for name in _names(one))]


def guess(offered: Sequence[Named], text: str | None) -> str | None:
    """Return the only style whose name contains the text, or None when there are several or none."""
    found = matching(offered, text) if text else []
    return found[0].style if len(found) == 1 else None


def resolve(offered: Sequence[Named], text: str, language: Language) -> str:
    """Return the style whose name is the text, or the only one that contains it. Raises UserError."""
    wanted = fold(text)
    exact = [one for one in offered if wanted in _names(one)]
    style = exact[0].style if exact else guess(offered, wanted)
    if style is not None:
        return style
    names = [display(one, language) for one in offered]
    raise UserError("error-unknown-style", style=normalize(text)[:MAX_DISPLAY], styles=names)


def _names(named: Named) -> set[str]:
    return {fold(name) for name in (named.style, *named.display.values())}


@lru_cache(1_024)
def fold(text: str) -> str:
    """Return a name in simplified hanzi, without tone marks, case, spaces and underscores.

    `ı` counts as `i`: keyboards other than Turkish ones lack it.
    """
    plain = pinyin.plain(simplified(normalize(text))).replace("ı", "i")
    return "".join(character for character in plain if character.isalnum())
