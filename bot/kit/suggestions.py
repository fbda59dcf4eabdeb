"""Autocomplete suggestions for options."""

from collections.abc import Iterable

from discord.app_commands import Choice

from bot.kit import styles
from bot.kit.styles import Named
from bot.kit.texts import Language
from models.store.registry import Registry

MAX_CHOICES = 25
"""Discord's limit of suggestions."""


def for_style(registry: Registry, text: str, language: Language) -> list[Choice[str]]:
    """Return the styles with a model whose name in any language, or key, contains the text."""
    return of_styles(styles.models(registry), text, language)


def of_styles(offered: Iterable[Named], text: str, language: Language) -> list[Choice[str]]:
    """Return those of the styles on offer whose name in any language, or key, contains the text."""
    found = styles.matching(offered, text)
    return [Choice(name=styles.display(one, language), value=one.style) for one in found][:MAX_CHOICES]
