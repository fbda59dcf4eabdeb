"""A bot with two shards, in one process or in two: each server's people are answered once, by its own shard."""

from pathlib import Path

from bot.client.client import Jianghu
from bot.client.sharded import ShardedJianghu, client_for
from bot.kit.inference import Inference
from bot.settings import Settings
from models.store.registry import Registry
from sandbox.testing.driver import Driver, PersonClient, SeenMessage, SeenServer
from tests.bot.cogs.quiz.ledger import rows
from tests.bot.shards.conftest import PATIENCE, Start, of_shard

HALL = "quiz-hall"


def hall(server: SeenServer) -> int:
    return server.channels[HALL]


async def appears(sandbox: Driver, text: str, channel: int, since: int = 0) -> SeenMessage:
    """Return the first message of a channel that shows a text."""
    return await sandbox.next_message(
        lambda message: message.channel_id == channel and text in message.text, since=since, timeout=PATIENCE
    )


async def play(sandbox: Driver, person: PersonClient, server: SeenServer) -> SeenMessage:
    """Start a game of one round in a server, answer, and return the question."""
    begun = await person.slash("quiz play", channel=hall(server), rounds=1, seconds=5)
    assert "A game begins" in begun.text
    question = await appears(sandbox, "Round 1 of 1", hall(server))
    assert "You said" in (await person.click(question, "Gu Long")).text
    return question


async def test_two_shards_in_one_process_play_in_every_server(sandbox: Driver, start: Start) -> None:
    mei = sandbox.person("Mei")
    async with start("data", "") as bot:
        await sandbox.bot_ready(commands=4, shards=2, timeout=PATIENCE)
        assert len(bot.guilds) == 3
        assert [shard for shard, _ in bot.shard_latencies()] == [0, 1]
        for server in sandbox.servers:
            await play(sandbox, mei, server)
        for server in sandbox.servers:
            await appears(sandbox, "Final standings", hall(server))
        assert not (await mei.slash("help", channel="dm")).failed


async def test_a_process_takes_up_the_games_of_its_own_shards(sandbox: Driver, start: Start) -> None:
    mei = sandbox.person("Mei")
    ours, theirs = of_shard(sandbox, 0)[0], of_shard(sandbox, 1)[0]
    async with start("data", ""):
        await sandbox.bot_ready(commands=4, shards=2, timeout=PATIENCE)
        for server in (ours, theirs):
            await play(sandbox, mei, server)
    stopped = len(sandbox.events)
    async with start("data", "0"):
        await appears(sandbox, "Final standings", hall(ours), stopped)
    assert {event.message.channel_id for event in sandbox.events[stopped:]} == {hall(ours)}
    async with start("data", "1"):
        await appears(sandbox, "Final standings", hall(theirs), stopped)


async def test_two_processes_answer_in_their_own_servers(sandbox: Driver, start: Start, tmp_path: Path) -> None:
    mei = sandbox.person("Mei")
    async with start("second", "1") as second:
        assert not await commands(sandbox)  # another process publishes them
        async with start("first", "0") as first:
            await sandbox.bot_ready(commands=4, shards=2, timeout=PATIENCE)
            assert [guild.id for guild in first.guilds] == [server.id for server in of_shard(sandbox, 0)]
            assert {guild.id for guild in second.guilds} == {server.id for server in of_shard(sandbox, 1)}
            for server in sandbox.servers:
                await play(sandbox, mei, server)
            assert not (await mei.slash("help", channel="dm")).failed
    for folder, shard in (("first", 0), ("second", 1)):
        played = rows(tmp_path / folder / "jianghu.db", "SELECT guild_id FROM games")
        assert {guild_id for (guild_id,) in played} == {server.id for server in of_shard(sandbox, shard)}


async def test_a_process_without_shard_0_learns_the_commands(sandbox: Driver, start: Start) -> None:
    async with start("second", "1") as second:
        assert not second.published
        second._learn.change_interval(seconds=0.1)
        second._learn.restart()
        async with start("first", "0") as first:
            await sandbox.until(lambda: second.published == first.published, timeout=PATIENCE)
            await sandbox.until(lambda: not second._learn.is_running(), timeout=PATIENCE)
            tavern = of_shard(sandbox, 1)[0].channels["tavern"]
            assert "</help:" in (await sandbox.person("Mei").slash("help", channel=tavern)).text


async def commands(sandbox: Driver) -> list[object]:
    view = await sandbox.ask("watch")
    found: list[object] = view["commands"]["server"]
    return found


def test_one_shard_is_the_plain_client(settings: Settings, registry: Registry) -> None:
    for count, kind in ((None, Jianghu), (1, Jianghu), (2, ShardedJianghu)):
        chosen = settings.model_copy(update={"shard_count": count})
        assert type(client_for(chosen, Inference(registry))) is kind
