"""Whether the bot is in the server where it is asked something."""

from bot.kit.cog import Interaction


def has_joined(interaction: Interaction) -> bool:
    """Tell whether the bot is in the server of an interaction, and was not only installed by the person who asks.

    False outside of servers.
    """
    if interaction.guild_id is None:
        return False
    # Right after a start the list of servers may be incomplete, but the interaction says who installed the bot.
    return interaction.is_guild_integration() or interaction.client.get_guild(interaction.guild_id) is not None
