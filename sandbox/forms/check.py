"""Checks with pydantic whose complaints become Discord's error 50035 ("Invalid Form Body")."""

from typing import TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import ErrorDetails

from sandbox.errors import DiscordError, Payload, Problem
from sandbox.forms.complaints import complaint

TAG = "type:"  # begins a union's tag in pydantic's paths; Discord's paths have no such step
_KEY = "[key]"  # ends the path of a dictionary's key
_NO_MEMBER = frozenset({"union_tag_invalid", "union_tag_not_found"})
_MOST_COMPLAINTS = 100


class Form(BaseModel):
    """The base of all models: unknown fields are ignored, as Discord does, and no type is converted."""

    model_config = ConfigDict(extra="ignore", frozen=True, strict=True)


FormT = TypeVar("FormT", bound=Form)


def check(model: type[FormT], payload: object, *, at: tuple[str | int, ...] = ()) -> FormT:
    """Return `payload` as a model.

    Raises DiscordError 50035 with the complaints below the path `at`.
    """
    try:
        return model.model_validate(payload)
    except ValidationError as error:
        details = error.errors(include_url=False)[:_MOST_COMPLAINTS]
        raise DiscordError(Problem.INVALID_FORM, _tree(details, at)) from None


def _tree(details: list[ErrorDetails], at: tuple[str | int, ...]) -> Payload:
    tree: Payload = {}
    for detail in details:
        node = tree
        for step in (*at, *_path(detail)):
            node = node.setdefault(str(step), {})
        code, message = complaint(detail)
        node.setdefault("_errors", []).append({"code": code, "message": message})
    return tree


def _path(detail: ErrorDetails) -> list[str | int]:
    path = [step for step in detail["loc"] if not str(step).startswith(TAG)]
    if path and path[-1] == _KEY:
        path.pop()
    if detail["type"] in _NO_MEMBER and isinstance(detail["input"], dict):
        path.append("type")
    return path
