from collections.abc import Iterator

from bot.cogs.names import _page
from bot.cogs.names._wished import wished
from bot.cogs.names._wishes import Creativity, Wishes
from bot.kit.inference import Invention
from bot.kit.offers import explain, keep
from bot.kit.pages.markdown import escape
from bot.kit.pages.page import Page
from bot.kit.texts import Language
from models.drawing.blend import Blend
from models.drawing.sampler import Draw, DrawnName
from models.drawing.wishes.request import MAX_SEED, DrawRequest
from models.lexicon.names import Part
from models.lexicon.table import shipped_lexicon
from models.roster.entry import Gender, Kind
from models.store.registry import Registry
from tests.bot.extremes import LAST_ID, NAME, PINYIN


def extreme_pages(language: Language, registry: Registry) -> Iterator[tuple[str, Page]]:
    """Yield draws of ten names and of fewer than wished, with the longest wishes on their buttons."""
    first, second = registry.styles()[:2]
    blend = Blend(registry.get(first), registry.get(second), 1.0)
    longest = ("西门吹雪", 6, Creativity.WILD, "风云", "春夏秋冬")
    for count in (1, 9, 10):
        request = DrawRequest(count=10, seed=MAX_SEED - 1)
        draw = Draw(request, tuple(DrawnName(NAME, 1.0, 1.0) for _ in range(count)))
        meanings = (longest_meaning(language),) * count
        plain = Invention(registry.get(first), draw, (PINYIN,) * count, meanings=meanings)
        blended = Invention(blend, draw, (PINYIN,) * count, meanings=meanings)
        wishes = Wishes(first, 10, *longest, kind=Kind.BYNAME, gender=Gender.FEMALE)
        buttons = _page.buttons(language, registry, wishes, LAST_ID)
        met = wished(language, wishes, shipped_lexicon())
        offers = (keep.select(language, plain), explain.select(language, first, [(NAME, PINYIN)]))
        yield f"{count} names", _page.names_page(language, plain, (*buttons, *offers), wishes=met)
        wishes = Wishes(first, 10, *longest, blend=second, percent=100, kind=Kind.BYNAME, gender=Gender.FEMALE)
        buttons = _page.buttons(language, registry, wishes, LAST_ID)
        met = wished(language, wishes, shipped_lexicon())
        offers = (keep.select(language, blended), explain.select(language, first, [(NAME, PINYIN)]))
        yield f"{count} names of a blend", _page.names_page(language, blended, (*buttons, *offers), wishes=met)


def longest_meaning(language: Language) -> tuple[Part, ...]:
    """Return the longest meanings of the shipped lexicon, with the most of Markdown's own characters."""
    glosses = shipped_lexicon().characters.values()
    longest = sorted(glosses, key=lambda gloss: len(escape(gloss.meaning(language.locale))))[-6:]
    return Part("欧阳", longest[0], "Ouyang"), *(Part(gloss.text, gloss) for gloss in longest)
