"""The answer of /name: the names, and the buttons under them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from heapq import nlargest
from itertools import zip_longest

from bot.cogs.names import _wishes
from bot.cogs.names._wishes import Wishes
from bot.kit import glosses, styles
from bot.kit.inference import Invention
from bot.kit.pages.markdown import escape
from bot.kit.pages.page import Button, Control, Page
from bot.kit.texts import Language, percent
from models.drawing.sampler import DrawnName
from models.roster.entry import Kind
from models.store.registry import Registry

PER_MARK = 5
"""One name of so many has each of the marks, and at least one of several."""


def marks(names: Sequence[DrawnName]) -> list[str]:
    """Return each name's marks: ★ where it reads best of these, ◆ where it is most typical of the author.

    Both compare the names of one draw, since neither figure says much by itself; a single name has no marks.
    """
    number = max(1, len(names) // PER_MARK) if len(names) > 1 else 0
    best = nlargest(number, range(len(names)), key=lambda index: names[index].rating or 0)
    typical = nlargest(number, range(len(names)), key=lambda index: names[index].typicality)
    return ["★" * (index in best) + "◆" * (index in typical) for index in range(len(names))]


def names_page(
    language: Language, invention: Invention, controls: tuple[Control, ...] = (), *, wishes: str = ""
) -> Page:
    """Return the page of a draw that found at least one name; `wishes` is what `wished` says about them."""
    draw = invention.draw
    lines = [
        _line(language, number, drawn, pinyin, marked)
        for number, ((drawn, pinyin), marked) in enumerate(
            zip(invention.names, marks(draw.names), strict=True), start=1
        )
    ]
    meanings = [glosses.line(language, parts) for parts in invention.meanings]
    fewer = language("names-fewer", count=len(lines)) if len(lines) < draw.request.count else ""
    key = language("names-key", authors=len(invention.source.parts)) if len(lines) > 1 else ""
    return Page(
        title=language(
            "names-title",
            count=len(draw.names),
            kind=draw.request.kind or Kind.NAME,
            style=_manner(language, invention),
        ),
        blocks=(
            "\n".join(_alternating(lines, meanings)),
            fewer,
            "\n".join(f"-# {text}" for text in (key, wishes) if text),
        ),
        # Numbers as text, so that no language groups their digits.
        footer=language(
            "names-footer", seed=str(draw.request.seed), version=_version(invention), reader=invention.reader
        ),
        controls=controls,
    )


def _line(language: Language, number: int, drawn: DrawnName, pinyin: str, marked: str) -> str:
    name, spelled = escape(language.hanzi(drawn.name)), escape(pinyin) if language.pinyin else ""
    # As text, since formatting a number takes as long as the rest of the line.
    line = language("names-line", number=str(number), name=name, pinyin=spelled, marks=marked)
    # Parts that are empty leave the spaces around them.
    return " ".join(line.split())


def _alternating(lines: Sequence[str], meanings: Sequence[str]) -> Iterator[str]:
    """Yield each name's line and, where there is one, what it means."""
    for line, meaning in zip_longest(lines, meanings, fillvalue=""):
        yield from filter(None, (line, meaning))


def _manner(language: Language, invention: Invention) -> str:
    source = invention.source
    first, *others = (escape(styles.display(part, language)) for part in source.parts)
    if not others:
        return first
    return language("names-blend", first=first, second=others[0], weight=percent(source.shares[1]))


def _version(invention: Invention) -> str:
    return " + ".join(part.version for part in invention.source.parts)


def buttons(language: Language, registry: Registry, wishes: Wishes, owner: int) -> Iterator[Button]:
    """Yield what the person who asked may press: more of the same, and the same wishes in another manner."""
    yield Button(_wishes.encode(wishes, owner), language("names-more"))
    if wishes.blend is not None:
        swapped = replace(wishes, style=wishes.blend, blend=wishes.style)
        yield Button(_wishes.encode(swapped, owner), language("names-swap"))
        return
    other = styles.following(registry, wishes.style)
    if other is not None:
        name = styles.display(registry.get(other).card, language)
        yield Button(
            _wishes.encode(replace(wishes, style=other, version=""), owner), language("names-other", style=name)
        )
