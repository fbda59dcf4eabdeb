"""The page of /me."""

from bot.kit.pages.page import Button, Page
from bot.kit.preferences import controls
from bot.kit.preferences.choices import Choices
from bot.kit.texts import Language

PREFIX = "me"
FIELDS = ("language", "script", "pinyin", "gloss")

MENU = rf"{PREFIX}:(?P<field>{'|'.join(FIELDS)})"
"""The regular expression of a menu's custom_id. It names nobody: whoever chooses is the one who chose."""

HIDING = rf"{PREFIX}:(?P<how>hide|unhide)"
"""The regular expression of the custom_id of the button that hides, or shows again."""


def me_page(language: Language, choices: Choices, *, hidden: bool) -> Page:
    """Return what a person chose, a menu each, and whether others see them."""
    how = "unhide" if hidden else "hide"
    return Page(
        title=language("me-title"),
        blocks=(language("me-intro"), language("me-hidden" if hidden else "me-shown")),
        footer=language("me-footer"),
        controls=(
            *controls.menus(language, PREFIX, choices, FIELDS),
            Button(f"{PREFIX}:{how}", language(f"me-{how}")),
        ),
    )
