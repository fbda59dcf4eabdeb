"""The menu "Whose manner?" on a simulated Discord."""

import re

import discord
import pytest
from simcord import ChannelHandle, MemberActor

from bot.client.client import Jianghu
from tests.bot.cogs.me.person import choose
from tests.bot.reading import message_of, private

# SimCord would call every refusal an error, although the bot has answered it.
pytestmark = pytest.mark.simcord(check_errors=False)

WHOSE = "Whose manner?"


def know_all_but(monkeypatch: pytest.MonkeyPatch, unseen: str) -> None:
    """Let both tiny models know the characters of the other, as the shipped ones do."""
    monkeypatch.setattr("models.vocabulary.Vocabulary.unknown", lambda _, text: [unseen] if unseen in text else [])


async def asked(person: MemberActor, channel: ChannelHandle, text: str) -> str:
    message = await person.send(channel, text)
    return private(await person.context_menu(channel, WHOSE, message))


async def test_names_in_a_message_are_judged_privately(
    ann: MemberActor, channel: ChannelHandle, monkeypatch: pytest.MonkeyPatch
) -> None:
    know_all_but(monkeypatch, "龘")
    text = await asked(ann, channel, "Is 郭吹雪 or 令狐冲 better? 龘龘")
    assert re.search(r"\*\*郭吹雪\*\* Guō Chuīxuě: (Jin Yong|Gu Long), \d+% sure", text)
    assert "**令狐冲** Línghú Chōng: in Jin Yong’s list of real names, from 笑傲江湖" in text
    assert "I have never seen 龘 in a name, so I can’t say whose manner that is." in text
    # Typed traditional characters are understood as well.
    assert "simplified" not in text
    assert "The judge compares Jin Yong and Gu Long." in text


async def test_there_may_be_no_name(ann: MemberActor, channel: ChannelHandle) -> None:
    assert "I found no name in this message. I look for two to five hanzi" in await asked(ann, channel, "hello")
    assert "I have never seen 龘" in await asked(ann, channel, "龘龘")


async def test_the_bots_own_pages_can_be_asked_about(
    ann: MemberActor, bea: MemberActor, channel: ChannelHandle, monkeypatch: pytest.MonkeyPatch
) -> None:
    await bea.context_menu(channel, "A name for them", ann)
    know_all_but(monkeypatch, "龘")
    assert channel.last_message
    text = private(await ann.context_menu(channel, WHOSE, channel.last_message))
    assert "% sure" in text or "list of real names" in text


async def test_with_one_author_there_is_nobody_to_compare_with(
    ann: MemberActor, channel: ChannelHandle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.kit.styles.compared", lambda _: ("jin_yong",))
    assert "I know only one author" in await asked(ann, channel, "郭靖")


async def test_the_menus_go_with_their_cog(bot: Jianghu, ann: MemberActor) -> None:
    assert ann
    kinds = (discord.AppCommandType.message, discord.AppCommandType.user)
    assert [len(bot.tree.get_commands(type=kind)) for kind in kinds] == [2, 1]
    await bot.unload_extension("bot.cogs.menus")
    assert [len(bot.tree.get_commands(type=kind)) for kind in kinds] == [1, 0]


async def test_names_may_be_in_either_script_and_are_shown_in_the_readers(
    ann: MemberActor, channel: ChannelHandle, monkeypatch: pytest.MonkeyPatch
) -> None:
    know_all_but(monkeypatch, "龙")
    assert "**令狐冲** Línghú Chōng: in Jin Yong’s list of real names" in await asked(ann, channel, "令狐沖")
    await choose(ann, channel, script="traditional")
    text = await asked(ann, channel, "令狐冲 龙龙")
    assert "**令狐沖** Línghú Chōng: in Jin Yong’s list of real names" in text
    assert "I have never seen 龍 in a name" in text


async def test_who_names_people_in_a_row_is_told_to_wait(
    ann: MemberActor, bea: MemberActor, channel: ChannelHandle
) -> None:
    await ann.context_menu(channel, "A name for them", bea)
    waiting = private(await ann.context_menu(channel, "A name for them", bea))
    assert waiting == "Please wait 10 seconds before you use this menu again."


async def test_of_an_answer_of_name_only_the_names_are_judged(
    ann: MemberActor, channel: ChannelHandle, monkeypatch: pytest.MonkeyPatch
) -> None:
    await choose(ann, channel, language="zh-CN")
    answer = message_of(await ann.slash(channel, "name", count=2))
    know_all_but(monkeypatch, "龘")
    text = private(await ann.context_menu(channel, WHOSE, answer))
    assert text.count("**") == 2 * 2
