"""What people read about wishes that no name can meet."""

from collections.abc import Callable
from typing import Any

from bot.kit import errors
from bot.kit.errors import UserError
from models.errors import (
    ExcludedFromSurnameError,
    ForbiddenNameError,
    LengthTooLongError,
    OnlyRealNamesError,
    RequiredAndExcludedError,
    SameStyleError,
    TooManyRequiredError,
    UnknownCharacterError,
    UnknownConditionError,
    WishError,
)

_EXPLANATIONS: dict[type[WishError], Callable[[Any], UserError]] = {
    RequiredAndExcludedError: lambda error: UserError("names-contradiction", character=error.character),
    ExcludedFromSurnameError: lambda error: UserError(
        "names-excluded-surname", character=error.character, surname=error.surname
    ),
    TooManyRequiredError: lambda error: UserError(
        "names-no-room", characters=error.characters, surname=error.surname, length=error.length
    ),
    UnknownConditionError: lambda error: UserError("names-unknown-condition", condition=error.condition),
    LengthTooLongError: lambda error: UserError("names-length", length=error.length, longest=error.longest),
    OnlyRealNamesError: lambda error: UserError("names-only-real", name=error.name),
    ForbiddenNameError: lambda _: UserError("names-only-forbidden"),
    SameStyleError: lambda _: UserError("names-same-style"),
}


def explain(error: WishError, *, blended: bool) -> UserError:
    """Return the sentence about impossible wishes; `blended` tells whether they are for two styles."""
    if blended and isinstance(error, UnknownCharacterError):
        return UserError("names-unknown-to-both", character=error.character)
    explanation = _EXPLANATIONS.get(type(error))
    return explanation(error) if explanation else errors.of_model(error) or UserError("names-none")
