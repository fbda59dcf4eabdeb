"""Emojis of servers, and the pictures that Discord has at an address of their own: emojis and default avatars."""

import binascii
import re
import struct
import zlib
from collections.abc import Callable

from aiohttp import web

from sandbox.errors import DiscordError, Problem, form_error
from sandbox.forms.check import check
from sandbox.forms.guilds import EmojiForm, NewEmojiForm
from sandbox.payloads import guild_emoji_payload
from sandbox.rest.bodies import read_object
from sandbox.rest.guilds import GUILD, server_of
from sandbox.rest.http import no_content, path_id, reply
from sandbox.world.world import Emoji, Server, World

_EMOJIS = f"{GUILD}/emojis"
_EMOJI = f"{_EMOJIS}/{{emoji:[0-9]+}}"
_IMAGE = re.compile(r"data:(image/(?:png|jpeg|gif|webp));base64,(.*)", re.DOTALL)
_MAX_BYTES = 256 * 1024
_HEADERS = {"X-Content-Type-Options": "nosniff", "Cross-Origin-Resource-Policy": "same-origin"}


class EmojiRoutes:
    """Routes below /guilds/{guild}/emojis; `changed` is called with the server whose emojis changed."""

    def __init__(self, world: World, changed: Callable[[Server], None]) -> None:
        self._world = world
        self._notify = changed

    def routes(self) -> list[web.RouteDef]:
        """Return the routes of this area."""
        return [
            web.get(_EMOJIS, self._list),
            web.post(_EMOJIS, self._make),
            web.get(_EMOJI, self._get),
            web.patch(_EMOJI, self._edit),
            web.delete(_EMOJI, self._delete),
        ]

    async def _list(self, request: web.Request) -> web.Response:
        emojis = server_of(self._world, request).emojis.values()
        return reply([guild_emoji_payload(self._world, emoji) for emoji in emojis])

    async def _get(self, request: web.Request) -> web.Response:
        return reply(guild_emoji_payload(self._world, self._emoji(request)))

    async def _make(self, request: web.Request) -> web.Response:
        server = server_of(self._world, request)
        form = check(NewEmojiForm, await read_object(request))
        content_type, content = _picture(form.image)
        roles = tuple(map(int, form.roles or ()))
        emoji = Emoji(self._world.snowflakes.next(), form.name, roles, content, content_type)
        server.emojis[emoji.id] = emoji
        self._notify(server)
        return reply(guild_emoji_payload(self._world, emoji), 201)

    async def _edit(self, request: web.Request) -> web.Response:
        emoji, form = self._emoji(request), check(EmojiForm, await read_object(request))
        emoji.name = form.name or emoji.name
        emoji.role_ids = emoji.role_ids if form.roles is None else tuple(map(int, form.roles))
        self._notify(server_of(self._world, request))
        return reply(guild_emoji_payload(self._world, emoji))

    async def _delete(self, request: web.Request) -> web.Response:
        server, emoji = server_of(self._world, request), self._emoji(request)
        del server.emojis[emoji.id]
        self._notify(server)
        return no_content()

    def _emoji(self, request: web.Request) -> Emoji:
        """Return the emoji of the path; raises DiscordError 10004 or 10014."""
        emoji = server_of(self._world, request).emojis.get(path_id(request, "emoji") or 0)
        if emoji is None:
            raise DiscordError(Problem.UNKNOWN_EMOJI)
        return emoji


def _picture(uri: str) -> tuple[str, bytes]:
    """Return the type and the content of a data URI.

    Raises DiscordError 50035 for what is no picture or too large.
    """
    match = _IMAGE.fullmatch(uri)
    try:
        content = binascii.a2b_base64(match[2], strict_mode=True) if match else b""
    except ValueError:
        content = b""
    if match is None or not content:
        raise form_error(("image",), "IMAGE_INVALID", "Invalid image data")
    if len(content) > _MAX_BYTES:
        raise form_error(("image",), "BINARY_TYPE_MAX_SIZE", "File cannot be larger than 256.0 kb.")
    return match[1], content


class PictureRoutes:
    """Routes of what Discord serves at cdn.discordapp.com, for bots that read pictures by their address."""

    def __init__(self, world: World) -> None:
        self._world = world

    def routes(self) -> list[web.RouteDef]:
        """Return the routes of this area."""
        return [
            web.get("/emojis/{emoji:[0-9]+}.{kind:png|gif|webp|jpe?g}", self._emoji),
            web.get("/embed/avatars/{number:[0-5]}.png", self._avatar),
        ]

    async def _emoji(self, request: web.Request) -> web.Response:
        number = path_id(request, "emoji") or 0
        for server in self._world.servers.values():
            if number in server.emojis:
                emoji = server.emojis[number]
                return web.Response(body=emoji.content, content_type=emoji.content_type, headers=_HEADERS)
        raise web.HTTPNotFound

    async def _avatar(self, _request: web.Request) -> web.Response:
        return web.Response(body=_AVATAR, content_type="image/png", headers=_HEADERS)


def _square(size: int, gray: int) -> bytes:
    """Return a gray square as PNG."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", size, size, 8, 0, 0, 0, 0)
    rows = zlib.compress(bytes([0, *[gray] * size]) * size)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


_AVATAR = _square(128, 0x80)
