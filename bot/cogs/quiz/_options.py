"""The styles of a game, as people choose them: two to five, such as "Jin Yong / Gu Long"."""

import re
from itertools import combinations

from bot.cogs.quiz import modes
from bot.cogs.quiz.modes.mode import Mode
from bot.kit import styles
from bot.kit.errors import UserError
from bot.kit.texts import Language
from bot.kit.typed import normalize
from models.store.registry import Registry

MIN_STYLES = 2
MAX_STYLES = 5
"""A row of a message has room for five buttons."""

SEPARATOR = " / "
_SEPARATORS = re.compile(r"[/|+&,;、。]")
"""What may stand between styles in normalized text, where a full-width slash or comma is an ordinary one."""


def offered(registry: Registry, *, in_channels: bool = True) -> list[Mode]:
    """Return the modes that can be played now, in the order of menus; `in_channels` only those of games."""
    served = registry.styles()
    found = (mode for mode in modes.found().values() if mode.offered(served))
    return [mode for mode in found if mode.in_channels or not in_channels]


def parse_mode(registry: Registry, text: str | None, language: Language, default: str) -> Mode:
    """Return the mode that a text names by its key or its name in a language; the default one for no text.

    A default that can't be played now gives way to the classic game. Raises UserError.
    """
    found = {mode.key: mode for mode in offered(registry)}
    if text is None:
        return found.get(default, modes.get(modes.DEFAULT))
    wanted, names = styles.fold(text), suggest_modes(registry, "", language)
    key = next((key for key, name in names.items() if wanted in {styles.fold(key), styles.fold(name)}), None)
    if key is None:
        raise UserError("quiz-unknown-mode", modes=list(names.values()))
    return found[key]


def suggest_modes(registry: Registry, text: str, language: Language) -> dict[str, str]:
    """Return the names of the modes that can be played now, by key, which contain what was typed so far."""
    wanted = styles.fold(text)
    names = {mode.key: language(f"quiz-mode-{mode.key}") for mode in offered(registry)}
    return {key: name for key, name in names.items() if wanted in styles.fold(name) or wanted in styles.fold(key)}


def styles_of(registry: Registry, mode: Mode, text: str | None, language: Language) -> tuple[str, ...]:
    """Return the styles of a game, as a text names them, unless its mode has its own. Raises UserError."""
    own = mode.styles(registry.styles())
    if own is not None:
        return own
    return parse_styles(registry, text, language) if text else default_styles(registry)


def default_styles(registry: Registry) -> tuple[str, ...]:
    """Return the styles of people who don't choose. Raises UserError when fewer than two are served."""
    chosen = styles.compared(registry)
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
