"""The stored versions of a style, as autocompletion offers them: the served one first, then the newest."""

from collections.abc import Iterator

from bot.kit.typed import normalize
from models.store.registry import Registry
from models.versions.listing import Alias, versions

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
    for version in versions(registry, style):
        if version.card is None:
            continue
        served = [_SERVED] if Alias.ACTIVE in version.aliases else []
        yield _SEPARATOR.join((version.version, version.card.preset, *served))[:MAX_LABEL], version.version
