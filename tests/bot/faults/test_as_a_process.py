"""The bot as people start it, through faults of its connection: it lives, answers, and logs little."""

from pathlib import Path

from sandbox.testing.driver import Driver
from tests.bot.processes import PATIENCE, at, running_bot


async def test_a_process_survives_bad_frames_and_refused_connections(tmp_path: Path, shipped: Path) -> None:
    async with Driver.start() as sandbox, running_bot(tmp_path, shipped, at(sandbox.addresses)) as bot:
        await bot.line("Or to your own account")
        await sandbox.bot_ready(timeout=PATIENCE)
        mei = sandbox.person("Mei")
        await sandbox.faults.event("INTERACTION_CREATE", without=("attachment_size_limit",))
        assert (await mei.slash("help")).failed
        await sandbox.bot_ready(timeout=PATIENCE)
        assert not (await mei.slash("help")).failed
        await sandbox.faults.drop(refused=2)
        await sandbox.bot_gone(timeout=PATIENCE)
        await sandbox.bot_ready(timeout=PATIENCE)
        assert not (await mei.slash("help")).failed
        assert await bot.stop() == 0
        records = [line for line in (await bot.complaints()).splitlines() if not line.startswith(" ")]
    unread = [line for line in records if "could not be read" in line]
    refused = [line for line in records if "Attempting a reconnect" in line]
    assert [line.split()[2] for line in unread] == ["ERROR"]
    assert [line.split()[2] for line in refused] == ["WARNING", "WARNING"]
