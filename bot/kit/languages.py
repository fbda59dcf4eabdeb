"""Choose the language of an answer. No other module reads Discord's locales.

Who reads a message decides: use `of_person` for what only the person who asked sees, `of_public` for an answer
that everybody in the channel sees, and `of_channel` or `of_server` for what is addressed to the channel.
"""

import discord

from bot.kit.cog import Bot, Interaction
from bot.kit.preferences import resolution
from bot.kit.preferences.choices import Choices
from bot.kit.texts import FALLBACK, Language, Texts


def of_person(interaction: Interaction) -> Language:
    """Return the language of the person who sent the interaction, for private answers."""
    return _language(interaction.client.texts, resolution.of_private_reply(*_said(interaction)))


def of_public(interaction: Interaction) -> Language:
    """Return the language of an answer to a person that everybody in the channel sees."""
    return _language(interaction.client.texts, resolution.of_public_reply(*_said(interaction)))


def of_answer(interaction: Interaction, *, private: bool) -> Language:
    """Return the language of an answer that is private or public."""
    return of_person(interaction) if private else of_public(interaction)


def of_channel(interaction: Interaction) -> Language:
    """Return the language of a message to the channel where the interaction was sent."""
    _, server, servers_locale, persons_locale = _said(interaction)
    return _language(interaction.client.texts, resolution.of_channel(server, servers_locale, persons_locale))


def of_server(bot: Bot, guild_id: int | None) -> Language:
    """Return a server's language; American English where it chose none and the bot is no member."""
    guild = bot.get_guild(guild_id) if guild_id else None
    locale = guild.preferred_locale.value if guild else None
    return _language(bot.texts, resolution.of_channel(bot.preferences.of_server(guild_id).choices, locale))


def _said(interaction: Interaction) -> tuple[Choices, Choices, str | None, str]:
    """Return what the person and the server chose, and the locales of the server and of the person."""
    preferences = interaction.client.preferences
    return (
        preferences.of_person(interaction.user.id),
        preferences.of_server(interaction.guild_id).choices,
        _servers_locale(interaction.guild_locale, interaction.guild),
        interaction.locale.value,
    )


def _servers_locale(locale: discord.Locale | None, guild: discord.Guild | None) -> str | None:
    """Return a server's locale, or None where it is not known.

    Every server has American English until it becomes a Community server, which alone can choose.
    """
    if locale is None or (locale.value == FALLBACK and not (guild and "COMMUNITY" in guild.features)):
        return None
    return locale.value


def _language(texts: Texts, chosen: Choices) -> Language:
    return texts.language(
        chosen.language or FALLBACK,
        script=chosen.script,
        pinyin=chosen.pinyin is not False,
        gloss=chosen.gloss is not False,
    )
