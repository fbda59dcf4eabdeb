"""Two processes with a shard each and one database: what one of them changes holds in the other at once."""

import pytest

from bot.process.exits import StartError
from bot.storage import membership
from bot.storage.errors import StorageError
from sandbox.testing.driver import Driver
from tests.bot.shards.conftest import PATIENCE, Start, of_shard, until


@pytest.fixture(autouse=True)
def _hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(membership, "YOUNG_SECONDS", 0.0)
    monkeypatch.setattr(membership, "CLAIM_SECONDS", 0.0)
    monkeypatch.setattr(membership, "IDENTIFY_SECONDS", 0.0)


async def test_what_a_person_chooses_holds_in_every_process(
    sandbox: Driver, start: Start, postgresql_url: str
) -> None:
    mei, tavern = sandbox.person("Mei"), of_shard(sandbox, 1)[0].channels["tavern"]
    async with start("first", "0", postgresql_url) as first, start("second", "1", postgresql_url) as second:
        await sandbox.bot_ready(commands=4, shards=2, timeout=PATIENCE)
        assert (first.leads, second.leads) == (True, False)
        page = await mei.slash("me", channel="dm")
        await mei.click(page, "Hide me from others")
        await mei.choose(page, "me:language", "tr")
        await until(lambda: second.preferences.of_person(mei.id).language == "tr")
        await until(lambda: mei.id in second.hidden)
        assert "Gizlisin" in (await mei.slash("me", channel=tavern)).text
        await mei.click(await mei.slash("privacy delete", channel="dm"), "Hepsini sil")
        await until(lambda: second.preferences.of_person(mei.id).language is None)
        await until(lambda: mei.id not in second.hidden)


async def test_another_process_leads_when_the_leader_ends(start: Start, postgresql_url: str) -> None:
    led: list[bool] = []
    async with start("second", "1", postgresql_url) as second:
        assert second.published
        async with start("first", "0", postgresql_url) as first:
            assert (second.leads, first.leads) == (True, False)
            await until(lambda: first.published == second.published)

            async def on_leading() -> None:
                led.append(first.leads)

            first.add_listener(on_leading)
            await second.close()
            await until(lambda: led)
            assert led == [True]


async def test_a_second_process_of_a_shard_does_not_start(
    sandbox: Driver, start: Start, postgresql_url: str
) -> None:
    async with start("first", "0,1", postgresql_url):
        await sandbox.bot_ready(commands=4, shards=2, timeout=PATIENCE)
        with pytest.raises(StartError, match="runs the shards 1: stop it first"):
            async with start("second", "1", postgresql_url):
                pytest.fail("it started")


async def test_a_process_that_lost_its_shards_ends(start: Start, postgresql_url: str) -> None:
    async def run() -> None:
        async with start("first", "0,1", postgresql_url) as first:
            first._end(StorageError("taken"))
            assert first._expulsion is not None
            await first._expulsion
            assert first.is_closed()

    with pytest.raises(StartError, match=r"^taken$"):
        await run()
