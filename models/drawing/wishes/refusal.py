"""Refusing what no name can meet, before anything is drawn."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from itertools import permutations

from models.conditions import Conditions
from models.drawing.wishes.request import DrawRequest
from models.errors import (
    AllExcludedError,
    ExcludedFromSurnameError,
    ForbiddenNameError,
    LengthTooLongError,
    OnlyRealNamesError,
    RequiredAndExcludedError,
    SurnameTooLongError,
    TooManyRequiredError,
    UnknownCharacterError,
    UnknownConditionError,
)
from models.forbidden.forbidden import Forbidden
from models.roster.entry import Gender, Kind
from models.vocabulary import Vocabulary


def refuse(request: DrawRequest, vocabulary: Vocabulary, real: AbstractSet[str], longest: int) -> None:
    """Raise WishError when no name over a vocabulary can meet the request.

    `real` are the names that are never shown, and the longest of the style's has `longest` characters.
    """
    surname, exclude, length = request.surname, request.exclude, request.length or longest
    for character in exclude:
        if character in request.include:
            raise RequiredAndExcludedError(character)
        if character in surname:
            raise ExcludedFromSurnameError(character, surname)
    unknown = vocabulary.unknown(surname + request.required)
    if unknown:
        raise UnknownCharacterError(unknown[0])
    if length > longest:
        raise LengthTooLongError(length, longest)
    if len(surname) >= length:
        raise SurnameTooLongError(surname, length)
    room = length - len(surname) - len(request.required)
    if room < 0:
        raise TooManyRequiredError(request.required, surname, length)
    if room == 0:
        _refuse_real(surname, request.required, real)
    if exclude and not set(vocabulary.characters).difference(exclude):
        raise AllExcludedError


def refuse_unknown(request: DrawRequest, conditions: Conditions) -> None:
    """Raise UnknownConditionError for a kind or gender that the model does not know.

    Names can be asked of every model, since each one's are for the most part names.
    """
    for asked in (request.kind, request.gender):
        if asked not in {None, Kind.NAME, Gender.UNKNOWN} and not conditions.known(asked):
            raise UnknownConditionError(str(asked))


def refuse_forbidden(request: DrawRequest, real: AbstractSet[str], forbidden: Forbidden, longest: int) -> None:
    """Raise ForbiddenNameError when every name that meets the request must not come, or is real.

    `real` and `longest` are those of `refuse`, which comes first.
    """
    if any(map(forbidden.forbids_inside, request.include)) or forbidden.forbids_start(request.surname):
        raise ForbiddenNameError
    no_room = (request.length or longest) == len(request.surname) + len(request.required)
    orders = _orders(request.surname, request.required)
    if no_room and all(name in real or forbidden.forbids(name) for name in orders):
        raise ForbiddenNameError


def _refuse_real(surname: str, given: str, real: AbstractSet[str]) -> None:
    """Raise OnlyRealNamesError when the surname and these characters, in any order, are real names."""
    names = list(_orders(surname, given))
    if real >= set(names):
        raise OnlyRealNamesError(names[0])


def _orders(surname: str, given: str) -> Iterator[str]:
    """Yield the names of a surname and these characters in any order."""
    return (surname + "".join(order) for order in permutations(given))
