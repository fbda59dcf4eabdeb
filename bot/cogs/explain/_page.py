"""The answer of /explain: the picture, and what has to be said beside it."""

from bot.cogs.explain._telling import Telling
from bot.kit.pages.markdown import escape
from bot.kit.pages.names import with_pinyin, written
from bot.kit.pages.page import Gallery, Page, Picture
from models.roster.entry import Entry

FILE = "explained.png"


def explained_page(telling: Telling, picture: bytes, alt: str, version: str, real: Entry | None = None) -> Page:
    """Return the page of a picture with its alternative text.

    `version` is that of the model, and `real` the name's line in the roster that the model learned from.
    """
    language, name = telling.language, telling.account.name
    style = escape(telling.manner)
    blocks = (
        Gallery((Picture(FILE, picture, alt),)),
        _known(telling, real) if real else "",
        _unseen(telling),
    )
    title = language("explain-title", style=style, name=with_pinyin(language, name, telling.signs.spelled))
    return Page(title, blocks, language("explain-footer", version=version))


def _known(telling: Telling, real: Entry) -> str:
    language, work = telling.language, next(iter(real.works), "")
    name, style = written(language, real.name), escape(telling.manner)
    message_id = "explain-known" if work else "explain-known-somewhere"
    return language(message_id, name=name, style=style, work=written(language, work))


def _unseen(telling: Telling) -> str:
    language, unknown = telling.language, telling.account.unknown
    characters = "".join(written(language, character) for character in unknown)
    return language("explain-unseen", characters=characters) if characters else ""
