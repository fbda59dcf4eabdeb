"""Which versions a style has, and the names by which people ask for one."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from models.errors import CheckpointError, UnknownStyleError, UnknownVersionError
from models.store.card import Card
from models.store.checkpoint import CARD_FILE
from models.store.manifest import Aliases
from models.store.origin import Origin, read_origin
from models.store.registry import Registry

LEAST_PREFIX = 4
"""From so many characters on, the beginning of a version stands for it where it is the only one."""

_NEVER = datetime.min.replace(tzinfo=UTC)


class Alias(StrEnum):
    """A name of a version that can come to mean another one."""

    ACTIVE = "active"
    PREVIOUS = "previous"
    PINNED = "pinned"


@dataclass(frozen=True, slots=True)
class Version:
    """A version of a style on disk."""

    style: str
    version: str
    card: Card | None
    """None where it can't be read; `complaint` says why."""
    origin: Origin | None
    """How it came about, where that is known."""
    aliases: tuple[Alias, ...]
    kept: bool
    """Whether it is a candidate that somebody kept."""
    shipped: bool
    """Whether it is in an earlier root than the one that is written to."""
    changed_at: datetime
    """When it was trained, or else when its card was written."""
    complaint: str = ""

    @property
    def words(self) -> list[str]:
        """What it is, in words: its aliases, kept, shipped."""
        return [*self.aliases, *(["kept"] if self.kept else []), *(["shipped"] if self.shipped else [])]


def versions(registry: Registry, style: str) -> list[Version]:
    """Return a style's versions: the active one, then the others, the newest first."""
    found: list[Version] = []
    aliases = registry.aliases()
    for version in registry.versions(style):
        # Another process may delete one meanwhile.
        with suppress(UnknownVersionError):
            found.append(_find(registry, style, version, aliases))
    newest = sorted(found, key=lambda version: (version.changed_at, version.version), reverse=True)
    return sorted(newest, key=lambda version: Alias.ACTIVE not in version.aliases)


def find(registry: Registry, style: str, version: str) -> Version:
    """Return a version on disk. Raises UnknownVersionError."""
    return _find(registry, style, version, registry.aliases())


def _find(registry: Registry, style: str, version: str, aliases: Aliases) -> Version:
    directory = registry.directory(style, version)
    origin = read_origin(directory)
    try:
        card, complaint = registry.card(style, version), ""
    except CheckpointError as error:
        card, complaint = None, str(error)
    return Version(
        style=style,
        version=version,
        card=card,
        origin=origin,
        aliases=tuple(alias for alias, meant in _meanings(aliases, style).items() if meant == version),
        kept=version in aliases.kept.get(style, ()),
        shipped=directory.parents[1] != registry.root,
        changed_at=origin.trained_at if origin else _written(registry, style, version),
        complaint=complaint,
    )


def _written(registry: Registry, style: str, version: str) -> datetime:
    try:
        seconds = (registry.directory(style, version) / CARD_FILE).lstat().st_mtime
        return datetime.fromtimestamp(seconds, UTC)
    except (OSError, ValueError, OverflowError):
        return _NEVER


def _meanings(aliases: Aliases, style: str) -> dict[Alias, str | None]:
    return {
        Alias.ACTIVE: aliases.active.get(style),
        Alias.PREVIOUS: aliases.previous.get(style),
        Alias.PINNED: aliases.pinned.get(style),
    }


def resolve(registry: Registry, style: str, text: str = Alias.ACTIVE) -> str:
    """Return the version that an alias, a version or the beginning of one stands for.

    Raises UnknownStyleError where the style has no version at all, and UnknownVersionError.
    """
    known = registry.versions(style)
    if not known:
        raise UnknownStyleError(style, registry.styles())
    meant = {alias.value: version for alias, version in _meanings(registry.aliases(), style).items()}.get(text)
    if meant in known:
        return str(meant)
    return _beginning(style, text, known)


def _beginning(style: str, text: str, known: Sequence[str]) -> str:
    found = [version for version in known if version.startswith(text)] if len(text) >= LEAST_PREFIX else []
    if len(found) != 1:
        raise UnknownVersionError(style, text, known)
    return found[0]
