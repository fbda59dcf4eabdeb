"""The world in memory: one server, its channels, people and messages."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum

from sandbox.errors import Payload
from sandbox.protocol import ChannelType, Context, MessageType, Permission
from sandbox.world.clock import Clock
from sandbox.world.permissions import ALL, BOT, DIRECT_MESSAGE, EVERYONE, MODERATOR
from sandbox.world.snowflakes import Snowflakes

# The same at every start, so that what a bot stored under these ids stays valid.
_FIRST_ID = 1_100_000_000_000_000_000
GUILD_ID = _FIRST_ID
APPLICATION_ID = BOT_ID = _FIRST_ID + 1
MODERATOR_ROLE_ID = _FIRST_ID + 2
BOT_ROLE_ID = _FIRST_ID + 3
TAVERN_ID = _FIRST_ID + 11
QUIZ_HALL_ID = _FIRST_ID + 12
SCROLL_ROOM_ID = _FIRST_ID + 13
COURTYARD_ID = _FIRST_ID + 14
MEI_ID = _FIRST_ID + 101
DENIZ_ID = _FIRST_ID + 102
ALEX_ID = _FIRST_ID + 103
_GUEST_IDS = _FIRST_ID + 1_000
DM_OFFSET = 1_000_000  # a person's direct messages have the person's id plus this

GUILD_NAME = "Sandbox"
GUILD_LOCALE = "en-US"
JOINED = 1_700_000_000.0


_CONTEXTS = {
    ChannelType.GUILD_TEXT: Context.GUILD,
    ChannelType.DM: Context.BOT_DM,
    ChannelType.GROUP_DM: Context.PRIVATE_CHANNEL,
}


@dataclass(slots=True, eq=False)
class Person:
    """A user: one of the cast, a guest made for a load test, or the bot itself.

    `symbol` is the character that the page draws as the avatar; empty means the name's first one. `nick` is the
    name in the server, `silenced_until` the end of a timeout there, in ISO 8601.
    """

    id: int
    name: str
    locale: str = "en-US"
    role_ids: tuple[int, ...] = ()
    bot: bool = False
    symbol: str = ""
    nick: str | None = None
    silenced_until: str | None = None


@dataclass(slots=True, eq=False)
class Channel:
    """A text channel of the server, a person's direct messages with the bot, or a group without the bot.

    `position` orders the server's channels. `recipient_id` is the person of direct messages. What the bot may not
    see it can't post in either.
    `messages` holds them by id, oldest first, ephemeral ones too.
    """

    id: int
    name: str
    kind: ChannelType
    topic: str = ""
    position: int = 0
    recipient_id: int | None = None
    bot_may_post: bool = True
    bot_may_see: bool = True
    last_message_id: int | None = None
    messages: dict[int, "Message"] = field(default_factory=dict, repr=False)

    @property
    def guild_id(self) -> int | None:
        """The server's id; None outside of the server."""
        return GUILD_ID if self.kind is ChannelType.GUILD_TEXT else None

    @property
    def context(self) -> Context:
        """Which kind of place this is to a command."""
        return _CONTEXTS[self.kind]


@dataclass(slots=True, eq=False)
class Message:
    """A message.

    `created` and `edited` are seconds since the epoch. `embeds`, `components` and `attachments` are
    Discord's objects. `mention_ids` are the users that it pings, `reference_id` is the message that
    it replies to. `nonce` is the bot's own mark on it, `metadata` its interaction_metadata.
    `visible_to` is the one person who sees an ephemeral message. `command` is the full name of the
    command that it answers, `options` what the person chose for it, by name. `reactions` are the ids
    of those who reacted, by emoji.
    """

    id: int
    channel_id: int
    author_id: int
    created: float
    kind: MessageType = MessageType.DEFAULT
    content: str = ""
    embeds: list[Payload] = field(default_factory=list)
    components: list[Payload] = field(default_factory=list)
    attachments: list[Payload] = field(default_factory=list)
    flags: int = 0
    edited: float | None = None
    mention_ids: tuple[int, ...] = ()
    mention_everyone: bool = False
    reference_id: int | None = None
    nonce: str | None = None
    metadata: Payload | None = None
    visible_to: int | None = None
    command: str | None = None
    options: Payload = field(default_factory=dict)
    tts: bool = False
    reactions: dict[str, list[int]] = field(default_factory=dict)


class Change(Enum):
    """What happened to a message."""

    CREATE = "create"
    UPDATE = "update"
    DELETE = "delete"
    REACT = "react"


MessageListener = Callable[[Change, Message], None]
PersonListener = Callable[[Person], None]


def _shared_channels(bot_name: str) -> list[Channel]:
    """Return the channels of the server and the group, all but the direct messages."""
    text, group = ChannelType.GUILD_TEXT, ChannelType.GROUP_DM
    scrolls, courtyard = f"{bot_name} may read here, but not post", f"A group of friends that {bot_name} is not in"
    return [
        Channel(TAVERN_ID, "tavern", text, f"Talk to {bot_name} and to each other", 0),
        Channel(QUIZ_HALL_ID, "quiz-hall", text, "A second room, for games", 1),
        Channel(SCROLL_ROOM_ID, "scroll-room", text, scrolls, 2, bot_may_post=False),
        Channel(COURTYARD_ID, "courtyard", group, courtyard, bot_may_post=False),
    ]


