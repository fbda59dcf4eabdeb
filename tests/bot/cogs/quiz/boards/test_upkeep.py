"""The boards are kept up in the background, also by a process that begins to lead and stops at once."""

import asyncio

import pytest

from bot.client.client import Jianghu


@pytest.mark.usefixtures("simcord_env")
@pytest.mark.parametrize("ticks", range(3))
async def test_a_process_that_leads_in_its_last_moment_writes_nothing_more(bot: Jianghu, ticks: int) -> None:
    bot.dispatch("leading")
    for _ in range(ticks):
        await asyncio.sleep(0)
    await bot.close()
    for _ in range(100):
        await asyncio.sleep(0)
