"""The answer of /help."""

from collections.abc import Iterable

from bot.kit.pages.page import MAX_TEXT, Page
from bot.kit.published import Published
from bot.kit.texts import Language


def help_page(language: Language, published: Iterable[Published], *, maintainer: bool) -> Page:
    """Return one line a command and how to play; for maintainers, what only they can do as well."""
    title = language("help-title")
    around = [language("help-intro"), language("help-play")]
    if maintainer:
        around.append(language("help-maintainers"))
    room = MAX_TEXT - sum(map(len, around)) - len(f"### {title}")
    lines = [
        language("help-line", mention=one.mention, description=one.described(language.locale)) for one in published
    ]
    return Page(title, (around[0], "\n".join(_fitting(lines, room)), *around[1:]))


def _fitting(lines: list[str], room: int) -> list[str]:
    """Return as many whole lines as fit into `room` characters: installed plugins may add any number."""
    fitting = []
    for line in lines:
        room -= len(line) + 1
        if room < 0:
            break
        fitting.append(line)
    return fitting
