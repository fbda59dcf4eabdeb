"""Who gets suggestions while they type.

discord.py asks a command's autocomplete without the checks that the command itself gets, and Discord sends what
was typed without comparing it with the option's declared length.
"""

from discord.app_commands import Command

from bot.client.declared import too_long
from bot.kit.cog import Interaction
from bot.kit.maintainers import MAINTAINERS_ONLY, is_maintainer


def may_get(interaction: Interaction) -> bool:
    """Tell whether a person may use the command, and has typed no more than its options take."""
    command, client = interaction.command, interaction.client
    if not isinstance(command, Command) or too_long(interaction):
        return False
    # A group's mark holds for all of its commands.
    marks = (command.extras, command.root_parent.extras if command.root_parent else None)
    return MAINTAINERS_ONLY not in marks or is_maintainer(client, client.settings, interaction.user.id)
