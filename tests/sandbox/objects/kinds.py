"""Kinds of values: what a key of an object may hold, and the check of a whole object against its keys."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

Faults = Iterator[str]
Check = Callable[[object, str], Faults]
"""Yields what is wrong with a value, each a sentence that begins with the path to it."""

_ID = re.compile(r"[1-9][0-9]{0,19}")
_NUMBER = re.compile(r"[0-9]+")


def _kind(name: str, fits: Callable[[Any], object]) -> Check:
    def check(value: object, path: str) -> Faults:
        if not fits(value):
            yield f"{path} is no {name}: {value!r}"

    return check


def _is_time(value: object) -> bool:
    try:
        return isinstance(value, str) and datetime.fromisoformat(value).tzinfo is not None
    except ValueError:
        return False


def _is_int(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


ID = _kind("id", lambda value: isinstance(value, str) and _ID.fullmatch(value))
TEXT = _kind("text", lambda value: isinstance(value, str))
BITS = _kind("number in a text", lambda value: isinstance(value, str) and _NUMBER.fullmatch(value))
INT = _kind("integer", _is_int)
BOOL = _kind("boolean", lambda value: isinstance(value, bool))
TIME = _kind("time", _is_time)
URL = _kind("address", lambda value: isinstance(value, str) and "://" in value)
NULL = _kind("null", lambda value: value is None)
ANY = _kind("value", lambda _value: True)


def is_(*allowed: object) -> Check:
    """Return the check that a value is one of a few."""
    return _kind(f"one of {allowed}", lambda value: value in allowed)


def maybe(check: Check) -> Check:
    """Return the check of a value that may be null."""

    def either(value: object, path: str) -> Faults:
        if value is not None:
            yield from check(value, path)

    return either


def several(check: Check) -> Check:
    """Return the check of a list."""

    def each(value: object, path: str) -> Faults:
        if not isinstance(value, list):
            yield f"{path} is no list: {value!r}"
            return
        for index, item in enumerate(value):
            yield from check(item, f"{path}.{index}")

    return each


def by_id(check: Check) -> Check:
    """Return the check of an object whose keys are ids."""

    def each(value: object, path: str) -> Faults:
        if not isinstance(value, dict):
            yield f"{path} is no object: {value!r}"
            return
        for key, item in value.items():
            yield from ID(key, f"{path} key")
            yield from check(item, f"{path}.{key}")

    return each


@dataclass(frozen=True)
class Shape:
    """A kind of object: the keys that it must have, those that it may have, and no others."""

    required: Mapping[str, Check]
    optional: Mapping[str, Check] = field(default_factory=dict)

    def __call__(self, value: object, path: str) -> Faults:
        if not isinstance(value, dict):
            yield f"{path} is no object: {value!r}"
            return
        for name in self.required.keys() - value.keys():
            yield f"{path}.{name} is missing"
        known = {**self.required, **self.optional}
        for name, item in value.items():
            if name not in known:
                yield f"{path}.{name} is no key of this object"
            else:
                yield from known[name](item, f"{path}.{name}")

    def with_keys(self, **more: Check) -> "Shape":
        """Return the shape with more required keys."""
        return Shape({**self.required, **more}, self.optional)


def by_type(shapes: Mapping[int, Check]) -> Check:
    """Return the check of objects whose kind is their `type`."""

    def check(value: object, path: str) -> Faults:
        kind = value.get("type") if isinstance(value, dict) else None
        if not isinstance(kind, int) or kind not in shapes:
            yield f"{path} has an unknown type: {kind!r}"
        else:
            yield from shapes[kind](value, path)

    return check
