"""Servers, their roles and their channels (https://discord.com/developers/docs/resources/guild)."""

from sandbox.errors import Payload
from sandbox.payloads.users import user_payload
from sandbox.protocol import ChannelType, OverwriteType, Permission
from sandbox.world.permissions import BOT, EVERYONE
from sandbox.world.world import (
    APPLICATION_ID,
    BOT_ID,
    GUILD_LOCALE,
    Channel,
    Emoji,
    Overwrite,
    Role,
    Server,
    World,
)


def role_payload(role: Role) -> Payload:
    """Return a role object."""
    return {
        "id": str(role.id),
        "name": role.name,
        "description": None,
        "color": role.color,
        "colors": {"primary_color": role.color, "secondary_color": None, "tertiary_color": None},
        "hoist": role.hoist,
        "icon": None,
        "unicode_emoji": None,
        "position": role.position,
        "permissions": str(int(role.permissions)),
        "managed": role.of_bot,
        "mentionable": role.mentionable,
        "flags": 0,
        **({"tags": {"bot_id": str(APPLICATION_ID)}} if role.of_bot else {}),
    }


def guild_emoji_payload(world: World, emoji: Emoji) -> Payload:
    """Return an emoji object as a server has it; its maker is the bot."""
    return {
        "id": str(emoji.id),
        "name": emoji.name,
        "roles": [str(role_id) for role_id in emoji.role_ids],
        "user": user_payload(world.bot),
        "require_colons": True,
        "managed": False,
        "animated": False,
        "available": True,
    }


def channel_payload(world: World, channel: Channel) -> Payload:
    """Return a channel object."""
    last = None if channel.last_message_id is None else str(channel.last_message_id)
    base: Payload = {
        "id": str(channel.id),
        "type": channel.kind,
        "last_message_id": last,
        "flags": 0,
    }
    if channel.kind is ChannelType.DM:
        recipient = world.user(channel.recipient_id)
        return {**base, "recipients": [] if recipient is None else [user_payload(recipient)]}
    if channel.kind is ChannelType.GROUP_DM:
        group = {"name": channel.name, "icon": None, "owner_id": str(world.owner.id)}
        return {**base, **group, "recipients": [user_payload(person) for person in world.cast]}
    sound = (
        {"bitrate": 64_000, "user_limit": 0, "rtc_region": None} if channel.kind is ChannelType.GUILD_VOICE else {}
    )
    return {
        **base,
        **sound,
        "guild_id": str(channel.guild_id),
        "name": channel.name,
        "topic": channel.topic,
        "position": channel.position,
        "permission_overwrites": _overwrites(channel),
        "parent_id": None,
        "nsfw": False,
        "rate_limit_per_user": 0,
    }


def _overwrites(channel: Channel) -> list[Payload]:
    """Return a channel's overwrites, with one of the bot itself for what is closed to it: none outweighs that."""
    overwrites, closed = dict(channel.overwrites), Permission(0)
    if not channel.bot_may_see:
        closed |= Permission.VIEW_CHANNEL
    if not channel.bot_may_post:
        closed |= Permission.SEND_MESSAGES
    if channel.server is not None and closed:
        own = overwrites.get(BOT_ID, Overwrite(OverwriteType.MEMBER, Permission(0), Permission(0)))
        overwrites[BOT_ID] = Overwrite(own.kind, own.allow & ~closed, own.deny | closed)
    return [_overwrite(number, overwrite) for number, overwrite in overwrites.items()]


def _overwrite(number: int, overwrite: Overwrite) -> Payload:
    allow, deny = str(int(overwrite.allow)), str(int(overwrite.deny))
    return {"id": str(number), "type": overwrite.kind, "allow": allow, "deny": deny}


def partial_guild_payload(server: Server, *, counted: bool) -> Payload:
    """Return a server as the list of the bot's own servers has it, with its members `counted` if asked for."""
    return {
        "id": str(server.id),
        "name": server.name,
        "icon": None,
        "banner": None,
        "owner": False,
        "permissions": str(int(EVERYONE | BOT)),
        "features": [],
        **(counts_payload(server) if counted else {}),
    }


def counts_payload(server: Server) -> Payload:
    """Return how many members a server has, as `with_counts` asks for it; in the sandbox everybody is there."""
    return {"approximate_member_count": len(server.members), "approximate_presence_count": len(server.members)}


def guild_payload(world: World, server: Server) -> Payload:
    """Return the guild object, without channels and members."""
    return {
        "id": str(server.id),
        "name": server.name,
        "icon": None,
        "splash": None,
        "discovery_splash": None,
        "home_header": None,
        "banner": None,
        "description": None,
        "owner_id": str(world.owner.id),
        "region": "deprecated",
        "afk_channel_id": None,
        "afk_timeout": 300,
        "widget_enabled": False,
        "widget_channel_id": None,
        "verification_level": 0,
        "default_message_notifications": 1,
        "explicit_content_filter": 0,
        "roles": [role_payload(role) for role in server.roles.values()],
        "emojis": [guild_emoji_payload(world, emoji) for emoji in server.emojis.values()],
        "stickers": [],
        "features": [],
        "mfa_level": 0,
        "application_id": None,
        "system_channel_id": str(server.main_channel_id),
        "system_channel_flags": 0,
        "rules_channel_id": None,
        "public_updates_channel_id": None,
        "safety_alerts_channel_id": None,
        "vanity_url_code": None,
        "premium_tier": 0,
        "premium_subscription_count": 0,
        "premium_progress_bar_enabled": False,
        "preferred_locale": GUILD_LOCALE,
        "nsfw_level": 0,
        "nsfw": False,
        "max_presences": None,
        "max_members": 500_000,
        "max_video_channel_users": 25,
        "max_stage_video_channel_users": 50,
        "incidents_data": None,
    }
