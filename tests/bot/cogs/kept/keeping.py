"""Choosing in the menu under an answer of /name."""

from datetime import UTC, datetime, timedelta
from functools import partial

import discord
from discord import ui
from simcord import ChannelHandle, InteractionResult, MemberActor

from bot.client.client import Jianghu
from bot.cogs.kept import _store
from bot.cogs.kept._names import KeptName
from tests.bot.reading import Shown, message_of, view_of

MOMENT = datetime(2026, 3, 4, 12, tzinfo=UTC)


def menu_of(shown: Shown) -> ui.Select[ui.LayoutView]:
    """Return the menu of names under an answer."""
    items = view_of(message_of(shown)).walk_children()
    (menu,) = [item for item in items if isinstance(item, ui.Select) and item.custom_id.startswith("keep:")]
    return menu


def offered(shown: Shown) -> list[discord.SelectOption]:
    """Return the options of the menu under an answer."""
    return menu_of(shown).options


async def keep(person: MemberActor, shown: Shown, place: int) -> InteractionResult:
    """Choose the option in this place of the menu."""
    menu = menu_of(shown)
    return await person.select(message_of(shown), [menu.options[place].value], custom_id=menu.custom_id)


async def keep_first(person: MemberActor, channel: ChannelHandle, **wishes: object) -> str:
    """Ask for names, keep the first of them, and return it."""
    answer = await person.slash(channel, "name", **wishes)
    await keep(person, answer, 0)
    return offered(answer)[0].value.partition("|")[0]


def a_name(name: str, pinyin: str, minutes: int = 0, style: str = "jin_yong") -> KeptName:
    moment = MOMENT + timedelta(minutes=minutes)
    return KeptName(name, pinyin, style, None, "0" * 12, "name", None, 7, moment)


async def store(bot: Jianghu, person: MemberActor, *names: KeptName) -> None:
    for name in names:
        await bot.database.write(partial(_store.keep, user_id=person.id, kept=name))
