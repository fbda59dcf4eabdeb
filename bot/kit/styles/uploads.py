"""The rosters that maintainers have uploaded: on disk, and what pages need of them in memory."""

import asyncio
import logging
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Self, TypeVar

from models.store.sharing import Shared
from models.uploads.shelf import Shelf, Shelved
from models.uploads.upload import Upload

FOLDER = "rosters"
"""Their folder in DATA_DIR."""

_Result = TypeVar("_Result")
_log = logging.getLogger(__name__)


class Uploads:
    """The uploaded rosters; reading looks at memory only. Bots that share them follow each other's changes."""

    def __init__(self, shelf: Shelf, shelved: dict[str, Shelved], shared: Shared | None) -> None:
        self._shelf = shelf
        self._shelved = shelved
        self._shared = shared
        self._taken = shared.rosters_taken if shared else 0
        # What is in memory changes in the order in which it is stored.
        self._changing = asyncio.Lock()

    @classmethod
    async def load(cls, data_dir: Path, shared: Shared | None = None) -> Self:
        """Remove what a killed bot left half-written, and read what is there."""
        shelf = Shelf(data_dir / FOLDER)
        try:
            await asyncio.to_thread(shelf.clear_leftovers)
            return cls(shelf, await asyncio.to_thread(shelf.all), shared)
        except OSError as error:
            _log.warning("the uploaded rosters can't be read: %s", error.strerror)
            return cls(shelf, {}, shared)

    @property
    def all(self) -> Mapping[str, Shelved]:
        """What was uploaded, by style."""
        return self._shelved

    async def follow(self) -> None:
        """Take up what another process has uploaded or removed. Raises OSError."""
        if self._shared is None or self._shared.rosters_taken == self._taken:
            return
        async with self._changing:
            taken = self._shared.rosters_taken
            self._shelved = await asyncio.to_thread(self._shelf.all)
            self._taken = taken

    async def put(self, style: str, name: str, about: str, upload: Upload) -> None:
        """Store a roster, in place of the style's earlier one. Raises SharedStoreError and OSError."""
        async with self._changing:
            work = partial(self._shelf.put, style, name, about, upload)
            shelved = await asyncio.to_thread(self._change, style, work)
            self._shelved = {**self._shelved, style: shelved}

    async def remove(self, style: str) -> None:
        """Delete a style's roster. Raises SharedStoreError and OSError."""
        async with self._changing:
            await asyncio.to_thread(self._change, style, partial(self._shelf.remove, style))
            self._shelved = {other: shelved for other, shelved in self._shelved.items() if other != style}

    def _change(self, style: str, work: Callable[[], _Result]) -> _Result:
        return work() if self._shared is None else self._shared.change_roster(style, work)
