"""A channel of a server, two of its members, and the database file, for the cogs that need no more."""

from pathlib import Path

import pytest
from simcord import ChannelHandle, Env, MemberActor

from bot.settings import Settings
from tests.bot.slow import slow_answers


def member(env: Env, channel: ChannelHandle, name: str) -> MemberActor:
    assert channel.guild is not None
    return channel.guild.add_member(env.create_user(name))


@pytest.fixture(params=["quick", "slow"])
def pace(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run a test that is marked with it twice, the second time with a bot that needs long for each answer."""
    if request.param == "slow":
        slow_answers(monkeypatch)


@pytest.fixture
def channel(simcord_env: Env) -> ChannelHandle:
    return simcord_env.create_guild().create_text_channel("inn")


@pytest.fixture
def ann(simcord_env: Env, channel: ChannelHandle) -> MemberActor:
    return member(simcord_env, channel, "annika")


@pytest.fixture
def bea(simcord_env: Env, channel: ChannelHandle) -> MemberActor:
    return member(simcord_env, channel, "beatrix")


@pytest.fixture
def path(settings: Settings) -> Path:
    return settings.data_dir / "jianghu.db"
