"""The error ladder: whatever goes wrong, the person is told, privately and once."""

import asyncio
import logging
import sqlite3
from collections.abc import Callable
from typing import Any

import discord
import pytest
from discord import app_commands
from simcord import ChannelHandle, Env, InteractionResult, MemberActor
from sqlalchemy.exc import OperationalError

from bot.client import ladder
from bot.client.client import Jianghu
from bot.kit import replies
from bot.kit.buttons import Press, pressed
from bot.kit.cog import Cog, Interaction
from bot.kit.errors import PlainError, UserError
from bot.kit.pages.page import Button, Page
from bot.kit.people.data import NoPersonalData
from bot.storage.errors import LostError, SessionError
from models.errors import SurnameTooLongError, UnknownCharacterError, UnknownStyleError

pytestmark = pytest.mark.simcord(check_errors=False, strict_sync=False)

EXPECTED: list[tuple[Exception, str]] = [
    (UserError("names-none"), "I found no new name"),
    (UnknownStyleError("x", ("a", "b")), "I know no style “x”. The styles are: a and b."),
    (UnknownCharacterError("歐"), "never seen the character 歐"),
    (SurnameTooLongError("欧阳", 2), "A name of 2 characters has no room"),
    (
        app_commands.CommandOnCooldown(app_commands.Cooldown(1, 60), 41.6),
        "Please wait 42 seconds before you use /try again.",
    ),
    (
        app_commands.CommandOnCooldown(app_commands.Cooldown(1, 60), 0.2),
        "Please wait one second before you use /try again.",
    ),
    (app_commands.MissingPermissions(["manage_guild"]), "You need the permission Manage Server"),
    (app_commands.BotMissingPermissions(["embed_links"]), "I need the permission Embed Links"),
    (app_commands.NoPrivateMessage(), "in servers only"),
    (app_commands.CheckFailure(), "can’t use this command here"),
    (OperationalError("UPDATE", {}, sqlite3.OperationalError("database is locked")), "nothing was noted down"),
    (SessionError("the connection to the database was lost"), "nothing was noted down"),
    (LostError("the database was moved"), "My memory is gone"),
    (PlainError("A die has six sides."), "A die has six sides."),
]


@pytest.fixture
def channel(simcord_env: Env) -> ChannelHandle:
    return simcord_env.create_guild().create_text_channel("inn")


@pytest.fixture
def alice(simcord_env: Env, channel: ChannelHandle) -> MemberActor:
    assert channel.guild is not None
    return channel.guild.add_member(simcord_env.create_user("alice"))


def add_command(bot: Jianghu, body: Callable[[discord.Interaction[Any]], Any]) -> None:
    @bot.tree.command(name="try", description="-")
    async def attempt(interaction: discord.Interaction[Any]) -> None:
        await body(interaction)


def said(result: InteractionResult) -> str:
    [message] = [message for message in (result.response, *result.followups) if message and message.ephemeral]
    return message.content


@pytest.mark.parametrize(("error", "sentence"), EXPECTED, ids=lambda part: type(part).__name__)
async def test_an_expected_error_is_explained_and_not_logged(
    bot: Jianghu, alice: MemberActor, channel: ChannelHandle, error: Exception, sentence: str
) -> None:
    async def fail(_: object) -> None:
        raise error

    add_command(bot, fail)
    assert sentence in said(await alice.slash(channel, "try"))


@pytest.mark.parametrize("error", [ZeroDivisionError(), FileNotFoundError(2, "No such file", "dice.txt")])
async def test_a_crash_is_told_with_the_reference_that_is_in_the_log(
    bot: Jianghu, alice: MemberActor, channel: ChannelHandle, caplog: pytest.LogCaptureFixture, error: Exception
) -> None:
    async def fail(_: object) -> None:
        raise error

    add_command(bot, fail)
    sentence = said(await alice.slash(channel, "try"))
    [record] = [record for record in caplog.records if record.name == "bot.client.ladder"]
    assert record.exc_info
    assert record.exc_info[1] is error
    assert record.getMessage().removeprefix("unexpected error, reference ") in sentence
    caplog.clear()


async def test_a_crash_after_an_answer_is_still_told(
    bot: Jianghu, alice: MemberActor, channel: ChannelHandle
) -> None:
    async def answer_and_fail(interaction: discord.Interaction[Any]) -> None:
        await interaction.response.send_message("Here you are")
        raise UserError("names-none")

    add_command(bot, answer_and_fail)
    result = await alice.slash(channel, "try")
    assert result.response
    assert result.response.content == "Here you are"
    assert "no new name" in said(result)


