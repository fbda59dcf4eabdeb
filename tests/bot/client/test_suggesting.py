"""Suggestions while somebody types: for whom, for how much text, and what the log says when they fail."""

import logging
from typing import Any

import pytest
from discord.app_commands import Command
from simcord import ChannelHandle, Env, MemberActor

from bot.client.client import Jianghu
from bot.kit.maintainers import MAINTAINERS_ONLY
from models.lexicon.lexicon import Lexicon

pytestmark = pytest.mark.simcord(check_errors=False, strict_sync=False)


@pytest.fixture
def channel(simcord_env: Env) -> ChannelHandle:
    return simcord_env.create_guild().create_text_channel("inn")


@pytest.fixture
def alice(simcord_env: Env, channel: ChannelHandle) -> MemberActor:
    assert channel.guild is not None
    return channel.guild.add_member(simcord_env.create_user("alice"))


def options_of_maintainers(bot: Jianghu) -> set[tuple[str, str]]:
    """Return each command for maintainers with each of its options that suggest something."""
    return {
        (command.qualified_name, parameter.name)
        for command in bot.tree.walk_commands()
        if isinstance(command, Command)
        and MAINTAINERS_ONLY in (command.extras, getattr(command.root_parent, "extras", None))
        for parameter in command.parameters
        if parameter.autocomplete
    }


async def test_only_maintainers_get_suggestions_for_their_commands(
    bot: Jianghu, alice: MemberActor, channel: ChannelHandle
) -> None:
    found = options_of_maintainers(bot)
    assert {("train start", "style"), ("train remove", "style"), ("reports unblock", "name")} < found
    for command, option in found:
        assert await alice.autocomplete(channel, command, option, "") == []
    bot.settings = bot.settings.model_copy(update={"maintainer_ids": frozenset({alice.id})})
    assert await alice.autocomplete(channel, "train start", "style", "")
    assert await alice.autocomplete(channel, "models promote", "style", "")


@pytest.mark.parametrize("typed", ["snow " * 9, "snow " * 1_000])
async def test_text_that_no_option_takes_is_not_looked_up(
    alice: MemberActor, channel: ChannelHandle, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    assert await alice.autocomplete(channel, "name", "include", typed[:39])

    def look_up(*_: object) -> None:
        pytest.fail("looked up")

    monkeypatch.setattr(Lexicon, "find", look_up)
    assert await alice.autocomplete(channel, "name", "include", typed) == []
    assert await alice.autocomplete(channel, "name", "surname", "Li", include=typed) == []


async def test_a_repeated_word_is_looked_up_once(
    alice: MemberActor, channel: ChannelHandle, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_up: list[str] = []
    find = Lexicon.find

    def look_up(self: Lexicon, text: str, *rest: Any) -> Any:
        looked_up.append(text)
        return find(self, text, *rest)

    monkeypatch.setattr(Lexicon, "find", look_up)
    await alice.autocomplete(channel, "name", "include", "snow " * 7 + "mo")
    assert looked_up.count("snow") == 1


async def test_suggestions_that_fail_are_logged_without_whose_they_were(
    alice: MemberActor, channel: ChannelHandle, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("no lexicon")

    monkeypatch.setattr(Lexicon, "find", fail)
    with caplog.at_level(logging.WARNING, "discord"):
        await alice.autocomplete(channel, "name", "include", "snow")
    [record] = caplog.records
    assert record.getMessage() == "Ignoring exception in autocomplete for 'name'"
    assert record.exc_info
