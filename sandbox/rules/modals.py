"""Modals that a person filled in, and choices in menus, as the bot receives them."""

from collections.abc import Mapping
from typing import Any

from sandbox.errors import Payload, Refusal
from sandbox.protocol import ComponentType
from sandbox.rules.resolved import Resolved
from sandbox.world.attachments import Attachments

_LONGEST_TEXT = 4000
_BY_ID = {
    ComponentType.USER_SELECT: frozenset({"user"}),
    ComponentType.ROLE_SELECT: frozenset({"role"}),
    ComponentType.MENTIONABLE_SELECT: frozenset({"user", "role"}),
    ComponentType.CHANNEL_SELECT: frozenset({"channel"}),
}
"""What is chosen by id, for each kind of menu that the client fills."""


def chosen(component: Payload, values: list[str]) -> list[str]:
    """Return the values chosen in a menu or group; raises Refusal for too few, too many or unknown ones."""
    all_of_them = len(component["options"]) if component["type"] == ComponentType.CHECKBOX_GROUP else 1
    least, most = component.get("min_values", 1), component.get("max_values", all_of_them)
    if not least <= len(values) <= most:
        raise Refusal(f"Choose {least if least == most else f'{least} to {most}'}.")
    if len(set(values)) < len(values):
        raise Refusal("Choose each one only once.")
    if "options" in component:
        known = {option["value"] for option in component["options"]}
        if not set(values) <= known:
            raise Refusal(f"Choose from: {', '.join(sorted(known))}.")
    return values


def check_choice(component: Payload, values: list[str], resolved: Resolved) -> None:
    """Add the users, roles or channels that were chosen to `resolved`; raises Refusal for unknown ones."""
    kinds = _BY_ID.get(component["type"])
    if kinds is None:
        return
    wanted = component.get("channel_types")
    for value in values:
        if resolved.by_id(value, kinds) is None:
            raise Refusal(f"There is no {' or '.join(sorted(kinds))} with the id {value}.")
        if wanted and resolved.objects["channels"][value]["type"] not in wanted:
            raise Refusal("Choose a channel of another kind.")


class ModalReader:
    """Writes the data of a modal's submission from the values of a person, by custom_id."""

    def __init__(self, attachments: Attachments, resolved: Resolved, values: Mapping[str, Any]) -> None:
        self._attachments = attachments
        self._resolved = resolved
        self._values = values

    def read(self, modal: Payload) -> Payload:
        """Return the data; raises Refusal naming the field that is wrong."""
        components = [self._part(part) for part in modal["components"]]
        return self._resolved.into({"custom_id": modal["custom_id"], "components": components})

    def _part(self, part: Payload) -> Payload:
        about = {"type": part["type"], "id": part["id"]}
        if part["type"] == ComponentType.ACTION_ROW:
            inner = part["components"][0]
            return {**about, "components": [self._input(inner, inner["label"])]}
        if "component" not in part:
            return about
        return {**about, "component": self._input(part["component"], part["label"])}

    def _input(self, component: Payload, label: str | None) -> Payload:
        custom_id, label = component["custom_id"], label or "This field"
        about = {"type": component["type"], "id": component["id"], "custom_id": custom_id}
        value = self._values.get(custom_id)
        match component["type"]:
            case ComponentType.TEXT_INPUT:
                return {**about, "value": _text(component, label, str(value or ""))}
            case ComponentType.CHECKBOX:
                return {**about, "value": bool(value)}
            case ComponentType.FILE_UPLOAD:
                files = _list(component, value)
                return {**about, "values": [self._resolved.file(self._attachments, label, file) for file in files]}
            case ComponentType.RADIO_GROUP:
                picked = _list(component, value)
                return {**about, "value": str(picked[0]) if picked else None}
            case _:
                values = [str(item) for item in _list(component, value)]
                check_choice(component, values, self._resolved)
                return {**about, "values": values}


def _list(component: Payload, value: object) -> list[Any]:
    """Return what was chosen or uploaded, of which there is as much as the component asks for."""
    values = list(value) if isinstance(value, list | tuple) else [value] if value else []
    if values or component.get("required", True):
        if component["type"] == ComponentType.FILE_UPLOAD:
            chosen(component, [str(number) for number in range(len(values))])
        else:
            chosen(component, [str(item) for item in values])
    return values


def _text(component: Payload, label: str, text: str) -> str:
    if not text and component["required"]:
        raise Refusal(f"{label} must be filled in.")
    least, most = component["min_length"] or 0, component["max_length"] or _LONGEST_TEXT
    if text and not least <= len(text) <= most:
        raise Refusal(f"{label} must have {least} to {most} characters.")
    return text
