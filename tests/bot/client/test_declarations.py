"""The commands as Discord shows them in each language: complete, and within Discord's limits.

https://discord.com/developers/docs/interactions/application-commands
"""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from simcord import Env

from bot.client.client import Jianghu
from bot.client.sync import Payload
from bot.client.translator import CommandTranslator
from bot.kit.texts import FALLBACK, bundled
from tests.bot.kit.texts.bundles import messages

NAME = re.compile(r"[-_\w]{1,32}")
MOST_CHARACTERS = 8_000
CHAT_INPUT = 1

Part = dict[str, Any]


async def payloads(bot: Jianghu) -> list[Payload]:
    """Return what Discord gets to know of each command that is typed."""
    translator = CommandTranslator(bot.texts)
    commands = [await one.get_translated_payload(bot.tree, translator) for one in bot.tree.get_commands()]
    return [command for command in commands if command.get("type", CHAT_INPUT) == CHAT_INPUT]


def parts(command: Part) -> Iterator[Part]:
    """Yield a command, and all of its subcommands and options."""
    yield command
    for option in command.get("options", ()):
        yield from parts(option)


def in_language(part: Part, field: str, locale: str) -> str:
    """Return a name or description in a language. Fails where it has none."""
    text: str = part[field] if locale == FALLBACK else part[f"{field}_localizations"][locale]
    return text


@pytest.mark.parametrize("locale", bundled().locales)
async def test_every_name_is_one_that_discord_takes(locale: str, simcord_env: Env, bot: Jianghu) -> None:
    del simcord_env
    commands = await payloads(bot)
    siblings = [commands, *(part.get("options", []) for command in commands for part in parts(command))]
    for together in siblings:
        names = [in_language(part, "name", locale) for part in together]
        assert all(NAME.fullmatch(name) and name == name.lower() for name in names), names
        assert len(set(names)) == len(names), names


@pytest.mark.parametrize("locale", bundled().locales)
async def test_every_description_and_choice_fits(locale: str, simcord_env: Env, bot: Jianghu) -> None:
    del simcord_env
    for part in [part for command in await payloads(bot) for part in parts(command)]:
        assert 1 <= len(in_language(part, "description", locale)) <= 100
        choices = [in_language(choice, "name", locale) for choice in part.get("choices", ())]
        assert all(1 <= len(choice) <= 100 for choice in choices)
        assert len(set(choices)) == len(choices)


async def test_no_command_is_too_large_in_any_language(simcord_env: Env, bot: Jianghu) -> None:
    del simcord_env
    for command in await payloads(bot):
        assert sum(map(size, parts(command))) <= MOST_CHARACTERS


def size(part: Part) -> int:
    """Return how many characters Discord counts: of each text the longest translation, and values of choices."""
    choices = sum(longest(choice, "name") + len(str(choice["value"])) for choice in part.get("choices", ()))
    return longest(part, "name") + longest(part, "description") + choices


def longest(part: Part, field: str) -> int:
    return max(map(len, [part[field], *part.get(f"{field}_localizations", {}).values()]))


async def test_the_english_names_are_those_in_the_code(simcord_env: Env, bot: Jianghu) -> None:
    del simcord_env
    named: set[str] = set()
    for command in bot.tree.walk_commands():
        words = command.qualified_name.split()
        expected = {"-".join(["command", *words]): words[-1]}
        for parameter in getattr(command, "parameters", ()):
            expected[f"option-{parameter.name}"] = parameter.name
        assert {one: bot.texts(FALLBACK, one) for one in expected} == expected
        named |= set(expected)
    assert {one for one in messages(FALLBACK) if one.startswith(("command-", "option-"))} == named
