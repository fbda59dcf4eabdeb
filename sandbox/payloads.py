"""The world as the JSON objects of Discord's API."""

from sandbox.errors import Payload
from sandbox.protocol import ChannelType, IntegrationType, MessageReferenceType, OverwriteType, Permission
from sandbox.world.permissions import ALL, EVERYONE, MODERATOR
from sandbox.world.snowflakes import timestamp
from sandbox.world.world import (
    APPLICATION_ID,
    BOT_ROLE_ID,
    GUILD_ID,
    GUILD_LOCALE,
    GUILD_NAME,
    JOINED,
    MODERATOR_ROLE_ID,
    TAVERN_ID,
    Channel,
    Message,
    Person,
    World,
)


def user_payload(user: Person) -> Payload:
    """Return a user object."""
    return {
        "id": str(user.id),
        "username": user.name if user.bot else user.name.lower().replace(" ", "_"),
        "global_name": None if user.bot else user.name,
        "discriminator": "0001" if user.bot else "0",
        "avatar": None,
        "bot": user.bot,
        "system": False,
        "public_flags": 0,
        "banner": None,
        "accent_color": None,
        "avatar_decoration_data": None,
    }


def bot_payload(world: World) -> Payload:
    """Return the bot's own user object, as GET /users/@me and READY give it."""
    return {
        **user_payload(world.bot),
        "verified": True,
        "mfa_enabled": True,
        "flags": 0,
        "email": None,
    }


def member_payload(user: Person, *, with_user: bool = True) -> Payload:
    """Return a guild member object."""
    member: Payload = {
        "nick": None,
        "avatar": None,
        "roles": [str(role_id) for role_id in user.role_ids],
        "joined_at": timestamp(JOINED),
        "premium_since": None,
        "deaf": False,
        "mute": False,
        "flags": 0,
        "pending": False,
        "communication_disabled_until": None,
    }
    if with_user:
        member["user"] = user_payload(user)
    return member


def _role(role_id: int, name: str, position: int, permissions: Permission) -> Payload:
    return {
        "id": str(role_id),
        "name": name,
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
        _role(BOT_ROLE_ID, world.bot.name, 1, EVERYONE),
        _role(MODERATOR_ROLE_ID, "Moderator", 2, EVERYONE | MODERATOR),
    ]


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
    overwrites = []
    if not channel.bot_may_post:
        deny = str(int(Permission.SEND_MESSAGES))
        overwrites.append({"id": str(BOT_ROLE_ID), "type": OverwriteType.ROLE, "allow": "0", "deny": deny})
    return {
        **base,
        "guild_id": str(GUILD_ID),
        "name": channel.name,
        "topic": channel.topic,
        "position": channel.position,
        "permission_overwrites": overwrites,
        "parent_id": None,
        "nsfw": False,
        "rate_limit_per_user": 0,
    }


def guild_payload(world: World) -> Payload:
    """Return the guild object, without channels and members."""
    return {
        "id": str(GUILD_ID),
        "name": GUILD_NAME,
        "icon": None,
        "splash": None,
        "discovery_splash": None,
        "owner_id": str(world.owner.id),
        "afk_channel_id": None,
        "afk_timeout": 300,
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
        "vanity_url_code": None,
        "description": None,
        "banner": None,
        "premium_tier": 0,
        "premium_subscription_count": 0,
        "premium_progress_bar_enabled": False,
        "preferred_locale": GUILD_LOCALE,
        "nsfw_level": 0,
        "nsfw": False,
        "max_members": 500_000,
    }


def application_payload(world: World) -> Payload:
    """Return the application object; its owner is the maintainer."""
    return {
        "id": str(APPLICATION_ID),
        "name": world.bot.name,
        "icon": None,
        "description": "The bot on your desk",
        "rpc_origins": [],
        "bot_public": True,
        "bot_require_code_grant": False,
        "bot": bot_payload(world),
        "owner": user_payload(world.owner),
        "team": None,
        "verify_key": "0" * 64,
        "flags": 0,
        "tags": [],
        "redirect_uris": [],
        "approximate_guild_count": 1,
        "approximate_user_install_count": 0,
        "interactions_endpoint_url": None,
        "integration_types_config": {str(int(place)): {} for place in IntegrationType},
    }


def message_payload(world: World, message: Message) -> Payload:
    """Return a message object as REST gives it; the gateway adds guild_id and member."""
    author = world.user(message.author_id) or world.bot
    payload: Payload = {
        "id": str(message.id),
        "channel_id": str(message.channel_id),
        "type": message.kind,
        "author": user_payload(author),
        "content": message.content,
        "timestamp": timestamp(message.created),
        "edited_timestamp": timestamp(message.edited),
        "tts": False,
        "mention_everyone": message.mention_everyone,
        "mentions": [user_payload(user) for user in world.mentioned(message.mention_ids)],
        "mention_roles": [],
        "attachments": message.attachments,
        "embeds": message.embeds,
        "components": message.components,
        "pinned": False,
        "flags": message.flags,
    }
    if message.nonce is not None:
        payload["nonce"] = message.nonce
    if message.metadata is not None:
        payload["interaction_metadata"] = message.metadata
        payload["webhook_id"] = payload["application_id"] = str(APPLICATION_ID)
    if message.reference_id is not None:
        _add_reference(payload, world, message)
    return payload


def _add_reference(payload: Payload, world: World, message: Message) -> None:
    reference = {
        "type": MessageReferenceType.DEFAULT,
        "message_id": str(message.reference_id),
        "channel_id": str(message.channel_id),
    }
    if world.channels[message.channel_id].guild_id is not None:
        reference["guild_id"] = str(GUILD_ID)
    payload["message_reference"] = reference
