"""What waits for a maintainer, in memory only: uploads that were previewed, and forms that were refused."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from bot.cogs.train.uploads.naming import Naming
from models.uploads.preview import Preview
from models.uploads.upload import Upload

MOST = 10
"""How many of a kind wait at once; the oldest gives way. Each takes some megabytes."""

TICKET = r"[0-9a-f]{16}"

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Draft:
    """What was given in the form of /train upload; all of it is untrusted input."""

    person: int = 0
    """The id of who gave it."""
    name: str = ""
    key: str = ""
    about: str = ""
    file: str = ""
    """What the file is called."""
    upload: Upload | None = None
    """What is in it; None where no file could be used."""


@dataclass(frozen=True, slots=True)
class Pending:
    """An upload with its preview."""

    naming: Naming
    upload: Upload
    preview: Preview
    replaces: bool
    """Whether its preview said that it replaces a roster."""
    file: str = ""
    """What its file is called."""

    def draft(self, person: int) -> Draft:
        """Return what a person would give to get this upload again."""
        return Draft(person, self.naming.name, self.naming.key, self.naming.about, self.file, self.upload)


class Waiting(Generic[_T]):
    """What waits for a decision, each under a ticket that can't be guessed."""

    def __init__(self) -> None:
        self._waiting: dict[str, _T] = {}

    def add(self, waits: _T) -> str:
        """Keep something, and return its ticket."""
        ticket = secrets.token_hex(8)
        self._waiting[ticket] = waits
        while len(self._waiting) > MOST:
            del self._waiting[next(iter(self._waiting))]
        return ticket

    def put_back(self, ticket: str, waits: _T) -> None:
        """Keep what was taken under its old ticket, so that its button works again."""
        self._waiting[ticket] = waits

    def get(self, ticket: str) -> _T | None:
        """Return what waits under a ticket; None where there is nothing."""
        return self._waiting.get(ticket)

    def take(self, ticket: str) -> _T | None:
        """Return what waits, or None, and forget it, so that of two presses only one decides."""
        return self._waiting.pop(ticket, None)

    def forget(self, is_meant: Callable[[_T], bool]) -> None:
        """Forget everything that is meant."""
        self._waiting = {ticket: waits for ticket, waits in self._waiting.items() if not is_meant(waits)}
