from pathlib import Path

import discord
import pytest
from simcord import ChannelHandle, Env, GuildHandle, MemberActor

from bot.settings import Settings


@pytest.fixture
def guild(simcord_env: Env) -> GuildHandle:
    return simcord_env.create_guild()


@pytest.fixture
def channel(guild: GuildHandle) -> ChannelHandle:
    return guild.create_text_channel("inn")


@pytest.fixture
def manager(simcord_env: Env, guild: GuildHandle) -> MemberActor:
    """A member who may manage the server, and nothing else."""
    role = guild.create_role("Managers", permissions=discord.Permissions(manage_guild=True))
    return guild.add_member(simcord_env.create_user("manon"), roles=[role])


@pytest.fixture
def ann(simcord_env: Env, guild: GuildHandle) -> MemberActor:
    return guild.add_member(simcord_env.create_user("annika"))


@pytest.fixture
def path(settings: Settings) -> Path:
    return settings.data_dir / "jianghu.db"
