"""Choose the language of an answer. No other module reads Discord's locales."""

from bot.kit.cog import Bot, Interaction
from bot.kit.texts import FALLBACK, Language


def of_person(interaction: Interaction) -> Language:
    """Return the language of the person who sent the interaction."""
    return interaction.client.texts.language(interaction.locale.value)


def of_server(bot: Bot, guild_id: int | None) -> Language:
    """Return a server's preferred language; American English where the bot is no member."""
    guild = bot.get_guild(guild_id) if guild_id else None
    return bot.texts.language(guild.preferred_locale.value if guild else FALLBACK)
