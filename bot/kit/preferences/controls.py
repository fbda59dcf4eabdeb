"""The menus with which people and servers choose a language and a script, and reading what was chosen."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from bot.kit.errors import UserError
from bot.kit.pages.page import Option, Select
from bot.kit.preferences.choices import Choices
from bot.kit.script import Script
from bot.kit.texts import Language

AUTO = "auto"
"""The value of the option that chooses nothing."""

MAX_LABEL = 100
"""Characters of an option's label."""


def menus(language: Language, prefix: str, choices: Choices, fields: tuple[str, ...]) -> tuple[Select, ...]:
    """Return a menu a field, with the custom_id `PREFIX:FIELD`; the text `PREFIX-FIELD-auto` is for no choice."""
    return tuple(
        Select(
            custom_id=f"{prefix}:{field}",
            placeholder=language(f"preference-menu-{field}"),
            options=tuple(_options(language, prefix, field, choices)),
        )
        for field in fields
    )


def _options(language: Language, prefix: str, field: str, choices: Choices) -> Iterator[Option]:
    value = getattr(choices, field)
    yield Option(AUTO, language(f"{prefix}-{field}-auto")[:MAX_LABEL], chosen=value is None)
    for name, meaning in _meanings(field, language.texts.locales).items():
        if field == "language":
            label = language("language-chosen", language=_own_name(language, name))
        else:
            label = language(f"preference-{field}-{name}")
        yield Option(name, label[:MAX_LABEL], chosen=value == meaning)


def _meanings(field: str, locales: tuple[str, ...]) -> dict[str, Any]:
    """Return what each value of a field's menu means."""
    match field:
        case "language":
            return {locale: locale for locale in locales}
        case "script":
            return {script.value: script for script in Script}
        case _:
            return {"on": True, "off": False}


def _own_name(language: Language, locale: str) -> str:
    """Return what speakers of a language call it."""
    texts = language.texts
    return texts(locale, "language-name") if texts.has(locale, "language-name") else locale


def chosen(choices: Choices, field: str, value: str, locales: tuple[str, ...]) -> Choices:
    """Return the choices with one changed as a menu's value says. Raises UserError for a value of no menu."""
    if value == AUTO:
        return replace(choices, **{field: None})
    meanings = _meanings(field, locales)
    if value not in meanings:
        raise UserError("error-bad-value", value=value[:50])
    return replace(choices, **{field: meanings[value]})
