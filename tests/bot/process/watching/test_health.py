"""What Prometheus and a supervisor read of a running bot."""

from collections.abc import Callable

import aiohttp
import pytest
import sqlalchemy as sa
from aiohttp.test_utils import unused_port
from prometheus_client.parser import text_string_to_metric_families
from simcord import Env

from bot.client.client import Jianghu
from bot.process import health
from bot.process.exits import StartError
from bot.settings import Address


@pytest.fixture
def address() -> Address:
    return Address("127.0.0.1", unused_port())


async def get(address: Address, path: str) -> tuple[int, str]:
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"http://{address.host}:{address.port}{path}") as got,
    ):
        return got.status, await got.text()


async def figures(address: Address) -> dict[tuple[str, ...], float]:
    """Return each figure by its name and its labels' values."""
    _, text = await get(address, "/metrics")
    return {
        (sample.name, *sample.labels.values()): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


@pytest.mark.simcord(check_errors=False)  # a refusal is an error that the bot answers
async def test_a_command_and_a_button_are_counted_by_how_they_ended(
    simcord_env: Env, bot: Jianghu, address: Address
) -> None:
    channel = simcord_env.create_guild().create_text_channel("inn")
    assert channel.guild
    person = channel.guild.add_member(simcord_env.create_user("alice"))
    async with health.served(bot, address):
        before = await figures(address)
        shown = await person.slash(channel, "name")
        assert shown.response
        await person.click(shown.response, label="More")
        await person.slash(channel, "name", surname="not a surname")
        after = await figures(address)
    for outcome in ("ok", "refused"):
        key = ("jianghu_interactions_total", "/name", outcome)
        assert after[key] == before.get(key, 0) + 1
    assert after["jianghu_interactions_total", "Names.draw_again", "ok"] >= 1
    timed = ("jianghu_interaction_seconds_count", "/name")
    assert after[timed] == before.get(timed, 0) + 2
    assert after["jianghu_draw_seconds_count",] > before["jianghu_draw_seconds_count",]
    for style in bot.registry.styles():
        assert after["jianghu_model_info", style, bot.registry.get(style).version] == 1


async def test_a_bot_that_is_not_connected_is_alive_but_not_ready(
    make_bot: Callable[[], Jianghu], address: Address
) -> None:
    async with health.served(make_bot(), address):
        assert await get(address, "/healthz") == (200, "alive")
        status, missing = await get(address, "/readyz")
    assert status == 503
    assert "the gateway is not connected" in missing
    assert "the database does not answer" in missing


async def test_a_database_that_is_away_is_told(
    simcord_env: Env, bot: Jianghu, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert simcord_env.backend
    assert "the database does not answer" not in await health.unready(bot)

    def fail() -> None:
        raise sa.exc.OperationalError("SELECT 1", None, Exception("away"))

    monkeypatch.setattr(bot.database, "read", fail)
    assert "the database does not answer" in await health.unready(bot)


async def test_nothing_listens_unless_asked_for(bot: Jianghu) -> None:
    async with health.served(bot, None):
        pass


async def test_an_address_in_use_is_one_line(bot: Jianghu, address: Address) -> None:
    async with health.served(bot, address):
        with pytest.raises(StartError, match=rf"^METRICS_ADDRESS 127\.0\.0\.1:{address.port} can't be used: "):
            async with health.served(bot, address):
                pass
