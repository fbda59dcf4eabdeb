"""The stored versions of a style, as autocompletion offers them: the served one first."""

from collections.abc import Iterator

from bot.kit.typed import normalize
from models.errors import CheckpointError
from models.store.registry import Registry
from models.versions import listing

MAX_LABEL = 100
"""Discord's limit for the name of a suggestion."""

_SEPARATOR = " · "
_SERVED = "✓"


def typed(text: str) -> str:
    """Return the version that a person typed, or whose label was taken from the suggestions."""
    return normalize(text).partition(_SEPARATOR)[0].casefold()


def suggest(registry: Registry, style: str, text: str, limit: int) -> list[tuple[str, str]]:
    """Return at most `limit` labels, each with its version, that contain the text. Blocking."""
    wanted = normalize(text).casefold()
    found = [(label, version) for label, version in _labels(registry, style) if wanted in label.casefold()]
    return found[:limit]


def _labels(registry: Registry, style: str) -> Iterator[tuple[str, str]]:
    """Yield a label, such as fd6739a2ce22 · article, and the version, of each that can be read."""
    # A style can have versions and serve none of them yet.
    active = registry.get(style).version if style in registry.styles() else None
    for version in sorted(registry.versions(style), key=lambda version: (version != active, version)):
        try:
            preset = listing.label(registry, style, version).preset
        except CheckpointError:
            continue
        parts = (version, preset, *([_SERVED] if version == active else []))
        yield _SEPARATOR.join(parts)[:MAX_LABEL], version
