"""What only a whole request shows to be wrong: files that are not there, queries, roles, commands by the dozen."""

import pytest

from sandbox.world.world import ALEX_ID, APPLICATION_ID, GUILD_ID, TAVERN_ID
from tests.sandbox.conftest import Api
from tests.sandbox.refusals.complaints import Payload, command, complaints

MESSAGES = f"/channels/{TAVERN_ID}/messages"
MEMBER = f"/guilds/{GUILD_ID}/members/{ALEX_ID}"
FILE = {"type": 13, "file": {"url": "attachment://a.txt"}}
GALLERY = {"type": 12, "items": [{"media": {"url": "attachment://a.png"}}]}
NOT_THERE = "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND"


@pytest.mark.parametrize(
    ("body", "path", "code"),
    [
        ({"content": "x", "attachments": [{"id": 0}]}, "attachments.0.id", "ATTACHMENT_NOT_FOUND"),
        ({"flags": 1 << 15, "components": [FILE]}, "components.0.file.url", NOT_THERE),
        ({"flags": 1 << 15, "components": [GALLERY]}, "components.0.items.0.media.url", NOT_THERE),
        (
            {"content": "x", "message_reference": {"message_id": "5"}},
            "message_reference",
            "REPLIES_UNKNOWN_MESSAGE",
        ),
    ],
)
async def test_messages_name_only_what_is_there(api: Api, body: Payload, path: str, code: str) -> None:
    status, error = await api("POST", MESSAGES, body)
    assert (status, error["code"]) == (400, 50035)
    assert complaints(error["errors"]) == [(path, code)]


@pytest.mark.parametrize(
    ("query", "field", "code"),
    [
        ("limit=0", "limit", "NUMBER_TYPE_MAX"),
        ("limit=101", "limit", "NUMBER_TYPE_MAX"),
        ("limit=x", "limit", "NUMBER_TYPE_MAX"),
        ("before=x", "before", "NUMBER_TYPE_COERCE"),
        ("around=-1", "around", "NUMBER_TYPE_COERCE"),
    ],
)
async def test_queries_are_checked(api: Api, query: str, field: str, code: str) -> None:
    status, error = await api("GET", f"{MESSAGES}?{query}")
    assert status == 400
    assert complaints(error["errors"]) == [(field, code)]


async def test_members_and_channels_are_checked(api: Api) -> None:
    wrong: list[tuple[Payload, str]] = [
        ({"nick": "x" * 33}, "nick"),
        ({"roles": ["x"]}, "roles.0"),
        ({"communication_disabled_until": "soon"}, "communication_disabled_until"),
    ]
    for body, path in wrong:
        status, error = await api("PATCH", MEMBER, body)
        assert (status, [found for found, _ in complaints(error["errors"])]) == (400, [path])
    assert (await api("PATCH", MEMBER, {"roles": ["5"]}))[1]["code"] == 10011
    assert (await api("PATCH", f"/guilds/{GUILD_ID}/members/5", {"nick": "x"}))[1]["code"] == 10007
    overwrite = {"id": str(GUILD_ID), "type": 2}
    channels: list[Payload] = [{}, {"name": ""}, {"name": "x", "type": 4}, {"name": "x", "topic": 5}]
    for body in (*channels, {"name": "x", "permission_overwrites": [overwrite]}):
        assert (await api("POST", f"/guilds/{GUILD_ID}/channels", body))[0] == 400
    roles: list[Payload] = [{"name": "x" * 101}, {"color": 1 << 24}, {"permissions": "all"}, {"hoist": 1}]
    for body in roles:
        assert (await api("POST", f"/guilds/{GUILD_ID}/roles", body))[0] == 400


async def test_a_command_is_made_once_and_not_beyond_the_limit(api: Api) -> None:
    path = f"/applications/{APPLICATION_ID}/commands"
    assert (await api("PUT", path, [command(name=f"n{number}") for number in range(100)]))[0] == 200
    assert (await api("POST", path, command(name="n0", description="Other")))[0] == 200
    assert (await api("POST", path, command(name="one-more")))[1]["code"] == 30032
    assert (await api("POST", path, {"name": "Menu", "type": 3}))[0] == 201
