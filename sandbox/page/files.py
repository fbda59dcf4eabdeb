"""The page over HTTP: its files, attachments, and the entrance to its websocket."""

from collections.abc import Iterator, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from mimetypes import guess_type

from aiohttp import web

from sandbox.page.guard import Guard
from sandbox.page.socket import PageHub
from sandbox.world.attachments import Attachments


def load_page() -> dict[str, bytes]:
    """Return the page's files by path, such as "styles/base.css"; nothing else is ever served."""
    return dict(_walk(files("sandbox.page").joinpath("static"), ""))


def _walk(folder: Traversable, prefix: str) -> Iterator[tuple[str, bytes]]:
    for item in folder.iterdir():
        if item.is_dir():
            yield from _walk(item, f"{prefix}{item.name}/")
        else:
            yield prefix + item.name, item.read_bytes()


class PageRoutes:
    """Routes of the page and its files."""

    def __init__(self, guard: Guard, hub: PageHub, attachments: Attachments, page: Mapping[str, bytes]) -> None:
        self._guard = guard
        self._hub = hub
        self._attachments = attachments
        self._page = page

    def routes(self) -> list[web.RouteDef]:
        """Return the routes of this area."""
        return [
            web.get("/", self._index),
            web.get("/page/{path:.+}", self._file),
            web.get("/check", self._check),
            web.get("/live", self._live),
            web.get("/attachments/{secret}/{name}", self._attachment),
        ]

    async def _index(self, request: web.Request) -> web.Response:
        if not self._guard.has_key(request):
            return self._secured(self._html("locked.html", status=403))
        if "key" not in request.query:
            return self._secured(self._html("index.html"))
        # From here on the key is in a cookie, and neither in the address bar nor in the history.
        moved = web.Response(status=303, headers={"Location": "/"})
        self._guard.remember(moved)
        return self._secured(moved)

    def _html(self, name: str, status: int = 200) -> web.Response:
        return web.Response(body=self._page[name], status=status, content_type="text/html", charset="utf-8")

    async def _file(self, request: web.Request) -> web.Response:
        path = request.match_info["path"]
        content = self._page.get(path)
        if content is None:
            raise web.HTTPNotFound
        kind = guess_type(path)[0] or "application/octet-stream"
        return self._secured(web.Response(body=content, content_type=kind, charset="utf-8"))

    async def _check(self, request: web.Request) -> web.Response:
        """Answer whether the page's key is still valid, which a failed websocket handshake does not show."""
        return self._secured(web.json_response({"known": self._guard.has_key(request)}))

    async def _live(self, request: web.Request) -> web.StreamResponse:
        self._guard.check_socket(request)
        return await self._hub.serve(request)

    async def _attachment(self, request: web.Request) -> web.Response:
        stored = self._attachments.get(request.match_info["secret"])
        if stored is None:
            raise web.HTTPNotFound
        response = web.Response(body=stored.content, content_type=stored.content_type)
        if not stored.shown:
            response.headers["Content-Disposition"] = "attachment"
        return self._secured(response)

    def _secured(self, response: web.Response) -> web.Response:
        socket = self._guard.origin.replace("http:", "ws:")
        response.headers.update(
            {
                "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; "
                f"img-src 'self'; connect-src 'self' {socket}; base-uri 'none'; form-action 'none'; "
                "frame-ancestors 'none'",
                "X-Content-Type-Options": "nosniff",
                "Referrer-Policy": "no-referrer",
                "Cross-Origin-Opener-Policy": "same-origin",
                "Cross-Origin-Resource-Policy": "same-origin",
                "Cache-Control": "no-store",
            }
        )
        return response
