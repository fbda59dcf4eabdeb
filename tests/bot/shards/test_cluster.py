"""`python -m bot cluster` with two real processes, PostgreSQL and a real sandbox: a leader is killed in a game."""

import asyncio
import os
import re
import signal
from pathlib import Path

from sandbox.testing.driver import Driver, SeenMessage
from tests.bot.cogs.quiz.ledger import assert_totals_equal_a_recount, rows
from tests.bot.processes import PATIENCE, BotProcess, at, running_bot
from tests.bot.shards.conftest import of_shard

PROGRAM = ("-m", "bot", "cluster", "--processes", "2")


class Log:
    """What the launcher and its processes have logged, as it comes."""

    def __init__(self, bot: BotProcess) -> None:
        self._bot = bot
        self.text = ""

    async def until(self, pattern: str) -> re.Match[str]:
        """Return the first match. Raises TimeoutError and EOFError."""
        assert self._bot.process.stderr is not None
        async with asyncio.timeout(PATIENCE):
            while (found := re.search(pattern, self.text)) is None:
                line = await self._bot.process.stderr.readline()
                if not line:
                    raise EOFError(self.text)
                self.text += line.decode()
        return found


async def test_a_killed_leader_is_replaced_and_its_game_goes_on(
    tmp_path: Path, shipped: Path, postgresql_url: str
) -> None:
    async with Driver.start("--servers", "2", "--max-concurrency", "2") as sandbox:
        environment = {**at(sandbox.addresses), "DATABASE_URL": postgresql_url}
        async with running_bot(tmp_path, shipped, environment, program=PROGRAM) as bot:
            log, mei = Log(bot), sandbox.person("Mei")
            leader = int((await log.until(r"\[([12])\] .*this process leads"))[1])
            await sandbox.bot_ready(commands=4, shards=2, timeout=PATIENCE)
            [server] = of_shard(sandbox, leader - 1)
            hall = server.channels["quiz-hall"]

            def shows(text: str) -> list[SeenMessage]:
                found = sandbox.messages.values()
                return [message for message in found if message.channel_id == hall and text in message.text]

            await mei.slash("quiz play", channel=hall, rounds=1, seconds=5)
            await sandbox.until(lambda: shows("Round 1 of 1"), timeout=PATIENCE)
            assert "You said" in (await mei.click(shows("Round 1 of 1")[0], "Gu Long")).text
            os.kill(int((await log.until(rf"process {leader} is (\d+)"))[1]), signal.SIGKILL)
            await log.until(rf"\[{3 - leader}\] .*this process leads")
            await log.until(rf"process {leader} ended with -9; it is started again")
            await sandbox.until(lambda: shows("Final standings"), timeout=PATIENCE)
            assert [len(shows(text)) for text in ("Round 1 of 1", "Final standings")] == [1, 1]
            assert await bot.stop() == 0
    assert rows(postgresql_url, "SELECT user_id FROM answers") == [(mei.id,)]
    assert_totals_equal_a_recount(postgresql_url)
