"""The channel and the message that a path names."""

from aiohttp import web

from sandbox.errors import DiscordError, Problem
from sandbox.protocol import Permission
from sandbox.rest.http import path_id
from sandbox.world.world import Channel, Message, World

CHANNEL = "/channels/{channel:[0-9]+}"
MESSAGE = f"{CHANNEL}/messages/{{message:[0-9]+}}"


class Places:
    """Finds what paths name, as far as the bot may see it."""

    def __init__(self, world: World) -> None:
        self._world = world

    def channel(self, request: web.Request) -> Channel:
        """Return the channel of the path; raises DiscordError 10003 or 50001."""
        channel = self._world.channels.get(path_id(request, "channel") or 0)
        if channel is None:
            raise DiscordError(Problem.UNKNOWN_CHANNEL)
        if not self._world.bot_sees(channel):
            raise DiscordError(Problem.MISSING_ACCESS)
        return channel

    def message(self, request: web.Request) -> Message:
        """Return the message of the path, no ephemeral one; raises DiscordError 10008, 10003 or 50001."""
        message = self.channel(request).messages.get(path_id(request, "message") or 0)
        if message is None or message.visible_to is not None:
            raise DiscordError(Problem.UNKNOWN_MESSAGE)
        return message

    def writable(self, request: web.Request) -> Channel:
        """Return the channel of the path, in which the bot may post; raises DiscordError 50013 as well."""
        channel = self.channel(request)
        if not self._world.permissions(self._world.bot, channel) & Permission.SEND_MESSAGES:
            raise DiscordError(Problem.MISSING_PERMISSIONS)
        return channel
