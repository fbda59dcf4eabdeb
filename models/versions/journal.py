"""The record of changes that were made from a shell: `journal.jsonl` beside the manifest, one JSON object a line.

What is done in Discord is in the bot's database, with who did it. This file names nobody.
"""

import logging
import os
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

from models.files import read_end
from models.promotion.gates import Reason
from models.promotion.swap import Promotion
from models.store.card import STYLE, VERSION

JOURNAL_FILE = "journal.jsonl"
_MAX_BYTES = 2**22
"""Some 20,000 changes; of a longer file only the end is read."""

_log = logging.getLogger(__name__)


class Action(StrEnum):
    """What was done to a version."""

    TRAIN = "train"
    """A training made it, and made it active."""
    PROMOTE = "promote"
    ROLLBACK = "rollback"
    KEEP = "keep"
    """It was kept as a candidate."""
    PIN = "pin"
    UNPIN = "unpin"
    DELETE = "delete"


class Entry(BaseModel):
    """A change."""

    model_config = ConfigDict(frozen=True)

    at: AwareDatetime = Field(default_factory=lambda: datetime.now(UTC))
    action: Action
    style: str = Field(pattern=f"^{STYLE}$")
    version: str = Field(pattern=f"^{VERSION}$")
    previous: str | None = Field(default=None, pattern=f"^{VERSION}$")
    """What was active before, where that changed."""
    reasons: tuple[Reason, ...] = ()
    """What the gates had against it."""

    @classmethod
    def of(cls, action: Action, done: Promotion) -> "Entry":
        """Return the entry of a promotion."""
        version, reasons = done.version, done.reasons
        return cls(action=action, style=done.style, version=version, previous=done.previous, reasons=reasons)


def record(root: Path, entry: Entry) -> None:
    """Add an entry to the journal of a folder, or log that it can't be written.

    What it records is done already: on a full disk, to report that it had failed would be wrong.
    """
    try:
        _append(root, f"{entry.model_dump_json()}\n".encode())
    except OSError as error:
        done = f"{entry.action} of {entry.style}/{entry.version} is done"
        _log.warning("%s, but could not be recorded in %s: %s", done, JOURNAL_FILE, error.strerror or error)


def _append(root: Path, line: bytes) -> None:
    root.mkdir(parents=True, exist_ok=True)
    with (root / JOURNAL_FILE).open("ab+") as file:
        # A full disk or a kill can leave half a line, which must not take the next one with it.
        if not _ends_a_line(file):
            line = b"\n" + line
        # In one write, so that those of two processes don't mix.
        file.write(line)


def _ends_a_line(file: BinaryIO) -> bool:
    """Tell whether a file is empty or ends with a whole line."""
    if file.seek(0, os.SEEK_END) == 0:
        return True
    file.seek(-1, os.SEEK_END)
    return file.read(1) == b"\n"


def entries(root: Path, count: int) -> list[Entry]:
    """Return the last entries, newest first. Lines that are none are left out; an unreadable file has none."""
    try:
        lines = read_end(root / JOURNAL_FILE, _MAX_BYTES).splitlines()
    except (OSError, ValueError):
        return []
    found: list[Entry] = []
    for line in reversed(lines):
        if len(found) == count:
            break
        try:
            found.append(Entry.model_validate_json(line))
        except ValidationError:
            continue
    return found
