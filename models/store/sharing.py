"""Sharing a folder of checkpoints with other processes: the seam, and the folder's side of it.

A registry works on the files of a folder, always. Where they are shared, the folder is a copy of what is in the
shared store, and `shared.json` in it says of which store, as of which revision, and which versions both had then.
So a version that the store lacks can be told to be new here, or deleted by another process.
"""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Annotated, Protocol, TypeVar

from pydantic import BaseModel, Field, StringConstraints, ValidationError

from models.errors import CheckpointError, ManifestError
from models.files import read_trusted
from models.store.card import MAX_CARD, MAX_ROSTER, MAX_WEIGHTS, STYLE, VERSION, Card, digest
from models.store.checkpoint import CARD_FILE, ROSTER_FILE, WEIGHTS_FILE
from models.store.manifest import Aliases, replace_file
from models.store.origin import MAX_BYTES as MAX_ORIGIN
from models.store.origin import ORIGIN_FILE

COPY_FILE = "shared.json"
LIMITS: Mapping[str, int] = {
    CARD_FILE: MAX_CARD,
    WEIGHTS_FILE: MAX_WEIGHTS,
    ROSTER_FILE: MAX_ROSTER,
    ORIGIN_FILE: MAX_ORIGIN,
}
"""The files of a version, and how many bytes each can have; only the origin can be missing."""

_MAX_BYTES = 2**22

Version = tuple[str, str]
"""A style and the name of a version."""

_Style = Annotated[str, StringConstraints(pattern=f"^{STYLE}$")]
_Version = Annotated[str, StringConstraints(pattern=f"^{VERSION}$")]
Result = TypeVar("Result")


class Shared(Protocol):
    """Where the versions and uploaded rosters of several processes are. Everything here blocks."""

    @property
    def rosters_taken(self) -> int:
        """How often another process's change of a roster was taken up."""

    def pull(self) -> None:
        """Bring the folder to what the store has, and share what is new in the folder; log what fails."""

    def change(self, change: Callable[[Aliases], Aliases], removed: Sequence[Version]) -> None:
        """Change the manifest and delete the `removed` versions, for all processes at once.

        `change` is called with the latest manifest, with the folder up to date, and while no other process can
        change either; it may raise to leave all as it is. Raises SharedStoreError, ManifestError and OSError.
        """

    def change_roster(self, style: str, change: Callable[[], Result]) -> Result:
        """Share what `change` makes of a style's uploaded roster; return its result. Raises as `change` does."""

    def close(self) -> None:
        """Close the connections."""


class Copy(BaseModel):
    """What a folder is a copy of."""

    store: str = Field(max_length=64)
    """Tells a store from any other one."""
    revision: int
    """The store's revision when the folder was brought up to it."""
    versions: dict[_Style, tuple[_Version, ...]]
    """The versions that both had."""

    @classmethod
    def of(cls, store: str, revision: int, versions: set[Version]) -> "Copy":
        """Return the record of a folder and a store that have these versions."""
        by_style: dict[str, tuple[str, ...]] = {}
        for style, version in sorted(versions):
            by_style[style] = (*by_style.get(style, ()), version)
        return cls(store=store, revision=revision, versions=by_style)

    @property
    def known(self) -> set[Version]:
        """The versions as a set."""
        return {(style, version) for style, versions in self.versions.items() for version in versions}


def read_copy(root: Path) -> Copy | None:
    """Return what a folder is a copy of; None where it is not one, or its record can't be used."""
    try:
        return Copy.model_validate_json(read_trusted(root / COPY_FILE, _MAX_BYTES, ManifestError))
    except (ManifestError, ValidationError):
        return None


def write_copy(root: Path, copy: Copy) -> None:
    """Record what a folder is a copy of, atomically. Raises OSError."""
    replace_file(root / COPY_FILE, f"{copy.model_dump_json()}\n".encode())


def make_own(root: Path) -> None:
    """Let a folder be no copy any more, but changed by itself. Raises OSError."""
    (root / COPY_FILE).unlink(missing_ok=True)


def refuse_copy(root: Path, instead: str = "python -m bot models instead") -> None:
    """Raise ManifestError for a folder that is a copy: a change of it alone would not last.

    `instead` is what the complaint says to use.
    """
    if (root / COPY_FILE).exists():
        raise ManifestError(f"{root.name} is a copy of what a database holds: use {instead}")


def read_version(root: Path, style: str, version: str) -> dict[str, bytes]:
    """Return the files of a version by name, checked as `check_version` does. Raises CheckpointError."""
    folder = root / style / version
    names = [name for name in LIMITS if name != ORIGIN_FILE or (folder / name).exists()]
    files = {name: read_trusted(folder / name, LIMITS[name], CheckpointError) for name in names}
    check_version(style, version, files)
    return files


def check_version(style: str, version: str, files: Mapping[str, bytes]) -> None:
    """Raise CheckpointError, in one sentence, for files that are not those of this version.

    Whether it can be served is found out when it is loaded.
    """
    missing = [name for name in LIMITS if name != ORIGIN_FILE and name not in files]
    if missing:
        raise CheckpointError(f"{missing[0]} is missing")
    card = Card.from_bytes(files[CARD_FILE])
    if (card.style, card.version) != (style, version):
        raise CheckpointError(f"the card belongs to {card.style}/{card.version}, not to {style}/{version}")
    for name, expected in ((WEIGHTS_FILE, card.weights), (ROSTER_FILE, card.roster)):
        if digest(files[name]) != expected:
            raise CheckpointError(f"{name} does not have the content that the card describes")
