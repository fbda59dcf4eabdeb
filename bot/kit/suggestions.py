"""Autocomplete suggestions for options."""

from discord.app_commands import Choice

from bot.kit import styles
from bot.kit.texts import Language
from models.store.registry import Registry

MAX_CHOICES = 25
"""Discord's limit of suggestions."""


def for_style(registry: Registry, text: str, language: Language) -> list[Choice[str]]:
    """Return the styles with a model whose name in any language, or key, contains the text."""
    found = styles.matching(styles.models(registry), text)
    choices = [Choice(name=styles.display(model.card, language), value=model.style) for model in found]
    return choices[:MAX_CHOICES]
