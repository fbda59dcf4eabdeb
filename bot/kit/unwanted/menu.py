"""The menu by which people report names that should not have come, on any page that shows invented names."""

from collections.abc import Iterable

from bot.kit.pages.page import Option, Select
from bot.kit.texts import Language

REPORT = "reports:report"
"""The menu's custom_id, which the cog `reports` answers."""


def report_menu(language: Language, names: Iterable[str]) -> Select:
    """Return the menu of at least one and at most 25 names, each different."""
    return Select(REPORT, language("reports-menu"), tuple(Option(name, name) for name in names))
