"""What Discord keeps of components and embeds: the fields it knows, with their defaults."""

from collections.abc import Mapping
from typing import Any

from sandbox.errors import Payload
from sandbox.forms.types import in_utc
from sandbox.protocol import ComponentType, SeparatorSpacing

WHEN_SET: Any = object()
"""Stands for a field that is kept only where the bot set it."""

_SELECT: Payload = {
    "custom_id": WHEN_SET,
    "placeholder": WHEN_SET,
    "min_values": 1,
    "max_values": 1,
    "disabled": False,
    "required": WHEN_SET,
}
_AUTO_SELECT: Payload = {**_SELECT, "channel_types": WHEN_SET, "default_values": WHEN_SET}
_CHOICE: Payload = {"label": "", "value": "", "description": WHEN_SET, "emoji": WHEN_SET, "default": WHEN_SET}
_CHOICES: Payload = {"custom_id": "", "required": True, "options": []}
_FIELDS: dict[int, Payload] = {
    ComponentType.ACTION_ROW: {"components": []},
    ComponentType.BUTTON: {
        "style": 1,
        "label": WHEN_SET,
        "custom_id": WHEN_SET,
        "url": WHEN_SET,
        "sku_id": WHEN_SET,
        "emoji": WHEN_SET,
        "disabled": WHEN_SET,
    },
    ComponentType.STRING_SELECT: {**_SELECT, "options": []},
    ComponentType.TEXT_INPUT: {
        "custom_id": "",
        "style": 1,
        "label": None,
        "placeholder": WHEN_SET,
        "value": WHEN_SET,
        "min_length": None,
        "max_length": None,
        "required": True,
    },
    ComponentType.USER_SELECT: _AUTO_SELECT,
    ComponentType.ROLE_SELECT: _AUTO_SELECT,
    ComponentType.MENTIONABLE_SELECT: _AUTO_SELECT,
    ComponentType.CHANNEL_SELECT: _AUTO_SELECT,
    ComponentType.SECTION: {"components": [], "accessory": WHEN_SET},
    ComponentType.TEXT_DISPLAY: {"content": ""},
    ComponentType.THUMBNAIL: {"media": {}, "description": None, "spoiler": False},
    ComponentType.MEDIA_GALLERY: {"items": []},
    ComponentType.FILE: {"file": {}, "name": None, "size": None, "spoiler": False},
    ComponentType.SEPARATOR: {"divider": True, "spacing": int(SeparatorSpacing.SMALL)},
    ComponentType.CONTAINER: {"accent_color": None, "spoiler": False, "components": []},
    ComponentType.LABEL: {"label": "", "description": WHEN_SET, "component": WHEN_SET},
    ComponentType.FILE_UPLOAD: {"custom_id": "", "min_values": 1, "max_values": 1, "required": True},
    ComponentType.RADIO_GROUP: _CHOICES,
    ComponentType.CHECKBOX_GROUP: {**_CHOICES, "min_values": WHEN_SET, "max_values": WHEN_SET},
    ComponentType.CHECKBOX: {"custom_id": "", "default": False},
}
_MEMBERS: dict[str, Payload] = {
    "options": _CHOICE,
    "items": {"media": {}, "description": None, "spoiler": False},
}
_EMBED = ("title", "description", "url", "color")
_EMBED_PARTS: dict[str, Payload] = {
    "footer": {"text": "", "icon_url": WHEN_SET},
    "author": {"name": "", "url": WHEN_SET, "icon_url": WHEN_SET},
    "image": {"url": WHEN_SET},
    "thumbnail": {"url": WHEN_SET},
}
_FIELD: Payload = {"name": "", "value": "", "inline": False}


def _known(given: Mapping[str, Any], fields: Payload) -> Payload:
    kept = {}
    for name, default in fields.items():
        value = given.get(name)
        if value is not None:
            kept[name] = _with_text_ids(name, value)
        elif default is not WHEN_SET:
            kept[name] = default
    return kept


def _with_text_ids(name: str, value: Any) -> Any:  # noqa: ANN401 - JSON
    """Return the value of a field with ids as texts; a bot may send them as numbers."""
    match name:
        case "emoji":
            emoji = {"name": value.get("name") or "_"}
            if value.get("id") is not None:
                emoji |= {"id": str(value["id"]), "animated": bool(value.get("animated"))}
            return emoji
        case "default_values":
            return [{"id": str(item["id"]), "type": item["type"]} for item in value]
        case "sku_id":
            return str(value)
        case _:
            return value


def kept_component(component: Payload) -> Payload:
    """Return a component that was checked as Discord keeps it, with all that is in it."""
    kept: Payload = {"type": int(component["type"]), "id": component.get("id") or 0}
    kept.update(_known(component, _FIELDS[kept["type"]]))
    if "components" in kept:
        kept["components"] = [kept_component(inner) for inner in kept["components"]]
    for single in ("accessory", "component"):
        if single in kept:
            kept[single] = kept_component(kept[single])
    for name, fields in _MEMBERS.items():
        if name in kept:
            kept[name] = [_known(member, fields) for member in kept[name]]
    return kept


def numbered(components: list[Payload], walked: list[Payload]) -> list[Payload]:
    """Give every component without an id the lowest free one, as Discord does; `walked` are all of them."""
    taken = {item["id"] for item in walked if item["id"]}
    free = (number for number in range(1, len(walked) + len(taken) + 1) if number not in taken)
    for item in walked:
        if not item["id"]:
            item["id"] = next(free)
    return components


def kept_embed(embed: Payload) -> Payload:
    """Return an embed that was checked as Discord keeps it."""
    kept: Payload = {"type": "rich", **{name: embed[name] for name in _EMBED if embed.get(name) is not None}}
    if embed.get("timestamp"):
        kept["timestamp"] = in_utc(embed["timestamp"])
    for name, fields in _EMBED_PARTS.items():
        part = _known(embed.get(name) or {}, fields)
        if any(part.values()):
            kept[name] = part
    if embed.get("fields"):
        kept["fields"] = [_known(field, _FIELD) for field in embed["fields"]]
    return kept