class World:
    """Holds people, channels and messages, and tells listeners what changes.

    `bot` is the bot's own user, which exists before a bot connects; `people` are all other users by
    id, `cast` those of them that the page lets one be, `owner` the application's owner and the
    server's; `channels` are all channels by id, `removed` those that were deleted. `bot_is_member` is whether the
    bot is in the server. `message_listeners` and `person_listeners` are called
    after every change of a message and for every person who joins.
    """

    def __init__(self, clock: Clock, bot_name: str = "Bot", bot_symbol: str = "") -> None:
        self.clock = clock
        self.snowflakes = Snowflakes(clock)
        self.bot = Person(BOT_ID, bot_name, role_ids=(BOT_ROLE_ID,), bot=True, symbol=bot_symbol)
        self.people: dict[int, Person] = {}
        self.channels = {channel.id: channel for channel in _shared_channels(bot_name)}
        self.removed: dict[int, Channel] = {}
        self.bot_is_member = True
        self.message_listeners: list[MessageListener] = []
        self.person_listeners: list[PersonListener] = []
        self._channel_of: dict[int, int] = {}
        for person_id, name in ((MEI_ID, "Mei"), (DENIZ_ID, "Deniz"), (ALEX_ID, "Alex")):
            self._join(Person(person_id, name))
        self.owner = self.people[MEI_ID]
        self.owner.role_ids = (MODERATOR_ROLE_ID,)
        self.cast = tuple(self.people.values())

    def _join(self, person: Person) -> None:
        self.people[person.id] = person
        dm_id = person.id + DM_OFFSET
        self.channels[dm_id] = Channel(dm_id, person.name, ChannelType.DM, recipient_id=person.id)

    def add_people(self, count: int) -> list[Person]:
        """Let `count` guests join the server, numbered on from those who are there."""
        first = len(self.people) - len(self.cast) + 1
        guests = [Person(_GUEST_IDS + number, f"Guest {number}") for number in range(first, first + count)]
        for guest in guests:
            self._join(guest)
            for listener in self.person_listeners:
                listener(guest)
        return guests

    def user(self, user_id: int | None) -> Person | None:
        """Return a person or the bot."""
        if user_id == BOT_ID:
            return self.bot
        return None if user_id is None else self.people.get(user_id)

    def members(self) -> Iterator[Person]:
        """Yield all members of the server, the bot first."""
        yield self.bot
        yield from self.people.values()

    def direct_messages(self, person: Person) -> Channel:
        """Return the channel between the bot and a person."""
        return self.channels[person.id + DM_OFFSET]

    def can_see(self, person: Person, channel: Channel) -> bool:
        """Return whether a person may read a channel."""
        if channel.kind is ChannelType.GROUP_DM:
            return person in self.cast
        return channel.kind is ChannelType.GUILD_TEXT or channel.recipient_id == person.id

    def permissions(self, user: Person, channel: Channel) -> Permission:
        """Return what a user may do in a channel."""
        if channel.guild_id is None:
            return DIRECT_MESSAGE
        if user is self.owner:
            return ALL
        granted = EVERYONE | (MODERATOR if MODERATOR_ROLE_ID in user.role_ids else Permission(0))
        if user.bot:
            granted |= BOT
        if user.bot and not channel.bot_may_post:
            granted &= ~Permission.SEND_MESSAGES
        if user.bot and not channel.bot_may_see:
            granted &= ~(Permission.VIEW_CHANNEL | Permission.SEND_MESSAGES)
        return granted

    def message(self, message_id: int | None) -> Message | None:
        """Return a message of any channel, ephemeral ones too."""
        channel_id = None if message_id is None else self._channel_of.get(message_id)
        channel = None if channel_id is None else self.channels.get(channel_id)
        return None if channel is None or message_id is None else channel.messages.get(message_id)

    def add_channel(self, name: str, topic: str) -> Channel:
        """Make a text channel of the server, below the others."""
        position = 1 + max(channel.position for channel in self.channels.values())
        channel = Channel(self.snowflakes.next(), name, ChannelType.GUILD_TEXT, topic, position)
        self.channels[channel.id] = channel
        return channel

    def remove_channel(self, channel: Channel) -> None:
        """Delete a channel; `restore_channel` brings it back with its messages."""
        self.removed[channel.id] = self.channels.pop(channel.id)

    def restore_channel(self, channel: Channel) -> None:
        """Bring a deleted channel back."""
        self.channels[channel.id] = self.removed.pop(channel.id)

    def add(self, message: Message) -> None:
        """Store a new message and call the listeners."""
        channel = self.channels[message.channel_id]
        channel.messages[message.id] = message
        self._channel_of[message.id] = channel.id
        if message.visible_to is None:
            channel.last_message_id = message.id
        self._notify(Change.CREATE, message)

    def changed(self, message: Message) -> None:
        """Call the listeners after a message was edited."""
        self._notify(Change.UPDATE, message)

    def reacted(self, message: Message) -> None:
        """Call the listeners after the reactions to a message changed."""
        self._notify(Change.REACT, message)

    def remove(self, message: Message) -> None:
        """Remove a message and call the listeners."""
        self.channels[message.channel_id].messages.pop(message.id, None)
        self._channel_of.pop(message.id, None)
        self._notify(Change.DELETE, message)

    def _notify(self, change: Change, message: Message) -> None:
        for listener in self.message_listeners:
            listener(change, message)

    def public_messages(self, channel: Channel) -> list[Message]:
        """Return the messages of a channel that are not ephemeral, oldest first."""
        return [message for message in channel.messages.values() if message.visible_to is None]

    def mentioned(self, ids: Iterable[int]) -> list[Person]:
        """Return the users with these ids, leaving out unknown ids."""
        return [user for user in map(self.user, ids) if user is not None]
