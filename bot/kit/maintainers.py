"""Who may maintain the bot: not the admins of a server, but the people who run the application."""

import discord
from discord import app_commands

from bot.kit.errors import UserError
from bot.settings import Settings

MAINTAINERS_ONLY = {"maintainers only": True}
"""The `extras` of commands that only maintainers can use."""

MANAGERS_ONLY = {"managers only": True}
"""The `extras` of commands that only members who may manage their server can use."""


class NotMaintainerError(UserError, app_commands.CheckFailure):
    """A person who is no maintainer used a command for maintainers."""


def is_maintainer(client: discord.Client, settings: Settings, user_id: int) -> bool:
    """Return whether a user is in MAINTAINER_IDS, owns the application, or works on it in its team.

    The application's owner and team are those of the bot's start. A team's read-only members don't count.
    """
    return user_id in settings.maintainer_ids or user_id in _staff(client.application)


def _staff(application: discord.AppInfo | None) -> set[int]:
    if application is None:
        return set()
    team = application.team
    if team is None:
        return {application.owner.id}
    members = {
        member.id
        for member in team.members
        if member.membership_state is discord.TeamMembershipState.accepted
        and member.role in {discord.TeamMemberRole.admin, discord.TeamMemberRole.developer}
    }
    return members | ({team.owner_id} if team.owner_id else set())
