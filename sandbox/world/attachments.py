"""Files that the bot sends: kept in memory, served at unguessable addresses."""

import mimetypes
import secrets
from dataclasses import dataclass
from urllib.parse import quote

from sandbox.errors import DiscordError, Payload, Problem
from sandbox.world.snowflakes import Snowflakes

MAX_BYTES = 10 * 1024 * 1024
MAX_FILES = 10
MAX_KEPT_BYTES = 512 * 1024 * 1024
"""The size of all files that are kept; beyond it the oldest ones are dropped, and their addresses answer 404."""
_SHOWN = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp"})


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as the bot sent it; `number` is the n of the form's `files[n]`."""

    number: int
    filename: str
    content: bytes


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file as it is served; `shown` is whether a browser may show it, other files are downloaded."""

    filename: str
    content: bytes
    content_type: str
    shown: bool


class Attachments:
    """Stores files and describes them as Discord does."""

    def __init__(self, snowflakes: Snowflakes, base_url: str) -> None:
        self._snowflakes = snowflakes
        self._base_url = base_url
        self._files: dict[str, StoredFile] = {}
        self._bytes = 0

    def get(self, secret: str) -> StoredFile | None:
        """Return the file whose address has this secret."""
        return self._files.get(secret)

    def store(self, upload: Upload, description: str | None) -> Payload:
        """Store a file and return its attachment object.

        Raises DiscordError 40005 when it is over 10 MiB.
        """
        if len(upload.content) > MAX_BYTES:
            raise DiscordError(Problem.TOO_LARGE)
        content_type = mimetypes.guess_type(upload.filename)[0] or "application/octet-stream"
        secret = secrets.token_urlsafe(16)
        shown = content_type in _SHOWN
        self._files[secret] = StoredFile(upload.filename, upload.content, content_type, shown)
        self._bytes += len(upload.content)
        while self._bytes > MAX_KEPT_BYTES:
            self._drop(next(iter(self._files)))
        url = f"{self._base_url}/attachments/{secret}/{quote(upload.filename, safe='')}"
        attachment: Payload = {
            "id": str(self._snowflakes.next()),
            "filename": upload.filename,
            "size": len(upload.content),
            "url": url,
            "proxy_url": url,
            "content_type": content_type,
        }
        if description:
            attachment["description"] = description
        return attachment

    def forget(self, attachments: list[Payload]) -> None:
        """Drop the files of attachments that are no longer part of a message."""
        for attachment in attachments:
            self._drop(attachment["url"].split("/")[-2])

    def _drop(self, secret: str) -> None:
        dropped = self._files.pop(secret, None)
        if dropped is not None:
            self._bytes -= len(dropped.content)
