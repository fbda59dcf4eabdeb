"""Games in a thread of their own, on a simulated Discord."""

import discord
import pytest
from simcord import ChannelHandle, Env, GuildHandle, MemberActor

from bot.client.client import Jianghu
from tests.bot.cogs.quiz.game.play import last
from tests.bot.reading import private, read

# SimCord would call every refusal an error, although the bot has answered it.
pytestmark = pytest.mark.simcord(check_errors=False)


def thread_of(channel: ChannelHandle) -> ChannelHandle:
    [thread] = channel.threads
    return thread


async def test_a_whole_game_in_a_thread_of_its_own(
    simcord_env: Env, ann: MemberActor, bea: MemberActor, channel: ChannelHandle
) -> None:
    begun = await ann.slash(channel, "quiz play", mode="blitz", rounds=1, thread=True)
    thread = thread_of(channel)
    assert read(begun).text.endswith(f"It has a thread of its own: {thread.mention}")
    assert thread.name == "Whose name is it? Blitz"
    assert read(thread).title == "Round 1 of 1"
    question = last(thread)
    for person in (ann, bea):
        assert private(await person.click(question, label="Gu Long")).startswith("You said **Gu Long**")
    await simcord_env.advance_time(20)
    assert "Who got it" in read(next(one for one in thread.history() if one.id == question.id)).body
    assert read(thread).title == "Final standings"
    assert not any("Round 1" in message.content for message in channel.history())
    await ann.click(last(thread), label="Play again")
    assert read(thread).title == "Round 1 of 1"
    assert thread_of(channel).id == thread.id


async def test_it_is_stopped_and_skipped_in_its_thread_after_a_restart_too(
    simcord_env: Env, bot: Jianghu, bot_after_restart: Jianghu, ann: MemberActor, channel: ChannelHandle
) -> None:
    await ann.slash(channel, "quiz play", rounds=3, seconds=100, thread=True)
    thread = thread_of(channel)
    await bot.close()
    await simcord_env.restart_bot(bot_after_restart)
    assert private(await ann.slash(channel, "quiz stop")).startswith("There is no game in this channel.")
    assert "ends the round" in read(await ann.slash(thread, "quiz skip")).text
    await simcord_env.advance_time(8)
    assert read(thread).title == "Round 2 of 3"
    await ann.slash(thread, "quiz stop")
    assert read(thread).title == "Final standings"


async def test_a_channel_has_room_for_a_game_beside_those_in_threads(
    ann: MemberActor, bea: MemberActor, channel: ChannelHandle
) -> None:
    await ann.slash(channel, "quiz play")
    await bea.slash(channel, "quiz play", thread=True)
    assert read(thread_of(channel)).title == "Round 1 of 5"
    assert private(await bea.slash(channel, "quiz play")).startswith("There is a game in this channel already.")


@pytest.mark.parametrize("refused", ["create_public_threads", "send_messages_in_threads"])
async def test_where_the_bot_may_open_no_thread_it_plays_in_the_channel_and_says_so(
    simcord_env: Env, ann: MemberActor, guild: GuildHandle, refused: str
) -> None:
    assert simcord_env.bot.user is not None
    narrow = discord.PermissionOverwrite(**{refused: False})
    hall = guild.create_text_channel("hall", overwrites={simcord_env.bot.user: narrow})
    assert "I could not open a thread here" in read(await ann.slash(hall, "quiz play", thread=True)).text
    assert read(hall).title == "Round 1 of 5"
    assert hall.threads == []


async def test_who_may_open_no_thread_gets_none_from_the_bot(ann: MemberActor, guild: GuildHandle) -> None:
    hall = guild.create_text_channel(
        "hall", overwrites={ann: discord.PermissionOverwrite(create_public_threads=False)}
    )
    assert "I could not open a thread here" in read(await ann.slash(hall, "quiz play", thread=True)).text
    assert hall.threads == []


async def test_a_thread_that_discord_refuses_is_no_obstacle_unless_the_channel_has_a_game(
    simcord_env: Env, ann: MemberActor, bea: MemberActor, channel: ChannelHandle
) -> None:
    # Discord's code for a channel with as many threads as it can have.
    simcord_env.inject_error("POST", "/channels/*/threads", status=400, code=160006, times=None)
    assert "I could not open a thread here" in read(await ann.slash(channel, "quiz play", thread=True)).text
    assert read(channel).title == "Round 1 of 5"
    taken = await bea.slash(channel, "quiz play", thread=True)
    assert read(taken).text.startswith("There is a game in this channel already.")


async def test_in_a_thread_there_can_be_no_other_but_a_game(ann: MemberActor, channel: ChannelHandle) -> None:
    await ann.slash(channel, "quiz play", thread=True)
    thread = thread_of(channel)
    await ann.slash(thread, "quiz stop")
    assert private(await ann.slash(thread, "quiz play", thread=True)).startswith("This is a thread already")
    await ann.slash(thread, "quiz play", thread=False)
    assert read(thread).title == "Round 1 of 5"


async def test_a_game_whose_thread_is_gone_says_so_in_the_channel(
    simcord_env: Env, ann: MemberActor, channel: ChannelHandle
) -> None:
    await ann.slash(channel, "quiz play", rounds=2, thread=True)
    simcord_env.backend.delete_channel(thread_of(channel).id)
    await simcord_env.advance_time(60)
    assert "I can no longer post in the game’s thread, so the game ends here." in read(channel).body
    assert "It has a thread of its own" in read(await ann.slash(channel, "quiz play", thread=True)).text
