"""Every object that the API returns, whole."""

import json
from collections.abc import Mapping
from typing import Any

import aiohttp
import pytest

from sandbox.server import SandboxServer
from sandbox.world.world import ALEX_ID, APPLICATION_ID, DM_OFFSET, GUILD_ID, MEI_ID, TAVERN_ID
from tests.sandbox.conftest import Api
from tests.sandbox.objects.kinds import Check, several
from tests.sandbox.objects.messages import MESSAGE
from tests.sandbox.objects.people import APPLICATION, CHANNEL, COMMAND, EMOJI, GUILD, MEMBER, OWN_USER, ROLE, USER

V2 = 1 << 15
MESSAGES = f"/channels/{TAVERN_ID}/messages"
COMMANDS = f"/applications/{APPLICATION_ID}/commands"
PIXEL = "data:image/png;base64,AAAA"
PICTURE = {"url": "https://example.org/a.png"}
EMBED = {
    "title": "Title",
    "description": "Text",
    "url": "https://example.org/",
    "timestamp": "2026-11-26T12:00:00Z",
    "color": 5,
    "image": PICTURE,
    "thumbnail": {"url": "attachment://a.png"},
    "footer": {"text": "Foot", "icon_url": "https://example.org/i.png"},
    "author": {"name": "Author", "url": "https://example.org/", "icon_url": "attachment://a.png"},
    "fields": [{"name": "Name", "value": "Value"}],
    "video": PICTURE,
}
BUTTON = {"type": 2, "style": 1, "label": "Go", "custom_id": "go", "emoji": {"name": "🐉"}, "unknown": 1}
LINK = {"type": 2, "style": 5, "label": "Site", "url": "https://example.org/"}
OPTIONS = [{"label": "One", "value": "1", "description": "the first", "default": True}]
MENUS = [
    {"type": 3, "custom_id": "3", "options": OPTIONS},
    *({"type": kind, "custom_id": str(kind), "placeholder": "Pick"} for kind in (5, 6, 7, 8)),
]
SECTION = {"type": 9, "components": [{"type": 10, "content": "x"}], "accessory": {"type": 11, "media": PICTURE}}
V2_COMPONENTS = [
    {"type": 17, "components": [SECTION, {"type": 14}, {"type": 12, "items": [{"media": PICTURE}]}]},
    {"type": 13, "file": {"url": "attachment://a.png"}, "spoiler": True},
    {"type": 1, "components": [BUTTON, LINK]},
]


def faults(check: Check, value: object) -> list[str]:
    return list(check(value, ""))


@pytest.mark.parametrize(
    ("path", "check"),
    [
        ("/users/@me", OWN_USER),
        (f"/users/{MEI_ID}", USER),
        ("/applications/@me", APPLICATION),
        (f"/guilds/{GUILD_ID}", GUILD),
        (f"/guilds/{GUILD_ID}?with_counts=true", GUILD),
        (f"/guilds/{GUILD_ID}/channels", several(CHANNEL)),
        (f"/guilds/{GUILD_ID}/roles", several(ROLE)),
        (f"/guilds/{GUILD_ID}/members?limit=9", several(MEMBER)),
        (f"/guilds/{GUILD_ID}/members/{ALEX_ID}", MEMBER),
        (f"/channels/{TAVERN_ID}", CHANNEL),
        (f"/channels/{ALEX_ID + DM_OFFSET}", CHANNEL),
    ],
)
async def test_people_and_places_are_whole(api: Api, path: str, check: Check) -> None:
    status, found = await api("GET", path)
    assert status == 200
    assert faults(check, found) == []


async def test_what_a_bot_makes_of_a_server_is_whole(api: Api) -> None:
    closed = [{"id": str(GUILD_ID), "type": 0, "deny": "1024"}, {"id": str(ALEX_ID), "type": 1, "allow": "1024"}]
    for kind in (0, 2):
        channel = {"name": "den", "type": kind, "permission_overwrites": closed}
        status, made = await api("POST", f"/guilds/{GUILD_ID}/channels", channel)
        assert (status, faults(CHANNEL, made)) == (201, [])
        assert [(part["allow"], part["deny"]) for part in made["permission_overwrites"]] == [
            ("0", "1024"),
            ("1024", "0"),
        ]
    status, role = await api("POST", f"/guilds/{GUILD_ID}/roles", {"name": "Red", "color": 5})
    assert (status, faults(ROLE, role)) == (200, [])
    assert await api("GET", f"/guilds/{GUILD_ID}/roles/{role['id']}") == (200, role)
    status, emoji = await api("POST", f"/guilds/{GUILD_ID}/emojis", {"name": "lamp", "image": PIXEL})
    assert (status, faults(EMOJI, emoji)) == (201, [])
    assert await api("GET", f"/guilds/{GUILD_ID}/emojis/{emoji['id']}") == (200, emoji)


