"""The controls under names by which people ask how a model read one of them; the cog of /explain answers them.

Their custom_ids hold the style, and the name where there is one; of several names the chosen option holds it. So
they work after a restart. All of it is untrusted input: any client can send any.
"""

from collections.abc import Sequence

from bot.kit.inference import Invention
from bot.kit.offers import keep
from bot.kit.pages.page import Button, Control, Option, Select
from bot.kit.texts import Language
from models.store.card import STYLE

LONGEST = 8
"""How many characters a name has at most to be explained: what a picture that can be read has room for."""

CUSTOM_ID = rf"explain:(?P<style>{STYLE})(?::(?P<name>.{{1,{LONGEST}}}))?"
"""The regular expression of the custom_ids: with a name that of a button, without one that of a select."""


def button(language: Language, style: str, name: str) -> Button:
    """Return the button that explains a name of at most `LONGEST` characters as the style's model reads it."""
    return Button(f"explain:{style}:{name}", language("explain-button"))


def controls(language: Language, invention: Invention) -> tuple[Control, ...]:
    """Return what explains the names of a draw: a button for one, a select for several, nothing for longer ones.

    Of a blend, the model of the first style explains them.
    """
    style = invention.source.parts[0].style
    named = {drawn.name: spelled for drawn, spelled in invention.names if len(drawn.name) <= LONGEST}
    if len(named) == 1:
        return (button(language, style, *named),)
    return (select(language, style, list(named.items())),) if named else ()


def select(language: Language, style: str, names: Sequence[tuple[str, str]]) -> Select:
    """Return the menu of different names, given with their pinyin, of which one is explained at a time."""
    options = tuple(Option(name, keep.label(language, name, spelled)) for name, spelled in names)
    return Select(f"explain:{style}", language("explain-select"), options)
