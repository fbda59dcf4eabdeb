from collections.abc import Iterator

from bot.cogs.styles import _page
from bot.cogs.styles._figures import figures_of
from bot.cogs.styles._page import Portrait
from bot.kit.pages.page import Page
from bot.kit.texts import Language
from models.lexicon.table import shipped_lexicon
from models.roster.roster import Roster
from models.store.registry import Registry

# The longest names and works that a roster can have, without hanzi, so that pinyin is as long.
LONG = Roster.parse("name\tworks\n" + "".join(f"{letter * 32}\t{'-' * 900}\n" for letter in "abcdef"))


def extreme_pages(language: Language, registry: Registry) -> Iterator[tuple[str, Page]]:
    """Yield the pages of one, two and five styles of ordinary and of very long names, beside many others."""
    lexicon = shipped_lexicon()
    models = [registry.get(style) for style in registry.styles()]
    for number in (1, 2, 5):
        for roster in (models[0].roster, LONG):
            portraits = [Portrait(model, figures_of(roster), ("*",) * 6) for model in models[:number]]
            yield f"{number} styles", _page.styles_page(language, portraits, models[number:], lexicon)
