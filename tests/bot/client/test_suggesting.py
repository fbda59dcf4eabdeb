"""Suggestions while somebody types: for whom, for how much text, and what the log says when they fail."""

import logging

import pytest
from discord.app_commands import Command
from simcord import Env, UserHandle

from bot.client.client import Jianghu
from bot.kit.maintainers import MAINTAINERS_ONLY
from models.lexicon.lexicon import Gloss, Lexicon
from models.lexicon.search import Rank

pytestmark = pytest.mark.simcord(check_errors=False, strict_sync=False)


@pytest.fixture
def alice(simcord_env: Env) -> UserHandle:
    """Somebody who writes to the bot directly, where no server hides commands for maintainers."""
    return simcord_env.create_user("alice")


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


async def test_only_maintainers_get_suggestions_for_their_commands(bot: Jianghu, alice: UserHandle) -> None:
    found = options_of_maintainers(bot)
    assert {("train start", "style"), ("train remove", "style"), ("reports unblock", "name")} < found
    for command, option in found:
        assert await alice.autocomplete(command, option, "") == []
    bot.settings = bot.settings.model_copy(update={"maintainer_ids": frozenset({alice.id})})
    assert await alice.autocomplete("train start", "style", "")
    assert await alice.autocomplete("models promote", "style", "")


@pytest.mark.parametrize("times", [9, 1_000])
async def test_text_that_no_option_takes_is_not_looked_up(
    alice: UserHandle, monkeypatch: pytest.MonkeyPatch, times: int
) -> None:
    assert await alice.autocomplete("name", "include", "yellow " * 5 + "yell")

    def look_up(*_: object) -> None:
        pytest.fail("looked up")

    monkeypatch.setattr(Lexicon, "find", look_up)
    assert await alice.autocomplete("name", "include", "yellow " * times) == []
    assert await alice.autocomplete("name", "exclude", "yell", include="yellow " * times) == []


async def test_a_repeated_word_is_looked_up_once(alice: UserHandle, monkeypatch: pytest.MonkeyPatch) -> None:
    looked_up: list[str] = []
    find = Lexicon.find

    def look_up(self: Lexicon, typed: str, locale: str) -> list[tuple[Gloss, Rank]]:
        looked_up.append(typed)
        return find(self, typed, locale)

    monkeypatch.setattr(Lexicon, "find", look_up)
    assert await alice.autocomplete("name", "include", "yellow " * 5 + "yell")
    assert looked_up.count("yellow") == 1


async def test_suggestions_that_fail_are_logged_without_whose_they_were(
    alice: UserHandle, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("no lexicon")

    monkeypatch.setattr(Lexicon, "find", fail)
    await alice.autocomplete("name", "include", "yellow")
    [record] = [record for record in caplog.records if record.levelno >= logging.WARNING]
    assert record.getMessage() == "Ignoring exception in autocomplete for 'name'"
    assert record.exc_info
    # The test of the log that every test has.
    caplog.clear()
