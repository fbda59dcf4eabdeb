"""The quiz as people play it, on a simulated Discord whose clock the tests move."""

import re
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import closing
from pathlib import Path

import aiohttp
import discord
import pytest
import pytest_asyncio
from simcord import ChannelHandle, Env, GuildHandle, InteractionResult, MemberActor, ResponseMessage
from sqlalchemy import Connection

from bot.client.client import Jianghu
from bot.kit.inference import Inference
from bot.settings import Settings
from models.store.registry import Registry
from tests.bot.cogs.quiz.ledger import assert_totals_equal_a_recount, rows

# SimCord would call every refusal an error, although the bot has answered it.
pytestmark = pytest.mark.simcord(check_errors=False)

MODERATE = discord.Permissions(manage_messages=True)


@pytest.fixture
def guild(simcord_env: Env) -> GuildHandle:
    return simcord_env.create_guild()


@pytest.fixture
def channel(guild: GuildHandle) -> ChannelHandle:
    return guild.create_text_channel("quiz")


@pytest.fixture
def ann(simcord_env: Env, guild: GuildHandle) -> MemberActor:
    return guild.add_member(simcord_env.create_user("ann"))


@pytest.fixture
def bea(simcord_env: Env, guild: GuildHandle) -> MemberActor:
    return guild.add_member(simcord_env.create_user("bea"))


@pytest.fixture
def path(settings: Settings) -> Path:
    return settings.data_dir / "jianghu.db"


@pytest_asyncio.fixture
async def bot_after_restart(settings: Settings, registry: Registry) -> AsyncIterator[Jianghu]:
    bot = Jianghu(settings, Inference(registry))
    yield bot
    await bot.close()


def change(path: Path, sql: str, *values: object) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(sql, values)


def embed_of(message: discord.Message | ResponseMessage | None) -> discord.Embed:
    assert message is not None
    [embed] = message.embeds
    return embed


def last(channel: ChannelHandle) -> discord.Message:
    assert channel.last_message is not None
    return channel.last_message


def title(channel: ChannelHandle) -> str:
    return embed_of(channel.last_message).title or ""


def text(channel: ChannelHandle) -> str:
    embed = embed_of(channel.last_message)
    return "\n".join([embed.description or "", *(f"{field.name}: {field.value}" for field in embed.fields)])


def said(result: InteractionResult) -> ResponseMessage:
    assert result.response is not None
    return result.response


def private(result: InteractionResult) -> str:
    message = result.response or result.followups[0]
    assert message.ephemeral
    return message.content


def answer_to(path: Path, channel: ChannelHandle) -> str:
    """Return the label of the right answer to the round that is shown."""
    [(answer,)] = rows(path, f"SELECT answer FROM rounds WHERE message_id = {last(channel).id}")  # noqa: S608 - an int
    return ("Jin Yong", "Gu Long")[int(str(answer))]


def other(label: str) -> str:
    return "Gu Long" if label == "Jin Yong" else "Jin Yong"


