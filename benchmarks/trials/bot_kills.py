"""Killing the bot or the training program at random moments of a job, and looking at what is left."""

import asyncio
import contextlib
import os
import signal
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from benchmarks.cluster.usage import children
from benchmarks.trials.version_kills import broken, left_over
from models.store import checkpoint
from models.store.manifest import read_manifest, write_manifest
from models.store.registry import SHIPPED
from sandbox.testing.driver import Driver, Outcome
from tests.bot.cogs.quiz.ledger import rows
from tests.bot.kit.program.programs import alive
from tests.bot.processes import PATIENCE, BotProcess, at, running_bot
from tests.tiny import FIGURES, content

STYLE = "jin_yong"
RUN_SECONDS = 20.0
"""About as long as a fast run takes."""

END_SECONDS = 3.0
"""About as long as it takes from the first file of a new checkpoint to the end of its job."""

LEASH_SECONDS = 5.0
TRAINING_SECONDS = 1800.0
"""How long to wait for the end of a job: the bot's own limit, so that a busy machine is no failure."""

_RUNNING_TEXT = "### Training Jin Yong\n"
"""How the message of a running job begins."""
_JOBS = "SELECT * FROM training_jobs"
_RUNNING = "SELECT count(*) FROM training_jobs WHERE state = 'running'"
_UNTOLD = "SELECT count(*) FROM training_jobs WHERE NOT told OR state = 'running'"


@dataclass
class BotTrial:
    """One sandbox, one folder of models, and what went wrong with them."""

    sandbox: Driver
    folder: Path
    random: Random
    kills: int = 0
    in_the_middle: int = 0
    """How many kills left files of a new version that were not in place yet."""
    troubles: list[str] = field(default_factory=list)

    @property
    def models(self) -> Path:
        """Where the bot keeps the models that it trains."""
        return self.folder / "models"

    @property
    def database(self) -> Path:
        """The bot's database."""
        return self.folder / "data" / "jianghu.db"

    async def kill_once(self, *, victim: str, at_the_end: bool) -> None:
        """Start a job and kill the bot or its program, at any moment or while the new model is put in place."""
        environment = {**at(self.sandbox.addresses), "LOG_LEVEL": "ERROR"}
        async with running_bot(self.folder, self.models, environment) as bot:
            await self._ready(bot)
            await asyncio.to_thread(activate_poor_model, self.models)
            started = await self.sandbox.person("Mei").slash("train start", style=STYLE, preset="fast")
            await self._moment(at_the_end=at_the_end)
            programs = children(bot.process.pid)
            if victim == "bot":
                await bot.stop(signal.SIGKILL)
                await self._expect_gone(programs)
            else:
                for pid in programs:
                    with contextlib.suppress(ProcessLookupError):
                        os.kill(pid, signal.SIGKILL)
                await self._expect_end(started)
                await bot.stop(signal.SIGKILL)
        self.kills += 1
        self.in_the_middle += bool(left_over(self.models))
        await self.sandbox.bot_gone()

    async def finish(self) -> None:
        """Start the bot once more, so that it reports the last job, and stop it in order."""
        environment = {**at(self.sandbox.addresses), "LOG_LEVEL": "ERROR"}
        async with running_bot(self.folder, self.models, environment) as bot:
            await self._ready(bot)
            await bot.stop()

    @property
    def versions(self) -> int:
        """How many versions there are now."""
        return len([*self.models.glob("*/*/")])

    async def _moment(self, *, at_the_end: bool) -> None:
        if at_the_end:
            async with asyncio.timeout(TRAINING_SECONDS):
                while self._is_running() and not self._is_ending():  # noqa: ASYNC110 - another process
                    await asyncio.sleep(0.01)
            await asyncio.sleep(self.random.uniform(0, END_SECONDS))
        else:
            await asyncio.sleep(self.random.uniform(0, RUN_SECONDS))

    def _is_running(self) -> bool:
        return rows(self.database, _RUNNING) != [(0,)]

    def _is_ending(self) -> bool:
        """Tell whether the files of a new checkpoint have begun to appear."""
        return any(self.models.glob(f".staging-*/{STYLE}/*"))

    async def _ready(self, bot: BotProcess) -> None:
        """Wait until a started bot has reported how the last job ended, and check everything."""
        await bot.line("Or to your own account")
        await self.sandbox.bot_ready(commands=4, timeout=PATIENCE)
        try:
            async with asyncio.timeout(PATIENCE):
                while rows(self.database, _UNTOLD) != [(0,)]:  # noqa: ASYNC110 - another process's database
                    await asyncio.sleep(0.05)
        except TimeoutError:
            self.troubles.append(f"a job is not reported: {rows(self.database, _JOBS)}")
        try:
            # The database may know of an edit before its event has come through the sandbox's socket.
            await self.sandbox.until(lambda: not self._running_messages(), timeout=PATIENCE)
        except TimeoutError:
            self.troubles += [f"a message still says: {text!r}" for text in self._running_messages()]
        self.troubles += broken(self.models)
        await self._expect_service()

    def _running_messages(self) -> list[str]:
        """Return the text of every message that shows a job as running."""
        texts = (message.text for message in self.sandbox.messages.values())
        return [text for text in texts if text.startswith(_RUNNING_TEXT)]

    async def _expect_service(self) -> None:
        active = {**read_manifest(SHIPPED), **read_manifest(self.models)}[STYLE]
        named = await self.sandbox.person("Deniz").slash("name", style=STYLE)
        if named.failed or active not in named.text:
            self.troubles.append(f"version {active} does not serve: {named.text!r}")

    async def _expect_gone(self, programs: list[int]) -> None:
        try:
            async with asyncio.timeout(LEASH_SECONDS):
                while any(map(alive, programs)):  # noqa: ASYNC110 - no event for another's child
                    await asyncio.sleep(0.02)
        except TimeoutError:
            self.troubles.append(f"processes are left: {programs}")

    async def _expect_end(self, started: Outcome) -> None:
        def ended() -> bool:
            return not self.sandbox.messages[started.shown.id].text.startswith(_RUNNING_TEXT)

        try:
            await self.sandbox.until(ended, timeout=PATIENCE)
        except TimeoutError:
            self.troubles.append("a killed program's job did not end")


def activate_poor_model(models: Path) -> None:
    """Make a model active that every run surpasses; a running bot notices it within a second."""
    card, weights, roster = content(STYLE)
    poor = card.model_copy(update={"figures": FIGURES.model_copy(update={"dev_nats": 99.0})})
    checkpoint.write(models, poor, weights, roster)
    write_manifest(models, {STYLE: poor.version})
