"""The button "Who are they?" under a question of the quiz; the cog of /styles answers it."""

from collections.abc import Sequence

from bot.kit.pages.page import MAX_CUSTOM_ID, Button
from bot.kit.texts import Language

CUSTOM_ID = r"who:(?P<styles>[a-z0-9_,]{1,96})"
"""The regular expression of the button's custom_id: the styles' keys, separated by commas."""


def button(language: Language, styles: Sequence[str]) -> Button:
    """Return the button that tells who the authors of these styles are, as many as a custom_id has room for."""
    custom_id = f"who:{styles[0]}"
    for style in styles[1:]:
        longer = f"{custom_id},{style}"
        if len(longer) > MAX_CUSTOM_ID:
            break
        custom_id = longer
    return Button(custom_id, language("styles-who"))
