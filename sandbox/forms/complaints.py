"""Discord's codes and words for what pydantic finds; none of the library's own words reach a bot."""

import json
import re

from pydantic_core import ErrorDetails

Complaint = tuple[str, str]
"""A code and its message."""

REQUIRED: Complaint = ("BASE_TYPE_REQUIRED", "This field is required")
_CONVERSIONS: dict[str, Complaint] = {
    "bool": ("BOOLEAN_TYPE_CONVERT", "Must be either true or false."),
    "list": ("LIST_TYPE_CONVERT", "Only iterables may be used in a ListType"),
    "dict": ("DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType"),
    "model": ("MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType"),
}
_MOST_ECHOED = 100


def complaint(detail: ErrorDetails) -> Complaint:
    """Return what Discord says where pydantic says `detail`."""
    kind = detail["type"]
    if kind.isupper():  # raised by our own checks, in Discord's words already
        return kind, detail["msg"]
    if kind == "missing" or (detail["input"] is None and not kind.startswith("union_tag")):
        return REQUIRED
    if kind.startswith("union_tag") or kind == "literal_error":
        return _no_member(detail)
    return _conversion(kind.split("_", maxsplit=1)[0], detail["input"])


def _conversion(family: str, value: object) -> Complaint:
    """Complain about a value of the wrong type; `family` begins the names of pydantic's errors about it."""
    if family in _CONVERSIONS:
        return _CONVERSIONS[family]
    if family == "string":
        return "STRING_TYPE_CONVERT", f"Could not interpret {echo(value)} as string."
    return not_a("float" if family == "float" else "int", value)


def not_a(kind: str, value: object) -> Complaint:
    """Return the complaint about a value that is no int, float or snowflake."""
    return "NUMBER_TYPE_COERCE", f"Value {echo(value)} is not {kind}."


def echo(value: object) -> str:
    """Return a value as it is repeated in a message, which stays short."""
    text = json.dumps(value, default=str) if isinstance(value, str | int | float | None) else f'"{_short(value)}"'
    return text if len(text) <= _MOST_ECHOED else f'{text[:_MOST_ECHOED]}…"'


def _short(value: object) -> str:
    return "[...]" if isinstance(value, list | tuple) else "{...}"


def _no_member(detail: ErrorDetails) -> Complaint:
    """Complain about a component whose `type` is none of those that are possible there."""
    value, context = detail["input"], detail.get("ctx", {})
    if detail["type"] != "literal_error":
        if not isinstance(value, dict):
            return _CONVERSIONS["model"] if value is not None else REQUIRED
        value = value.get("type")
    if value is None:
        return REQUIRED
    if not isinstance(value, int) or isinstance(value, bool):
        return not_a("int", value)
    expected = str(context.get("expected_tags") or context.get("expected") or "")
    known = sorted(map(int, re.findall(r"\d+", expected)))
    listed = ", ".join(map(str, known)) + ("," if len(known) == 1 else "")
    return "UNION_TYPE_CHOICES", f'Value of field "type" must be one of ({listed}).'
