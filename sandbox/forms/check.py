"""Checks with pydantic whose complaints become Discord's error 50035 ("Invalid Form Body")."""

from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import ErrorDetails

from sandbox.errors import DiscordError, Payload, Problem

TAG = "type:"  # begins a union's tag in pydantic's paths; Discord's paths have no such step


class Form(BaseModel):
    """The base of all models; unknown fields are ignored, as Discord does."""

    model_config = ConfigDict(extra="ignore", frozen=True)


FormT = TypeVar("FormT", bound=Form)


def check(model: type[FormT], payload: object, *, at: tuple[str | int, ...] = ()) -> FormT:
    """Return `payload` as a model.

    Raises DiscordError 50035 with the complaints below the path `at`.
    """
    try:
        return model.model_validate(payload)
    except ValidationError as error:
        raise DiscordError(Problem.INVALID_FORM, _tree(error.errors(include_url=False), at)) from None


def _tree(details: list[ErrorDetails], at: tuple[str | int, ...]) -> Payload:
    tree: Payload = {}
    for detail in details:
        node = tree
        for step in (*at, *detail["loc"]):
            if not str(step).startswith(TAG):
                node = node.setdefault(str(step), {})
        node.setdefault("_errors", []).append(_complaint(detail))
    return tree


def _complaint(detail: ErrorDetails) -> Payload:
    kind, limits = detail["type"], detail.get("ctx", {})
    if kind == "missing":
        return {"code": "BASE_TYPE_REQUIRED", "message": "This field is required"}
    bound = _bound(kind, limits)
    if bound is not None:
        return bound
    return {"code": kind.upper(), "message": detail["msg"]}


def _bound(kind: str, limits: dict[str, Any]) -> Payload | None:
    most = limits.get("max_length", limits.get("le"))
    least = limits.get("min_length", limits.get("ge"))
    if kind in {"string_too_long", "too_long"}:
        return {"code": "BASE_TYPE_MAX_LENGTH", "message": f"Must be {most} or fewer in length."}
    if kind in {"string_too_short", "too_short"}:
        return {"code": "BASE_TYPE_MIN_LENGTH", "message": f"Must be {least} or more in length."}
    if kind == "less_than_equal":
        return {"code": "NUMBER_TYPE_MAX", "message": f"int value should be less than or equal to {most}."}
    if kind == "greater_than_equal":
        return {"code": "NUMBER_TYPE_MIN", "message": f"int value should be greater than or equal to {least}."}
    return None
