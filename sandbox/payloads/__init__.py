"""The world as the JSON objects of Discord's API."""

from sandbox.payloads.application import application_payload
from sandbox.payloads.guild import (
    channel_payload,
    counts_payload,
    guild_emoji_payload,
    guild_payload,
    partial_guild_payload,
    role_payload,
)
from sandbox.payloads.messages import emoji_payload, message_payload
from sandbox.payloads.users import bot_payload, member_payload, user_payload

__all__ = [
    "application_payload",
    "bot_payload",
    "channel_payload",
    "counts_payload",
    "emoji_payload",
    "guild_emoji_payload",
    "guild_payload",
    "member_payload",
    "message_payload",
    "partial_guild_payload",
    "role_payload",
    "user_payload",
]
