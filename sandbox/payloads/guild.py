"""Servers, their roles and their channels (https://discord.com/developers/docs/resources/guild)."""

from sandbox.errors import Payload
from sandbox.payloads.users import user_payload
from sandbox.protocol import ChannelType, OverwriteType, Permission
from sandbox.world.permissions import ALL, BOT, EVERYONE, MODERATOR
from sandbox.world.world import (
    APPLICATION_ID,
    GUILD_LOCALE,
    Channel,
    Server,
    World,
)


def _role(role_id: int, name: str, position: int, permissions: Permission, *, of_bot: bool = False) -> Payload:
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
        "managed": of_bot,
        "mentionable": False,
        "flags": 0,
        **({"tags": {"bot_id": str(APPLICATION_ID)}} if of_bot else {}),
    }


def roles_payload(world: World, server: Server) -> list[Payload]:
    """Return the roles of a server."""
    return [
        _role(server.id, "@everyone", 0, EVERYONE),
        _role(server.bot_role_id, world.bot.name, 1, EVERYONE | BOT, of_bot=True),
        _role(server.moderator_role_id, "Moderator", 2, EVERYONE | MODERATOR),
    ]


def role_payload(world: World, server: Server, role_id: int | None) -> Payload | None:
    """Return one role of a server."""
    return next((role for role in roles_payload(world, server) if role["id"] == str(role_id)), None)


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
    if channel.bot_may_post or channel.server is None:
        return []
    deny = str(int(Permission.SEND_MESSAGES))
    return [{"id": str(channel.server.bot_role_id), "type": OverwriteType.ROLE, "allow": "0", "deny": deny}]


def partial_guild_payload(server: Server) -> Payload:
    """Return a server as the list of the bot's own servers has it."""
    return {
        "id": str(server.id),
        "name": server.name,
        "icon": None,
        "banner": None,
        "owner": False,
        "permissions": str(int(EVERYONE | BOT)),
        "features": [],
    }


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
        "roles": roles_payload(world, server),
        "emojis": [],
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
