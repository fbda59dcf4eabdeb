"""A stand-in for the training program."""

import asyncio
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType

from bot.kit.program.command import Command, Run, environment
from bot.settings import Device
from models.store import checkpoint
from models.store.card import Card
from tests.tiny import FIGURES, content, write_first

PATIENCE = 20.0
_PROGRAM = Path(__file__).with_name("fake_training.py")


@dataclass
class Workshop:
    """What the stand-in makes of a job; `commands` are those that the bot ran."""

    folder: Path
    commands: list[Command] = field(default_factory=list)
    source: str | None = None
    corpora: Path | None = None
    """The folder of the roster that the last job learned from."""

    def prepare(self, nats: float = 9, novelty: float = 1, seed: int = 1) -> str:
        """Make the checkpoint that the next job yields, and return its version."""
        card, weights, roster = content("jin_yong", seed)
        figures = FIGURES.model_copy(update={"dev_nats": nats, "test_nats": nats, "natural_novelty": novelty})
        card = Card.model_validate({**card.model_dump(), "figures": figures.model_dump()})
        checkpoint.write(self.folder, card, weights, roster)
        self.version = card.version
        return card.version

    def prepare_first(self, novelty: float) -> str:
        """Make the checkpoint that the next job yields, the first one of a style `elves`; return its version."""
        self.version = write_first(self.folder, figures={**FIGURES.model_dump(), "natural_novelty": novelty})
        return self.version

    def finish(self) -> None:
        """Let the running program come to its end."""
        (self.folder / "go").touch()

    def command(self, run: Run, out: Path, device: Device, corpora: Path | None = None) -> Command:
        """Return the stand-in's command, in place of the real one."""
        del device
        self.corpora = corpora
        arguments = (str(_PROGRAM), str(self.folder), str(out), run.style, self.version)
        program = (sys.executable, "-P", "-c", self.source) if self.source else (sys.executable, "-P", *arguments)
        self.commands.append(Command(program, environment()))
        return self.commands[-1]


def module(name: str) -> ModuleType:
    """Return a module of the cog as the latest bot uses it: discord.py imports them anew for each bot."""
    return sys.modules[f"bot.cogs.train.{name}"]


async def until(condition: Callable[[], object]) -> None:
    """Wait, in real time, for something that a process does. Raises TimeoutError."""
    async with asyncio.timeout(PATIENCE):
        while not condition():  # noqa: ASYNC110 - nothing tells of a stranger's end
            await asyncio.sleep(0.02)
