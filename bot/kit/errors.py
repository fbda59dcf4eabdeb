"""Errors that the person who asked can understand and correct."""

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

from bot.kit.texts import Argument, Language
from models.errors import ModelError, SurnameTooLongError, UnknownCharacterError, UnknownStyleError

Told: TypeAlias = Argument | Callable[[Language], Argument]
"""What fills a sentence; a function of the reader's language for what depends on it, such as a meaning."""


class UserError(Exception):
    """A request can't be fulfilled, through no fault of the bot.

    The error ladder shows its sentence to the person who asked, privately, and logs nothing.
    """

    def __init__(self, message_id: str, /, **arguments: Told) -> None:
        super().__init__(message_id)
        self.message_id = message_id
        """The id of the message in the Fluent files."""
        self.arguments = arguments
        """The arguments of the message."""

    def sentence(self, language: Language) -> str:
        """Return the message in a language, with the names in it as its reader reads hanzi."""
        return language(self.message_id, **self._filled(language))

    def _filled(self, language: Language) -> dict[str, Argument]:
        """Return the arguments as the reader of a language reads them."""
        return {name: _written(language, value) for name, value in self.arguments.items()}


def _written(language: Language, value: Told) -> Argument:
    """Return an argument with hanzi as the reader of a language reads them."""
    if callable(value):
        return value(language)
    if isinstance(value, str):
        return language.hanzi(value)
    return value if isinstance(value, int | float) else [language.hanzi(part) for part in value]


class LacksPermissionsError(UserError):
    """Somebody lacks permissions, which are called what Discord calls them in the reader's language."""

    def __init__(self, message_id: str, /, *, permissions: Sequence[str]) -> None:
        """Take permissions as discord.py names them, such as `manage_guild`."""
        super().__init__(message_id, permissions=permissions)
        self._permissions = permissions

    def _filled(self, language: Language) -> dict[str, Argument]:
        titles = {name: name.replace("_", " ").title() for name in self._permissions}
        return {"permissions": [language("permission", name=name, title=title) for name, title in titles.items()]}


class PlainError(UserError):
    """A UserError whose sentence is given as it is, for plugins whose texts are in no Fluent file."""

    def sentence(self, language: Language) -> str:
        """Return the sentence, the same in every language."""
        del language
        return self.message_id


_EXPLANATIONS: dict[type[ModelError], Callable[[Any], UserError]] = {
    UnknownStyleError: lambda error: UserError("error-unknown-style", style=error.style, styles=error.known),
    UnknownCharacterError: lambda error: UserError("error-unknown-character", character=error.character),
    SurnameTooLongError: lambda error: UserError(
        "error-surname-too-long", surname=error.surname, length=error.length
    ),
}


def of_model(error: BaseException) -> UserError | None:
    """Return the UserError that explains an error of the models, or None for one that no input can cause."""
    explanation = next((text for kind, text in _EXPLANATIONS.items() if isinstance(error, kind)), None)
    return explanation(error) if explanation else None
