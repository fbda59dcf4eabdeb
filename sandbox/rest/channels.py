"""Channels and their messages, and direct messages."""

from collections.abc import Callable

from aiohttp import web

from sandbox.errors import DiscordError, Payload, Problem, form_error
from sandbox.payloads import channel_payload, message_payload
from sandbox.protocol import MessageType, Permission
from sandbox.rest.bodies import read_body, read_object
from sandbox.rest.http import no_content, query_id, query_limit, reply
from sandbox.rest.places import CHANNEL, MESSAGE, Places
from sandbox.rules.messages import Messages, Provenance
from sandbox.world.snowflakes import as_id
from sandbox.world.world import BOT_ID, Channel, Message, World

_MAX_PAGE = 100
_PAGE = 50


class ChannelRoutes:
    """Routes below /channels, and POST /users/@me/channels.

    `typing` is called with the channel in which the bot types.
    """

    def __init__(self, world: World, messages: Messages, typing: Callable[[Channel], None]) -> None:
        self._world = world
        self._places = Places(world)
        self._messages = messages
        self._notify_typing = typing

    def routes(self) -> list[web.RouteDef]:
        """Return the routes of this area."""
        return [
            web.post("/users/@me/channels", self._open_dm),
            web.get(CHANNEL, self._get_channel),
            web.post(f"{CHANNEL}/typing", self._typing),
            web.get(f"{CHANNEL}/messages", self._list),
            web.post(f"{CHANNEL}/messages", self._send),
            web.get(MESSAGE, self._get),
            web.patch(MESSAGE, self._edit),
            web.delete(MESSAGE, self._delete),
        ]

    async def _open_dm(self, request: web.Request) -> web.Response:
        payload = await read_object(request)
        person = self._world.people.get(as_id(payload.get("recipient_id")) or 0)
        if person is None:
            raise DiscordError(Problem.INVALID_RECIPIENT)
        return reply(channel_payload(self._world, self._world.direct_messages(person)))

    async def _get_channel(self, request: web.Request) -> web.Response:
        return reply(channel_payload(self._world, self._places.channel(request)))

    async def _typing(self, request: web.Request) -> web.Response:
        self._notify_typing(self._places.writable(request))
        return no_content()

    async def _list(self, request: web.Request) -> web.Response:
        messages = self._world.public_messages(self._places.channel(request))
        page = _page(messages, request)
        return reply([message_payload(self._world, message) for message in page])

    async def _send(self, request: web.Request) -> web.Response:
        channel = self._places.writable(request)
        body = await read_body(request)
        message = self._messages.send(channel, body, _provenance(channel, body.payload))
        return reply(message_payload(self._world, message))

    async def _get(self, request: web.Request) -> web.Response:
        return reply(message_payload(self._world, self._places.message(request)))

    async def _edit(self, request: web.Request) -> web.Response:
        message = self._places.message(request)
        if message.author_id != BOT_ID:
            raise DiscordError(Problem.NOT_YOURS)
        body = await read_body(request)
        return reply(message_payload(self._world, self._messages.edit(message, body)))

    async def _delete(self, request: web.Request) -> web.Response:
        channel, message = self._places.channel(request), self._places.message(request)
        granted = self._world.permissions(self._world.bot, channel)
        others_too = channel.server is not None and granted & Permission.MANAGE_MESSAGES
        if message.author_id != BOT_ID and not others_too:
            raise DiscordError(Problem.MISSING_PERMISSIONS)
        self._messages.delete(message)
        return no_content()


def _provenance(channel: Channel, payload: Payload) -> Provenance:
    reference = payload.get("message_reference")
    if not isinstance(reference, dict):
        return Provenance()
    message_id = as_id(reference.get("message_id"))
    if message_id in channel.messages:
        return Provenance(kind=MessageType.REPLY, reference_id=message_id)
    if reference.get("fail_if_not_exists", True):
        raise form_error(("message_reference",), "REPLIES_UNKNOWN_MESSAGE", "Unknown message")
    return Provenance()


def _page(messages: list[Message], request: web.Request) -> list[Message]:
    """Return one page of messages, newest first, by the query's limit, before, after and around."""
    limit = query_limit(request, _PAGE, _MAX_PAGE)
    before, after, around = (query_id(request, name) for name in ("before", "after", "around"))
    if around is not None:
        older = [message for message in messages if message.id <= around][-(limit // 2 + 1) :]
        newer = [message for message in messages if message.id > around][: limit // 2]
        return [*older, *newer][::-1][:limit]
    if after is not None:
        return [message for message in messages if message.id > after][:limit][::-1]
    if before is not None:
        messages = [message for message in messages if message.id < before]
    return messages[-limit:][::-1]
