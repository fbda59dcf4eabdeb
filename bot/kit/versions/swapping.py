"""Making a version active, pinning, keeping and deleting it: in a thread, one change at a time, and recorded."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from enum import StrEnum
from functools import partial
from typing import TypeVar

from bot.kit.cog import Bot
from bot.kit.errors import UserError
from bot.kit.pages.markdown import escape
from bot.kit.versions import changes
from bot.kit.versions.changes import Change
from bot.storage.patience import surely
from models.errors import (
    ModelError,
    NeverActiveError,
    NoActiveVersionError,
    NoPreviousVersionError,
    NotActiveError,
    ProtectedVersionError,
    UnknownStyleError,
    UnknownVersionError,
)
from models.promotion.swap import Promotion
from models.versions import operations
from models.versions.journal import Action

MAX_NAMED = 25
"""How many versions are listed to who asks for one that is not there."""

_SHOWN = 40
"""How much of an unknown version is repeated."""

_T = TypeVar("_T")
_log = logging.getLogger(__name__)


class Decision(StrEnum):
    """What a maintainer decides about a version by a button."""

    USE = "use"
    KEEP = "keep"
    """Keep it as a candidate."""
    BACK = "back"
    """Leave it for the one before."""


async def decide(
    bot: Bot, decision: Decision, style: str, version: str, user_id: int, job_id: int | None = None
) -> Change:
    """Do with a version what a maintainer has decided, and return the change. Raises UserError."""
    if decision is Decision.USE:
        return await promote(bot, style, version, user_id, job_id)
    if decision is Decision.KEEP:
        return await keep(bot, style, version, user_id, job_id)
    # If another version came later, what was before that is not what the button is about.
    return await roll_back(bot, style, version, user_id, job_id)


async def promote(bot: Bot, style: str, version: str, user_id: int, job_id: int | None = None) -> Change:
    """Make a version active whatever the gates say, which is recorded; return the change.

    Raises UserError when it is active already, or can't be loaded and drawn from.
    """
    work = partial(operations.promote, bot.registry, style, version, force=True)
    return await _swap(bot, Action.PROMOTE, work, user_id, job_id)


async def roll_back(bot: Bot, style: str, leaving: str, user_id: int, job_id: int | None = None) -> Change:
    """Leave this version for the one that was active before, and return the change.

    Raises UserError when it is not active any more, or when there is none before it.
    """
    work = partial(operations.roll_back, bot.registry, style, leaving)
    return await _swap(bot, Action.ROLLBACK, work, user_id, job_id)


async def pin(bot: Bot, style: str, version: str | None, user_id: int) -> Change:
    """Pin a version, or unpin the one that is, and return the change. Raises UserError when none is."""
    before = (await asyncio.to_thread(bot.registry.aliases)).pinned.get(style)
    named = version or before
    if named is None:
        raise UserError("models-none-pinned")
    change = Change(Action.PIN if version else Action.UNPIN, style, named, user_id)
    return await _done(bot, change, partial(asyncio.to_thread, bot.registry.pin, style, version))


async def keep(bot: Bot, style: str, version: str, user_id: int, job_id: int | None = None) -> Change:
    """Keep a candidate from being pruned, and return the change. Raises UserError when it is gone."""
    change = Change(Action.KEEP, style, version, user_id, job_id=job_id)
    return await _done(bot, change, partial(asyncio.to_thread, bot.registry.keep, style, version))


async def delete(bot: Bot, style: str, version: str, user_id: int) -> Change:
    """Delete a version, and return the change. Raises UserError when it is active, pinned or shipped."""
    change = Change(Action.DELETE, style, version, user_id)
    return await _done(bot, change, partial(asyncio.to_thread, bot.registry.delete, style, version))


async def _swap(
    bot: Bot, action: Action, work: Callable[[], Promotion], user_id: int, job_id: int | None
) -> Change:
    async with bot.swapping:
        done = await understood(bot.inference.run_for(user_id, work))
        if not done.changed:
            raise UserError("models-already", version=done.version)
        change = Change.of(action, done, user_id, job_id)
        await _record(bot, change)
    return change


async def _done(bot: Bot, change: Change, work: Callable[[], Awaitable[None]]) -> Change:
    async with bot.swapping:
        await understood(work())
        await _record(bot, change)
    return change


async def _record(bot: Bot, change: Change) -> None:
    # It is done already: to be told that nothing was stored would be wrong.
    await surely(
        lambda: bot.database.write(lambda connection: changes.add(connection, change)),
        f"the change {change.action} of {change.style} {change.version}",
    )
    _log.info("style %s: %s %s", change.style, change.action, change.version)


async def understood(work: Awaitable[_T]) -> _T:
    """Await work on versions. Raises UserError for what it refuses."""
    try:
        return await work
    except UnknownStyleError:
        raise
    except UnknownVersionError as error:
        known = error.known[:MAX_NAMED]
        raise UserError("models-unknown", version=escape(error.version[:_SHOWN]), versions=known) from None
    except NoActiveVersionError as error:
        raise UserError("models-none-active", versions=error.known[:MAX_NAMED]) from None
    except NeverActiveError as error:
        raise UserError("models-never-active", version=error.version, preset=escape(error.preset)) from None
    except NoPreviousVersionError:
        raise UserError("models-no-previous") from None
    except NotActiveError as error:
        raise UserError("train-back-late", version=error.version) from None
    except ProtectedVersionError as error:
        raise UserError(f"models-protected-{error.protection}", version=error.version) from None
    except ModelError as error:
        raise UserError("models-broken", reason=escape(str(error))) from None
    except OSError as error:
        raise UserError("models-broken", reason=error.strerror or "?") from None
