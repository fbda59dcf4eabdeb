"""Invented names as a message, and the buttons under it.

All that a button needs is in its custom_id, so it outlives a restart.
"""

import re
from dataclasses import replace
from typing import Any, Self

import discord

from bot.client.client import Interaction, Jianghu
from bot.cogs.names import _page, _refusals, _wishes
from bot.cogs.names._wishes import Wishes
from bot.kit import replies, styles
from bot.kit.errors import UserError, guarded
from bot.kit.inference import Invention
from bot.kit.pages import CINNABAR
from models.errors import WishError


class DrawButton(discord.ui.DynamicItem[discord.ui.Button[Any]], template=rf"{_wishes.PREFIX}.*"):
    """Draws the wishes in its custom_id, for the person who asked first."""

    def __init__(self, custom_id: str, label: str | None = None) -> None:
        super().__init__(discord.ui.Button(label=label, custom_id=custom_id))

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        """Return the button that was pressed."""
        del interaction
        return cls(match.string, getattr(item, "label", None))

    @guarded
    async def callback(self, interaction: Interaction) -> None:
        """Answer a press. Raises UserError for somebody else, or when the button is of another version."""
        carried = _wishes.decode(self.custom_id)
        if carried is None:
            raise UserError("error-outdated-button")
        wishes, owner = carried
        if interaction.user.id != owner:
            raise UserError("names-not-yours")
        await answer(interaction, wishes)


async def answer(interaction: Interaction, wishes: Wishes, seed: int | None = None) -> None:
    """Draw names and show them to everybody in the channel.

    Raises UserError when there are none or can be none, and UnknownStyleError.
    """
    bot = interaction.client
    invention = await replies.in_time(interaction, _draw(bot, wishes, seed))
    if not invention.draw.names:
        raise UserError("names-none")
    page = _page.compose(bot.texts, interaction.locale.value, invention)
    embed = discord.Embed(title=page.title, description=page.description, color=CINNABAR)
    embed.set_footer(text=page.footer)
    await replies.send(interaction, embed=embed, view=_buttons(interaction, wishes))


async def _draw(bot: Jianghu, wishes: Wishes, seed: int | None) -> Invention:
    share = wishes.weight / 100
    try:
        return await bot.inference.draw(wishes.style, wishes.request(seed), second=wishes.blend, share=share)
    except WishError as error:
        raise _refusals.explain(error, blended=wishes.blend is not None) from error


def _buttons(interaction: Interaction, wishes: Wishes) -> discord.ui.View:
    bot, locale, owner = interaction.client, interaction.locale.value, interaction.user.id
    view = discord.ui.View(timeout=None)
    view.add_item(DrawButton(_wishes.encode(wishes, owner), bot.texts(locale, "names-more")))
    if wishes.blend is not None:
        swapped = replace(wishes, style=wishes.blend, blend=wishes.style)
        view.add_item(DrawButton(_wishes.encode(swapped, owner), bot.texts(locale, "names-swap")))
        return view
    other = styles.following(bot.registry, wishes.style)
    if other is not None:
        view.add_item(
            DrawButton(_wishes.encode(replace(wishes, style=other), owner), _other_label(bot, locale, other))
        )
    return view


def _other_label(bot: Jianghu, locale: str, style: str) -> str:
    return bot.texts(locale, "names-other", style=styles.display(bot.registry.get(style).card, locale))
