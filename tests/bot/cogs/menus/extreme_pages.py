from collections.abc import Iterator

from bot.cogs.menus import _pages
from bot.cogs.menus._found import Found
from bot.cogs.menus._pages import Judged
from bot.cogs.menus._store import NOBODY, GivenName
from bot.kit.pages.page import Page
from bot.kit.people import shown
from bot.kit.texts import Language
from models.judge.judge import Verdict
from models.lexicon.names import Part
from models.lexicon.table import shipped_lexicon
from models.store.registry import Registry
from tests.bot.extremes import BILLION, LAST_ID, LAST_MOMENT, NAME, PINYIN, STYLE_NAME, style


def extreme_pages(language: Language, registry: Registry) -> Iterator[tuple[str, Page]]:
    """Yield five names of real characters of both styles and of none, and the pages of a person's name."""
    del registry
    styles = {style(0): STYLE_NAME, style(1): STYLE_NAME}
    found = Found((NAME,) * 5, ("*",) * 5)
    verdict = Verdict(NAME, dict.fromkeys(styles, 0.5), (), calibrated=True)
    for works in ({}, dict.fromkeys(styles, "*" * 40), dict.fromkeys(styles, "")):
        yield f"works {works}", _pages.manner_page(language, found, [Judged(verdict, works)] * 5, styles)
    yield "unseen", _pages.manner_page(language, Found((), ("*",) * 5), [], styles)
    yield "nothing", _pages.manner_page(language, Found((), ()), [], styles)
    person = shown(language, LAST_ID, {LAST_ID: NAME})
    meaning = [Part(gloss.text, gloss) for gloss in shipped_lexicon().characters.values()][:6]
    for asker in (LAST_ID - 1, NOBODY):
        given = GivenName(LAST_ID, asker, NAME, PINYIN, style(0), "f" * 12, BILLION, LAST_MOMENT)
        yield f"asked by {asker}", _pages.given_page(language, given, STYLE_NAME, (person, person), meaning)
    for refused in (False, True):
        yield f"refused {refused}", _pages.gone_page(language, person, refused=refused)
    yield "refused before", _pages.refused_page(language, LAST_ID)
    yield "allowed", _pages.allowed_page(language)
