"""People, servers with their members, and channels."""

from dataclasses import dataclass, field

from sandbox.protocol import ChannelType, Context, Permission
from sandbox.world.ids import BOT_ROLE_ID, MODERATOR_ROLE_ID, TAVERN_ID, likewise
from sandbox.world.messages import Message
from sandbox.world.roles import Emoji, Overwrite, Role

_CONTEXTS = {
    ChannelType.GUILD_TEXT: Context.GUILD,
    ChannelType.GUILD_VOICE: Context.GUILD,
    ChannelType.DM: Context.BOT_DM,
    ChannelType.GROUP_DM: Context.PRIVATE_CHANNEL,
}


@dataclass(slots=True, eq=False)
class Person:
    """A user: one of the cast, a guest made for a load test, or the bot itself.

    `symbol` is the character that the page draws as the avatar; empty means the name's first one.
    """

    id: int
    name: str
    locale: str = "en-US"
    bot: bool = False
    symbol: str = ""


@dataclass(slots=True, eq=False)
class Member:
    """A person in a server: roles, the name there, and the end of a timeout there, in ISO 8601."""

    server: "Server" = field(repr=False)
    user: Person
    role_ids: tuple[int, ...] = ()
    nick: str | None = None
    silenced_until: str | None = None


@dataclass(slots=True, eq=False)
class Server:
    """A server (in Discord's API a "guild").

    `members` are by the user's id, the bot first; `channels`, `roles` and `emojis` are by id. `has_bot` is whether
    the bot is in it; its membership is kept for when it comes back.
    """

    id: int
    name: str
    members: dict[int, Member] = field(default_factory=dict, repr=False)
    channels: dict[int, "Channel"] = field(default_factory=dict, repr=False)
    roles: dict[int, Role] = field(default_factory=dict, repr=False)
    emojis: dict[int, Emoji] = field(default_factory=dict, repr=False)
    has_bot: bool = True

    @property
    def moderator_role_id(self) -> int:
        """The id of the role of moderators."""
        return likewise(self.id, MODERATOR_ROLE_ID)

    @property
    def bot_role_id(self) -> int:
        """The id of the bot's role."""
        return likewise(self.id, BOT_ROLE_ID)

    @property
    def main_channel_id(self) -> int:
        """The id of the channel in which Discord greets newcomers."""
        return likewise(self.id, TAVERN_ID)

    def join(self, person: Person, *role_ids: int) -> Member:
        """Let a person join."""
        member = self.members[person.id] = Member(self, person, role_ids)
        return member

    def add_role(self, role: Role) -> None:
        """Add a role just above the one of everyone; the others move up."""
        for other in self.roles.values():
            other.position += other.id != self.id
        self.roles[role.id] = role

    def remove_role(self, role: Role) -> None:
        """Remove a role, from members and channels too."""
        del self.roles[role.id]
        for other in self.roles.values():
            other.position -= other.position > role.position
        for member in self.members.values():
            member.role_ids = tuple(number for number in member.role_ids if number != role.id)
        for channel in self.channels.values():
            channel.overwrites.pop(role.id, None)

    def granted(self, member: Member | None) -> Permission:
        """Return what a member's roles grant, with the role of everyone."""
        granted = self.roles[self.id].permissions
        for number in member.role_ids if member is not None else ():
            granted |= self.roles[number].permissions
        return granted

    def top_position(self, member: Member) -> int:
        """Return the position of a member's highest role."""
        return max((self.roles[number].position for number in member.role_ids), default=0)


@dataclass(slots=True, eq=False)
class Channel:
    """A text or voice channel of a server, a person's direct messages with the bot, or a group without the bot.

    `server` is None outside of servers. `position` orders the server's channels. `recipient_id` is the person of
    direct messages. `overwrites` are by the id of a role or a member. What the bot may not see it can't post in
    either.
    `messages` holds them by id, oldest first, ephemeral ones too.
    """

    id: int
    name: str
    kind: ChannelType
    topic: str = ""
    position: int = 0
    server: Server | None = field(default=None, repr=False)
    recipient_id: int | None = None
    bot_may_post: bool = True
    bot_may_see: bool = True
    overwrites: dict[int, Overwrite] = field(default_factory=dict, repr=False)
    last_message_id: int | None = None
    messages: dict[int, Message] = field(default_factory=dict, repr=False)

    @property
    def guild_id(self) -> int | None:
        """The server's id; None outside of servers."""
        return None if self.server is None else self.server.id

    @property
    def bot_is_outside(self) -> bool:
        """Whether it belongs to a server that the bot is not in."""
        return self.server is not None and not self.server.has_bot

    @property
    def context(self) -> Context:
        """Which kind of place this is to a command."""
        return _CONTEXTS[self.kind]
