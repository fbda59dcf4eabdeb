"""A simulated server in which a maintainer trains."""

from dataclasses import dataclass
from pathlib import Path

import discord
from simcord import ChannelHandle, Env, GuildHandle, MemberActor, UserHandle

from bot.client.client import Jianghu
from tests.bot.cogs.quiz.ledger import rows
from tests.bot.cogs.train.workshop import Workshop, until
from tests.bot.kit.program.programs import WAIT
from tests.bot.reading import read


@dataclass
class Stage:
    """A simulated server with a workshop, and a maintainer who is no more than a manager of the server."""

    env: Env
    bot: Jianghu
    workshop: Workshop
    guild: GuildHandle
    channel: ChannelHandle
    ann: MemberActor

    @property
    def models_dir(self) -> Path:
        return self.bot.settings.models_dir

    @property
    def path(self) -> Path:
        return self.bot.settings.data_dir / "jianghu.db"

    def rows(self, sql: str) -> list[tuple[object, ...]]:
        return rows(self.path, sql)

    def states(self) -> list[object]:
        return [state for (state,) in self.rows("SELECT state FROM training_jobs ORDER BY id")]

    def shown(self) -> str:
        """Return the text of the last job's message."""
        return read(self.message()).text

    @property
    def directly(self) -> UserHandle:
        """The maintainer in direct messages with the bot."""
        return UserHandle(self.env, self.env.backend.get_user(self.ann.id))

    def message(self) -> discord.Message:
        """Return the last job's message."""
        [(number,)] = self.rows("SELECT message_id FROM training_jobs ORDER BY id DESC LIMIT 1")
        return next(message for message in self.channel.history() if message.id == number)

    async def ended(self) -> None:
        """Wait until the last job has ended and is told."""
        await until(lambda: self.rows("SELECT told FROM training_jobs ORDER BY id DESC LIMIT 1") == [(1,)])
        await self.env.settle()


async def running_program(stage: Stage) -> int:
    """Start a job whose program goes on and on; return the program's id."""
    note = stage.workshop.folder / "pid"
    stage.workshop.source = f"import os, pathlib\npathlib.Path({str(note)!r}).write_text(str(os.getpid()))\n{WAIT}"
    await stage.ann.slash(stage.channel, "train start", style="jin_yong")
    await until(lambda: note.exists() and note.read_text())
    return int(note.read_text())
