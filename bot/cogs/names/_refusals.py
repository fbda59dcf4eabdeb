"""What people read about wishes that no name can meet."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from bot.cogs.names import _surnames
from bot.kit import errors, glosses
from bot.kit.errors import Told, UserError
from bot.kit.pages.names import with_pinyin
from models.errors import (
    ExcludedFromSurnameError,
    ForbiddenNameError,
    LengthTooLongError,
    OnlyRealNamesError,
    RequiredAndExcludedError,
    SameStyleError,
    SurnameTooLongError,
    TooManyRequiredError,
    UnknownCharacterError,
    UnknownConditionError,
    WishError,
)
from models.lexicon.lexicon import Lexicon
from models.roster.entry import Kind


@dataclass(frozen=True, slots=True)
class Refusals:
    """Says why wishes can't be met, with the pinyin and meaning of hanzi, since a wish may be typed in neither."""

    styles: Sequence[str]
    """The names of the one or two styles that names are drawn from."""
    kind: Kind | None
    lexicon: Lexicon
    read: Callable[[str], str]
    """Returns the pinyin of a name."""

    def explain(self, error: WishError) -> UserError:
        """Return the sentence about an impossible wish."""
        if isinstance(error, LengthTooLongError):
            return UserError(
                "names-length",
                kind=self.kind or "",
                style=self.styles,
                length=error.length,
                longest=error.longest,
            )
        explanation = _EXPLANATIONS.get(type(error))
        return explanation(self, error) if explanation else errors.of_model(error) or UserError("names-none")

    def unknown(self, error: UnknownCharacterError) -> UserError:
        """Return the sentence about a character that no style knows."""
        message_id = "error-unknown-character" if len(self.styles) == 1 else "names-unknown-to-both"
        return UserError(message_id, character=self.characters(error.character))

    def characters(self, text: str) -> Told:
        """Return characters as a sentence has them."""
        return lambda language: glosses.characters(language, self.lexicon, text)

    def surname(self, text: str) -> Told:
        """Return a surname as a sentence has it."""
        return lambda language: with_pinyin(language, text, _surnames.spelled(text))

    def name(self, text: str) -> Told:
        """Return a name as a sentence has it."""
        return lambda language: glosses.name(language, self.lexicon, text, self.read(text))


_EXPLANATIONS: dict[type[WishError], Callable[[Refusals, Any], UserError]] = {
    UnknownCharacterError: Refusals.unknown,
    SurnameTooLongError: lambda say, error: UserError(
        "error-surname-too-long", surname=say.surname(error.surname), length=error.length
    ),
    RequiredAndExcludedError: lambda say, error: UserError(
        "names-contradiction", character=say.characters(error.character)
    ),
    ExcludedFromSurnameError: lambda say, error: UserError(
        "names-excluded-surname", character=say.characters(error.character), surname=say.surname(error.surname)
    ),
    TooManyRequiredError: lambda say, error: UserError(
        "names-no-room",
        characters=say.characters(error.characters),
        surname=say.surname(error.surname),
        length=error.length,
    ),
    UnknownConditionError: lambda _, error: UserError("names-unknown-condition", condition=error.condition),
    OnlyRealNamesError: lambda say, error: UserError("names-only-real", name=say.name(error.name)),
    ForbiddenNameError: lambda *_: UserError("names-only-forbidden"),
    SameStyleError: lambda *_: UserError("names-same-style"),
}
