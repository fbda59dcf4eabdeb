"""Choices of people and of a server, with the real bot process and the real sandbox process."""

from pathlib import Path

from sandbox.testing.driver import Driver
from tests.bot.processes import PATIENCE, at, running_bot


async def test_each_reads_names_in_their_script_also_after_a_restart(tmp_path: Path, shipped: Path) -> None:
    async with Driver.start() as sandbox:
        mei, deniz = sandbox.person("Mei"), sandbox.person("Deniz")
        await mei.speak("zh-TW")
        async with running_bot(tmp_path, shipped, at(sandbox.addresses)) as bot:
            await sandbox.bot_ready(timeout=PATIENCE)
            assert "**歐陽" in (await mei.slash("name", surname="歐陽", count=1)).text
            assert "**欧阳" in (await deniz.slash("name", surname="歐陽", count=1)).text
            mine = await deniz.slash("me")
            assert mine.ephemeral
            await deniz.choose(mine, "me:script", "traditional")
            assert await bot.stop() == 0
            assert "Traceback" not in await bot.complaints()
        async with running_bot(tmp_path, shipped, at(sandbox.addresses)):
            await sandbox.bot_ready(timeout=PATIENCE)
            assert "**歐陽" in (await deniz.slash("name", surname="欧阳", count=1)).text
            here = await mei.slash("settings")
            assert here.ephemeral
            await mei.choose(here, "settings:switches")
            names = await deniz.slash("name", surname="欧阳", length=3, count=1)
            assert names.ephemeral
            assert "Ōu" not in names.text
