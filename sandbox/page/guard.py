"""Access control: only this machine's programs and pages that the sandbox served may use it.

Host is checked against DNS rebinding, Origin against other sites' pages, and the page's key against
other local users and programs.
"""

import hmac
import os
import re
import secrets
import sys
from pathlib import Path

from aiohttp import web
from aiohttp.typedefs import Handler

_KEY = re.compile(r"[\w-]{32}", re.ASCII)
_MOST_READ = 64


def kept_key(path: Path) -> str:
    """Return the key in a file, or write a new one there that only this user can read; raises OSError.

    With the same key after a restart, open pages reconnect by themselves. A file that others can read, that
    belongs to another user or that holds no key is replaced. Of two sandboxes that start at once with the same
    new file, the key of the one that writes last stays.
    """
    kept = _read_key(path)
    if kept is not None:
        return kept
    key = new_key()
    # Written aside: a sandbox that starts at the same time never reads half a key.
    aside = path.with_name(f"{path.name}.{secrets.token_hex(8)}")
    try:
        with os.fdopen(os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(key)
        aside.replace(path)
    except OSError:
        aside.unlink(missing_ok=True)
        raise
    return key


def _read_key(path: Path) -> str | None:
    """Return the key in a file of this user's own, or None; raises OSError."""
    try:
        with path.open("rb") as file:
            about, content = os.fstat(file.fileno()), file.read(_MOST_READ)
    except FileNotFoundError:
        return None
    kept = content.decode("ascii", errors="replace").strip()
    return kept if _KEY.fullmatch(kept) and _is_private(about) else None


def _is_private(about: os.stat_result) -> bool:
    """Return whether a file belongs to this user and nobody else may read it."""
    if sys.platform == "win32":  # its modes say nothing of other users
        return True
    return about.st_uid == os.geteuid() and not about.st_mode & 0o077


def new_key() -> str:
    """Return a key that cannot be guessed."""
    return secrets.token_urlsafe(24)


class Guard:
    """Checks every request of a server that listens on 127.0.0.1 at one port; `origin` is its own."""

    def __init__(self, port: int, key: str) -> None:
        self._host = f"127.0.0.1:{port}"
        self._key = key.encode()
        # Cookies are shared by all ports of a host: the name keeps two sandboxes apart.
        self._cookie = f"sandbox_{port}"
        self.origin = f"http://{self._host}"

    @web.middleware
    async def middleware(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Refuse a foreign Host or Origin with 403."""
        if request.headers.get("Host") != self._host:
            raise web.HTTPForbidden(text=f"The sandbox answers only at {self._host}.\n")
        if request.headers.get("Origin", self.origin) != self.origin:
            raise web.HTTPForbidden(text="The sandbox answers only its own page.\n")
        return await handler(request)

    def has_key(self, request: web.Request) -> bool:
        """Return whether the address or the cookie has the key."""
        given = request.query.get("key") or request.cookies.get(self._cookie) or ""
        # Cookies that are no UTF-8 arrive with surrogates, which have no encoding.
        return hmac.compare_digest(given.encode(errors="replace"), self._key)

    def check_socket(self, request: web.Request) -> None:
        """Refuse a websocket without the key or without our Origin with 403."""
        if request.headers.get("Origin") != self.origin or not self.has_key(request):
            raise web.HTTPForbidden(text="Open the address that the sandbox printed.\n")

    def remember(self, response: web.StreamResponse) -> None:
        """Give the browser the key as a cookie that scripts and other sites' requests cannot use.

        Lax, not Strict: a link on another page may open ours, and the redirect to the address without the key
        needs the cookie. Sockets are guarded by their Origin.
        """
        response.set_cookie(self._cookie, self._key.decode(), httponly=True, samesite="Lax", path="/")
