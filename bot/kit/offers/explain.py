"""The controls under names by which people ask how a model read one of them; the cog of /explain answers them.

Their custom_ids and options hold the style, the version where it is not the one that serves, and the name. So they
work after a restart. All of it is untrusted input: any client can send any.
"""

from collections.abc import Sequence
from typing import NamedTuple

from bot.kit.inference import Invention
from bot.kit.offers import keep
from bot.kit.pages.page import Button, Control, Option, Select
from bot.kit.texts import Language
from models.store.card import STYLE, VERSION

LONGEST = 8
"""How many characters a name has at most to be explained: what a picture that can be read has room for."""

_MODEL = rf"(?P<style>{STYLE})(?:@(?P<version>{VERSION}))?"
_NAME = rf"(?P<name>.{{1,{LONGEST}}})"

CUSTOM_ID = rf"explain:{_MODEL}(?::{_NAME})?"
"""The regular expression of the custom_ids: with a name that of a button, without one that of a select."""

MIXED = "explain"
"""The custom_id of a select of names of several styles."""

CHOSEN = rf"{_MODEL}:{_NAME}"
"""The regular expression of what is chosen there."""


class Named(NamedTuple):
    """A name that was asked about: its style's key, and its pinyin."""

    style: str
    name: str
    pinyin: str


def button(language: Language, model: str, name: str, *, named: bool = False) -> Button:
    """Return the button that explains a name of at most `LONGEST` characters as the model reads it.

    `model` is the style's key; or of a version that does not serve, what `of_version` returns. The label says the
    name where it is `named`, as beside another name.
    """
    label = language("explain-button-named", name=language.hanzi(name)) if named else language("explain-button")
    return Button(f"explain:{model}:{name}", label)


def button_if_short(language: Language, model: str, name: str, *, named: bool = False) -> tuple[Button, ...]:
    """Return the `button`, or nothing for no name and for one of more than `LONGEST` characters."""
    return (button(language, model, name, named=named),) if 0 < len(name) <= LONGEST else ()


def of_version(style: str, version: str) -> str:
    """Return what names a stored version of a style in custom_ids."""
    return f"{style}@{version}"


def controls(language: Language, invention: Invention, *, stored: bool = False) -> tuple[Control, ...]:
    """Return what explains the names of a draw: a button for one, a select for several, nothing for longer ones.

    Of a blend, the model of the first style explains them. `stored` says that it is a version that doesn't serve.
    """
    first = invention.source.parts[0]
    model = of_version(first.style, first.version) if stored else first.style
    named = {drawn.name: spelled for drawn, spelled in invention.names if len(drawn.name) <= LONGEST}
    if len(named) == 1:
        return (button(language, model, *named),)
    return (select(language, model, list(named.items())),) if named else ()


def select(language: Language, model: str, names: Sequence[tuple[str, str]]) -> Select:
    """Return the menu of different names, given with their pinyin, of which one is explained at a time."""
    options = tuple(Option(name, keep.label(language, name, spelled)) for name, spelled in names)
    return Select(f"explain:{model}", language("explain-select"), options)


def select_mixed(language: Language, names: Sequence[Named]) -> tuple[Select, ...]:
    """Return the menu of names of several styles, as many as can be explained; nothing where none can."""
    options = {
        f"{each.style}:{each.name}": keep.label(language, each.name, each.pinyin)
        for each in names
        if 0 < len(each.name) <= LONGEST
    }
    shown = tuple(Option(value, label) for value, label in options.items())
    return (Select(MIXED, language("explain-select"), shown),) if shown else ()
