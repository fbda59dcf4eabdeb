"""What people read about wishes that no name can meet."""

from collections.abc import Callable, Sequence
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
from models.roster.entry import Kind

_EXPLANATIONS: dict[type[WishError], Callable[[Any], UserError]] = {
    RequiredAndExcludedError: lambda error: UserError("names-contradiction", character=error.character),
    ExcludedFromSurnameError: lambda error: UserError(
        "names-excluded-surname", character=error.character, surname=error.surname
    ),
    TooManyRequiredError: lambda error: UserError(
        "names-no-room", characters=error.characters, surname=error.surname, length=error.length
    ),
    UnknownConditionError: lambda error: UserError("names-unknown-condition", condition=error.condition),
    OnlyRealNamesError: lambda error: UserError("names-only-real", name=error.name),
    ForbiddenNameError: lambda _: UserError("names-only-forbidden"),
    SameStyleError: lambda _: UserError("names-same-style"),
}


def explain(error: WishError, styles: Sequence[str], kind: Kind | None) -> UserError:
    """Return the sentence about impossible wishes for one or two styles, given their names, and for a kind."""
    if len(styles) > 1 and isinstance(error, UnknownCharacterError):
        return UserError("names-unknown-to-both", character=error.character)
    if isinstance(error, LengthTooLongError):
        return UserError("names-length", kind=kind or "", style=styles, length=error.length, longest=error.longest)
    explanation = _EXPLANATIONS.get(type(error))
    return explanation(error) if explanation else errors.of_model(error) or UserError("names-none")
