"""Publish the commands to Discord, only when they changed.

https://discord.com/developers/docs/interactions/application-commands
"""

import logging
from collections.abc import Iterator
from typing import Any, TypeAlias

from discord import Client
from discord.app_commands import CommandTree, Translator
from discord.http import Route

from bot.kit.published import Published

Payload: TypeAlias = dict[str, Any]
"""A command or an option as Discord's API writes it."""

_COMMAND = 1
_GROUPS = {1, 2}
_LOCALIZED = {"name_localizations", "description_localizations"}
_UNORDERED = {"contexts", "integration_types", "channel_types"}
_PLAIN = {
    *("name", "type", "description", "required", "autocomplete", "nsfw", "default_member_permissions", "value"),
    *("min_value", "max_value", "min_length", "max_length"),
}
_NESTED = {"options", "choices"}
_log = logging.getLogger(__name__)


async def sync(tree: CommandTree[Any]) -> list[Published]:
    """Publish the tree's global commands if they changed, and return the published ones."""
    ours = await _payloads(tree)
    theirs = await _fetch(tree.client)
    if same(ours, theirs):
        _log.info("Discord knows all %d commands", len(ours))
    else:
        theirs = [dict(command.to_dict()) for command in await tree.sync()]
        _log.info("published %d commands", len(theirs))
    return list(published(theirs))


async def learn(tree: CommandTree[Any]) -> tuple[list[Published], bool]:
    """Return the commands that another process published, and whether they are those of the tree."""
    theirs = await _fetch(tree.client)
    return list(published(theirs)), same(await _payloads(tree), theirs)


async def _payloads(tree: CommandTree[Any]) -> list[Payload]:
    translator = tree.translator or Translator()
    return [await command.get_translated_payload(tree, translator) for command in tree.get_commands(guild=None)]


async def _fetch(client: Client) -> list[Payload]:
    # Without the parameter Discord leaves the translations out; discord.py's fetch_commands has no such option.
    route = Route("GET", "/applications/{application_id}/commands", application_id=client.application_id)
    commands: list[Payload] = await client.http.request(route, params={"with_localizations": "true"})
    return commands


def same(ours: list[Payload], theirs: list[Payload]) -> bool:
    """Return whether two lists describe the same commands, apart from defaults that Discord adds or omits."""
    return _sorted(ours) == _sorted(theirs)


def _sorted(commands: list[Payload]) -> list[Payload]:
    return sorted(
        (_normal(command) for command in commands), key=lambda command: (command["type"], command["name"])
    )


def _normal(part: Payload) -> Payload:
    """Return the fields that a declaration sets, without values that equal their absence."""
    normal: Payload = {}
    for key, value in part.items():
        if value is None or value is False or value in ([], {}, ""):
            continue
        if key in _NESTED:
            normal[key] = [_normal(child) for child in value]
        elif key in _UNORDERED:
            normal[key] = sorted(value)
        elif key == "default_member_permissions":
            normal[key] = str(value)
        elif key in _PLAIN | _LOCALIZED:
            normal[key] = value
    return normal


def published(commands: list[Payload]) -> Iterator[Published]:
    """Yield each command of Discord's list, subcommands one by one, in alphabetical order."""
    for command in sorted(commands, key=lambda command: str(command["name"])):
        if command.get("type", _COMMAND) == _COMMAND:
            yield from _leaves(command, str(command["name"]), str(command["id"]))


def _leaves(part: Payload, path: str, command_id: str) -> Iterator[Published]:
    children = [option for option in part.get("options") or () if option["type"] in _GROUPS]
    for child in children:
        yield from _leaves(child, f"{path} {child['name']}", command_id)
    if not children:
        translations = part.get("description_localizations") or {}
        yield Published(f"</{path}:{command_id}>", part["description"], dict(translations))
