"""Messages (https://discord.com/developers/docs/resources/message)."""

from sandbox.errors import Payload
from sandbox.payloads.users import user_payload
from sandbox.protocol import MessageReferenceType
from sandbox.world.snowflakes import timestamp
from sandbox.world.world import APPLICATION_ID, BOT_ID, Message, World


def message_payload(world: World, message: Message, *, with_replied: bool = True) -> Payload:
    """Return a message object as REST gives it; the gateway adds guild_id and member.

    A reply contains the message that it replies to, except in that message itself (`with_replied` is False there).
    """
    author = world.user(message.author_id) or world.bot
    payload: Payload = {
        "id": str(message.id),
        "channel_id": str(message.channel_id),
        "type": message.kind,
        "author": user_payload(author),
        "content": message.content,
        "timestamp": timestamp(message.created),
        "edited_timestamp": timestamp(message.edited),
        "tts": message.tts,
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
    if message.reactions:
        payload["reactions"] = [_reaction(emoji, people) for emoji, people in message.reactions.items()]
    if message.reference_id is not None:
        payload["message_reference"] = _reference(world, message)
        if with_replied:
            payload["referenced_message"] = _replied(world, message)
    return payload


def _reference(world: World, message: Message) -> Payload:
    reference: Payload = {
        "type": MessageReferenceType.DEFAULT,
        "message_id": str(message.reference_id),
        "channel_id": str(message.channel_id),
    }
    guild_id = world.channels[message.channel_id].guild_id
    if guild_id is not None:
        reference["guild_id"] = str(guild_id)
    return reference


def _replied(world: World, message: Message) -> Payload | None:
    """Return the message that is replied to; None when it was deleted."""
    replied = world.message(message.reference_id)
    return None if replied is None else message_payload(world, replied, with_replied=False)


def _reaction(emoji: str, people: list[int]) -> Payload:
    return {
        "emoji": emoji_payload(emoji),
        "count": len(people),
        "count_details": {"burst": 0, "normal": len(people)},
        "burst_colors": [],
        "me_burst": False,
        "me": BOT_ID in people,
    }


def emoji_payload(emoji: str) -> Payload:
    """Return an emoji object; a custom emoji is written name:id."""
    name, _, emoji_id = emoji.partition(":")
    return {"id": emoji_id or None, "name": name}