async def test_a_crash_after_a_public_deferral_is_told_privately(
    bot: Jianghu, alice: MemberActor, channel: ChannelHandle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(replies, "PATIENCE", 0)

    async def work_and_fail(interaction: discord.Interaction[Any]) -> None:
        await asyncio.sleep(0.1)
        assert interaction.response.is_done()
        raise UserError("names-none")

    async def fail_late(interaction: discord.Interaction[Any]) -> None:
        await replies.in_time(interaction, work_and_fail(interaction))

    add_command(bot, fail_late)
    assert "no new name" in said(await alice.slash(channel, "try"))
    assert channel.last_message is None


@pytest.mark.parametrize("private", [False, True])
async def test_a_crash_after_a_deferral_of_a_plugins_own_is_told_privately(
    bot: Jianghu, alice: MemberActor, channel: ChannelHandle, *, private: bool
) -> None:
    async def defer_and_fail(interaction: discord.Interaction[Any]) -> None:
        await interaction.response.defer(thinking=True, ephemeral=private)
        raise UserError("names-none")

    add_command(bot, defer_and_fail)
    assert "no new name" in said(await alice.slash(channel, "try"))
    assert channel.last_message is None


async def test_a_crash_after_an_answer_to_a_deferral_of_a_plugins_own_leaves_the_answer(
    bot: Jianghu, alice: MemberActor, channel: ChannelHandle
) -> None:
    async def answer_and_fail(interaction: discord.Interaction[Any]) -> None:
        await interaction.response.defer(thinking=True)
        await interaction.original_response()
        await interaction.edit_original_response(content="Here you are")
        raise UserError("names-none")

    add_command(bot, answer_and_fail)
    assert "no new name" in said(await alice.slash(channel, "try"))
    assert channel.last_message
    assert channel.last_message.content == "Here you are"


@pytest.mark.parametrize("code", [10062, 40060])
async def test_an_answer_that_discord_no_longer_takes_is_survived(
    bot: Jianghu,
    simcord_env: Env,
    alice: MemberActor,
    channel: ChannelHandle,
    caplog: pytest.LogCaptureFixture,
    code: int,
) -> None:
    async def answer(interaction: discord.Interaction[Any]) -> None:
        await interaction.response.send_message("Too late")

    add_command(bot, answer)
    simcord_env.inject_error("POST", "/interactions/*/*/callback", status=400, code=code)
    await alice.slash(channel, "try")
    assert [record.levelno for record in caplog.records if record.name.startswith("bot.client.ladder")] == [
        logging.WARNING
    ]


class Trap(NoPersonalData, Cog):
    """Has a button that always fails."""

    @pressed("trap")
    async def press(self, _: Interaction, __: Press) -> None:
        raise UserError("names-none")


async def test_a_failing_button_is_explained(bot: Jianghu, alice: MemberActor, channel: ChannelHandle) -> None:
    await bot.add_cog(Trap(bot))

    async def show(interaction: discord.Interaction[Any]) -> None:
        await replies.send(interaction, Page(controls=(Button("trap", "Press"),)))

    add_command(bot, show)
    shown = await alice.slash(channel, "try")
    assert shown.response
    assert "no new name" in said(await alice.click(shown.response, label="Press"))


async def test_a_value_that_can_not_be_read_is_named(
    bot: Jianghu, alice: MemberActor, channel: ChannelHandle
) -> None:
    class Even(app_commands.Transformer):
        async def transform(self, _: discord.Interaction[Any], value: str, /) -> int:
            if int(value) % 2:
                raise UserError("error-bad-value", value=value)
            return int(value)

    @bot.tree.command(name="even", description="-")
    async def even(_: discord.Interaction[Any], number: app_commands.Transform[int, Even]) -> None:
        raise AssertionError(number)

    assert "can’t use “3”" in said(await alice.slash(channel, "even", number="3"))


async def test_a_command_that_discord_knows_and_the_bot_no_longer_does(
    bot: Jianghu, alice: MemberActor, channel: ChannelHandle
) -> None:
    bot.tree.remove_command("name")
    assert "has changed" in said(await alice.slash(channel, "name"))


async def test_no_new_work_is_taken_while_stopping(
    bot: Jianghu, alice: MemberActor, channel: ChannelHandle
) -> None:
    shown = await alice.slash(channel, "name")
    bot.stopping = True
    assert "about to restart" in said(await alice.slash(channel, "name"))
    assert shown.response
    assert "about to restart" in said(await alice.click(shown.response, label="More"))
    assert await alice.autocomplete(channel, "name", "style", "") == []


def test_every_explanation_has_a_text() -> None:
    for error, _ in EXPECTED:
        assert ladder.explain(error) is not None
    assert ladder.explain(KeyError()) is None
