"""The answer of /name as text."""

from dataclasses import dataclass

from discord.utils import escape_markdown

from bot.kit import styles
from bot.kit.inference import Invention
from bot.kit.texts import Texts

DOTS = 5


@dataclass(frozen=True, slots=True)
class Page:
    """An embed's parts."""

    title: str
    description: str
    footer: str


def dots(typicality: float) -> str:
    """Return how typical a name is, from 0 to 1, as one to five filled dots."""
    filled = min(DOTS, int(typicality * DOTS) + 1)
    return "●" * filled + "○" * (DOTS - filled)


def compose(texts: Texts, locale: str, invention: Invention) -> Page:
    """Return the page of a draw that found at least one name."""
    draw = invention.draw
    lines = [
        texts(
            locale,
            "names-line",
            number=number,
            name=escape_markdown(drawn.name),
            pinyin=escape_markdown(pinyin),
            dots=dots(drawn.typicality),
        )
        for number, (drawn, pinyin) in enumerate(invention.names, start=1)
    ]
    if len(lines) < draw.request.count:
        lines += ["", texts(locale, "names-fewer", count=len(lines))]
    return Page(
        title=texts(locale, "names-title", count=len(draw.names), style=_manner(texts, locale, invention)),
        description="\n".join(lines),
        # Numbers as text, so that no language groups their digits.
        footer=texts(locale, "names-footer", seed=str(draw.request.seed), version=_version(invention)),
    )


def _manner(texts: Texts, locale: str, invention: Invention) -> str:
    first, *others = (styles.display(part.card, locale) for part in invention.source.parts)
    if not others:
        return first
    return texts(
        locale, "names-blend", first=first, second=others[0], weight=round(100 * invention.source.shares[1])
    )


def _version(invention: Invention) -> str:
    return " + ".join(part.version for part in invention.source.parts)
