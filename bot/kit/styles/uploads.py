"""The rosters that maintainers have uploaded: on disk, and what pages need of them in memory."""

import asyncio
import logging
from collections.abc import Mapping
from pathlib import Path
from typing import Self

from models.uploads.shelf import Shelf, Shelved
from models.uploads.upload import Upload

FOLDER = "rosters"
"""Their folder in DATA_DIR."""

_log = logging.getLogger(__name__)


class Uploads:
    """The uploaded rosters; reading looks at memory only. The bot is the only process that changes them."""

    def __init__(self, shelf: Shelf, shelved: dict[str, Shelved]) -> None:
        self._shelf = shelf
        self._shelved = shelved
        # What is in memory changes in the order in which it is stored.
        self._changing = asyncio.Lock()

    @classmethod
    async def load(cls, data_dir: Path) -> Self:
        """Remove what a killed bot left half-written, and read what is there."""
        shelf = Shelf(data_dir / FOLDER)
        try:
            await asyncio.to_thread(shelf.clear_leftovers)
            return cls(shelf, await asyncio.to_thread(shelf.all))
        except OSError as error:
            _log.warning("the uploaded rosters can't be read: %s", error.strerror)
            return cls(shelf, {})

    @property
    def all(self) -> Mapping[str, Shelved]:
        """What was uploaded, by style."""
        return self._shelved

    async def put(self, style: str, name: str, about: str, upload: Upload) -> None:
        """Store a roster, in place of the style's earlier one. Raises OSError."""
        async with self._changing:
            shelved = await asyncio.to_thread(self._shelf.put, style, name, about, upload)
            self._shelved = {**self._shelved, style: shelved}

    async def remove(self, style: str) -> None:
        """Delete a style's roster. Raises OSError."""
        async with self._changing:
            await asyncio.to_thread(self._shelf.remove, style)
            self._shelved = {other: shelved for other, shelved in self._shelved.items() if other != style}
