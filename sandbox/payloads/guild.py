"""The server, its roles and its channels (https://discord.com/developers/docs/resources/guild)."""

from sandbox.errors import Payload
from sandbox.payloads.users import user_payload
from sandbox.protocol import ChannelType, OverwriteType, Permission
from sandbox.world.permissions import ALL, BOT, EVERYONE, MODERATOR
from sandbox.world.world import (
    APPLICATION_ID,
    BOT_ROLE_ID,
    GUILD_ID,
    GUILD_LOCALE,
    GUILD_NAME,
    MODERATOR_ROLE_ID,
    TAVERN_ID,
    Channel,
    World,
)


def _role(role_id: int, name: str, position: int, permissions: Permission) -> Payload:
    return {
        "id": str(role_id),
        "name": name,
        "description": None,
        "color": 0,
        "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
        "hoist": False,
        "icon": None,
        "unicode_emoji": None,
        "position": position,
        "permissions": str(int(permissions & ALL)),
        "managed": role_id == BOT_ROLE_ID,
        "mentionable": False,
        "flags": 0,
        **({"tags": {"bot_id": str(APPLICATION_ID)}} if role_id == BOT_ROLE_ID else {}),
    }


def roles_payload(world: World) -> list[Payload]:
    """Return the roles of the server."""
    return [
        _role(GUILD_ID, "@everyone", 0, EVERYONE),
        _role(BOT_ROLE_ID, world.bot.name, 1, EVERYONE | BOT),
        _role(MODERATOR_ROLE_ID, "Moderator", 2, EVERYONE | MODERATOR),
    ]


def role_payload(world: World, role_id: int | None) -> Payload | None:
    """Return one role of the server."""
    return next((role for role in roles_payload(world) if role["id"] == str(role_id)), None)


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
    return {
        **base,
        "guild_id": str(GUILD_ID),
        "name": channel.name,
        "topic": channel.topic,
        "position": channel.position,
        "permission_overwrites": _overwrites(channel),
        "parent_id": None,
        "nsfw": False,
        "rate_limit_per_user": 0,
    }


def _overwrites(channel: Channel) -> list[Payload]:
    if channel.bot_may_post:
        return []
    deny = str(int(Permission.SEND_MESSAGES))
    return [{"id": str(BOT_ROLE_ID), "type": OverwriteType.ROLE, "allow": "0", "deny": deny}]


def guild_payload(world: World) -> Payload:
    """Return the guild object, without channels and members."""
    return {
        "id": str(GUILD_ID),
        "name": GUILD_NAME,
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
        "roles": roles_payload(world),
        "emojis": [],
        "stickers": [],
        "features": [],
        "mfa_level": 0,
        "application_id": None,
        "system_channel_id": str(TAVERN_ID),
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
