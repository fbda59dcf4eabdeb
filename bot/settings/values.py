"""Values of settings as people write them."""

import re
import unicodedata
from typing import NamedTuple
from urllib.parse import urlsplit

_MAX_VALUE = 10_000
"""Characters of a value."""

_MAX_SHOWN = 60
"""Characters of a wrong value that a message repeats."""

_QUOTES = "\"'"
_LOOPBACK = "127.0.0.1"
_ADDRESS = re.compile(r"(?:(?P<host>\[[0-9a-fA-F:.]+\]|[\w.-]*):)?(?P<port>[0-9]{1,5})", re.ASCII)
_MAX_PORT = 65_535


class Address(NamedTuple):
    """Where a server listens."""

    host: str
    port: int


def address_of(text: str) -> Address:
    """Return the address that a port, or an address and a port, means. Raises ValueError."""
    found = _ADDRESS.fullmatch(text)
    if found is None or not 0 < int(found["port"]) <= _MAX_PORT:
        raise ValueError("it must be a port such as 9100, or an address and a port such as 0.0.0.0:9100")
    return Address((found["host"] or _LOOPBACK).strip("[]"), int(found["port"]))


def check_text(text: str) -> None:
    """Raise ValueError for a value that is too long, or that holds what no setting has."""
    if len(text) > _MAX_VALUE:
        raise ValueError(f"it has more than {_MAX_VALUE:,} characters")
    if text[0] in _QUOTES or text[-1] in _QUOTES:
        raise ValueError("a quotation mark in it has no partner")
    if any(unicodedata.category(character) in {"Cc", "Cs"} for character in text):
        raise ValueError("it holds a control character or is not valid UTF-8")


def unquoted(text: str) -> str:
    """Return a value without the white space and the pair of quotation marks around it."""
    text = text.strip()
    if len(text) > 1 and text[0] == text[-1] and text[0] in _QUOTES:
        return text[1:-1].strip()
    return text


def is_web_address(text: str) -> bool:
    """Return whether this is an http or https address with a server's name."""
    try:
        parts = urlsplit(text)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def shown(value: object) -> str:
    """Return a wrong value as a message repeats it."""
    text = str(value)
    return text if len(text) <= _MAX_SHOWN else f"{text[:_MAX_SHOWN]}..."
