"""The tests that docs/sandbox.md shows, one after the other with the one bot that its module makes."""

from pathlib import Path

from sandbox.testing.driver import Driver
from sandbox.testing.fixtures import Connected
from tests.sandbox.bots.greeter import bot


async def test_it_says_hello(sandbox: Driver, connected: Connected) -> None:
    async with connected(bot):
        await sandbox.bot_ready(commands=1)
        outcome = await sandbox.person("Mei").slash("hello", who="Deniz")
        assert outcome.text.startswith("hello")


async def test_it_greets_in_every_server(sandbox: Driver, connected: Connected) -> None:
    await sandbox.add_servers(2)
    async with connected(bot):
        await sandbox.bot_ready(shards=1)
        mei = sandbox.person("Mei")
        for server in sandbox.servers:
            outcome = await mei.slash("hello", channel=server.channels["tavern"], who="Deniz")
            assert not outcome.failed


def test_the_guide_shows_these_tests() -> None:
    guide = Path("docs/sandbox.md").read_text(encoding="utf-8")
    shown = Path(__file__).read_text(encoding="utf-8").partition("\n\n\n")[2].partition("\n\n\ndef ")[0]
    for line in filter(None, shown.splitlines()):
        assert line.replace(": Driver", "").replace(": Connected", "").replace(" -> None", "") in guide
