from collections.abc import Iterator

from bot.cogs.names import _page
from bot.cogs.names._wishes import Creativity, Wishes
from bot.kit.inference import Invention
from bot.kit.offers import keep
from bot.kit.pages.page import Page
from bot.kit.texts import Language
from models.drawing.blend import Blend
from models.drawing.sampler import Draw, DrawnName
from models.drawing.wishes.request import MAX_SEED, DrawRequest
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
        plain = Invention(registry.get(first), draw, (PINYIN,) * count)
        blended = Invention(blend, draw, (PINYIN,) * count)
        wishes = Wishes(first, 10, *longest)
        buttons = _page.buttons(language, registry, wishes, LAST_ID)
        menu = keep.select(language, plain)
        yield f"{count} names", _page.names_page(language, plain, (*buttons, menu))
        wishes = Wishes(first, 10, *longest, blend=second, percent=100)
        buttons = _page.buttons(language, registry, wishes, LAST_ID)
        menu = keep.select(language, blended)
        yield f"{count} names of a blend", _page.names_page(language, blended, (*buttons, menu))
