"""Messages of components v2: their limits together, and edits that turn a message into one."""

from typing import Any

import pytest

from sandbox.world.world import TAVERN_ID
from tests.sandbox.conftest import Api
from tests.sandbox.refusals.complaints import complaints

Payload = dict[str, Any]
V2 = 1 << 15
SUPPRESS_EMBEDS = 1 << 2
PATH = f"/channels/{TAVERN_ID}/messages"
TEXT: Payload = {"type": 10, "content": "now a text display"}
LEGACY = "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"


def container(*components: Payload) -> Payload:
    return {"type": 17, "components": list(components)}


def text(length: int) -> Payload:
    return {"type": 10, "content": "x" * length}


def button(custom_id: str) -> Payload:
    return {"type": 2, "style": 1, "label": "Go", "custom_id": custom_id}


def section(custom_id: str, length: int = 1) -> Payload:
    return {"type": 9, "components": [text(length)], "accessory": button(custom_id)}


def row(*custom_ids: str) -> Payload:
    return {"type": 1, "components": [button(custom_id) for custom_id in custom_ids]}


async def sent(api: Api, **body: object) -> Payload:
    status, message = await api("POST", PATH, body)
    assert status == 200
    assert isinstance(message, dict)
    return message


@pytest.mark.parametrize(
    ("components", "code"),
    [
        # 1 container, 3 for each of 13 sections, 1 separator: 41
        (
            [container(*(section(str(n)) for n in range(13)), {"type": 14})],
            "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
        ),
        ([text(2000), container(section("a", 2001))], "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED"),
        ([section("a"), container(row("b", "a"))], "COMPONENT_CUSTOM_ID_DUPLICATED"),
    ],
)
async def test_limits_count_nested_components(api: Api, components: list[Payload], code: str) -> None:
    status, error = await api("POST", PATH, {"flags": V2, "components": components})
    assert (status, error["code"]) == (400, 50035)
    assert [found for _, found in complaints(error["errors"])] == [code]


async def test_a_message_at_the_limits_is_sent(api: Api) -> None:
    full = container(*(section(str(n), 307) for n in range(13)))
    message = await sent(api, flags=V2, components=[full])
    assert len(message["components"][0]["components"]) == 13
    most = await sent(api, flags=V2, components=[text(4000)])
    assert len(most["components"][0]["content"]) == 4000


@pytest.mark.parametrize("old", [{"content": "words"}, {"embeds": [{"title": "words"}]}])
async def test_an_edit_to_components_v2_must_clear_what_was_there(api: Api, old: Payload) -> None:
    message = await sent(api, **old)
    path = f"{PATH}/{message['id']}"
    status, error = await api("PATCH", path, {"flags": V2, "components": [TEXT]})
    assert status == 400
    (field,) = old
    assert error["errors"][field]["_errors"][0]["code"] == LEGACY
    _, same = await api("GET", path)
    assert same == message

    cleared = {"flags": V2, "content": None, "embeds": [], "components": [TEXT]}
    status, edited = await api("PATCH", path, cleared)
    assert status == 200
    assert (edited["content"], edited["embeds"], edited["flags"]) == ("", [], V2)
    assert edited["components"][0]["content"] == TEXT["content"]
    assert edited["edited_timestamp"]


async def test_components_v2_cannot_be_turned_back(api: Api) -> None:
    message = await sent(api, flags=V2, components=[TEXT])
    path = f"{PATH}/{message['id']}"
    status, kept = await api("PATCH", path, {"flags": 0, "components": [text(5)]})
    assert (status, kept["flags"]) == (200, V2)
    status, error = await api("PATCH", path, {"flags": 0, "content": "words", "components": []})
    assert status == 400
    assert error["errors"]["content"]["_errors"][0]["code"] == LEGACY


async def test_suppressed_embeds_can_come_back(api: Api) -> None:
    message = await sent(api, embeds=[{"title": "words"}], flags=SUPPRESS_EMBEDS)
    assert message["flags"] == SUPPRESS_EMBEDS
    _, shown = await api("PATCH", f"{PATH}/{message['id']}", {"flags": 0})
    assert shown["flags"] == 0


async def test_text_displays_need_the_flag(api: Api) -> None:
    message = await sent(api, content="words")
    body = {"content": None, "embeds": [], "components": [TEXT]}
    status, error = await api("PATCH", f"{PATH}/{message['id']}", body)
    assert status == 400
    assert error["errors"]["components"]["0"]["type"]["_errors"][0]["code"] == "UNION_TYPE_CHOICES"
