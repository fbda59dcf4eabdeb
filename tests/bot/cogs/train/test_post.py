"""The message of a job: kept up to date wherever it is, and whatever happens to it."""

import asyncio
from types import SimpleNamespace

import aiohttp
import discord
import pytest
from discord.http import MultipartParameters

from bot.client.client import Jianghu
from bot.kit import replies
from tests.bot.cogs.train.stage import Stage
from tests.bot.cogs.train.workshop import module, until
from tests.bot.reading import message_of, private, read

# SimCord would call every refusal an error, although the bot has answered it.
pytestmark = [pytest.mark.simcord(check_errors=False), pytest.mark.usefixtures("processes")]


async def test_a_deleted_message_stops_nothing(stage: Stage) -> None:
    await stage.ann.slash(stage.channel, "train start", style="jin_yong")
    assert stage.channel.last_message
    await stage.channel.last_message.delete()
    await stage.env.advance_time(10)
    stage.workshop.finish()
    await stage.ended()
    assert stage.bot.registry.get("jin_yong").version == stage.workshop.version


async def test_the_message_goes_on_after_the_interactions_fifteen_minutes(stage: Stage) -> None:
    await stage.ann.slash(stage.channel, "train start", style="jin_yong")
    for _ in range(8):
        await stage.env.advance_time(2 * 60)
    stage.workshop.finish()
    await stage.ended()
    assert "has been trained" in stage.shown()


