"""Making a version active, pinning, keeping and deleting it: in a thread, one change at a time, and recorded."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from enum import StrEnum
from functools import partial
from typing import Any, TypeVar

from sqlalchemy import Connection

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
    NoCandidateError,
    NoPreviousVersionError,
    NotActiveError,
    ProtectedVersionError,
    SharedStoreError,
    TooManyKeptError,
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
    async with bot.swapping:
        before = await understood(asyncio.to_thread(bot.registry.pin, style, version))
        named = version or before
        if named is None:
            raise UserError("models-none-pinned")
        change = Change(Action.PIN if version else Action.UNPIN, style, named, user_id)
        await _record(bot, change)
    return change


async def keep(bot: Bot, style: str, version: str, user_id: int, job_id: int | None = None) -> Change:
    """Keep a candidate from being pruned, and return the change; it is not recorded where it is kept already.

    Raises UserError when it is gone, active or shipped, or when too many are kept.
    """
    change = Change(Action.KEEP, style, version, user_id, job_id=job_id)
    async with bot.swapping:
        if await understood(asyncio.to_thread(bot.registry.keep, style, version)):
            await _record(bot, change)
    return change


async def delete(bot: Bot, style: str, version: str, user_id: int) -> Change:
    """Delete a version, and return the change. Raises UserError when it is active, pinned or shipped."""
    change = Change(Action.DELETE, style, version, user_id)
    async with bot.swapping:
        await understood(asyncio.to_thread(bot.registry.delete, style, version))
        await _record(bot, change)
    return change


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


async def prune(bot: Bot, style: str, spare: str | None, user_id: int, job_id: int) -> None:
    """Delete the oldest versions of a style after a training, and record each that is gone.

    Call it while `bot.swapping` is held. Raises ModelError and OSError when one can't be deleted.
    """
    gone: list[str] = []
    work = partial(operations.prune, bot.registry, style, spare=spare, on_deleted=gone.append)
    try:
        await asyncio.to_thread(work)
    finally:
        await _record(bot, *(Change(Action.DELETE, style, old, user_id, job_id=job_id) for old in gone))


async def forget(bot: Bot, style: str, user_id: int) -> None:
    """Stop serving a style, delete its versions, and record each that is gone.

    Call it while `bot.swapping` is held. Raises UserError when one can't be deleted; another call goes on from
    there.
    """
    gone: list[str] = []
    try:
        await understood(asyncio.to_thread(bot.registry.forget, style, gone.append), _rosters_disk)
    finally:
        await _record(bot, *(Change(Action.DELETE, style, version, user_id) for version in gone))


async def _record(bot: Bot, *done: Change) -> None:
    def write(connection: Connection) -> None:
        for change in done:
            changes.add(connection, change)

    if not done:
        return
    # It is done already: to be told that nothing was stored would be wrong.
    await surely(lambda: bot.database.write(write), f"what was done to versions of {done[0].style}")
    for change in done:
        _log.info("style %s: %s %s", change.style, change.action, change.version)


def _versions_disk(reason: str) -> UserError:
    return UserError("models-broken", reason=reason)


def _rosters_disk(reason: str) -> UserError:
    return UserError("upload-error-disk", reason=reason)


async def understood(work: Awaitable[_T], disk: Callable[[str], UserError] = _versions_disk) -> _T:
    """Await work on versions. Raises UserError for what it refuses; `disk` makes the one for a failing disk."""
    try:
        return await work
    except UnknownStyleError:
        raise
    except ModelError as error:
        explanation = next((text for kind, text in _REFUSALS.items() if isinstance(error, kind)), _broken)
        raise explanation(error) from None
    except OSError as error:
        raise disk(error.strerror or "?") from None


def _unknown(error: UnknownVersionError) -> UserError:
    version = escape(error.version[:_SHOWN])
    return UserError("models-unknown", version=version, versions=error.known[:MAX_NAMED])


def _broken(error: ModelError) -> UserError:
    return UserError("models-broken", reason=escape(str(error)))


_REFUSALS: dict[type[ModelError], Callable[[Any], UserError]] = {
    UnknownVersionError: _unknown,
    NoActiveVersionError: lambda error: UserError("models-none-active", versions=error.known[:MAX_NAMED]),
    NeverActiveError: lambda error: UserError(
        "models-never-active", version=error.version, preset=escape(error.preset)
    ),
    NoPreviousVersionError: lambda _: UserError("models-no-previous"),
    NotActiveError: lambda error: UserError("train-back-late", version=error.version),
    ProtectedVersionError: lambda error: UserError(f"models-protected-{error.protection}", version=error.version),
    NoCandidateError: lambda error: UserError(f"models-keep-{error.protection}", version=error.version),
    SharedStoreError: lambda _: UserError("error-storage"),
    TooManyKeptError: lambda error: UserError("models-kept-full", limit=len(error.kept), version=error.kept[0]),
}
