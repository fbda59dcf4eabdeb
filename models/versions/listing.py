"""Which versions a style has, and the names by which people ask for one."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from models.errors import CheckpointError, NoActiveVersionError, UnknownStyleError, UnknownVersionError
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


@dataclass(frozen=True, slots=True)
class Label:
    """What a version's card says that is shown wherever versions and styles are suggested."""

    preset: str
    display: Mapping[str, str]
    """The style's name by locale."""


@dataclass(frozen=True, slots=True)
class Unserved:
    """A style that has versions on disk, none of which is in use yet."""

    style: str
    display: Mapping[str, str]
    """The style's name by locale, from its newest version; its key where no card can be read."""
    versions: int
    """How many it has."""


def unserved(registry: Registry) -> list[Unserved]:
    """Return the styles that have versions and serve none, such as a new style with a candidate, sorted by key."""
    served = registry.styles()
    return [_unserved(registry, style) for style in registry.stored_styles() if style not in served]


def _unserved(registry: Registry, style: str) -> Unserved:
    found: list[tuple[datetime, str]] = []
    for version in registry.versions(style):
        # Another process may delete one meanwhile.
        with suppress(UnknownVersionError):
            directory = registry.directory(style, version)
            found.append((_changed_at(directory, read_origin(directory)), version))
    for _, version in sorted(found, reverse=True):
        with suppress(CheckpointError):
            return Unserved(style, label(registry, style, version).display, len(found))
    return Unserved(style, {"en-US": style}, len(found))


# A version is made from its files' contents, so its card never changes, and it is asked for at each keystroke.
@lru_cache(maxsize=1024)
def label(registry: Registry, style: str, version: str) -> Label:
    """Return what suggestions show of a version. Raises CheckpointError."""
    card = registry.card(style, version)
    return Label(card.preset, card.display)


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
        changed_at=_changed_at(directory, origin),
        complaint=complaint,
    )


def _changed_at(directory: Path, origin: Origin | None) -> datetime:
    if origin is not None:
        return origin.trained_at
    try:
        return datetime.fromtimestamp((directory / CARD_FILE).lstat().st_mtime, UTC)
    except (OSError, ValueError, OverflowError):
        return _NEVER


def _meanings(aliases: Aliases, style: str) -> dict[Alias, str | None]:
    return {
        Alias.ACTIVE: aliases.active.get(style),
        Alias.PREVIOUS: aliases.previous.get(style),
        Alias.PINNED: aliases.pinned.get(style),
    }


def active(registry: Registry, style: str) -> str | None:
    """Return the active version of a style; None where none is in use."""
    return registry.aliases().active.get(style)


def resolve(registry: Registry, style: str, text: str | None = None) -> str:
    """Return the version that an alias, a version or the beginning of one stands for.

    Without a text it is the active version or, where none is in use yet, the newest. Raises UnknownStyleError
    where the style has no version at all, NoActiveVersionError where the active one is asked for and there is
    none, and UnknownVersionError.
    """
    known = registry.versions(style)
    if not known:
        raise UnknownStyleError(style, tuple(registry.stored_styles()))
    meanings = _meanings(registry.aliases(), style)
    if meanings[Alias.ACTIVE] is None and text in {None, Alias.ACTIVE}:
        return _newest(registry, style, text, known)
    wanted = Alias.ACTIVE.value if text is None else text
    meant = {alias.value: version for alias, version in meanings.items()}.get(wanted)
    if meant in known:
        return str(meant)
    return _beginning(style, wanted, known)


def _newest(registry: Registry, style: str, text: str | None, known: Sequence[str]) -> str:
    """Return the newest version of a style that serves none, unless the active one was asked for."""
    newest = next(iter(versions(registry, style)), None) if text is None else None
    if newest is None:
        raise NoActiveVersionError(style, known)
    return newest.version


def _beginning(style: str, text: str, known: Sequence[str]) -> str:
    found = [version for version in known if version.startswith(text)] if len(text) >= LEAST_PREFIX else []
    if len(found) != 1:
        raise UnknownVersionError(style, text, known)
    return found[0]
