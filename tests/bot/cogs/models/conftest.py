"""A maintainer, somebody else, and versions of Jin Yong's style beside the one that serves."""

from collections.abc import Callable

import pytest
from simcord import ChannelHandle, Env, MemberActor

from bot.client.client import Jianghu
from models.store import checkpoint
from models.store.card import Card
from tests.bot.cogs.conftest import member
from tests.tiny import FIGURES, content

Add = Callable[[int, float], str]


@pytest.fixture
def mei(simcord_env: Env, channel: ChannelHandle, bot: Jianghu) -> MemberActor:
    """A maintainer who has no role in the server."""
    mei = member(simcord_env, channel, "mei")
    bot.settings = bot.settings.model_copy(update={"maintainer_ids": frozenset({mei.id})})
    return mei


@pytest.fixture
def add(simcord_env: Env, bot: Jianghu) -> Add:
    """Adds a version of this seed with this dev figure, and returns it."""
    assert simcord_env

    def write(seed: int, nats: float) -> str:
        card, weights, roster = content("jin_yong", seed)
        figures = FIGURES.model_copy(update={"dev_nats": nats, "test_nats": nats})
        card = Card.model_validate({**card.model_dump(), "figures": figures.model_dump()})
        checkpoint.write(bot.settings.models_dir, card, weights, roster)
        return card.version

    return write
