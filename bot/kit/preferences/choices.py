"""What a person or a server chose about language and names, and which of several choices holds."""

from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Any

from bot.kit.script import Script


@dataclass(frozen=True, slots=True)
class Choices:
    """What was chosen; None where nothing was."""

    language: str | None = None
    """One of Discord's locales that the bot has texts in."""
    script: Script | None = None
    pinyin: bool | None = None
    """Whether names are shown with their pinyin."""
    gloss: bool | None = None
    """Whether names are shown with their meaning."""

    @classmethod
    def of_locale(cls, locale: str) -> "Choices":
        """Return what somebody whose Discord has this locale most likely wants."""
        return cls(language=locale, script=Script.of(locale))


NOTHING = Choices()


@lru_cache(1_024)  # there are few different choices, and every click asks
def first_of(*layers: Choices) -> Choices:
    """Return, field by field, the first choice that was made; the layers are in the order of their weight.

    A layer that chose a Chinese language but no script chose that language's script as well: who reads 繁體中文
    gets traditional hanzi, also where the server chose simplified ones.
    """
    whole = [_with_script(layer) for layer in layers]
    chosen: dict[str, Any] = {
        field.name: next((value for layer in whole if (value := getattr(layer, field.name)) is not None), None)
        for field in fields(Choices)
    }
    return Choices(**chosen)


def _with_script(layer: Choices) -> Choices:
    if layer.script is not None or layer.language is None:
        return layer
    return Choices(layer.language, Script.of(layer.language), layer.pinyin, layer.gloss)
