from collections.abc import Iterator

from bot.cogs.explain._page import explained_page
from bot.kit.offers.explain import LONGEST
from bot.kit.pages.page import Page
from bot.kit.texts import Language
from models.roster.entry import Entry
from models.store.registry import Registry
from tests.bot.cogs.explain.telling import telling_of
from tests.bot.extremes import NAME


def extreme_pages(language: Language, registry: Registry) -> Iterator[tuple[str, Page]]:
    """Yield the longest name of characters that were never met, and a real one, by the longest styles."""
    for name in ("*" * LONGEST, "郭靖"):
        telling = telling_of(language, registry, name)
        for real in (None, Entry(NAME, works=("*" * 40,)), Entry(NAME)):
            yield (
                f"{name} {real}",
                explained_page(telling, b"picture", telling.alt(telling.sheet()), "f" * 12, real),
            )
