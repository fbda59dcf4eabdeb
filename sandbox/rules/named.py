"""Finding users, roles and channels by what a person typed: a name, a mention or an id."""

from sandbox.world.snowflakes import as_id
from sandbox.world.world import Channel, Person, Role, Server, World


def find_user(world: World, text: str) -> Person | None:
    """Return the user that a text such as "Mei", "@Mei" or "<@1>" names."""
    text = text.strip().removeprefix("<@").removesuffix(">").removeprefix("!").removeprefix("@")
    user = world.user(as_id(text))
    if user is not None:
        return user
    return next(
        (user for user in (world.bot, *world.people.values()) if user.name.casefold() == text.casefold()), None
    )


def find_role(server: Server, text: str) -> Role | None:
    """Return the server's role that a text such as "Moderator", "@Moderator" or "<@&1>" names."""
    text = text.strip().removeprefix("<@&").removesuffix(">").removeprefix("@").casefold()
    for role in server.roles.values():
        if text in {str(role.id), role.name.casefold().removeprefix("@")}:
            return role
    return None


def find_channel(server: Server, text: str) -> Channel | None:
    """Return the server's channel that a text such as "tavern", "#tavern" or "<#1>" names."""
    text = text.strip().removeprefix("<#").removesuffix(">").removeprefix("#")
    return next((channel for channel in server.channels.values() if text in {str(channel.id), channel.name}), None)
