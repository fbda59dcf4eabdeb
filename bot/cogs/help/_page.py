"""The answer of /help."""

from collections.abc import Sequence
from itertools import groupby

from bot.kit.pages.page import MAX_TEXT, Page, fitting
from bot.kit.published import Published
from bot.kit.texts import Language

ROOM_FOR_MORE = 100
"""Characters of the line that says how many commands are left out."""


def help_page(language: Language, published: Sequence[Published], *, maintainer: bool) -> Page:
    """Return the commands, and how to play; maintainers are told that they are."""
    title = language("help-title")
    around = [language("help-intro"), language("help-play"), language("menus-help"), language("reports-help")]
    if maintainer:
        around.append(language("help-maintainers"))
    room = MAX_TEXT - sum(map(len, around)) - len(f"### {title}")
    return Page(title, (around[0], "\n".join(_lines(language, published, room)), *around[1:]))


def _lines(language: Language, published: Sequence[Published], room: int) -> list[str]:
    """Return one line a command, with its description, as far as there is room.

    The groups with the longest texts become lines of mentions first: Discord shows the description of a command
    that is clicked. Plugins may add any number of commands, so what does not fit even then is counted.
    """
    groups = {name: list(group) for name, group in groupby(published, lambda one: one.name.split(" ")[0])}
    texts = {name: "\n".join(_line(language, one) for one in group) for name, group in groups.items()}
    for name in sorted(texts, key=lambda name: len(texts[name]), reverse=True):
        if len(fitting(texts.values(), room)) == len(texts):
            break
        texts[name] = " ".join(one.mention for one in groups[name])
    shown = fitting(texts.values(), room)
    if len(shown) < len(texts):
        shown = fitting(texts.values(), room - ROOM_FOR_MORE)
        left_out = sum(map(len, list(groups.values())[len(shown) :]))
        shown.append(language("help-more", count=left_out))
    return shown


def _line(language: Language, command: Published) -> str:
    return language("help-line", mention=command.mention, description=command.described(language.locale))
