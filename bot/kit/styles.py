"""Styles as people name them."""

from collections.abc import Iterable

from bot.kit.errors import UserError
from models.roster import pinyin
from models.store.card import Card
from models.store.checkpoint import NameModel
from models.store.registry import Registry

DEFAULT = "jin_yong"
MAX_DISPLAY = 40


def display(card: Card, locale: str) -> str:
    """Return a style's name in a language; failing that in English, or any that the card has."""
    name = card.display.get(locale) or card.display.get("en-US") or next(iter(card.display.values()))
    return name[:MAX_DISPLAY]


def names(registry: Registry, keys: Iterable[str], locale: str) -> dict[str, str]:
    """Return each style's name in a language; its key where no model of it is served any more."""
    served = registry.styles()
    return {key: display(registry.get(key).card, locale) if key in served else key for key in keys}


def models(registry: Registry) -> list[NameModel]:
    """Return the models that are served, in the styles' order."""
    return [registry.get(style) for style in registry.styles()]


def default(registry: Registry) -> str:
    """Return the style of people who don't choose. Raises UserError when there is none at all."""
    styles = registry.styles()
    if not styles:
        raise UserError("error-no-styles")
    return DEFAULT if DEFAULT in styles else styles[0]


def following(registry: Registry, style: str) -> str | None:
    """Return the style after this one, round in a circle, or None when there is no other."""
    others = [other for other in registry.styles() if other != style]
    return next((other for other in others if other > style), others[0] if others else None)


def matching(served: Iterable[NameModel], text: str) -> list[NameModel]:
    """Return the models whose style's name in any language, or key, contains the text."""
    wanted = _fold(text)
    return [model for model in served if any(wanted in name for name in _names(model.card))]


def guess(served: list[NameModel], text: str | None) -> str | None:
    """Return the one style that a half-typed text can mean, or None."""
    found = matching(served, text) if text else []
    return found[0].style if len(found) == 1 else None


def resolve(served: list[NameModel], text: str, locale: str) -> str:
    """Return the style that a text names, in full or unmistakably in part. Raises UserError."""
    wanted = _fold(text)
    exact = [model for model in served if wanted in _names(model.card)]
    style = exact[0].style if exact else guess(served, wanted)
    if style is not None:
        return style
    names = ", ".join(display(model.card, locale) for model in served)
    raise UserError("error-unknown-style", style=text[:MAX_DISPLAY], styles=names)


def _names(card: Card) -> set[str]:
    return {_fold(name) for name in (card.style, *card.display.values())}


def _fold(text: str) -> str:
    """Return a name without tone marks, case, spaces and underscores."""
    return "".join(character for character in pinyin.plain(text) if character.isalnum())
