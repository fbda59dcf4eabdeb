"""Members and channels as a bot changes or makes them (https://discord.com/developers/docs/resources/guild)."""

from typing import Annotated

from sandbox.forms.check import Form
from sandbox.forms.types import DISTINCT, Snowflake, Timestamp, choice, length
from sandbox.protocol import ChannelType


class OwnMemberForm(Form):
    """What a bot changes of its own member."""

    nick: Annotated[str, length(0, 32)] | None = None


class MemberForm(OwnMemberForm):
    """What a bot changes of another member."""

    roles: Annotated[list[Snowflake], DISTINCT] | None = None
    communication_disabled_until: Timestamp | None = None


class ChannelForm(Form):
    """A new channel of the server; the sandbox makes text channels only."""

    name: Annotated[str, length(1, 100)]
    type: Annotated[int, choice((ChannelType.GUILD_TEXT,))] | None = None
    topic: Annotated[str, length(0, 1024)] | None = None
