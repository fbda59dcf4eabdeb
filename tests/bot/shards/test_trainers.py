"""Trainings at trainers elsewhere, as people see them in Discord; the training program is a stand-in."""

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, contextmanager
from pathlib import Path
from types import ModuleType

import pytest

from bot.client.client import Jianghu
from bot.process import trainer
from bot.settings import Settings
from bot.storage import membership
from bot.storage.dialects import postgresql_session
from sandbox.testing.driver import Driver, PersonClient, SeenMessage
from tests.bot.cogs.quiz.ledger import rows
from tests.bot.cogs.train.workshop import Workshop
from tests.bot.kit.program.programs import alive
from tests.bot.shards.conftest import PATIENCE, Start, until

ROOT = Path(__file__).parents[3]
WORKER = """
import sys
from pathlib import Path
from bot.__main__ import main
from bot.kit.program import command
from tests.bot.cogs.train.workshop import Workshop
workshop = Workshop(Path(sys.argv[1]))
workshop.version = sys.argv[2]
command.training_command = workshop.command
sys.exit(main(["worker"]))
"""
"""`python -m bot worker` with the stand-in for the training program."""


@pytest.fixture(autouse=True)
def _hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(membership, "YOUNG_SECONDS", 0.0)
    monkeypatch.setattr(membership, "CLAIM_SECONDS", 0.0)
    # A busy machine is no lost connection.
    monkeypatch.setattr(membership, "LEASE_SECONDS", PATIENCE)
    monkeypatch.setattr(postgresql_session, "ANSWER_SECONDS", PATIENCE)


@pytest.fixture
def workshop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workshop:
    folder = tmp_path / "workshop"
    folder.mkdir()
    made = Workshop(folder)
    made.prepare()
    monkeypatch.setattr("bot.kit.program.command.training_command", made.command)
    return made


@pytest.fixture
def bot(start: Start, settings: Settings, postgresql_url: str) -> "Bots":
    return Bots(start, settings, postgresql_url)


class Bots:
    """Makes bots of both shards, one after the other."""

    def __init__(self, start: Start, settings: Settings, url: str) -> None:
        self._start, self._settings, self.url = start, settings, url

    def __call__(self, *, locally: bool = True) -> AbstractAsyncContextManager[Jianghu]:
        more = {"models_dir": self._settings.models_dir, "train_locally": locally}
        return self._start("bot", "0,1", self.url, **more)

    @asynccontextmanager
    async def trainer(self) -> AsyncIterator[None]:
        """Run a trainer in this process, which SIGTERM's handler is not for."""
        chosen = self._settings.model_copy(update={"database_url": self.url})
        working = asyncio.create_task(trainer.serve(chosen, "cpu"))
        await until(lambda: rows(self.url, "SELECT id FROM procrastinate_workers"))
        try:
            yield
        finally:
            working.cancel()
            await asyncio.wait({working})

    @property
    def left(self) -> list[object]:
        """What is left of trainings in the tables between bots and trainers."""
        tables = ("procrastinate_jobs", "training_events", "shared_files")
        return [row for table in tables for row in rows(self.url, f"SELECT * FROM {table}")]  # noqa: S608 - ours


def module(name: str) -> ModuleType:
    """Return a module of the cog as the latest bot uses it: discord.py imports them anew for each bot."""
    return sys.modules[f"bot.cogs.train.{name}"]


async def begin(sandbox: Driver) -> PersonClient:
    """Start a training as the bot's owner."""
    await sandbox.bot_ready(commands=4, shards=2, timeout=PATIENCE)
    mei = sandbox.person("Mei")
    await mei.slash("train start", channel="dm", style="jin_yong", preset="fast", seed=7)
    return mei


async def appears(sandbox: Driver, text: str) -> SeenMessage:
    """Wait until a message says something."""

    def said() -> list[SeenMessage]:
        return [message for message in sandbox.messages.values() if text in message.text]

    await sandbox.until(said, timeout=PATIENCE)
    return said()[0]


