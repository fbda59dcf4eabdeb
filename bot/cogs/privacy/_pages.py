"""The pages of /privacy."""

from collections.abc import Iterator, Mapping

from bot.cogs.privacy._walk import Kept
from bot.kit.pages.page import MAX_TEXT, Accent, Block, Button, Download, Field, Link, Look, Page, fitting
from bot.kit.people.data import Records
from bot.kit.texts import Language

ROOM = MAX_TEXT // 3
"""Characters of each list on a page; there are at most two, and plugins may add any number of lines."""

DELETE = "privacy:delete"
"""The custom_id of the button that deletes. It names nobody: whoever presses it is the one who is deleted."""


def kept_page(language: Language, user_id: int, kept: Kept, links: Mapping[str, str]) -> Page:
    """Return what is kept about a person and why; `links` are addresses of longer texts, by their labels' ids."""
    lines = [
        language("privacy-line-why", what=some.what(language, len(some.records)), why=some.why(language))
        for some in _all(kept)
    ]
    # A number as text, so that no language groups its digits.
    intro = language("privacy-kept" if lines else "privacy-kept-nothing", id=str(user_id))
    return Page(
        title=language("privacy-title"),
        # The only list of its page.
        blocks=(intro, _list(lines, 2 * ROOM), language("privacy-kept-commands")),
        footer=language("privacy-more"),
        controls=tuple(Link(address, language(message_id)) for message_id, address in links.items()),
    )


def export_page(language: Language, file: Download) -> Page:
    """Return the file with a sentence."""
    return Page(language("privacy-export-title"), (language("privacy-export-done"), file))


def question_page(language: Language, kept: Kept) -> Page:
    """Return what would be deleted, with the button that does it; without one when nothing is kept."""
    if not _lines(language, kept, stays=False) + _lines(language, kept, stays=True):
        return Page(language("privacy-delete-title"), (language("privacy-deleted-nothing"),), accent=Accent.GRAY)
    return Page(
        title=language("privacy-delete-title"),
        blocks=(*_lists(language, kept, "privacy-delete-goes"), language("privacy-delete-question")),
        controls=(Button(DELETE, language("privacy-delete-button"), Look.RED),),
    )


def deleted_page(language: Language, gone: Kept) -> Page:
    """Return what was deleted."""
    lists = _lists(language, gone, "privacy-deleted-gone")
    done = language("privacy-deleted-done") if lists else language("privacy-deleted-nothing")
    return Page(language("privacy-deleted-title"), (*lists, done), accent=Accent.JADE if lists else Accent.GRAY)


def _lists(language: Language, kept: Kept, heading: str) -> tuple[Block, ...]:
    """Return what a deletion removes, and what it leaves under a pseudonym."""
    goes, remains = (_lines(language, kept, stays=stays) for stays in (False, True))
    fields = {heading: goes, "privacy-delete-stays": remains}
    return tuple(Field(language(message_id), _list(lines)) for message_id, lines in fields.items() if lines)


def _lines(language: Language, kept: Kept, *, stays: bool) -> list[str]:
    return [
        language("privacy-line", what=some.what(language, len(some.records)))
        for some in _all(kept)
        if some.stays == stays
    ]


def _all(kept: Kept) -> Iterator[Records]:
    for kinds in kept.values():
        yield from kinds


def _list(lines: list[str], room: int = ROOM) -> str:
    return "\n".join(fitting(lines, room))
