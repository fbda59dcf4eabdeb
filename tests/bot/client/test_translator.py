"""What Discord gets to know of commands in other languages."""

from typing import Any

import discord
from discord import app_commands

from bot.client.translator import CommandTranslator
from bot.kit.texts import Texts

TEXTS = Texts({"en-US": "begin = Begin", "de": "begin = Anfang"})
CONTEXT: app_commands.TranslationContext[Any, Any] = app_commands.TranslationContext(
    app_commands.TranslationContextLocation.other, None
)


async def translated(string: app_commands.locale_str, locale: discord.Locale) -> str | None:
    return await CommandTranslator(TEXTS).translate(string, locale, CONTEXT)


async def test_discord_gets_each_description_in_each_language() -> None:
    begin = app_commands.locale_str("Begin", message_id="begin")
    assert await translated(begin, discord.Locale.german) == "Anfang"
    assert await translated(begin, discord.Locale.american_english) is None
    assert await translated(begin, discord.Locale.french) is None


async def test_a_plain_description_stays_as_it_is() -> None:
    assert await translated(app_commands.locale_str("raw"), discord.Locale.german) is None
