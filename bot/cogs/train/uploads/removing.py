"""Removing an uploaded roster with every model that learned from it."""

from sqlalchemy import Connection, select

from bot.kit.cog import Bot
from bot.kit.errors import UserError
from bot.kit.versions import swapping
from bot.storage.training_tables import training_jobs
from models.errors import SharedStoreError


async def remove(bot: Bot, style: str, user_id: int) -> None:
    """Stop serving an uploaded style, delete its versions, which is recorded, and then its roster.

    Raises UserError while another process trains it, or when a file can't be deleted. The roster goes last, so
    that it can be tried again.
    """
    async with bot.swapping:
        if await bot.database.read_long(lambda connection: _is_trained(connection, style)):
            raise UserError("upload-error-training")
        await swapping.forget(bot, style, user_id)
        try:
            await bot.uploads.remove(style)
        except (SharedStoreError, OSError) as error:
            raise not_stored(error) from None


def not_stored(error: SharedStoreError | OSError) -> UserError:
    """Return what people read where neither disk nor database takes a change of a roster."""
    if isinstance(error, OSError):
        return UserError("upload-error-disk", reason=error.strerror or "?")
    return UserError("error-storage")


def _is_trained(connection: Connection, style: str) -> bool:
    """Tell whether a job of a style has not ended yet."""
    query = select(training_jobs.c.id).where(training_jobs.c.style == style, training_jobs.c.ended_at.is_(None))
    return connection.execute(query.limit(1)).first() is not None
