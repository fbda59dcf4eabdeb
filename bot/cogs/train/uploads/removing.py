"""Removing an uploaded roster with every model that learned from it."""

import asyncio

from sqlalchemy import Connection, select

from bot.kit.cog import Bot
from bot.kit.errors import UserError
from bot.kit.versions import changes
from bot.kit.versions.changes import Change
from bot.kit.versions.swapping import understood
from bot.storage.patience import surely
from bot.storage.training_tables import training_jobs
from models.errors import SharedStoreError
from models.versions.journal import Action


async def remove(bot: Bot, style: str, user_id: int) -> None:
    """Stop serving an uploaded style, delete its versions, which is recorded, and then its roster.

    Raises UserError while a training of it runs or waits, or when a file can't be deleted; it can be tried again.
    """
    async with bot.swapping:
        if await bot.database.read_long(lambda connection: _is_trained(connection, style)):
            raise UserError("upload-error-training")
        deleted = await understood(asyncio.to_thread(bot.registry.forget, style))
        try:
            await bot.uploads.remove(style)
        except (SharedStoreError, OSError) as error:
            raise not_stored(error) from None
        finally:
            await _record(bot, [Change(Action.DELETE, style, version, user_id) for version in deleted])


def not_stored(error: SharedStoreError | OSError) -> UserError:
    """Return what people read where neither disk nor database takes a change of a roster."""
    if isinstance(error, OSError):
        return UserError("upload-error-disk", reason=error.strerror or "?")
    return UserError("error-storage")


def _is_trained(connection: Connection, style: str) -> bool:
    """Tell whether a job of a style has not ended yet."""
    query = select(training_jobs.c.id).where(training_jobs.c.style == style, training_jobs.c.ended_at.is_(None))
    return connection.execute(query.limit(1)).first() is not None


async def _record(bot: Bot, done: list[Change]) -> None:
    def write(connection: Connection) -> None:
        for change in done:
            changes.add(connection, change)

    if done:
        await surely(lambda: bot.database.write(write), "the removal of an uploaded style")
