"""Members and channels as a bot changes or makes them (https://discord.com/developers/docs/resources/guild)."""

from typing import Annotated

from sandbox.forms.check import Form
from sandbox.forms.types import DISTINCT, WORD, Permissions, Snowflake, Timestamp, between, choice, length
from sandbox.protocol import ChannelType, OverwriteType, Permission
from sandbox.world.roles import Overwrite

Color = Annotated[int, between(0, 0xFFFFFF)]
EmojiName = Annotated[str, length(2, 32), WORD]


class OwnMemberForm(Form):
    """What a bot changes of its own member."""

    nick: Annotated[str, length(0, 32)] | None = None


class MemberForm(OwnMemberForm):
    """What a bot changes of another member."""

    roles: Annotated[list[Snowflake], DISTINCT] | None = None
    communication_disabled_until: Timestamp | None = None


class OverwriteForm(Form):
    """What a channel allows and denies to a role or a member."""

    id: Snowflake
    type: Annotated[int, choice(frozenset(OverwriteType))]
    allow: Permissions | None = None
    deny: Permissions | None = None

    def overwrite(self) -> Overwrite:
        """Return it as a channel keeps it."""
        allow, deny = (Permission(int(bits or 0)) for bits in (self.allow, self.deny))
        return Overwrite(OverwriteType(self.type), allow, deny)


class ChannelForm(Form):
    """A new channel of the server, for text or for voice."""

    name: Annotated[str, length(1, 100)]
    type: Annotated[int, choice((ChannelType.GUILD_TEXT, ChannelType.GUILD_VOICE))] | None = None
    topic: Annotated[str, length(0, 1024)] | None = None
    permission_overwrites: Annotated[list[OverwriteForm], length(0, 1000)] | None = None


class ColorsForm(Form):
    """The colors of a role; the sandbox keeps the first one."""

    primary_color: Color | None = None


class RoleForm(Form):
    """A role as a bot makes or changes it; absent parts are None."""

    name: Annotated[str, length(0, 100)] | None = None
    permissions: Permissions | None = None
    color: Color | None = None
    colors: ColorsForm | None = None
    hoist: bool | None = None
    mentionable: bool | None = None


class EmojiForm(Form):
    """What a bot changes of an emoji."""

    name: EmojiName | None = None
    roles: Annotated[list[Snowflake], DISTINCT] | None = None


class NewEmojiForm(EmojiForm):
    """A new emoji; `image` is a data URI."""

    name: EmojiName
    image: str
