"""No wrong type anywhere makes the sandbox fail: it answers with Discord's errors, in Discord's words."""

import asyncio
import re
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.errors import DiscordError
from sandbox.forms.commands import check_command
from sandbox.forms.messages import check_message
from sandbox.forms.modals import check_modal
from sandbox.server import SandboxServer
from sandbox.testing.driver import Driver
from sandbox.world.world import APPLICATION_ID, TAVERN_ID
from tests.sandbox.attack.mutations import changed, mutations, paths
from tests.sandbox.bots.bare import bare_bot
from tests.sandbox.conftest import Api
from tests.sandbox.refusals.complaints import (
    Payload,
    button,
    command,
    complaints_of,
    label,
    menu,
    modal,
    option,
    row,
)

_CODE = re.compile(r"[A-Z]+(_[A-Z0-9]+)+")
_LIBRARY = re.compile(r"input should|valid|pydantic|value_error|type_error|\[type=|dictionary or", re.IGNORECASE)
_DISCORDS_OWN = ("is not a valid enum value", "Command name is invalid", "Invalid emoji")
MESSAGE: Payload = {
    "content": "words",
    "tts": False,
    "flags": 4,
    "nonce": "n",
    "enforce_nonce": False,
    "embeds": [
        {
            "title": "x",
            "url": "https://x/",
            "timestamp": "2026-11-26T12:00:00+00:00",
            "color": 1,
            "image": {"url": "https://x/"},
            "footer": {"text": "x", "icon_url": "https://x/"},
            "author": {"name": "x"},
            "fields": [{"name": "x", "value": "y", "inline": True}],
        }
    ],
    "components": [row(button(emoji={"name": "x"})), row(menu("b", min_values=0, max_values=2))],
    "allowed_mentions": {"parse": ["users"], "roles": ["1"], "replied_user": True},
    "attachments": [],
    "message_reference": {"message_id": "1", "fail_if_not_exists": False},
}
LAYOUT: Payload = {
    "flags": 1 << 15,
    "components": [
        {
            "type": 17,
            "accent_color": 1,
            "components": [
                {"type": 9, "components": [{"type": 10, "content": "x"}], "accessory": button()},
                {"type": 12, "items": [{"media": {"url": "https://x/"}, "description": "x", "spoiler": True}]},
                {"type": 14, "divider": True, "spacing": 1},
                row({"type": 8, "custom_id": "c", "channel_types": [0], "default_values": []}),
            ],
        }
    ],
}
COMMAND = command(
    type=1,
    name_localizations={"tr": "isim"},
    contexts=[0],
    integration_types=[0],
    default_member_permissions="8",
    options=[
        option(required=True, min_length=1, max_length=2, choices=[{"name": "x", "value": "y"}]),
        option("whole", type=4, min_value=1, max_value=2),
        option("place", type=7, channel_types=[0]),
    ],
)
GROUP = command(options=[option("group", type=2, options=[option("inner", type=1, options=[option()])])])
MODAL = modal(
    label({"type": 4, "custom_id": "a", "style": 1, "required": False, "min_length": 1, "max_length": 2}),
    label({"type": 19, "custom_id": "b", "min_values": 1, "max_values": 2}),
    row({"type": 4, "custom_id": "c", "style": 1, "label": "x"}),
)
Check = Callable[[Any], object]
CHECKS: list[tuple[Check, Payload]] = [
    (lambda payload: check_message(payload, v2=False), MESSAGE),
    (lambda payload: check_message(payload, v2=True), LAYOUT),
    (check_command, COMMAND),
    (check_command, GROUP),
    (check_modal, MODAL),
]
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
)


@given(st.data(), st.sampled_from(CHECKS), JSON)
def test_complaints_have_discord_s_codes_and_words(
    data: st.DataObject, checked: tuple[Check, Payload], value: object
) -> None:
    check, payload = checked
    path = data.draw(st.sampled_from(list(paths(payload))))
    try:
        check(changed(payload, path, value))
    except DiscordError as error:
        for where, code in complaints_of(error):
            assert _CODE.fullmatch(code), where
        for message in _messages(error.errors or {}):
            assert message.endswith(_DISCORDS_OWN) or not _LIBRARY.search(message.split("Value ")[0])


def _messages(node: Payload) -> list[str]:
    found = [item["message"] for item in node.get("_errors", [])]
    for step, inner in node.items():
        found += [] if step == "_errors" else _messages(inner)
    return found


@pytest.mark.parametrize(("payload", "method"), [(MESSAGE, "POST"), (LAYOUT, "PATCH")])
async def test_no_mutation_of_a_message_is_a_fault(api: Api, payload: Payload, method: str) -> None:
    path = f"/channels/{TAVERN_ID}/messages"
    _, first = await api("POST", path, {"content": "words"})
    path += f"/{first['id']}" if method == "PATCH" else ""
    for wrong in mutations(payload):
        status, answer = await api(method, path, wrong)
        assert status in {200, 400}, (wrong, answer)


@pytest.mark.parametrize("payload", [COMMAND, GROUP])
async def test_no_mutation_of_a_command_is_a_fault(api: Api, payload: Payload) -> None:
    path = f"/applications/{APPLICATION_ID}/commands"
    for wrong in mutations([payload]):
        status, answer = await api("PUT", path, wrong)
        assert status in {200, 400}, (wrong, answer)


@pytest.mark.parametrize(
    "body", [{"type": 4, "data": MESSAGE}, {"type": 9, "data": MODAL}, {"type": 5, "data": {}}]
)
async def test_no_mutation_of_an_answer_is_a_fault(
    server: SandboxServer, sandbox: Driver, api: Api, body: Payload
) -> None:
    async with bare_bot(server, api) as bot:
        await bot.register(command())
        interaction: Payload | None = None
        for wrong in mutations(body):
            if interaction is None:
                used = asyncio.create_task(sandbox.person("Mei").slash("name"))
                interaction = await bot.event("INTERACTION_CREATE")
            path = f"/interactions/{interaction['id']}/{interaction['token']}/callback"
            status, answer = await api("POST", path, wrong)
            assert status in {204, 400}, (wrong, answer)
            if status == 204:
                used.cancel()
                interaction = None