async def test_a_trainer_goes_on_while_the_bot_restarts_and_the_next_bot_takes_its_model(
    sandbox: Driver, bot: Bots, workshop: Workshop
) -> None:
    async with bot.trainer():
        async with bot():
            await begin(sandbox)
            shown = await appears(sandbox, "A trainer on another machine is working on it.")
            await appears(sandbox, "epoch 2 of 4")
        assert rows(bot.url, "SELECT state, ended_at FROM training_jobs") == [("running", None)]
        workshop.finish()
        async with bot() as after:
            ended = await appears(sandbox, "Jin Yong has been trained")
            assert ended.id == shown.id
            assert f"**{workshop.version}** is active now" in ended.text
            assert after.registry.get("jin_yong").version == workshop.version
            await until(lambda: rows(bot.url, "SELECT told FROM training_jobs") == [(1,)])
    assert len(workshop.commands) == 1
    assert bot.left == []


async def test_a_cancelled_training_is_ended_where_it_runs(sandbox: Driver, bot: Bots, workshop: Workshop) -> None:
    pids = workshop.folder / "pid"
    workshop.source = (
        f"import os, pathlib, time; pathlib.Path({str(pids)!r}).write_text(str(os.getpid())); time.sleep(600)"
    )
    async with bot.trainer(), bot():
        mei = await begin(sandbox)
        await until(lambda: pids.exists() and pids.read_text())
        assert "nothing of it is left" in (await mei.slash("train cancel", channel="dm")).text
        assert not alive(int(pids.read_text()))
        await appears(sandbox, "cancelled it. Nothing changed.")
        assert bot.left == []


async def test_without_a_trainer_the_bot_does_it_and_says_so(
    sandbox: Driver, bot: Bots, workshop: Workshop
) -> None:
    async with bot():
        await begin(sandbox)
        await appears(sandbox, "No trainer is running, so I train it myself.")
        workshop.finish()
        await appears(sandbox, "Jin Yong has been trained")
        assert bot.left == []


async def test_where_the_bot_may_not_train_it_waits_for_a_trainer(
    sandbox: Driver, bot: Bots, workshop: Workshop
) -> None:
    workshop.finish()
    async with bot(locally=False):
        await begin(sandbox)
        await appears(sandbox, "It begins as soon as a trainer is there.")
        assert workshop.commands == []
        async with bot.trainer():
            await appears(sandbox, "Jin Yong has been trained")


async def test_a_failure_is_told_as_if_it_had_been_here(sandbox: Driver, bot: Bots, workshop: Workshop) -> None:
    workshop.source = "import sys; sys.exit('error: the loss is no longer a number')"
    async with bot.trainer(), bot():
        await begin(sandbox)
        await appears(sandbox, "refused: the loss is no longer a number.")
        assert bot.left == []


@contextmanager
def worker(url: str, workshop: Workshop) -> Iterator["subprocess.Popen[bytes]"]:
    """Run a trainer as a process of its own."""
    program = [sys.executable, "-c", WORKER, str(workshop.folder), workshop.version]
    known = {name: value for name, value in os.environ.items() if name not in Settings.variables()}
    with subprocess.Popen(program, cwd=ROOT, env={**known, "DATABASE_URL": url}) as process:
        try:
            yield process
        finally:
            process.kill()


async def test_a_killed_trainer_is_told_and_the_next_training_goes_on(
    sandbox: Driver, bot: Bots, workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    with worker(bot.url, workshop) as process:
        await until(lambda: rows(bot.url, "SELECT id FROM procrastinate_workers"))
        async with bot():
            monkeypatch.setattr(module("_trainers"), "LOST_SECONDS", 3.0)
            mei = await begin(sandbox)
            await appears(sandbox, "epoch 2 of 4")
            process.send_signal(signal.SIGKILL)
            lost = await appears(sandbox, "was stopped, or can’t be reached any more")
            assert "The active version did not change" in lost.text
            assert bot.left == []
            workshop.finish()
            async with bot.trainer():
                await mei.slash("train start", channel="dm", style="jin_yong", preset="fast", seed=7)
                await appears(sandbox, "Jin Yong has been trained")
