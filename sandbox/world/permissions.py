"""Sets of permissions (https://discord.com/developers/docs/topics/permissions)."""

from sandbox.protocol import Permission

EVERYONE = (
    Permission.ADD_REACTIONS
    | Permission.VIEW_CHANNEL
    | Permission.SEND_MESSAGES
    | Permission.EMBED_LINKS
    | Permission.ATTACH_FILES
    | Permission.READ_MESSAGE_HISTORY
    | Permission.USE_EXTERNAL_EMOJIS
    | Permission.CHANGE_NICKNAME
    | Permission.USE_APPLICATION_COMMANDS
    | Permission.CREATE_PUBLIC_THREADS
    | Permission.SEND_MESSAGES_IN_THREADS
)
MODERATOR = Permission.MANAGE_MESSAGES | Permission.MODERATE_MEMBERS | Permission.MENTION_EVERYONE
BOT = (
    Permission.MANAGE_CHANNELS
    | Permission.MANAGE_NICKNAMES
    | Permission.MANAGE_ROLES
    | Permission.MODERATE_MEMBERS
    | Permission.MANAGE_GUILD_EXPRESSIONS
    | Permission.CREATE_GUILD_EXPRESSIONS
)
"""What the bot's role grants beside what everyone may."""
ALL = ~Permission(0)
DIRECT_MESSAGE = EVERYONE & ~Permission.CHANGE_NICKNAME | Permission.MENTION_EVERYONE