async def test_a_whole_game(
    simcord_env: Env, ann: MemberActor, bea: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    started = await ann.slash(channel, "quiz play", rounds=2)
    assert "2 rounds of 20 seconds" in said(started).content
    assert title(channel) == "Round 1 of 2"
    assert re.search(r"# \S+\n\S.*\n\nIn whose manner.*<t:\d+:R>", text(channel))
    right = answer_to(path, channel)
    assert private(await ann.click(last(channel), label=right)).startswith(f"You said **{right}**")
    await bea.click(last(channel), label=other(right))

    await simcord_env.advance_time(20)
    assert f"It is in **{right}**’s manner." in text(channel)
    assert re.search(r"The judge says .+, \d+ % sure; \S told most\.", text(channel))
    assert f"Who got it: {ann.mention}" in text(channel)
    assert f"█████░░░░░ {right}: 1" in text(channel)
    assert last(channel).components == []

    await simcord_env.advance_time(3)
    assert title(channel) == "Round 2 of 2"
    await bea.click(last(channel), label=other(answer_to(path, channel)))
    await simcord_env.advance_time(20)
    assert title(channel) == "Final standings"
    assert text(channel).splitlines()[-2:] == [f"**1.** {ann.mention} 15 points", f"**2.** {bea.mention} 0 points"]
    assert_totals_equal_a_recount(path)


async def test_ties_are_told(
    simcord_env: Env, ann: MemberActor, bea: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    await ann.slash(channel, "quiz play", rounds=1)
    right = answer_to(path, channel)
    await ann.click(last(channel), label=right)
    await bea.click(last(channel), label=right)
    await simcord_env.advance_time(20)
    assert text(channel).count("**1.** ") == 2
    assert text(channel).count("15 points (tied)") == 2


async def test_a_second_click_changes_nothing(ann: MemberActor, channel: ChannelHandle, path: Path) -> None:
    await ann.slash(channel, "quiz play")
    await ann.click(last(channel), label="Gu Long")
    again = await ann.click(last(channel), label="Jin Yong")
    assert private(again) == "You have said Gu Long already; the first answer counts."
    assert rows(path, "SELECT choice FROM answers") == [(1,)]


async def test_speed_is_worth_a_bonus(
    simcord_env: Env, ann: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    await ann.slash(channel, "quiz play", rounds=1, seconds=100)
    await simcord_env.advance_time(50)
    await ann.click(last(channel), label=answer_to(path, channel))
    assert rows(path, "SELECT points FROM totals") == [(12,)]


async def test_a_late_click_is_told_that_the_round_is_over(
    simcord_env: Env, ann: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    await ann.slash(channel, "quiz play", rounds=2)
    question = last(channel)
    [(round_id,)] = rows(path, f"SELECT id FROM rounds WHERE message_id = {question.id}")  # noqa: S608 - an int
    await simcord_env.advance_time(20)
    late = await _press_old_button(simcord_env, ann, channel, f"quiz:{round_id}:0")
    assert private(late).startswith("This round is over. The game goes on below")
    assert rows(path, "SELECT * FROM answers") == []
    await ann.slash(channel, "quiz stop")
    later = await _press_old_button(simcord_env, ann, channel, f"quiz:{round_id}:0")
    assert private(later) == "This round is over. Type /quiz play to start another game."


async def test_a_button_for_a_choice_that_the_round_has_not_is_called_outdated(
    simcord_env: Env, ann: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    await ann.slash(channel, "quiz play")
    [(round_id,)] = rows(path, f"SELECT id FROM rounds WHERE message_id = {last(channel).id}")  # noqa: S608 - an int
    pressed = await _press_old_button(simcord_env, ann, channel, f"quiz:{round_id}:7")
    assert private(pressed).startswith("This button is too old")


async def _press_old_button(
    env: Env, actor: MemberActor, channel: ChannelHandle, custom_id: str
) -> InteractionResult:
    """Press a button that a client still shows although the message has lost it."""
    view = discord.ui.View(timeout=None)
    view.add_item(discord.ui.Button(label="old", custom_id=custom_id))
    partial = env.bot.get_partial_messageable(channel.id, guild_id=env.guild.id)
    message = await partial.send("an old message", view=view)
    env.bot._connection._view_store._views.clear()
    return await actor.click(message, label="old")


async def test_one_game_a_channel(
    simcord_env: Env, ann: MemberActor, bea: MemberActor, channel: ChannelHandle, guild: GuildHandle
) -> None:
    await ann.slash(channel, "quiz play")
    assert private(await bea.slash(channel, "quiz play")).startswith("There is a game in this channel already.")
    elsewhere = guild.create_text_channel("elsewhere")
    await bea.slash(elsewhere, "quiz play", rounds=1)
    assert title(elsewhere) == "Round 1 of 1"
    await simcord_env.advance_time(20)
    await bea.slash(elsewhere, "quiz play", rounds=1)
    assert title(elsewhere) == "Round 1 of 1"


async def test_a_game_that_can_not_be_stored_is_not_announced(
    ann: MemberActor, channel: ChannelHandle, path: Path
) -> None:
    other_game = (1, channel.id, 3, "[]", 20, "2026-01-01 00:00:00")
    change(
        path,
        "INSERT INTO games (guild_id, channel_id, starter_id, styles, seconds, started_at)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        *other_game,
    )
    refused = await ann.slash(channel, "quiz play")
    assert private(refused).startswith("There is a game in this channel already.")
    assert refused.followups == []


async def test_a_game_that_can_not_be_announced_does_not_take_place(
    simcord_env: Env, ann: MemberActor, channel: ChannelHandle
) -> None:
    simcord_env.inject_error("POST", "/interactions/*/*/callback", status=404, code=10062)
    await ann.slash(channel, "quiz play")
    assert channel.last_message is None
    assert "A game begins" in said(await ann.slash(channel, "quiz play")).content


async def test_the_starter_may_stop(ann: MemberActor, channel: ChannelHandle, path: Path) -> None:
    await ann.slash(channel, "quiz play")
    right = answer_to(path, channel)
    await ann.click(last(channel), label=right)
    stopped = await ann.slash(channel, "quiz stop")
    assert said(stopped).content == f"{ann.mention} ended the game."
    assert title(channel) == "Final standings"
    assert f"**1.** {ann.mention} 15 points" in text(channel)
    assert private(await ann.slash(channel, "quiz stop")).startswith("There is no game in this channel.")


async def test_others_may_not_stop_but_moderators_may(
    simcord_env: Env, ann: MemberActor, bea: MemberActor, channel: ChannelHandle, guild: GuildHandle
) -> None:
    await ann.slash(channel, "quiz play")
    assert private(await bea.slash(channel, "quiz stop")).startswith("Only whoever started the game")
    assert title(channel) == "Round 1 of 5"
    judge = guild.add_member(
        simcord_env.create_user("judge"), roles=[guild.create_role("Judges", permissions=MODERATE)]
    )
    await judge.slash(channel, "quiz stop")
    assert title(channel) == "Final standings"


async def test_anyone_may_stop_once_the_starter_has_missed_two_rounds(
    simcord_env: Env, ann: MemberActor, bea: MemberActor, channel: ChannelHandle
) -> None:
    await ann.slash(channel, "quiz play")
    for _ in range(2):
        await bea.click(last(channel), label="Gu Long")
        await simcord_env.advance_time(23)
    await bea.slash(channel, "quiz stop")
    assert title(channel) == "Final standings"


async def test_a_game_that_nobody_plays_ends_by_itself(
    simcord_env: Env, ann: MemberActor, channel: ChannelHandle
) -> None:
    await ann.slash(channel, "quiz play", rounds=20)
    await simcord_env.advance_time(70)
    assert title(channel) == "Final standings"
    assert "Nobody has answered for a while" in text(channel)


async def test_the_styles_of_a_game_can_be_chosen(ann: MemberActor, channel: ChannelHandle) -> None:
    await ann.slash(channel, "quiz play", styles="古龙 / jin yong")
    row = last(channel).components[0]
    assert [button.label for button in row.children] == ["Gu Long", "Jin Yong"]  # type: ignore[union-attr]


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


@pytest.mark.parametrize(("status", "code"), [(403, 50013), (404, 10003)])
async def test_a_game_whose_channel_is_closed_to_the_bot_or_gone_ends_quietly(
    simcord_env: Env, ann: MemberActor, channel: ChannelHandle, path: Path, status: int, code: int
) -> None:
    await ann.slash(channel, "quiz play", rounds=2)
    for method in ("PATCH", "POST"):
        simcord_env.inject_error(method, "/channels/*/messages*", status=status, code=code, times=None)
    await simcord_env.advance_time(60)
    assert title(channel) == "Round 1 of 2"
    assert rows(path, "SELECT count(*) FROM games WHERE ended_at IS NULL") == [(0,)]
    assert rows(path, "SELECT count(*) FROM rounds WHERE asked_at IS NOT NULL AND closed_at IS NULL") == [(0,)]
    assert private(await ann.slash(channel, "quiz stop")).startswith("There is no game")


def cut_the_line(monkeypatch: pytest.MonkeyPatch, times: int) -> None:
    """Let the next messages of the bot be lost on their way to Discord."""
    client = discord.http.HTTPClient
    failures = iter(range(times))

    def cut(name: str) -> None:
        whole = getattr(client, name)

        async def maybe(*arguments: object, **options: object) -> object:
            if next(failures, None) is not None:
                raise aiohttp.ServerDisconnectedError
            return await whole(*arguments, **options)

        monkeypatch.setattr(client, name, maybe)

    cut("edit_message")
    cut("send_message")


async def test_a_game_survives_a_short_loss_of_the_line(
    simcord_env: Env, ann: MemberActor, channel: ChannelHandle, monkeypatch: pytest.MonkeyPatch
) -> None:
    await ann.slash(channel, "quiz play", rounds=2)
    question = last(channel)
    cut_the_line(monkeypatch, times=2)
    await simcord_env.advance_time(30)
    revealed = next(message for message in channel.history() if message.id == question.id)
    assert "It is in" in (embed_of(revealed).description or "")
    assert title(channel) == "Round 2 of 2"


async def test_a_long_loss_of_the_line_ends_the_game_and_frees_the_channel(
    simcord_env: Env, ann: MemberActor, channel: ChannelHandle, monkeypatch: pytest.MonkeyPatch
) -> None:
    await ann.slash(channel, "quiz play", rounds=2)
    cut_the_line(monkeypatch, times=4)
    await simcord_env.advance_time(60)
    assert private(await ann.slash(channel, "quiz stop")).startswith("There is no game")
    assert "A game begins" in said(await ann.slash(channel, "quiz play")).content
    assert title(channel) == "Round 1 of 5"


async def test_a_game_that_breaks_off_frees_its_channel(
    simcord_env: Env,
    bot: Jianghu,
    ann: MemberActor,
    channel: ChannelHandle,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    await ann.slash(channel, "quiz play")
    write, failures = bot.database.write, iter([sqlite3.OperationalError("disk I/O error")])

    async def fail_once(operation: Callable[[Connection], object]) -> object:
        if error := next(failures, None):
            raise error
        return await write(operation)

    monkeypatch.setattr(bot.database, "write", fail_once)
    await simcord_env.advance_time(20)
    assert "broke off" in caplog.text
    caplog.clear()
    assert private(await ann.slash(channel, "quiz stop")).startswith("There is no game")
    assert "A game begins" in said(await ann.slash(channel, "quiz play")).content
    assert title(channel) == "Round 1 of 5"


async def test_a_stop_holds_after_a_restart_that_came_before_the_end(
    simcord_env: Env,
    bot: Jianghu,
    bot_after_restart: Jianghu,
    ann: MemberActor,
    channel: ChannelHandle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    await ann.slash(channel, "quiz play")
    question = last(channel)
    with monkeypatch.context() as offline:
        cut_the_line(offline, times=100)
        assert "ended the game" in said(await ann.slash(channel, "quiz stop")).content
        await bot.close()
    await simcord_env.restart_bot(bot_after_restart)
    assert private(await ann.slash(channel, "quiz stop")).startswith("There is no game")
    assert private(await ann.click(question, label="Gu Long")).startswith("This round is over.")


async def test_a_round_that_ended_before_it_was_posted_is_asked_anew(
    simcord_env: Env,
    bot: Jianghu,
    bot_after_restart: Jianghu,
    ann: MemberActor,
    channel: ChannelHandle,
    path: Path,
) -> None:
    await ann.slash(channel, "quiz play", rounds=2)
    await bot.close()
    change(path, "UPDATE rounds SET message_id = NULL")
    await simcord_env.advance_time(60)
    await simcord_env.restart_bot(bot_after_restart)
    assert title(channel) == "Round 1 of 2"
    assert private(await ann.click(last(channel), label="Gu Long")).startswith("You said")
    await simcord_env.advance_time(19)
    assert title(channel) == "Round 1 of 2"
    await simcord_env.advance_time(5)
    assert title(channel) == "Round 2 of 2"


async def test_a_round_whose_message_was_deleted_is_told_all_the_same(
    simcord_env: Env, ann: MemberActor, channel: ChannelHandle, guild: GuildHandle
) -> None:
    judge = guild.add_member(
        simcord_env.create_user("judge"), roles=[guild.create_role("Judges", permissions=MODERATE)]
    )
    await ann.slash(channel, "quiz play", rounds=2)
    await judge.delete(last(channel))
    await simcord_env.advance_time(20)
    assert "Nobody answered this time." in text(channel)
    await simcord_env.advance_time(3)
    assert title(channel) == "Round 2 of 2"


async def test_a_restart_in_mid_round_loses_nothing(  # noqa: PLR0917 - fixtures
    simcord_env: Env,
    bot: Jianghu,
    bot_after_restart: Jianghu,
    ann: MemberActor,
    bea: MemberActor,
    channel: ChannelHandle,
    path: Path,
) -> None:
    await ann.slash(channel, "quiz play", rounds=2, seconds=60)
    right = answer_to(path, channel)
    await ann.click(last(channel), label=right)
    await bot.close()
    await simcord_env.restart_bot(bot_after_restart)

    again = await ann.click(last(channel), label=right)
    assert private(again).startswith(f"You have said {right} already")
    await bea.click(last(channel), label=right)
    await simcord_env.advance_time(60)
    assert f"Who got it: {ann.mention}, {bea.mention}" in text(channel)
    await simcord_env.advance_time(3)
    assert title(channel) == "Round 2 of 2"
    await simcord_env.advance_time(60)
    assert title(channel) == "Final standings"
    assert_totals_equal_a_recount(path)


async def test_after_a_long_absence_a_game_is_closed_kindly(
    simcord_env: Env,
    bot: Jianghu,
    bot_after_restart: Jianghu,
    ann: MemberActor,
    channel: ChannelHandle,
    path: Path,
) -> None:
    await ann.slash(channel, "quiz play", rounds=5)
    question = last(channel)
    right = answer_to(path, channel)
    await ann.click(question, label=right)
    await bot.close()
    await simcord_env.advance_time(200)
    await simcord_env.restart_bot(bot_after_restart)
    assert title(channel) == "Final standings"
    assert "I was away for too long" in text(channel)
    assert f"**1.** {ann.mention} 15 points" in text(channel)
    closed = next(message for message in channel.history() if message.id == question.id)
    assert f"It is in **{right}**’s manner." in (embed_of(closed).description or "")
    assert rows(path, "SELECT count(*) FROM games WHERE ended_at IS NULL") == [(0,)]


async def test_a_leaderboard_shows_the_own_rank_and_turns_pages(
    simcord_env: Env, ann: MemberActor, guild: GuildHandle, channel: ChannelHandle, path: Path
) -> None:
    crowd = [guild.add_member(simcord_env.create_user(f"guest{number}")) for number in range(11)]
    await ann.slash(channel, "quiz play", rounds=1)
    right = answer_to(path, channel)
    for guest in crowd:
        await guest.click(last(channel), label=right)
    await ann.click(last(channel), label=other(right))
    await simcord_env.advance_time(20)
    shown = await ann.slash(channel, "quiz leaderboard", scope="server", period="today")
    assert said(shown).ephemeral
    board = embed_of(said(shown))
    assert board.title == "Leaderboard of this server, today"
    assert (board.description or "").count("**1.** <@") == 10
    assert (board.description or "").endswith("Your place: 12, with 0 points.")
    assert board.footer.text == "12 people, page 1 of 2"
    tied = await crowd[0].slash(channel, "quiz leaderboard")
    assert (embed_of(said(tied)).description or "").endswith("Your place: 1 (tied), with 15 points.")
    await ann.click(said(shown), label="Next")
    turned = embed_of(said(shown))
    assert f"**12.** {ann.mention} 0 points ← **you**" in (turned.description or "")


async def test_an_empty_leaderboard_invites_to_play(ann: MemberActor, channel: ChannelHandle) -> None:
    shown = await ann.slash(channel, "quiz leaderboard", scope="everywhere", period="week")
    assert "be the first" in (embed_of(said(shown)).description or "")
    assert said(shown).components == []


async def test_a_restart_leaves_a_leaderboards_buttons_working(
    simcord_env: Env,
    bot: Jianghu,
    bot_after_restart: Jianghu,
    ann: MemberActor,
    guild: GuildHandle,
    channel: ChannelHandle,
) -> None:
    await ann.slash(channel, "quiz play", rounds=1)
    for number in range(11):
        guest = guild.add_member(simcord_env.create_user(f"guest{number}"))
        await guest.click(last(channel), label="Gu Long")
    shown = await ann.slash(channel, "quiz leaderboard")
    await bot.close()
    await simcord_env.restart_bot(bot_after_restart)
    await ann.click(said(shown), label="Next")
    assert embed_of(said(shown)).footer.text == "11 people, page 2 of 2"
