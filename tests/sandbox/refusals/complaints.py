"""What is refused, and the payloads that refusals begin with."""

from typing import Any

from sandbox.errors import DiscordError

Payload = dict[str, Any]


def complaints(errors: Payload) -> list[tuple[str, str]]:
    """Return (path, code) of each complaint in the tree of error 50035."""
    found: list[tuple[str, str]] = []

    def visit(node: Payload, path: str) -> None:
        for step, inner in node.items():
            if step == "_errors":
                found.extend((path, item["code"]) for item in inner)
            else:
                visit(inner, f"{path}.{step}".lstrip("."))

    visit(errors, "")
    return found


def complaints_of(error: DiscordError) -> list[tuple[str, str]]:
    """Return (path, code) of each complaint of an error."""
    assert error.errors is not None
    return complaints(error.errors)


def row(*components: Payload) -> Payload:
    return {"type": 1, "components": list(components)}


def button(custom_id: str | None = "a", **more: object) -> Payload:
    return {"type": 2, "style": 1, "label": "Go", "custom_id": custom_id, **more}


def menu(custom_id: str = "a", **more: object) -> Payload:
    options = [{"label": "One", "value": "1"}, {"label": "Two", "value": "2"}]
    return {"type": 3, "custom_id": custom_id, "options": options, **more}


def command(**more: object) -> Payload:
    return {"name": "name", "description": "Invent names", **more}


def option(name: str = "count", **more: object) -> Payload:
    return {"type": 3, "name": name, "description": "How many", **more}


def modal(*components: Payload, **more: object) -> Payload:
    return {"custom_id": "m", "title": "Form", "components": list(components), **more}


def label(component: Payload, **more: object) -> Payload:
    return {"type": 18, "label": "Name", "component": component, **more}


def text_input(custom_id: str = "a", **more: object) -> Payload:
    return {"type": 4, "custom_id": custom_id, "style": 1, **more}
