import pytest
from simcord import ChannelHandle, Env, MemberActor


@pytest.fixture
def alice(simcord_env: Env, channel: ChannelHandle) -> MemberActor:
    assert channel.guild is not None
    return channel.guild.add_member(simcord_env.create_user("alice"))
