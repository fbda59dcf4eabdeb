from collections.abc import Iterator

from bot.cogs.me._page import me_page
from bot.kit.pages.page import Page
from bot.kit.preferences.choices import Choices
from bot.kit.script import Script
from bot.kit.texts import Language
from models.store.registry import Registry


def extreme_pages(language: Language, registry: Registry) -> Iterator[tuple[str, Page]]:
    """Yield the page of somebody who chose nothing, and of somebody who chose all."""
    del registry
    everything = Choices("en-US", Script.TRADITIONAL, pinyin=False, gloss=False)
    for choices in (Choices(), everything):
        for hidden in (False, True):
            yield "choices", me_page(language, choices, hidden=hidden)
