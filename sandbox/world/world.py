"""The world in memory: servers with their channels, people and messages."""

from collections.abc import Callable, Iterable
from functools import partial

from sandbox.protocol import ChannelType, Context, Permission
from sandbox.world.clock import Clock
from sandbox.world.ids import (
    ALEX_ID,
    APPLICATION_ID,
    BOT_ID,
    BOT_ROLE_ID,
    COURTYARD_ID,
    DENIZ_ID,
    DM_OFFSET,
    GUEST_IDS,
    GUILD_ID,
    MEI_ID,
    MODERATOR_ROLE_ID,
    QUIZ_HALL_ID,
    SCROLL_ROOM_ID,
    TAVERN_ID,
    likewise,
    server_id,
)
from sandbox.world.messages import Change, Message
from sandbox.world.permissions import ALL, BOT, DIRECT_MESSAGE, EVERYONE, MODERATOR
from sandbox.world.places import Channel, Member, Person, Server
from sandbox.world.roles import Emoji, Overwrite, Role, overwritten
from sandbox.world.snowflakes import Snowflakes

__all__ = [
    "ALEX_ID",
    "APPLICATION_ID",
    "BOT_ID",
    "BOT_ROLE_ID",
    "COURTYARD_ID",
    "DM_OFFSET",
    "GUILD_ID",
    "GUILD_LOCALE",
    "JOINED",
    "MAX_SERVERS",
    "MEI_ID",
    "MODERATOR_ROLE_ID",
    "QUIZ_HALL_ID",
    "SCROLL_ROOM_ID",
    "TAVERN_ID",
    "Change",
    "Channel",
    "Emoji",
    "Member",
    "Message",
    "Overwrite",
    "Person",
    "Role",
    "Server",
    "World",
]

SERVER_NAME = "Sandbox"
MAX_SERVERS = 10_000
"""How many servers can be asked for at once."""

GUILD_LOCALE = "en-US"
JOINED = 1_700_000_000.0

MessageListener = Callable[[Change, Message], None]
MemberListener = Callable[[Member], None]
ServerListener = Callable[[Server], None]


def _channels_of(server: Server, bot_name: str) -> list[Channel]:
    """Return the channels that a server has at first."""
    text, like = ChannelType.GUILD_TEXT, partial(likewise, server.id)
    scrolls = f"{bot_name} may read here, but not post"
    return [
        Channel(like(TAVERN_ID), "tavern", text, f"Talk to {bot_name} and to each other", 0, server),
        Channel(like(QUIZ_HALL_ID), "quiz-hall", text, "A second room, for games", 1, server),
        Channel(like(SCROLL_ROOM_ID), "scroll-room", text, scrolls, 2, server, bot_may_post=False),
    ]


def _roles_of(server: Server, bot_name: str) -> list[Role]:
    """Return the roles that a server has at first, the lowest first."""
    return [
        Role(server.id, "@everyone", 0, EVERYONE),
        Role(server.moderator_role_id, "Moderator", 1, EVERYONE | MODERATOR),
        Role(server.bot_role_id, bot_name, 2, EVERYONE | BOT, of_bot=True),
    ]


