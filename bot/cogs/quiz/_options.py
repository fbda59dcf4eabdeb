"""The styles of a game, as people choose them: two to five, such as "Jin Yong / Gu Long"."""

import re
from itertools import combinations

from bot.kit import styles
from bot.kit.errors import UserError
from bot.kit.texts import Language
from bot.kit.typed import normalize
from models.store.registry import Registry

MIN_STYLES = 2
MAX_STYLES = 5
"""A row of a message has room for five buttons."""

SEPARATOR = " / "
_DEFAULT = ("jin_yong", "gu_long")
_SEPARATORS = re.compile(r"[/|+&,;、。]")
"""What may stand between styles in normalized text, where a full-width slash or comma is an ordinary one."""


def default_styles(registry: Registry) -> tuple[str, ...]:
    """Return the styles of people who don't choose. Raises UserError when fewer than two are served."""
    served = registry.styles()
    chosen = _DEFAULT if set(_DEFAULT) <= set(served) else served[:MIN_STYLES]
    if len(chosen) < MIN_STYLES:
        raise UserError("quiz-too-few-styles")
    return chosen


def parse_styles(registry: Registry, text: str, language: Language) -> tuple[str, ...]:
    """Return the styles that a text names, in its order. Raises UserError."""
    parts = [part for part in _parts(text) if part]
    chosen = tuple(dict.fromkeys(styles.resolve(styles.models(registry), part, language) for part in parts))
    if not MIN_STYLES <= len(chosen) <= MAX_STYLES:
        raise UserError("quiz-styles-count", least=MIN_STYLES, most=MAX_STYLES)
    return chosen


def suggest_styles(registry: Registry, text: str, language: Language) -> list[str]:
    """Return pairs of styles, by the names they have in a language, for which all words typed so far fit.

    A word may be a part of a style's name in any language.
    """
    served = styles.models(registry)
    keys = [model.style for model in served]
    pairs = dict.fromkeys([default_styles(registry)[:MIN_STYLES], *combinations(keys, MIN_STYLES)])
    fitting = [{model.style for model in styles.matching(served, part)} for part in _parts(text)]
    names = styles.names(registry, keys, language)
    found = (pair for pair in pairs if not any(part.isdisjoint(pair) for part in fitting))
    return list(dict.fromkeys(SEPARATOR.join(names[key] for key in pair) for pair in found))


def _parts(text: str) -> list[str]:
    """Return what stands between the separators of a text; an empty string where nothing does."""
    return [part.strip() for part in _SEPARATORS.split(normalize(text))]
