"""The answer of /name: the names, and the buttons under them."""

from collections.abc import Iterator
from dataclasses import replace

from bot.cogs.names import _wishes
from bot.cogs.names._wishes import Wishes
from bot.kit import styles
from bot.kit.inference import Invention
from bot.kit.pages.markdown import escape
from bot.kit.pages.page import Button, Page
from bot.kit.texts import Language
from models.store.registry import Registry

DOTS = 5


def dots(typicality: float) -> str:
    """Return how typical a name is, from 0 to 1, as one to five filled dots."""
    filled = min(DOTS, int(typicality * DOTS) + 1)
    return "●" * filled + "○" * (DOTS - filled)


def names_page(language: Language, invention: Invention, buttons: tuple[Button, ...] = ()) -> Page:
    """Return the page of a draw that found at least one name."""
    draw = invention.draw
    lines = [
        language(
            "names-line",
            number=number,
            name=escape(drawn.name),
            pinyin=escape(pinyin),
            dots=dots(drawn.typicality),
        )
        for number, (drawn, pinyin) in enumerate(invention.names, start=1)
    ]
    fewer = language("names-fewer", count=len(lines)) if len(lines) < draw.request.count else ""
    return Page(
        title=language("names-title", count=len(draw.names), style=_manner(language, invention)),
        blocks=("\n".join(lines), fewer),
        # Numbers as text, so that no language groups their digits.
        footer=language("names-footer", seed=str(draw.request.seed), version=_version(invention)),
        controls=buttons,
    )


def _manner(language: Language, invention: Invention) -> str:
    source = invention.source
    first, *others = (escape(styles.display(part, language.locale)) for part in source.parts)
    if not others:
        return first
    return language("names-blend", first=first, second=others[0], weight=round(100 * source.shares[1]))


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
        name = styles.display(registry.get(other).card, language.locale)
        yield Button(_wishes.encode(replace(wishes, style=other), owner), language("names-other", style=name))
