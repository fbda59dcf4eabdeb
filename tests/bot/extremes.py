"""What fills a page as far as anything can: the longest names, the largest numbers, and models that have them.

Markdown's own characters are the longest there are, since each is shown with a backslash before it.
"""

from datetime import UTC, datetime
from pathlib import Path

from bot.kit.styles import MAX_DISPLAY
from models.store import checkpoint
from models.store.card import Card
from models.store.manifest import write_manifest
from models.store.registry import Registry
from tests.tiny import FIGURES, content

LAST_ID = 2**64 - 1
"""The largest id of Discord's, of 20 digits."""
BILLION = 10**9
LAST_MOMENT = datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)
STYLES = 25
STYLE_NAME = "*江" * (MAX_DISPLAY // 2)
NAME, PINYIN = "*" * 32, "-" * 32


def style(number: int) -> str:
    """Return the key, of 32 characters, of one of the styles."""
    return f"{'s' * 30}{number:02}"


def extreme_registry(root: Path) -> Registry:
    """Write the models of all styles, and return the registry that serves them."""
    card, weights, roster = content("jin_yong")
    figures = FIGURES.model_copy(update={"test_nats": BILLION})
    versions = {}
    for number in range(STYLES):
        values = {
            "style": style(number),
            "display": {"en-US": STYLE_NAME},
            "preset": "*" * 40,
            "figures": figures.model_dump(),
        }
        extreme = Card.model_validate({**card.model_dump(), **values})
        checkpoint.write(root, extreme, weights, roster)
        versions[extreme.style] = extreme.version
    write_manifest(root, versions)
    registry = Registry(root, root / "none")
    registry.refresh()
    return registry