class World:
    """Holds servers, people, channels and messages, and tells listeners what changes.

    `bot` is the bot's own user, which exists before a bot connects; `people` are all other users by id, `cast`
    those of them that the page lets one be, who are in every server, `owner` the owner of the application and of
    every server. `servers` are by id, and `home` is the first of them; `channels` are all by id, `removed` those
    that were deleted. `message_listeners`, `member_listeners` and `server_listeners` are called
    after every change of a message, for everybody who joins a server, and for every server that is added later;
    `place_listeners` after a server's channels, roles or emojis changed, or who has which role.
    """

    def __init__(self, clock: Clock, bot_name: str = "Bot", bot_symbol: str = "", servers: int = 1) -> None:
        self.clock = clock
        self.snowflakes = Snowflakes(clock)
        self.bot = Person(BOT_ID, bot_name, bot=True, symbol=bot_symbol)
        self.people: dict[int, Person] = {}
        self.servers: dict[int, Server] = {}
        self.channels: dict[int, Channel] = {}
        self.removed: dict[int, Channel] = {}
        self.message_listeners: list[MessageListener] = []
        self.member_listeners: list[MemberListener] = []
        self.server_listeners: list[ServerListener] = []
        self.place_listeners: list[ServerListener] = []
        self._channel_of: dict[int, int] = {}
        self.cast = tuple(
            Person(who, name) for who, name in ((MEI_ID, "Mei"), (DENIZ_ID, "Deniz"), (ALEX_ID, "Alex"))
        )
        self.owner = self.cast[0]
        self.home = self._found_server()
        group = f"A group of friends that {bot_name} is not in"
        self.channels[COURTYARD_ID] = Channel(
            COURTYARD_ID, "courtyard", ChannelType.GROUP_DM, group, bot_may_post=False
        )
        for person in self.cast:
            self._meet(person)
        self.add_servers(servers - 1)

    def _found_server(self) -> Server:
        """Make a server with the bot and the cast in it."""
        number = len(self.servers)
        name = SERVER_NAME if number == 0 else f"{SERVER_NAME} {number + 1}"
        server = Server(server_id(number), name)
        server.roles = {role.id: role for role in _roles_of(server, self.bot.name)}
        server.join(self.bot, server.bot_role_id)
        for person in self.cast:
            server.join(person, *([server.moderator_role_id] if person is self.owner else []))
        for channel in _channels_of(server, self.bot.name):
            self._open(channel, server)
        self.servers[server.id] = server
        return server

    def add_servers(self, count: int) -> list[Server]:
        """Make `count` servers with the bot and the cast in them, numbered on from those that there are."""
        added = [self._found_server() for _ in range(count)]
        for server in added:
            for listener in self.server_listeners:
                listener(server)
        return added

    def _open(self, channel: Channel, server: Server) -> None:
        self.channels[channel.id] = server.channels[channel.id] = channel

    def _meet(self, person: Person) -> None:
        self.people[person.id] = person
        dm_id = person.id + DM_OFFSET
        self.channels[dm_id] = Channel(dm_id, person.name, ChannelType.DM, recipient_id=person.id)

    def add_people(self, count: int, server: Server | None = None) -> list[Person]:
        """Let `count` guests join a server, numbered on from those who are there; the first one by default."""
        first = len(self.people) - len(self.cast) + 1
        guests = [Person(GUEST_IDS + number, f"Guest {number}") for number in range(first, first + count)]
        for guest in guests:
            self._meet(guest)
            member = (server or self.home).join(guest)
            for listener in self.member_listeners:
                listener(member)
        return guests

    def user(self, user_id: int | None) -> Person | None:
        """Return a person or the bot."""
        if user_id == BOT_ID:
            return self.bot
        return None if user_id is None else self.people.get(user_id)

    def direct_messages(self, person: Person) -> Channel:
        """Return the channel between the bot and a person."""
        return self.channels[person.id + DM_OFFSET]

    def can_see(self, person: Person, channel: Channel) -> bool:
        """Return whether a person may read a channel."""
        if channel.kind is ChannelType.GROUP_DM:
            return person in self.cast
        if channel.server is not None:
            granted = self.permissions(person, channel)
            return person.id in channel.server.members and bool(granted & Permission.VIEW_CHANNEL)
        return channel.recipient_id == person.id

    def permissions(self, user: Person, channel: Channel) -> Permission:
        """Return what a user may do in a channel."""
        server = channel.server
        if server is None:
            return DIRECT_MESSAGE
        if user is self.owner:
            return ALL
        member = server.members.get(user.id)
        granted = server.granted(member)
        if granted & Permission.ADMINISTRATOR:
            return ALL
        if channel.overwrites:
            role_ids = () if member is None else member.role_ids
            granted = overwritten(granted, channel.overwrites, server.id, role_ids, user.id)
        if user.bot and not channel.bot_may_post:
            granted &= ~Permission.SEND_MESSAGES
        if user.bot and not channel.bot_may_see:
            granted &= ~Permission.VIEW_CHANNEL
        return granted if granted & Permission.VIEW_CHANNEL else granted & ~Permission.SEND_MESSAGES

    def bot_sees(self, channel: Channel) -> bool:
        """Return whether the bot gets to know what happens in a channel."""
        if channel.context is Context.PRIVATE_CHANNEL or channel.bot_is_outside:
            return False
        return bool(self.permissions(self.bot, channel) & Permission.VIEW_CHANNEL)

    def message(self, message_id: int | None) -> Message | None:
        """Return a message of any channel, ephemeral ones too."""
        channel_id = None if message_id is None else self._channel_of.get(message_id)
        channel = None if channel_id is None else self.channels.get(channel_id)
        return None if channel is None or message_id is None else channel.messages.get(message_id)

    def add_channel(self, server: Server, name: str, kind: ChannelType, topic: str) -> Channel:
        """Make a channel of a server, below the others; `changed_places` is to be called once it is complete."""
        position = 1 + max((channel.position for channel in server.channels.values()), default=-1)
        channel = Channel(self.snowflakes.next(), name, kind, topic, position, server)
        self._open(channel, server)
        return channel

    def changed_places(self, server: Server) -> None:
        """Call the listeners after channels, roles or emojis of a server changed."""
        for listener in self.place_listeners:
            listener(server)

    def remove_channel(self, channel: Channel) -> None:
        """Delete a channel; `restore_channel` brings it back with its messages."""
        self.removed[channel.id] = self.channels.pop(channel.id)
        if channel.server is not None:
            channel.server.channels.pop(channel.id)
            self.changed_places(channel.server)

    def restore_channel(self, channel: Channel) -> None:
        """Bring a deleted channel back."""
        self.channels[channel.id] = self.removed.pop(channel.id)
        if channel.server is not None:
            channel.server.channels[channel.id] = channel
            self.changed_places(channel.server)

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
