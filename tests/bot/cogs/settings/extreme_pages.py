from collections.abc import Iterator

from bot.cogs.settings._page import settings_page
from bot.kit.pages.page import Page
from bot.kit.preferences.choices import Choices
from bot.kit.preferences.servers import DEFAULTS, ServerPreferences, Starters
from bot.kit.script import Script
from bot.kit.texts import Language
from models.store.registry import Registry
from tests.bot.extremes import LAST_ID

CHOSEN = ServerPreferences(
    choices=Choices("en-US", Script.TRADITIONAL, pinyin=False, gloss=False),
    quiz_channel_id=LAST_ID,
    rounds=20,
    seconds=120,
    starters=Starters.MODERATORS,
    private_names=True,
    counts_everywhere=False,
)


def extreme_pages(language: Language, registry: Registry) -> Iterator[tuple[str, Page]]:
    """Yield the page of a server that chose nothing, and of one that chose all, with the longest channels."""
    del registry
    channels = {LAST_ID - 1: "江" * 100, LAST_ID: "*" * 100}
    for chosen in (DEFAULTS, CHOSEN):
        yield "settings", settings_page(language, chosen, channels, ["classic", "survival"])
