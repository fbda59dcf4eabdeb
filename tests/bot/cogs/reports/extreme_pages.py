from collections.abc import Iterator

from bot.cogs.reports import _pages
from bot.cogs.reports._store import Reported
from bot.kit.pages.page import Page
from bot.kit.texts import Language
from bot.kit.unwanted.blocklist import MAX_ENTRY
from models.store.registry import Registry


def extreme_pages(language: Language, registry: Registry) -> Iterator[tuple[str, Page]]:
    """Yield the list when empty, and with more of the longest names than it has room for."""
    del registry
    names = [f"{number:0{MAX_ENTRY}}" for number in range(2_000)]
    reported = [Reported(name, 1_000_000) for name in names[: _pages.MOST]]
    yield "nothing", _pages.list_page(language, [], [])
    yield "no names in a message", _pages.report_page(language, [])
    yield "names in a message", _pages.report_page(language, names)
    yield "reports", _pages.list_page(language, reported, names)
