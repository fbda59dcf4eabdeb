"""How games begin, and how they end before their last round, on a simulated Discord."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import discord
import pytest
from simcord import ChannelHandle, Env, GuildHandle, MemberActor

from bot.client.client import Jianghu
from bot.kit.cog import Interaction
from tests.bot.cogs.quiz.game.play import MODERATE, answer_to, change, last, other, runner_in
from tests.bot.cogs.quiz.ledger import rows
from tests.bot.reading import private, read

# SimCord would call every refusal an error, although the bot has answered it.
pytestmark = pytest.mark.simcord(check_errors=False)


async def test_one_game_a_channel(
    simcord_env: Env, ann: MemberActor, bea: MemberActor, channel: ChannelHandle, guild: GuildHandle
) -> None:
    await ann.slash(channel, "quiz play")
    assert private(await bea.slash(channel, "quiz play")).startswith("There is a game in this channel already.")
    elsewhere = guild.create_text_channel("elsewhere")
    await bea.slash(elsewhere, "quiz play", rounds=1)
    assert read(elsewhere).title == "Round 1 of 1"
    await simcord_env.advance_time(20)
    await bea.slash(elsewhere, "quiz play", rounds=1)
    assert read(elsewhere).title == "Round 1 of 1"


async def test_a_game_of_the_channel_that_only_the_database_knows_is_no_obstacle(
    ann: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    other_game = (1, channel.id, 3, "[]", 20, "2026-01-01 00:00:00")
    change(
        path,
        "INSERT INTO games (guild_id, channel_id, starter_id, styles, seconds, started_at)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        *other_game,
    )
    assert "A game begins" in read(await ann.slash(channel, "quiz play")).text
    assert rows(path, "SELECT starter_id FROM games WHERE ended_at IS NULL") == [(ann.id,)]


async def test_a_game_that_can_not_be_announced_does_not_take_place(
    simcord_env: Env, ann: MemberActor, channel: ChannelHandle
) -> None:
    simcord_env.inject_error("POST", "/interactions/*/*/callback", status=404, code=10062)
    await ann.slash(channel, "quiz play")
    assert channel.last_message is None
    assert "A game begins" in read(await ann.slash(channel, "quiz play")).text


async def test_the_starter_may_stop(ann: MemberActor, channel: ChannelHandle, path: Path) -> None:
    await ann.slash(channel, "quiz play")
    right = answer_to(path, channel)
    await ann.click(last(channel), label=right)
    stopped = await ann.slash(channel, "quiz stop")
    assert read(stopped).text == f"{ann.mention} ended the game."
    assert read(channel).title == "Final standings"
    assert "**1.** ann · 12 points" in read(channel).body
    assert private(await ann.slash(channel, "quiz stop")).startswith("There is no game in this channel.")


async def test_a_stop_after_the_last_round_takes_nobodys_win_away(
    simcord_env: Env,
    bot: Jianghu,
    ann: MemberActor,
    bea: MemberActor,
    channel: ChannelHandle,
    path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    await ann.slash(channel, "quiz play", rounds=1)
    right = answer_to(path, channel)
    for person, label in ((ann, right), (bea, other(right))):
        await person.click(last(channel), label=label)
    receipts = runner_in(bot, channel)._receipts
    settle = receipts.settle

    async def slowly(round_id: int, text_of: Callable[[Interaction], str]) -> None:
        await asyncio.sleep(60)
        await settle(round_id, text_of)

    monkeypatch.setattr(receipts, "settle", slowly)
    await simcord_env.advance_time(20)
    assert "**Who got it**\nann" in read(channel).body
    for command in ("quiz stop", "quiz skip"):
        assert private(await ann.slash(channel, command)).startswith("This game is over;")
    await simcord_env.advance_time(60)
    assert "That was the last round." in read(channel).body
    assert set(rows(path, "SELECT user_id, wins FROM totals WHERE wins > 0")) == {(ann.id, 1)}


async def test_others_may_not_stop_but_moderators_may(
    simcord_env: Env, ann: MemberActor, bea: MemberActor, channel: ChannelHandle, guild: GuildHandle
) -> None:
    await ann.slash(channel, "quiz play")
    assert private(await bea.slash(channel, "quiz stop")).startswith("Only whoever started the game")
    assert read(channel).title == "Round 1 of 5"
    judge = guild.add_member(
        simcord_env.create_user("judge"), roles=[guild.create_role("Judges", permissions=MODERATE)]
    )
    await judge.slash(channel, "quiz stop")
    assert read(channel).title == "Final standings"


async def test_anyone_may_stop_once_the_starter_has_missed_two_rounds(
    simcord_env: Env, ann: MemberActor, bea: MemberActor, channel: ChannelHandle
) -> None:
    await ann.slash(channel, "quiz play")
    for _ in range(2):
        await simcord_env.advance_time(20)
        await simcord_env.advance_time(8)
    await bea.slash(channel, "quiz stop")
    assert read(channel).title == "Final standings"


async def test_a_game_that_nobody_plays_ends_by_itself(
    simcord_env: Env, ann: MemberActor, channel: ChannelHandle
) -> None:
    await ann.slash(channel, "quiz play", rounds=20)
    await simcord_env.advance_time(80)
    assert read(channel).title == "Final standings"
    assert "Nobody has answered for a while" in read(channel).body


@pytest.mark.parametrize(
    "styles", ["古龙 / jin yong", "古龙／金庸", "Ｇｕ　Ｌｏｎｇ，Ｊｉｎ", "gu_long｜jin_yong。"]
)
async def test_the_styles_of_a_game_can_be_chosen(ann: MemberActor, channel: ChannelHandle, styles: str) -> None:
    await ann.slash(channel, "quiz play", styles=styles)
    assert read(channel).labels[:2] == ("Gu Long", "Jin Yong")


async def test_pairs_of_styles_are_offered_by_any_of_their_names(ann: MemberActor, channel: ChannelHandle) -> None:
    for typed in ("", "gu", "金庸／", "Ｇｕ　Ｌｏｎｇ / jin"):
        offered = await ann.autocomplete(channel, "quiz play", "styles", typed)
        assert offered[0]["value"] == "Jin Yong / Gu Long"
    assert await ann.autocomplete(channel, "quiz play", "styles", "dickens") == []


@pytest.mark.parametrize(
    ("styles", "answer"),
    [("Gu Long", "Please choose 2 to 5 different styles"), ("Bacon / Gu Long", "I know no style")],
)
async def test_styles_that_make_no_game_are_refused(
    ann: MemberActor, channel: ChannelHandle, styles: str, answer: str
) -> None:
    assert private(await ann.slash(channel, "quiz play", styles=styles)).startswith(answer)
    assert channel.last_message is None


async def test_where_the_bot_may_not_post_it_says_so(
    simcord_env: Env, ann: MemberActor, guild: GuildHandle
) -> None:
    assert simcord_env.bot.user is not None
    silent = discord.PermissionOverwrite(send_messages=False)
    library = guild.create_text_channel("library", overwrites={simcord_env.bot.user: silent})
    refused = private(await ann.slash(library, "quiz play"))
    assert refused.startswith("I need the permission Send Messages here.")


async def test_in_direct_messages_it_says_where_one_can_play(simcord_env: Env) -> None:
    refused = private(await simcord_env.create_user("cai").slash("quiz play"))
    assert refused.startswith("A game needs a channel of a server")
