"""The answer of /help."""

from collections.abc import Sequence

from bot.kit.pages.page import MAX_TEXT, Page, fitting
from bot.kit.published import Published
from bot.kit.texts import Language


def help_page(language: Language, published: Sequence[Published], *, maintainer: bool) -> Page:
    """Return one line a command, and how to play; maintainers are told that they are."""
    title = language("help-title")
    around = [language("help-intro"), language("help-play"), language("menus-help"), language("reports-help")]
    if maintainer:
        around.append(language("help-maintainers"))
    # Plugins may add any number of commands.
    room = MAX_TEXT - sum(map(len, around)) - len(f"### {title}")
    lines = [
        language("help-line", mention=one.mention, description=one.described(language.locale)) for one in published
    ]
    return Page(title, (around[0], "\n".join(fitting(lines, room)), *around[1:]))
