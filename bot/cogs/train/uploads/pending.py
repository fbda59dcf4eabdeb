"""Uploads of which a maintainer has seen a preview: in memory until they are stored, and gone after a restart."""

import secrets
from dataclasses import dataclass

from bot.cogs.train.uploads.naming import Naming
from models.uploads.preview import Preview
from models.uploads.upload import Upload

MOST = 10
"""How many wait at once; the oldest gives way. Each takes some megabytes."""

TICKET = r"[0-9a-f]{16}"


@dataclass(frozen=True, slots=True)
class Pending:
    """An upload with its preview."""

    naming: Naming
    upload: Upload
    preview: Preview
    replaces: bool
    """Whether its preview said that it replaces a roster."""


class PendingUploads:
    """The uploads that wait for a decision, each under a ticket that can't be guessed."""

    def __init__(self) -> None:
        self._waiting: dict[str, Pending] = {}

    def add(self, pending: Pending) -> str:
        """Keep an upload, and return its ticket."""
        ticket = secrets.token_hex(8)
        self._waiting[ticket] = pending
        while len(self._waiting) > MOST:
            del self._waiting[next(iter(self._waiting))]
        return ticket

    def put_back(self, ticket: str, pending: Pending) -> None:
        """Keep an upload that was taken, but not stored, under its ticket, so that its button works again."""
        self._waiting[ticket] = pending

    def take(self, ticket: str) -> Pending | None:
        """Return an upload and forget it, so that of two presses only one decides; None where there is none."""
        return self._waiting.pop(ticket, None)
