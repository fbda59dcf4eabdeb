"""Showing the primer to whoever sees their first question."""

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

_log = logging.getLogger(__name__)


async def primer_for(
    interaction: Interaction, custom_id: str | None = None, asked: Sequence[str] | None = None
) -> Page | None:
    """Return the primer, once for each person; None for those who know it or have played before.

    `custom_id` is that of the button to the first question, and `asked` are the styles that it asks among, if
    not the two that are compared when none are chosen.
    """
    database, user_id = interaction.client.database, interaction.user.id
    async with database.read() as connection:
        due = await connection.run_sync(lambda sync: store.is_due(sync, user_id))
    if not due or not await database.write(lambda connection: store.take(connection, user_id, utcnow())):
        return None
    registry = interaction.client.registry
    models = [registry.get(style) for style in asked or styles.compared(registry) if style in registry.styles()]
    return primer_page(languages.of_person(interaction), models, interaction.client.lexicon, custom_id)


async def follow_up(interaction: Interaction, asked: Sequence[str]) -> None:
    """Show a new player who has begun a game the primer privately, after the answer to the command.

    The game goes on whatever becomes of it.
    """
    try:
        primer = await primer_for(interaction, asked=asked)
        if primer is not None:
            await replies.send(interaction, primer, private=True)
    except (discord.HTTPException, *BROKEN, *UNAVAILABLE) as error:
        _log.info("the primer was not shown: %s", error)
