"""A bot whose training program is a stand-in, and a simulated Discord that knows of processes."""

import asyncio
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType

import pytest
from simcord import Env

from bot.cogs.train._job import Job
from bot.cogs.train.program.command import Command, environment
from models.store import checkpoint
from models.store.card import Card
from tests.tiny import FIGURES, content

PATIENCE = 20.0
_PROGRAM = Path(__file__).with_name("fake_training.py")


@dataclass
class Workshop:
    """What the stand-in makes of a job; `commands` are those that the bot ran."""

    folder: Path
    commands: list[Command] = field(default_factory=list)
    source: str | None = None

    def prepare(self, nats: float = 9, novelty: float = 1, seed: int = 1) -> str:
        """Make the checkpoint that the next job yields, and return its version."""
        card, weights, roster = content("jin_yong", seed)
        figures = FIGURES.model_copy(update={"test_nats": nats, "natural_novelty": novelty})
        card = Card.model_validate({**card.model_dump(), "figures": figures.model_dump()})
        checkpoint.write(self.folder, card, weights, roster)
        self.version = card.version
        return card.version

    def finish(self) -> None:
        """Let the running program come to its end."""
        (self.folder / "go").touch()

    def command(self, job: Job, out: Path) -> Command:
        """Return the stand-in's command, in place of the real one."""
        arguments = (str(_PROGRAM), str(self.folder), str(out), job.style, self.version)
        program = (sys.executable, "-P", "-c", self.source) if self.source else (sys.executable, "-P", *arguments)
        self.commands.append(Command(program, environment()))
        return self.commands[-1]


def module(name: str) -> ModuleType:
    """Return a module of the cog as the latest bot uses it: discord.py imports them anew for each bot."""
    return sys.modules[f"bot.cogs.train.{name}"]


@pytest.fixture
def workshop(simcord_env: Env, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workshop:
    assert simcord_env
    folder = tmp_path / "workshop"
    folder.mkdir()
    made = Workshop(folder)
    made.prepare()
    monkeypatch.setattr(module("program.command"), "training_command", made.command)
    return made


@pytest.fixture
def processes(simcord_env: Env, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run the programs of a simulated bot in a loop and a thread of their own, where time is real.

    In the bot's own loop SimCord would wait for them to come to rest.
    """
    run = module("program.process").run

    async def run_outside(command: Command, on_line: Callable[[bytes], None]) -> None:
        loop = asyncio.get_running_loop()
        ended: asyncio.Future[BaseException | None] = loop.create_future()
        outside = asyncio.new_event_loop()
        tasks: list[asyncio.Task[None]] = []

        def work() -> None:
            # Made here: a task of the bot's would bring its virtual time along.
            tasks.append(outside.create_task(run(command, on_line)))
            outside.run_until_complete(asyncio.wait(tasks))
            outside.close()
            error = asyncio.CancelledError() if tasks[0].cancelled() else tasks[0].exception()
            loop.call_soon_threadsafe(ended.set_result, error)

        threading.Thread(target=work, daemon=True).start()
        try:
            error = await simcord_env.external_wait(asyncio.shield(ended), reason="a child process")
        except asyncio.CancelledError:
            outside.call_soon_threadsafe(tasks[0].cancel)
            error = await simcord_env.external_wait(ended, reason="the end of a child process")
        if error:
            raise error

    monkeypatch.setattr(module("program.process"), "run", run_outside)


async def until(condition: Callable[[], object]) -> None:
    """Wait, in real time, for something that a process does. Raises TimeoutError."""
    async with asyncio.timeout(PATIENCE):
        while not condition():  # noqa: ASYNC110 - nothing tells of a stranger's end
            await asyncio.sleep(0.02)
