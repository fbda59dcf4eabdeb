"""What people see of the names that they keep."""

from collections.abc import Mapping, Sequence

from bot.cogs.kept._names import MAX_KEPT, KeptName
from bot.cogs.kept._store import Outcome
from bot.kit.pages.markdown import day, escape
from bot.kit.pages.names import written
from bot.kit.pages.page import Accent, Download, Gallery, Page, Picture, turning
from bot.kit.texts import Language

PAGE_SIZE = 10

CUSTOM_ID = r"kept:(?P<page>[0-9]{1,3}):(?P<text>.{0,40})"
"""The regular expression of the custom_id of a button to a page of the list."""


def done_page(language: Language, name: str, outcome: Outcome, total: int) -> Page:
    """Return what became of a name that a person wanted to keep; `total` is how many they keep now."""
    shown = f"**{written(language, name)}**"
    match outcome:
        case Outcome.KEPT:
            sentence = language("kept-done", name=shown)
        case Outcome.KNOWN:
            sentence = language("kept-done-known", name=shown)
        case Outcome.FULL:
            sentence = language("kept-done-full", name=shown, limit=MAX_KEPT)
    footer = language("kept-done-footer", total=total, limit=MAX_KEPT)
    return Page("", (sentence,), footer, accent=Accent.JADE if outcome is Outcome.KEPT else Accent.GRAY)


def list_page(
    language: Language, kept: Sequence[KeptName], styles: Mapping[str, str], number: int, text: str = ""
) -> Page:
    """Return a page of names, counted from 0, that were found for a text; `styles` gives the styles' names."""
    title = language("kept-title")
    if not kept:
        nothing = language("kept-none-found", text=escape(text)) if text else language("kept-none")
        return Page(title, (nothing,), accent=Accent.GRAY)
    count = -(-len(kept) // PAGE_SIZE)
    number = min(number, count - 1)
    shown = kept[number * PAGE_SIZE : (number + 1) * PAGE_SIZE]
    message_id = "kept-footer-found" if text else "kept-footer"
    return Page(
        title,
        ("\n".join(_line(language, some, styles) for some in shown),),
        language(message_id, count=len(kept), page=number + 1, pages=count, text=escape(text)),
        turning(
            (custom_id(max(number - 1, 0), text), custom_id(number + 1, text)),
            (language("kept-back"), language("kept-on")),
            number,
            count,
        ),
    )


def custom_id(number: int, text: str) -> str:
    """Return the custom_id of a button to a page of the names found for a text."""
    return f"kept:{number}:{text}"


def _line(language: Language, kept: KeptName, styles: Mapping[str, str]) -> str:
    return language(
        "kept-line",
        name=written(language, kept.name),
        pinyin=escape(kept.pinyin),
        style=escape(manner(language, kept, styles)),
        day=day(kept.kept_at),
    )


def manner(language: Language, kept: KeptName, styles: Mapping[str, str]) -> str:
    """Return the name of a kept name's style, or of the two that were mixed, as plain text."""
    first = styles.get(kept.style, kept.style)
    if kept.blend is None:
        return first
    return language("kept-blend", first=first, second=styles.get(kept.blend, kept.blend))


def export_page(language: Language, count: int, files: Sequence[Download]) -> Page:
    """Return the files with a sentence."""
    return Page(language("kept-export-title"), (language("kept-export-done", count=count), *files))


def shared_page(language: Language, kept: KeptName, style: str, picture: bytes | None, gloss: str = "") -> Page:
    """Return a kept name for everybody, as a picture or, without one, as text; `style` is in plain text."""
    manner_line = language("kept-share-manner", style=escape(style))
    if picture is None:
        line = language("kept-share-line", name=written(language, kept.name), pinyin=escape(kept.pinyin))
        return Page(blocks=(line, language("kept-share-no-picture")), footer=manner_line)
    message_id = "kept-share-alt-gloss" if gloss else "kept-share-alt"
    described = language(message_id, name=kept.name, pinyin=kept.pinyin, gloss=gloss, style=style)
    return Page(blocks=(Gallery((Picture("name.png", picture, described),)),), footer=manner_line)
