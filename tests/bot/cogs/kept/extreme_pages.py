from collections.abc import Iterator

from bot.cogs.kept import _pages
from bot.cogs.kept._names import MAX_KEPT, MAX_SEARCH, KeptName
from bot.cogs.kept._store import Outcome
from bot.kit.pages.page import Download, Page
from bot.kit.texts import Language
from models.store.registry import Registry
from tests.bot.extremes import BILLION, LAST_MOMENT, NAME, PINYIN, STYLE_NAME, style


def extreme_pages(language: Language, registry: Registry) -> Iterator[tuple[str, Page]]:
    """Yield full lists of the longest names, the receipt of ten, files, and shared names."""
    del registry
    names = {style(number): STYLE_NAME for number in range(2)}
    kept = KeptName(NAME, PINYIN * 2, style(0), style(1), "f" * 12, "byname", "unknown", BILLION, LAST_MOMENT)
    for outcome in Outcome:
        yield f"{outcome}", _pages.done_page(language, NAME, outcome, MAX_KEPT)
    for number in (0, 5, BILLION):
        yield f"page {number}", _pages.list_page(language, [kept] * MAX_KEPT, names, number)
        found = _pages.list_page(language, [kept] * MAX_KEPT, names, number, "*" * MAX_SEARCH)
        yield f"page {number} of those found", found
    yield "nothing", _pages.list_page(language, [], {}, 0)
    yield "nothing found", _pages.list_page(language, [], {}, 0, "*" * MAX_SEARCH)
    files = [Download(f"jianghu-names.{ending}", b"{}") for ending in ("txt", "json")]
    yield "export", _pages.export_page(language, MAX_KEPT, files)
    manner = _pages.manner(language, kept, names)
    for gloss in ("", "g" * 200):
        yield f"a picture, {gloss}", _pages.shared_page(language, kept, manner, b"picture", gloss)
    yield "no picture", _pages.shared_page(language, kept, manner, None)
