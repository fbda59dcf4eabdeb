"""The names of styles: displaying them, and finding a style by what a person typed."""

from collections.abc import Iterable

from bot.kit.errors import UserError
from bot.kit.script import Script, simplified
from bot.kit.texts import FALLBACK, Language
from bot.kit.typed import normalize
from models.drawing.source import StyleModel
from models.roster import pinyin
from models.roster.roster import Roster
from models.store.card import Card
from models.store.checkpoint import NameModel
from models.store.registry import Registry

DEFAULT = "jin_yong"
"""The style that is used when none is chosen, if it has a model."""

RIVALS = ("jin_yong", "gu_long")
"""The styles that are compared when none are chosen, if both have a model."""

MAX_DISPLAY = 40
"""Characters of a style's name; longer ones are cut."""


def display(named: Card | StyleModel, language: Language) -> str:
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


def names(registry: Registry, keys: Iterable[str], language: Language) -> dict[str, str]:
    """Return each style's name in a language; its key where the registry has no model of it."""
    served = registry.styles()
    return {key: display(registry.get(key).card, language) if key in served else key for key in keys}


def rosters(registry: Registry, keys: Iterable[str]) -> dict[str, Roster]:
    """Return the real names of each style that the registry has a model of."""
    served = registry.styles()
    return {key: registry.get(key).roster for key in keys if key in served}


def models(registry: Registry) -> list[NameModel]:
    """Return the active model of each style, sorted by the styles' keys."""
    return [registry.get(style) for style in registry.styles()]


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


def matching(served: Iterable[NameModel], text: str) -> list[NameModel]:
    """Return the models whose style's name in any language, or key, contains the text."""
    wanted = _fold(text)
    return [model for model in served if any(wanted in name for name in _names(model.card))]


def guess(served: list[NameModel], text: str | None) -> str | None:
    """Return the only style whose name contains the text, or None when there are several or none."""
    found = matching(served, text) if text else []
    return found[0].style if len(found) == 1 else None


def resolve(served: list[NameModel], text: str, language: Language) -> str:
    """Return the style whose name is the text, or the only one that contains it. Raises UserError."""
    wanted = _fold(text)
    exact = [model for model in served if wanted in _names(model.card)]
    style = exact[0].style if exact else guess(served, wanted)
    if style is not None:
        return style
    names = [display(model.card, language) for model in served]
    raise UserError("error-unknown-style", style=normalize(text)[:MAX_DISPLAY], styles=names)


def _names(card: Card) -> set[str]:
    return {_fold(name) for name in (card.style, *card.display.values())}


def _fold(text: str) -> str:
    """Return a name in simplified hanzi, without tone marks, case, spaces and underscores."""
    plain = pinyin.plain(simplified(normalize(text)))
    return "".join(character for character in plain if character.isalnum())
