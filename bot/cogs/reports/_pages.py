"""The pages of reports: choosing the name to report, and /reports list."""

from collections.abc import Sequence

from bot.cogs.reports._store import Reported
from bot.kit.pages.names import written
from bot.kit.pages.page import Accent, Field, Option, Page, Select, fitting
from bot.kit.texts import Language

REPORT, BLOCK, DISMISS = "reports:report", "reports:block", "reports:dismiss"
MOST = 25
"""How many names a menu has, and a page shows."""

_ROOM = 1_500
"""Characters of the blocked names that a page shows."""


def report_page(language: Language, names: Sequence[str]) -> Page:
    """Return a menu of the first `MOST` of a message's names, each different, or why there is none."""
    options = _options(language, names[:MOST])
    if not options:
        return Page(blocks=(language("reports-none-found"),), accent=Accent.GRAY)
    return Page(blocks=(language("reports-which"),), controls=(Select(REPORT, language("reports-menu"), options),))


def list_page(language: Language, reported: Sequence[Reported], blocked: Sequence[str]) -> Page:
    """Return what is reported, with a menu to block and one to dismiss, and what is blocked."""
    lines = [language("reports-line", name=written(language, one.name), count=one.people) for one in reported]
    shown = fitting((written(language, name) for name in blocked), _ROOM)
    return Page(
        title=language("reports-title"),
        blocks=(
            "\n".join(lines) or language("reports-none"),
            Field(language("reports-blocked", count=len(blocked)), " · ".join(shown)) if shown else "",
        ),
        footer=language("reports-footer"),
        controls=_menus(language, [one.name for one in reported]),
    )


def _menus(language: Language, names: Sequence[str]) -> tuple[Select, ...]:
    options = _options(language, names)
    if not options:
        return ()
    return (
        Select(BLOCK, language("reports-menu-block"), options),
        Select(DISMISS, language("reports-menu-dismiss"), options),
    )


def _options(language: Language, names: Sequence[str]) -> tuple[Option, ...]:
    return tuple(Option(name, language.hanzi(name)) for name in names)
