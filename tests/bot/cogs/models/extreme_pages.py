from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial

from bot.cogs.models._pages import CHANGES, ModelPages
from bot.cogs.models._store import Made
from bot.kit.pages.page import Page
from bot.kit.texts import Language
from bot.kit.versions.changes import Change
from models.promotion.gates import Reason
from models.store.card import ARTICLE
from models.store.manifest import Aliases
from models.store.origin import MAX_CURVE, MAX_DROPOUT, MAX_EPOCHS, MAX_NOTE, Origin
from models.store.registry import Registry
from models.versions.comparison import Beside, Side
from models.versions.journal import Action, Entry
from models.versions.listing import Alias, Unserved, Version
from models.versions.samples import COUNT, Samples
from tests.bot.extremes import BILLION, LAST_ID, LAST_MOMENT, NAME, PINYIN

VERSION = "f" * 12
MANY = 200
SAMPLES = Samples((NAME,) * COUNT, (PINYIN,) * COUNT, judged=1)
ORIGIN = Origin(
    trained_at=datetime(9999, 12, 31, tzinfo=UTC),
    commit="f" * 40,
    base_sha256="f" * 64,
    epochs=MAX_EPOCHS,
    dropout=MAX_DROPOUT,
    device="cuda",
    note="*" * MAX_NOTE,
    curve=tuple(map(float, range(MAX_CURVE))),
)


def extreme_pages(language: Language, registry: Registry) -> Iterator[tuple[str, Page]]:
    """Yield lists of many versions, the longest card, two of the worst versions, and a full log."""
    pages = ModelPages(language, registry)
    model = registry.get(registry.styles()[0])
    style = model.style
    readable = partial(Version, style, VERSION, model.card, ORIGIN, tuple(Alias))
    version = readable(kept=True, shipped=True, changed_at=LAST_MOMENT)
    broken = replace(version, card=None, origin=None, aliases=(), kept=False, shipped=False, complaint="*" * 500)
    side = Side(model.card, SAMPLES)
    yield "overview", pages.overview([version] * MANY)
    yield "list", pages.listed(style, [version] * MANY)
    yield "list of broken versions", pages.listed(style, [broken] * MANY)
    yield "no versions", pages.listed(style, [])
    yield "info", pages.info(version, side, Made(BILLION, LAST_ID, LAST_MOMENT), b"picture")
    yield "comparison", pages.compared(Beside(side, side), Aliases())
    serving = Aliases(active={style: side.version}, previous={style: VERSION})
    yield "comparison of the active one", pages.compared(Beside(side, side), serving)
    unserved = [Unserved("f" * 32, {"en-US": "*" * 40}, BILLION)] * MANY
    yield "overview of styles that serve none", replace(pages, others=unserved).overview([], unserved)
    yield "versions of which none is in use", pages.listed(unserved[0].style, [version] * MANY)
    recipe = replace(side, card=model.card.model_copy(update={"style": unserved[0].style, "preset": ARTICLE}))
    yield "info of one that is never active", pages.info(version, recipe, None, b"picture")
    yield "one that is never active alone", pages.compared(Beside(None, recipe), Aliases())
    for action in (Action.TRAIN, Action.KEEP):
        change = Change(action, style, VERSION, LAST_ID, VERSION, BILLION, tuple(Reason), LAST_MOMENT)
        entry = Entry(at=LAST_MOMENT, action=action, style=style, version=VERSION, reasons=tuple(Reason))
        yield f"log of {action}", pages.log([change] * CHANGES, [entry] * CHANGES)
    yield "empty log", pages.log([], [])
