"""The real bot process and the real sandbox process, over real sockets."""

import asyncio
import os
import re
import signal
from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from sandbox.server import Addresses
from sandbox.testing.driver import Driver, Outcome
from tests.bot.processes import PATIENCE, at, running_bot


@pytest_asyncio.fixture
async def sandbox() -> AsyncIterator[Driver]:
    async with Driver.start() as sandbox:
        yield sandbox


def names(outcome: Outcome) -> list[str]:
    return re.findall(r"^\d+\. \*\*(\S+)\*\*", outcome.text, re.MULTILINE)


async def test_names_buttons_and_help_over_a_restart(tmp_path: Path, shipped: Path, sandbox: Driver) -> None:
    mei, deniz = sandbox.person("Mei"), sandbox.person("Deniz")
    async with running_bot(tmp_path, shipped, at(sandbox.addresses)) as bot:
        await bot.line("Or to your own account")
        await sandbox.bot_ready(timeout=PATIENCE)
        first = await mei.slash("name", count=3)
        assert len(names(first)) == 3
        assert not first.ephemeral
        styles = await mei.autocomplete("name", focused="style", value="古")
        assert [choice.value for choice in styles] == ["gu_long"]
        surnames = await mei.autocomplete("name", focused="surname", value="ouy")
        assert [choice.name for choice in surnames] == ["欧阳 · Ōuyáng"]
        refused = await deniz.click(first, "More")
        assert refused.ephemeral
        assert re.search(r"Type </name:\d+>", refused.text)
        helped = await mei.slash("help")
        assert helped.ephemeral
        assert re.search(r"</name:\d+>", helped.text)
        assert await bot.stop() == 0
        assert "Traceback" not in await bot.complaints()

    async with running_bot(tmp_path, shipped, at(sandbox.addresses)) as bot:
        await bot.line("Or to your own account")
        await sandbox.bot_ready(timeout=PATIENCE)
        again = await mei.click(first, "More")
        assert len(names(again)) == 3
        assert again.shown.id != first.shown.id
        assert len(names(await mei.slash("name", channel="dm"))) == 10


async def test_without_a_token_the_bot_brings_its_own_discord(tmp_path: Path, shipped: Path) -> None:
    async with running_bot(tmp_path, shipped, {"DISCORD_TOKEN": " "}) as bot:
        page = (await bot.line("Open http://127.0.0.1:")).removeprefix("Open ")
        assert bot.lines[0] == "No DISCORD_TOKEN: running against the sandbox, a Discord on your desk."
        async with Driver.connect(Addresses(page, "", "", "", "")) as sandbox:
            await sandbox.bot_ready()
            assert len(names(await sandbox.person("Mei").slash("name"))) == 10
        child = only_child(bot.process.pid)
        assert not any(b"MODELS_DIR" in entry for entry in environment(child))
        assert await bot.stop(signal.SIGINT) == 0
        assert "Traceback" not in await bot.complaints()
        assert not alive(child)


async def test_a_sandbox_that_ends_ends_the_bot_with_one_line(tmp_path: Path, shipped: Path) -> None:
    async with running_bot(tmp_path, shipped, {"LOG_LEVEL": "ERROR"}) as bot:
        await bot.line("Open ")
        os.kill(only_child(bot.process.pid), signal.SIGKILL)
        assert await asyncio.wait_for(bot.process.wait(), PATIENCE) == 1
        assert (await bot.complaints()).splitlines()[-1] == "the sandbox ended by itself with code -9"


async def test_a_killed_bot_leaves_no_sandbox_behind(tmp_path: Path, shipped: Path) -> None:
    async with running_bot(tmp_path, shipped, {}) as bot:
        await bot.line("Open ")
        child = only_child(bot.process.pid)
        await bot.stop(signal.SIGKILL)
    async with asyncio.timeout(PATIENCE):
        while alive(child):  # noqa: ASYNC110 - nothing tells of a stranger's end
            await asyncio.sleep(0.05)


async def test_a_bot_that_is_stopped_during_its_start_loads_no_models(tmp_path: Path, shipped: Path) -> None:
    async with running_bot(tmp_path, shipped, {}) as bot:
        await bot.line("No DISCORD_TOKEN")
        assert await bot.stop() == 0
        assert "served by" not in await bot.complaints()


async def test_a_wrong_token_ends_the_bot_with_one_line(tmp_path: Path, shipped: Path, sandbox: Driver) -> None:
    wrong = "NDI.wrong.token"
    settings = {**at(sandbox.addresses), "DISCORD_TOKEN": wrong, "LOG_LEVEL": "ERROR"}
    async with running_bot(tmp_path, shipped, settings) as bot:
        assert await asyncio.wait_for(bot.process.wait(), PATIENCE) == 2
        complaints = await bot.complaints()
    assert complaints.splitlines() == ["DISCORD_TOKEN can't be used: Discord does not accept it"]
    assert wrong not in complaints


def only_child(pid: int) -> int:
    [child] = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return int(child)


def alive(pid: int) -> bool:
    return Path(f"/proc/{pid}").exists()


def environment(pid: int) -> list[bytes]:
    return Path(f"/proc/{pid}/environ").read_bytes().split(b"\0")
