"""The styles of a game, as people choose them: two to five, such as "Jin Yong / Gu Long"."""

import re
from itertools import combinations

from bot.kit import styles
from bot.kit.errors import UserError
from models.store.registry import Registry

MIN_STYLES = 2
MAX_STYLES = 5
"""A row of a message has room for five buttons."""

SEPARATOR = " / "
_DEFAULT = ("jin_yong", "gu_long")
_SEPARATORS = re.compile(r"[/,;、，；]")


def default_styles(registry: Registry) -> tuple[str, ...]:
    """Return the styles of people who don't choose. Raises UserError when fewer than two are served."""
    served = registry.styles()
    chosen = _DEFAULT if set(_DEFAULT) <= set(served) else served[:MIN_STYLES]
    if len(chosen) < MIN_STYLES:
        raise UserError("quiz-too-few-styles")
    return chosen


def parse_styles(registry: Registry, text: str, locale: str) -> tuple[str, ...]:
    """Return the styles that a text names, in its order. Raises UserError."""
    parts = [part.strip() for part in _SEPARATORS.split(text) if part.strip()]
    chosen = tuple(dict.fromkeys(styles.resolve(styles.models(registry), part, locale) for part in parts))
    if not MIN_STYLES <= len(chosen) <= MAX_STYLES:
        raise UserError("quiz-styles-count", least=MIN_STYLES, most=MAX_STYLES)
    return chosen


def suggest_styles(registry: Registry, text: str, locale: str) -> list[str]:
    """Return pairs of styles, by the names they have in a language, for which all words typed so far fit."""
    names = [styles.display(model.card, locale) for model in styles.models(registry)]
    first = [styles.display(registry.get(style).card, locale) for style in default_styles(registry)]
    pairs = dict.fromkeys([tuple(first), *combinations(names, MIN_STYLES)])
    typed = [part.strip().casefold() for part in _SEPARATORS.split(text)]
    return [
        SEPARATOR.join(pair)
        for pair in pairs
        if all(any(part in name.casefold() for name in pair) for part in typed)
    ]
