"""The types of fields: lengths, ranges, choices, ids, addresses and times, refused in Discord's words."""

import re
from collections.abc import Collection, Hashable, Sequence, Sized
from datetime import UTC, datetime
from typing import Annotated, TypeVar

from pydantic import AfterValidator, BeforeValidator
from pydantic_core import PydanticCustomError
from yarl import URL

from sandbox.forms.complaints import REQUIRED, Complaint, echo, not_a
from sandbox.protocol import LOCALES
from sandbox.world.snowflakes import as_id

_WEB = ("http", "https")
_WORD = re.compile(r"\w*", re.ASCII)
_MOST_BITS = 63
_Sized = TypeVar("_Sized", bound=Sized)
_Number = TypeVar("_Number", int, float)
_Value = TypeVar("_Value", bound=Hashable)
_Items = TypeVar("_Items", bound=Sequence[object])


def refuse(complaint: Complaint) -> PydanticCustomError:
    """Return the error that pydantic takes from a check, with Discord's code and words."""
    code, message = complaint
    return PydanticCustomError(code, "{text}", {"text": message})


def length(least: int, most: int) -> AfterValidator:
    """Return the check that a text or a list has `least` to `most` characters or members."""

    def fits(value: _Sized) -> _Sized:
        if least <= len(value) <= most:
            return value
        if least:
            raise refuse(("BASE_TYPE_BAD_LENGTH", f"Must be between {least} and {most} in length."))
        raise refuse(("BASE_TYPE_MAX_LENGTH", f"Must be {most} or fewer in length."))

    return AfterValidator(fits)


def between(least: float, most: float) -> AfterValidator:
    """Return the check that a number is from `least` to `most`."""

    def fits(value: _Number) -> _Number:
        if value < least:
            message = f"int value should be greater than or equal to {least}."
            raise refuse(("NUMBER_TYPE_MIN", message))
        if value > most:
            raise refuse(("NUMBER_TYPE_MAX", f"int value should be less than or equal to {most}."))
        return value

    return AfterValidator(fits)


def choice(allowed: Collection[int | str]) -> AfterValidator:
    """Return the check that a value is one of those allowed."""

    def known(value: _Value) -> _Value:
        if value in allowed:
            return value
        listed = ", ".join(repr(item) if isinstance(item, str) else str(int(item)) for item in sorted(allowed))
        raise refuse(("BASE_TYPE_CHOICES", f"Value must be one of ({listed})."))

    return AfterValidator(known)


def _distinct(values: _Items) -> _Items:
    if len(set(values)) < len(values):
        raise refuse(("SET_TYPE_DUPLICATE", "Values must not be repeated."))
    return values


def _word(text: str) -> str:
    if not _WORD.fullmatch(text):
        raise refuse(("STRING_TYPE_REGEX", "String value did not match validation regex."))
    return text


def _not_blank(text: str) -> str:
    if not text.strip():
        raise refuse(REQUIRED)
    return text


def _snowflake(value: object) -> str:
    number = None if isinstance(value, bool) else as_id(value)
    if number is None or number >= 1 << _MOST_BITS:
        raise refuse(not_a("snowflake", value))
    return str(number)


def _permissions(value: object) -> str:
    number = None if isinstance(value, bool) else as_id(value)
    if number is None:
        raise refuse(not_a("int", value))
    return str(number)


def _number_as_text(value: object) -> object:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _locale(value: str) -> str:
    if value not in LOCALES:
        raise refuse(("ENUM_TYPE_COERCE", f"Value {echo(value)} is not a valid enum value."))
    return value


def address(*schemes: str) -> AfterValidator:
    """Return the check that a text is an address with one of these schemes."""

    def valid(text: str) -> str:
        scheme, colon, _ = text.partition(":")
        if colon and scheme.lower() not in schemes:
            listed = ", ".join(repr(name) for name in schemes)
            message = f"Scheme {echo(scheme)} is not supported. Scheme must be one of ({listed})."
            raise refuse(("URL_TYPE_INVALID_SCHEME", message))
        if not (_well_formed(text) if scheme.lower() in _WEB else text.partition("//")[2]):
            raise refuse(("URL_TYPE_INVALID_URL", "Not a well formed URL."))
        return text

    return AfterValidator(valid)


def _well_formed(text: str) -> bool:
    if any(character.isspace() for character in text):
        return False
    try:
        return bool(URL(text).host)
    except ValueError:
        return False


def in_utc(text: str) -> str:
    """Return a time in ISO 8601 in UTC, which is also what it counts as without a zone.

    Raises ValueError for another form, and OverflowError before the year 1 or after 9999.
    """
    time = datetime.fromisoformat(text)
    return (time if time.tzinfo else time.replace(tzinfo=UTC)).astimezone(UTC).isoformat()


def _time(text: str) -> str:
    try:
        in_utc(text)
    except (ValueError, OverflowError):
        raise refuse(("DATE_TIME_TYPE_PARSE", f"Could not parse {echo(text)}. Should be ISO8601.")) from None
    return text


DISTINCT = AfterValidator(_distinct)
WORD = AfterValidator(_word)
NOT_BLANK = AfterValidator(_not_blank)
Snowflake = Annotated[str, BeforeValidator(_snowflake)]
Permissions = Annotated[str, BeforeValidator(_permissions)]
Nonce = Annotated[str, BeforeValidator(_number_as_text), length(0, 25)]
Locale = Annotated[str, AfterValidator(_locale)]
Timestamp = Annotated[str, AfterValidator(_time)]
WebAddress = Annotated[str, length(0, 2048), address(*_WEB)]
MediaAddress = Annotated[str, length(0, 2048), address(*_WEB, "attachment")]
Flags = Annotated[int, between(0, 2**_MOST_BITS - 1)]
