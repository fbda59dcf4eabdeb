"""The page of /reports list."""

from collections.abc import Sequence

from bot.cogs.reports._store import Reported
from bot.kit.pages.markdown import escape
from bot.kit.pages.page import Field, Option, Page, Select, fitting
from bot.kit.texts import Language

BLOCK, DISMISS = "reports:block", "reports:dismiss"
MOST = 25
"""How many reported names a page shows: a menu has no more options."""

_ROOM = 1_500
"""Characters of the blocked names that a page shows."""


def list_page(language: Language, reported: Sequence[Reported], blocked: Sequence[str]) -> Page:
    """Return what is reported, with a menu to block and one to dismiss, and what is blocked."""
    lines = [language("reports-line", name=escape(one.name), count=one.people) for one in reported]
    shown = fitting(map(escape, blocked), _ROOM)
    return Page(
        title=language("reports-title"),
        blocks=(
            "\n".join(lines) or language("reports-none"),
            Field(language("reports-blocked", count=len(blocked)), " · ".join(shown)) if shown else "",
        ),
        footer=language("reports-footer"),
        controls=_menus(language, reported),
    )


def _menus(language: Language, reported: Sequence[Reported]) -> tuple[Select, ...]:
    options = tuple(Option(one.name, one.name) for one in reported)
    if not options:
        return ()
    return (
        Select(BLOCK, language("reports-menu-block"), options),
        Select(DISMISS, language("reports-menu-dismiss"), options),
    )
