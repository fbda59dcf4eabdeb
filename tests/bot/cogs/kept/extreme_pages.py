from collections.abc import Iterator
from dataclasses import replace

from bot.cogs.kept import _pages
from bot.cogs.kept._names import MAX_KEPT, MAX_SEARCH, KeptName
from bot.cogs.kept._pages import KeptPages
from bot.cogs.kept._store import Outcome
from bot.kit.pages.markdown import escape
from bot.kit.pages.page import Download, Page
from bot.kit.texts import Language
from models.lexicon.table import shipped_lexicon
from models.store.registry import Registry
from tests.bot.extremes import BILLION, LAST_MOMENT, NAME, PINYIN, STYLE_NAME, style

LEXICON = shipped_lexicon()


def longest_name(language: Language) -> str:
    """Return the characters with the longest meanings, with the most of Markdown's own characters."""
    glosses = LEXICON.characters.values()
    longest = sorted(glosses, key=lambda gloss: len(escape(gloss.meaning(language.locale))))[-6:]
    return "".join(gloss.text for gloss in longest)


def extreme_pages(language: Language, registry: Registry) -> Iterator[tuple[str, Page]]:
    """Yield full lists of the longest names, the receipt of ten, files, and shared names."""
    del registry
    names = {style(number): STYLE_NAME for number in range(2)}
    kept = KeptName(NAME, PINYIN * 2, style(0), style(1), "f" * 12, "byname", "unknown", BILLION, LAST_MOMENT)
    pages = KeptPages(language, names, LEXICON)
    meaningful = longest_name(language)
    for outcome in Outcome:
        yield f"{outcome}", _pages.done_page(language, kept, outcome, MAX_KEPT)
    for number in (0, 5, BILLION):
        yield f"page {number}", pages.listed([kept] * MAX_KEPT, number)
        yield f"page {number} of those found", pages.listed([kept] * MAX_KEPT, number, "*" * MAX_SEARCH)
    yield "nothing", pages.listed([])
    yield "nothing found", pages.listed([], text="*" * MAX_SEARCH)
    files = [Download(f"jianghu-names.{ending}", b"{}") for ending in ("txt", "json")]
    yield "export", _pages.export_page(language, MAX_KEPT, files)
    for shown in (kept, replace(kept, name=meaningful, pinyin="")):
        yield f"a picture of {shown.name}", pages.shared(shown, b"picture")
        yield f"no picture of {shown.name}", pages.shared(shown, None)
