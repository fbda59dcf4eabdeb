"""Finding users, roles and channels by what a person typed: a name, a mention or an id."""

from sandbox.errors import Payload
from sandbox.payloads import roles_payload
from sandbox.protocol import ChannelType
from sandbox.world.snowflakes import as_id
from sandbox.world.world import Channel, Person, World


def find_user(world: World, text: str) -> Person | None:
    """Return the member that a text such as "Mei", "@Mei" or "<@1>" names."""
    text = text.strip().removeprefix("<@").removesuffix(">").removeprefix("!").removeprefix("@")
    user = world.user(as_id(text))
    if user is not None:
        return user
    return next((user for user in world.members() if user.name.casefold() == text.casefold()), None)


def find_role(world: World, text: str) -> Payload | None:
    """Return the role that a text such as "Moderator", "@Moderator" or "<@&1>" names."""
    text = text.strip().removeprefix("<@&").removesuffix(">").removeprefix("@").casefold()
    for role in roles_payload(world):
        if text in {role["id"], role["name"].casefold().removeprefix("@")}:
            return role
    return None


def find_channel(world: World, text: str) -> Channel | None:
    """Return the server's channel that a text such as "tavern", "#tavern" or "<#1>" names."""
    text = text.strip().removeprefix("<#").removesuffix(">").removeprefix("#")
    return next((channel for channel in server_channels(world) if text in {str(channel.id), channel.name}), None)


def server_channels(world: World) -> list[Channel]:
    """Return the channels of the server."""
    return [channel for channel in world.channels.values() if channel.kind is ChannelType.GUILD_TEXT]