async def posted(server: SandboxServer, body: Mapping[str, object]) -> Any:  # noqa: ANN401 - JSON
    """Post a message with a file."""
    form = aiohttp.FormData()
    form.add_field("payload_json", json.dumps(body), content_type="application/json")
    form.add_field("files[0]", b"x", filename="a.png")
    headers = {"Authorization": f"Bot {server.addresses.token}"}
    url = server.addresses.api + MESSAGES
    async with aiohttp.ClientSession() as session, session.post(url, data=form, headers=headers) as response:
        assert response.status == 200
        return await response.json()


@pytest.mark.parametrize(
    "body",
    [
        {"content": "words", "embeds": [EMBED], "components": [{"type": 1, "components": [BUTTON, LINK]}]},
        {"content": "menus", "components": [{"type": 1, "components": [menu]} for menu in MENUS], "nonce": 5},
        {"flags": V2, "components": V2_COMPONENTS},
        {"attachments": [{"id": 0, "description": "A picture"}]},
    ],
)
async def test_messages_are_whole(server: SandboxServer, api: Api, body: dict[str, object]) -> None:
    message = await posted(server, body)
    assert faults(MESSAGE, message) == []
    reply = {"content": "a reply", "message_reference": {"message_id": message["id"]}}
    _, answer = await api("POST", MESSAGES, reply)
    assert faults(MESSAGE, answer) == []
    assert answer["referenced_message"] == message
    assert [user["id"] for user in answer["mentions"]] == [message["author"]["id"]]
    _, found = await api("GET", MESSAGES)
    assert faults(several(MESSAGE), found) == []


async def test_a_reply_can_be_silent_and_outlives_what_it_replies_to(api: Api) -> None:
    _, first = await api("POST", MESSAGES, {"content": "first"})
    silent = {"content": "x", "message_reference": {"message_id": first["id"]}, "allowed_mentions": {"parse": []}}
    _, reply = await api("POST", MESSAGES, silent)
    assert reply["mentions"] == []
    await api("DELETE", f"{MESSAGES}/{first['id']}")
    _, left = await api("GET", f"{MESSAGES}/{reply['id']}")
    assert left["referenced_message"] is None
    assert faults(MESSAGE, left) == []


async def test_ids_that_a_bot_sends_as_numbers_come_back_as_texts(api: Api) -> None:
    button = {**BUTTON, "emoji": {"id": MEI_ID, "name": "lamp", "animated": True}}
    menu = {"type": 8, "custom_id": "8", "default_values": [{"id": TAVERN_ID, "type": "channel"}]}
    body = {"content": "x", "components": [{"type": 1, "components": [part]} for part in (button, menu)]}
    _, message = await api("POST", MESSAGES, body)
    assert faults(MESSAGE, message) == []
    (button,), (menu,) = (row["components"] for row in message["components"])
    assert button["emoji"] == {"id": str(MEI_ID), "name": "lamp", "animated": True}
    assert menu["default_values"] == [{"id": str(TAVERN_ID), "type": "channel"}]


async def test_defaults_are_filled_in(server: SandboxServer) -> None:
    message = await posted(server, {"flags": V2, "components": V2_COMPONENTS})
    container, file, row = message["components"]
    section, separator, gallery = container["components"]
    assert (container["spoiler"], container["accent_color"]) == (False, None)
    assert (separator["divider"], separator["spacing"]) == (True, 1)
    assert (section["accessory"]["spoiler"], section["accessory"]["description"]) == (False, None)
    assert (gallery["items"][0]["spoiler"], gallery["items"][0]["media"]["proxy_url"]) == (False, PICTURE["url"])
    assert (file["name"], file["size"]) == ("a.png", 1)
    assert "unknown" not in row["components"][0]
    embedded = await posted(server, {"embeds": [EMBED]})
    (embed,) = embedded["embeds"]
    assert embed["fields"][0]["inline"] is False
    assert embed["thumbnail"]["url"] == embedded["attachments"][0]["url"]
    assert embed["timestamp"] == "2026-11-26T12:00:00+00:00"
    assert "video" not in embed


async def test_commands_are_whole(api: Api) -> None:
    word = {"type": 3, "name": "word", "description": "A word", "choices": [{"name": "x", "value": "y"}]}
    kinds = [{"type": kind, "name": f"o{kind}", "description": "One"} for kind in range(4, 12)]
    chat = {"name": "chat", "description": "All options", "options": [word, *kinds]}
    inner = {"type": 1, "name": "inner", "description": "Inner", "options": [word]}
    group = {"type": 2, "name": "group", "description": "Group", "options": [inner]}
    nested = {"name": "nested", "description": "Groups", "options": [group], "contexts": [0, 1]}
    menus = [{"name": "Menu", "type": kind} for kind in (2, 3)]
    for path in (COMMANDS, f"/applications/{APPLICATION_ID}/guilds/{GUILD_ID}/commands"):
        status, commands = await api("PUT", path, [chat, nested, *menus])
        assert status == 200
        assert faults(several(COMMAND), commands) == []
        assert await api("GET", path) == (200, commands)
