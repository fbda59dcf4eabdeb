"""Showing the primer to new players: before their first question, or after their first answer to one of others."""

import asyncio
import logging
from collections.abc import Sequence

import discord
from discord.utils import utcnow

from bot.cogs.quiz.primer import store
from bot.cogs.quiz.primer.pages import primer_page
from bot.kit import languages, replies, styles
from bot.kit.cog import Interaction
from bot.kit.pages.page import Page
from bot.kit.replies.retries import BROKEN
from bot.storage.patience import UNAVAILABLE

MAX_SHOWING = 20
"""How many people who have just joined are shown the primer at once; a crowd has the button "Who are they?"."""

PATIENCE = 3.0
"""How many seconds a first question waits for the primer."""

_log = logging.getLogger(__name__)


async def primer_for(
    interaction: Interaction,
    custom_id: str | None = None,
    asked: Sequence[str] | None = None,
    besides: int | None = None,
    *,
    asks: str = "style",
) -> Page | None:
    """Return the primer, once for each person; None for those who know it or have played before.

    `custom_id` is that of the button to the first question, `asked` are the styles that it asks among, if not the
    two that are compared when none are chosen, `besides` is the id of a round that they may have answered, and
    `asks` is what the mode to come asks.
    """
    database, user_id = interaction.client.database, interaction.user.id
    async with database.read() as connection:
        due = await connection.run_sync(lambda sync: store.is_due(sync, user_id, besides))
    if not due or not await database.write(lambda connection: store.take(connection, user_id, utcnow())):
        return None
    registry = interaction.client.registry
    models = [registry.get(style) for style in asked or styles.compared(registry) if style in registry.styles()]
    language, uploads = languages.of_person(interaction), interaction.client.uploads.all
    return primer_page(language, models, interaction.client.lexicon, custom_id, uploads, asks=asks)


async def follow_up(
    interaction: Interaction, asked: Sequence[str], besides: int | None = None, *, asks: str
) -> None:
    """Show a new player the primer privately, after the answer to what they used; arguments as for `primer_for`.

    The game goes on whatever Discord or the database does.
    """
    try:
        primer = await primer_for(interaction, asked=asked, besides=besides, asks=asks)
        if primer is not None:
            await replies.send(interaction, primer, private=True)
    except (discord.HTTPException, *BROKEN, *UNAVAILABLE) as error:
        _log.info("the primer was not shown: %s", error)


async def before_question(interaction: Interaction, asked: Sequence[str], asks: str) -> None:
    """Show a new player the primer before the first question of their game, which stands below it then.

    The question waits `PATIENCE` seconds at most, and comes whatever becomes of the primer.
    """
    try:
        async with asyncio.timeout(PATIENCE):
            await follow_up(interaction, asked, asks=asks)
    except TimeoutError:
        _log.info("the first question did not wait longer for the primer")
    except Exception:  # noqa: BLE001 - logged with its traceback
        _log.exception("the primer broke off")


class Newcomers:
    """Shows the primer to new players who join the games of others, after their first answer."""

    def __init__(self) -> None:
        self._showing = 0

    async def welcome(self, interaction: Interaction, asked: Sequence[str], round_id: int, asks: str) -> None:
        """Show a person who has just answered a round the primer, if it was their first and there is no crowd."""
        if self._showing >= MAX_SHOWING:
            return
        self._showing += 1
        try:
            await follow_up(interaction, asked, round_id, asks=asks)
        finally:
            self._showing -= 1
