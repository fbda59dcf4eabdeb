from collections.abc import Iterator

from bot.cogs.help import _page
from bot.kit.pages.page import Page
from bot.kit.published import Published
from bot.kit.texts import Language
from models.store.registry import Registry
from tests.bot.extremes import LAST_ID


def extreme_pages(language: Language, registry: Registry) -> Iterator[tuple[str, Page]]:
    """Yield the page with and without any commands, and with more than it has room for."""
    del registry
    many = [Published(f"</{'w' * 30}{number} {'w' * 32}:{LAST_ID}>", "W" * 100, {}) for number in range(10, 70)]
    for maintainer in (False, True):
        yield "no commands", _page.help_page(language, [], maintainer=maintainer)
        yield "sixty commands", _page.help_page(language, many, maintainer=maintainer)
