"""What the client does by itself: watch the models, stop in order, and introduce itself."""

import asyncio
from typing import Any
from urllib.parse import parse_qs, urlsplit

import discord
import pytest
from simcord import Env

from bot.client.client import REFRESH_SECONDS, Jianghu
from bot.process.connection import connect_to
from bot.settings import Settings
from models.store.manifest import write_manifest
from tests.bot.reading import read
from tests.tiny import write_style


async def test_a_new_model_serves_without_a_restart(simcord_env: Env, bot: Jianghu, settings: Settings) -> None:
    channel = simcord_env.create_guild().create_text_channel("inn")
    assert channel.guild
    alice = channel.guild.add_member(simcord_env.create_user("alice"))
    version = await asyncio.to_thread(write_style, settings.models_dir, "jin_yong", 1)
    await asyncio.to_thread(write_manifest, settings.models_dir, {"jin_yong": version})
    await simcord_env.advance_time(REFRESH_SECONDS * 2)
    assert bot.registry.get("jin_yong").version == version
    result = await alice.slash(channel, "name")
    assert version in read(result).footer


async def test_a_failing_refresh_is_tried_again(
    simcord_env: Env, bot: Jianghu, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    tries = 0

    def fail() -> bool:
        nonlocal tries
        tries += 1
        raise MemoryError

    monkeypatch.setattr(bot.inference, "refresh", fail)
    await simcord_env.advance_time(REFRESH_SECONDS * 3)
    assert tries >= 2
    caplog.clear()


async def test_a_running_answer_is_finished_before_the_bot_stops(bot: Jianghu) -> None:
    release, answered = asyncio.Event(), []

    async def answer() -> None:
        await release.wait()
        answered.append(bot.is_closed())

    running = asyncio.create_task(answer(), name="CommandTree-invoker")
    async with bot:
        stopping = asyncio.create_task(bot.close())
        await asyncio.sleep(0)
        assert bot.stopping
        release.set()
        await stopping
    await running
    assert answered == [False]


async def test_discord_py_still_names_its_tasks_as_we_expect(simcord_env: Env, bot: Jianghu) -> None:
    names: list[str] = []

    async def note(_: discord.Interaction[Any]) -> bool:
        task = asyncio.current_task()
        names.append(task.get_name() if task else "")
        return True

    channel = simcord_env.create_guild().create_text_channel("inn")
    assert channel.guild
    alice = channel.guild.add_member(simcord_env.create_user("alice"))
    bot.tree.interaction_check = note  # type: ignore[method-assign]
    shown = await alice.slash(channel, "name")
    assert names == ["CommandTree-invoker"]
    assert shown.response


async def test_the_invitations_ask_for_what_the_bot_needs(simcord_env: Env, bot: Jianghu) -> None:
    assert simcord_env.bot is bot
    server, own = bot.invites()
    asked = parse_qs(urlsplit(server).query)
    assert asked["scope"] == ["bot applications.commands"]
    assert discord.Permissions(int(asked["permissions"][0])) == discord.Permissions(
        view_channel=True,
        send_messages=True,
        create_public_threads=True,
        send_messages_in_threads=True,
        embed_links=True,
        read_message_history=True,
    )
    asked = parse_qs(urlsplit(own).query)
    assert asked["scope"] == ["applications.commands"]
    assert asked["integration_type"] == ["1"]


def test_the_bot_sees_no_more_than_it_needs(bot: Jianghu) -> None:
    assert bot.intents == discord.Intents(guilds=True)
    assert bot.allowed_mentions is not None
    assert dict(bot.allowed_mentions.to_dict()) == {"parse": []}


def test_the_servers_can_be_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("discord.http.Route.BASE", "")
    monkeypatch.setattr("discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY", None)
    connect_to("http://127.0.0.1:1/api/", "ws://127.0.0.1:1/gateway")
    assert discord.http.Route("GET", "/users/@me").url == "http://127.0.0.1:1/api/users/@me"
    assert str(discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY) == "ws://127.0.0.1:1/gateway"
