import copy
from collections.abc import Callable
from typing import Any

import discord
import pytest
from simcord import Env

from bot.client import sync
from bot.client.client import Jianghu
from bot.client.sync import Payload
from bot.kit.published import Published

OURS: Payload = {
    "name": "name",
    "type": 1,
    "description": "Invent names",
    "options": [{"type": 4, "name": "count", "description": "How many", "min_value": 0, "max_value": 10}],
    "nsfw": False,
    "dm_permission": True,
    "default_member_permissions": None,
    "contexts": [0, 1, 2],
    "integration_types": [0, 1],
    "description_localizations": {},
}
THEIRS: Payload = {
    "id": "77",
    "application_id": "5",
    "version": "6",
    "name": "name",
    "type": 1,
    "description": "Invent names",
    "description_localizations": None,
    "options": [
        {"type": 4, "name": "count", "description": "How many", "min_value": 0, "max_value": 10, "required": False}
    ],
    "contexts": [2, 1, 0],
    "integration_types": [1, 0],
    "something_new": True,
}


def test_what_discord_adds_is_no_change() -> None:
    assert sync.same([OURS], [THEIRS])


def described(**change: object) -> Callable[[Payload], Any]:
    return lambda command: command.update(change)


@pytest.mark.parametrize(
    "change",
    [
        described(description="Something else"),
        described(description_localizations={"de": "Namen erfinden"}),
        described(contexts=[0]),
        described(default_member_permissions="32"),
        described(options=[]),
        lambda command: command["options"][0].update(max_value=9),
        lambda command: command["options"][0].pop("min_value"),
        lambda command: command["options"][0].update(required=True),
        lambda command: command["options"].append({"type": 3, "name": "style", "description": "Whose"}),
    ],
)
def test_any_other_difference_is_a_change(change: Callable[[Payload], Any]) -> None:
    theirs = copy.deepcopy(THEIRS)
    change(theirs)
    assert not sync.same([OURS], [theirs])
    ours = copy.deepcopy(OURS)
    change(ours)
    assert not sync.same([ours], [THEIRS])


def test_an_added_or_removed_command_is_a_change() -> None:
    assert not sync.same([OURS], [])
    assert not sync.same([], [THEIRS])


def test_each_subcommand_can_be_mentioned() -> None:
    group: Payload = {
        "id": "9",
        "name": "board",
        "description": "Boards",
        "options": [
            {"type": 1, "name": "show", "description": "Show", "description_localizations": {"de": "Zeigen"}},
            {
                "type": 2,
                "name": "my",
                "description": "-",
                "options": [{"type": 1, "name": "rank", "description": "R"}],
            },
        ],
    }
    menu: Payload = {"id": "10", "type": 3, "name": "Read aloud", "description": ""}
    found = list(sync.published([THEIRS, group, menu]))
    assert found == [
        Published("</board show:9>", "Show", {"de": "Zeigen"}),
        Published("</board my rank:9>", "R", {}),
        Published("</name:77>", "Invent names", {}),
    ]
    assert found[0].described(discord.Locale.german.value) == "Zeigen"
    assert found[0].described(discord.Locale.french.value) == "Show"


def uploads(env: Env) -> int:
    return sum(entry.method == "PUT" and entry.path.endswith("/commands") for entry in env.http_requests)


async def test_a_restart_tells_discord_nothing_new(simcord_env: Env, make_bot: Callable[[], Jianghu]) -> None:
    assert uploads(simcord_env) == 1
    again = make_bot()
    await simcord_env.restart_bot(again)
    assert uploads(simcord_env) == 1
    assert {one.mention.split(":")[0] for one in again.published} >= {"</help", "</name"}


async def test_commands_work_everywhere_and_for_everybody(simcord_env: Env) -> None:
    commands = simcord_env.backend.commands[None].values()
    for command in commands:
        if command["name"] in {"name", "help"}:
            assert command["contexts"] == [0, 1, 2]
            assert command["integration_types"] == [0, 1]