async def test_the_last_word_is_tried_again(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    await stage.ann.slash(stage.channel, "train start", style="jin_yong")
    with monkeypatch.context() as patch:
        patch.setattr(discord.http.HTTPClient, "edit_message", unreachable)
        await stage.ann.slash(stage.channel, "train cancel")
        await stage.env.advance_time(2)
        assert "cancelled it" not in stage.shown()
    await stage.env.advance_time(15)
    assert "cancelled it" in stage.shown()
    await stage.ended()


async def unreachable(*_: object, **__: object) -> None:
    raise aiohttp.ServerDisconnectedError


async def test_where_the_bot_sees_nothing_its_message_goes_on_for_fifteen_minutes(stage: Stage) -> None:
    assert stage.env.bot.user
    hidden = discord.PermissionOverwrite(view_channel=False)
    stage.channel = stage.guild.create_text_channel("hidden", overwrites={stage.env.bot.user: hidden})
    await stage.ann.slash(stage.channel, "train start", style="jin_yong", preset="fast")
    assert "for 15 minutes only" in stage.shown()
    stage.workshop.finish()
    await stage.ended()
    assert "has been trained" in stage.shown()


async def test_after_fifteen_minutes_whoever_started_it_is_written_to(stage: Stage) -> None:
    assert stage.env.bot.user
    hidden = discord.PermissionOverwrite(view_channel=False)
    stage.channel = stage.guild.create_text_channel("hidden", overwrites={stage.env.bot.user: hidden})
    await stage.ann.slash(stage.channel, "train start", style="jin_yong", preset="fast")
    assert "I write to whoever started it" in stage.shown()
    for _ in range(8):
        await stage.env.advance_time(2 * 60)
    before = stage.bot.registry.get("jin_yong").version
    stage.workshop.finish()
    await stage.ended()
    assert "has been trained" not in stage.shown()
    told = read(stage.directly.dm_channel)
    assert "Jin Yong has been trained" in told.title
    assert told.labels == ("Roll back",)
    await stage.directly.click(message_of(stage.directly.dm_channel), label="Roll back")
    assert stage.bot.registry.get("jin_yong").version == before
    assert "went back to version" in read(stage.directly.dm_channel).text


async def test_who_takes_no_messages_stops_nothing(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    assert stage.env.bot.user
    hidden = discord.PermissionOverwrite(view_channel=False)
    stage.channel = stage.guild.create_text_channel("hidden", overwrites={stage.env.bot.user: hidden})
    await stage.ann.slash(stage.channel, "train start", style="jin_yong", preset="fast")
    for _ in range(8):
        await stage.env.advance_time(2 * 60)
    monkeypatch.setattr(discord.http.HTTPClient, "send_message", forbidden)
    stage.workshop.finish()
    await stage.ended()
    assert stage.directly.dm_channel.history() == []
    assert "became active" in private(await stage.ann.slash(stage.channel, "train history"))


async def test_the_ping_is_tried_again_and_comes_once(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    await stage.ann.slash(stage.channel, "train start", style="jin_yong")
    send = discord.http.HTTPClient.send_message
    nonces: list[object] = []

    async def breaks_once(http: discord.http.HTTPClient, channel: int, *, params: MultipartParameters) -> object:
        nonces.append((params.payload or {}).get("nonce"))
        if len(nonces) == 1:
            raise aiohttp.ServerDisconnectedError
        return await send(http, channel, params=params)

    monkeypatch.setattr(discord.http.HTTPClient, "send_message", breaks_once)
    monkeypatch.setattr(module("_post"), "WRITE_SECONDS", (0.01,))
    stage.workshop.finish()
    await stage.ended()
    assert nonces[0] is not None
    assert nonces == [nonces[0]] * 2
    assert "your training of Jin Yong is over" in read(stage.channel).text


async def test_a_ping_that_a_broken_connection_keeps_is_left_to_the_next_start(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    await stage.ann.slash(stage.channel, "train start", style="jin_yong")
    pings: list[object] = []

    async def breaks(*_: object, **__: object) -> None:
        pings.append(None)
        raise aiohttp.ServerDisconnectedError

    monkeypatch.setattr(discord.http.HTTPClient, "send_message", breaks)
    monkeypatch.setattr(module("_post"), "WRITE_SECONDS", (0.01,))
    stage.workshop.finish()
    await until(lambda: len(pings) == 2)
    await stage.env.settle()
    assert "has been trained" in stage.shown()
    assert stage.rows("SELECT told FROM training_jobs") == [(0,)]


async def test_a_ping_that_is_refused_where_the_bot_has_only_the_interaction_comes_directly(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert stage.env.bot.user
    hidden = discord.PermissionOverwrite(view_channel=False)
    stage.channel = stage.guild.create_text_channel("hidden", overwrites={stage.env.bot.user: hidden})
    await stage.ann.slash(stage.channel, "train start", style="jin_yong", preset="fast")
    monkeypatch.setattr(discord.Webhook, "send", forbidden)
    stage.workshop.finish()
    await stage.ended()
    assert "has been trained" in stage.shown()
    assert "Jin Yong has been trained" in read(stage.directly.dm_channel).title


async def test_after_a_kill_before_the_ping_the_next_start_pings(
    stage: Stage, bot_after_restart: Jianghu, monkeypatch: pytest.MonkeyPatch
) -> None:
    reached = asyncio.Event()

    async def hang(*_: object) -> None:
        reached.set()
        await asyncio.Event().wait()

    # The next bot imports the cog anew, without this.
    monkeypatch.setattr(module("_post").Post, "ping", hang)
    monkeypatch.setattr(module("_reports"), "LAST_WORD_SECONDS", 0)
    stage.workshop.finish()
    await stage.ann.slash(stage.channel, "train start", style="jin_yong")
    await until(reached.is_set)
    await stage.bot.close()
    assert "has been trained" in stage.shown()
    assert stage.rows("SELECT told FROM training_jobs") == [(0,)]
    await stage.env.restart_bot(bot_after_restart)
    await stage.ended()
    ping = stage.channel.last_message
    assert ping
    assert ping.content.startswith(f"<@{stage.ann.id}>, your training of Jin Yong is over")
    assert ping.reference
    assert ping.reference.message_id == stage.message().id


async def test_a_channel_that_the_bot_loses_sight_of_keeps_its_message_up_to_date(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    await stage.ann.slash(stage.channel, "train start", style="jin_yong")
    monkeypatch.setattr(discord.http.HTTPClient, "edit_message", forbidden)
    stage.workshop.finish()
    await stage.ended()
    assert "has been trained" in stage.shown()


async def test_in_an_archived_thread_the_end_is_posted_below_and_told_once(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    await stage.ann.slash(stage.channel, "train start", style="jin_yong")
    first = stage.message()
    monkeypatch.setattr(discord.http.HTTPClient, "edit_message", archived)
    stage.workshop.finish()
    await stage.ended()
    assert stage.message().id != first.id
    assert "Jin Yong has been trained" in stage.shown()
    assert read(stage.message()).labels == ("Roll back",)
    over = stage.channel.last_message
    assert over
    assert "your training of Jin Yong is over" in over.content
    assert over.reference
    assert over.reference.message_id == stage.message().id
    assert stage.directly.dm_channel.history() == []


async def test_in_an_archived_thread_that_is_locked_whoever_started_it_is_written_to(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    await stage.ann.slash(stage.channel, "train start", style="jin_yong")
    send = discord.http.HTTPClient.send_message

    async def only_directly(http: discord.http.HTTPClient, channel: int, *, params: MultipartParameters) -> object:
        return await (archived() if channel == stage.channel.id else send(http, channel, params=params))

    monkeypatch.setattr(discord.http.HTTPClient, "edit_message", archived)
    monkeypatch.setattr(discord.http.HTTPClient, "send_message", only_directly)
    stage.workshop.finish()
    await stage.ended()
    assert "Jin Yong has been trained" in read(stage.directly.dm_channel).title


async def archived(*_: object, **__: object) -> None:
    response = SimpleNamespace(status=400, reason="Bad Request")
    raise discord.HTTPException(response, {"code": 50083, "message": "Thread is archived"})


async def forbidden(*_: object, **__: object) -> None:
    response = SimpleNamespace(status=403, reason="Forbidden")
    raise discord.Forbidden(response, {"code": 50001, "message": "Missing Access"})


async def test_cancelling_stays_private_however_long_it_takes(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    runner = module("_runner").JobRunner
    ended = runner.ended

    async def ended_slowly(self: object) -> None:
        await asyncio.sleep(0.1)
        await ended(self)

    monkeypatch.setattr(runner, "ended", ended_slowly)
    monkeypatch.setattr(replies, "PATIENCE", 0.01)
    await stage.ann.slash(stage.channel, "train start", style="jin_yong")
    assert "Job 1 was cancelled" in private(await stage.ann.slash(stage.channel, "train cancel"))
    await stage.ended()
