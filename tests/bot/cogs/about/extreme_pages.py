from collections.abc import Iterator

from bot.cogs.about import _page
from bot.cogs.about._page import About
from bot.kit.pages.page import Page
from bot.kit.texts import Language
from models.store.registry import Registry

ADDRESS = f"https://example.org/{'a' * 400}"
LINKS = {f"about-{link}": ADDRESS for link in ("source", "privacy", "terms")}


def extreme_pages(language: Language, registry: Registry) -> Iterator[tuple[str, Page]]:
    """Yield the page with the longest names of owner and styles, and with as little as there can be."""
    models = [registry.get(style) for style in registry.styles()]
    yield "all", _page.about_page(language, About("1" * 40, "*" * 1_000, LINKS), models)
    yield "nothing", _page.about_page(language, About("unknown", "", {}), [])
