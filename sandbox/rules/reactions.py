"""Reactions to messages (https://discord.com/developers/docs/resources/message#create-reaction)."""

import re
from collections.abc import Callable

from sandbox.errors import DiscordError, Payload, Problem
from sandbox.payloads import emoji_payload, member_payload
from sandbox.world.world import Message, Person, World

_CUSTOM = re.compile(r"\w{2,32}:[0-9]{15,20}")
_MOST = 20
_LONGEST_EMOJI = 16
_INVISIBLE = re.compile("[\N{VARIATION SELECTOR-16}\N{ZERO WIDTH JOINER}]|[\U000e0020-\U000e007f]")

ReactionListener = Callable[[str, Message, Payload], None]
"""Called with the event's name, the message and the event's data."""


class Reactions:
    """Adds and removes reactions, and tells `listeners` of each."""

    def __init__(self, world: World) -> None:
        self.listeners: list[ReactionListener] = []
        self._world = world

    def add(self, message: Message, user: Person, emoji: str) -> None:
        """Let a user react; raises DiscordError 10014 for what is no emoji, 30010 for too many kinds of them."""
        emoji = checked_emoji(emoji)
        if emoji not in message.reactions and len(message.reactions) == _MOST:
            raise DiscordError(Problem.TOO_MANY_REACTIONS)
        people = message.reactions.setdefault(emoji, [])
        if user.id not in people:
            people.append(user.id)
            self._notify("MESSAGE_REACTION_ADD", message, user, emoji)

    def remove(self, message: Message, user: Person, emoji: str) -> None:
        """Take a user's reaction back; raises DiscordError 10014."""
        emoji = checked_emoji(emoji)
        people = message.reactions.get(emoji, [])
        if user.id not in people:
            raise DiscordError(Problem.UNKNOWN_REACTION)
        people.remove(user.id)
        if not people:
            del message.reactions[emoji]
        self._notify("MESSAGE_REACTION_REMOVE", message, user, emoji)

    def clear(self, message: Message, emoji: str | None = None) -> None:
        """Remove all reactions, or all of one emoji; raises DiscordError 10014."""
        about: Payload = {}
        if emoji is None:
            message.reactions.clear()
            name = "MESSAGE_REACTION_REMOVE_ALL"
        else:
            message.reactions.pop(checked_emoji(emoji), None)
            name, about = "MESSAGE_REACTION_REMOVE_EMOJI", {"emoji": emoji_payload(emoji)}
        self._tell(name, message, about)

    def people(self, message: Message, emoji: str) -> list[Person]:
        """Return who reacted with an emoji; raises DiscordError 10014."""
        return self._world.mentioned(message.reactions.get(checked_emoji(emoji), []))

    def _notify(self, name: str, message: Message, user: Person, emoji: str) -> None:
        about: Payload = {"user_id": str(user.id), "emoji": emoji_payload(emoji), "type": 0, "burst": False}
        if name == "MESSAGE_REACTION_ADD":
            about["message_author_id"] = str(message.author_id)
            server = self._world.channels[message.channel_id].server
            if server is not None and user.id in server.members:
                about["member"] = member_payload(server.members[user.id])
        self._tell(name, message, about)

    def _tell(self, name: str, message: Message, about: Payload) -> None:
        channel = self._world.channels[message.channel_id]
        data = {"channel_id": str(channel.id), "message_id": str(message.id), **about}
        if channel.guild_id is not None:
            data["guild_id"] = str(channel.guild_id)
        for listener in self.listeners:
            listener(name, message, data)
        self._world.reacted(message)


def checked_emoji(emoji: str) -> str:
    """Return an emoji: a symbol, or name:id for a custom one; raises DiscordError 10014."""
    # Variation selectors and joiners are part of many symbols, but neither printable nor symbols themselves.
    symbol = _INVISIBLE.sub("", emoji)
    if _CUSTOM.fullmatch(emoji) or (symbol and len(emoji) <= _LONGEST_EMOJI and _is_symbol(symbol)):
        return emoji
    raise DiscordError(Problem.UNKNOWN_REACTION)


def _is_symbol(text: str) -> bool:
    return text.isprintable() and not text.isascii() and not text[-1].isalnum()
