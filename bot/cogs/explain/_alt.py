"""The picture's alternative text: what it shows in sentences, for those who listen to it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.cogs.explain._sheet import Other, Row, Sheet, Sign, Strip
from bot.kit.texts import Language
from models.networks import NetworkKind

MAX_ALT = 1024
"""Characters of an alternative text, by Discord's rules."""


@dataclass(frozen=True, slots=True)
class Detail:
    """How much is told of each character."""

    others: int
    """How many of the likeliest others."""
    glosses: bool = False
    """Whether what they mean is told too."""
    brief: bool = False
    """Whether sentences are short, and leave out which guess the character was."""
    kept: bool = True
    """Whether what is left of earlier characters is told after each one, and not only after the last."""


DETAILS = (
    Detail(3, glosses=True),
    Detail(3),
    Detail(2),
    Detail(2, brief=True),
    Detail(1, brief=True),
    Detail(1, brief=True, kept=False),
)
"""From the most to the least; the first one that fits is told. Likelihoods and gates are in all of them."""


@dataclass(frozen=True, slots=True)
class Alternative:
    """Tells a sheet in one language.

    `opening` says whose model reads which name, and `closing` what the judge thinks, or nothing.
    """

    language: Language
    kind: NetworkKind
    sheet: Sheet
    opening: str
    closing: str = ""

    def text(self) -> str:
        """Return the sentences with as much detail as there is room for; of too many, as many as fit.

        The judge's comes last and is always told.
        """
        closing = f" {self.closing}" if self.closing else ""
        room = MAX_ALT - len(closing)
        for detail in DETAILS:
            whole = " ".join(self._sentences(detail))
            if len(whole) <= room:
                return whole + closing
        return _cut(self._sentences(DETAILS[-1]), room) + closing

    def _sentences(self, detail: Detail) -> Iterator[str]:
        yield self.opening
        if self.kind == "rnn":
            yield self.language("explain-alt-rnn")
        elif self.kind == "transformer":
            yield self.language("explain-alt-transformer")
        last = len(self.sheet.remembered.signs) - 1
        for place, row in enumerate(self.sheet.rows):
            yield self._expected(row, detail)
            # Behind the last character comes the end, which no network reads.
            if place <= last:
                yield from self._gates(place, brief=detail.brief)
                yield from self._kept(place, brief=detail.brief) if detail.kept or place == last else ()

    def _expected(self, row: Row, detail: Detail) -> str:
        others = [_other(other, glosses=detail.glosses) for other in row.others[: detail.others]]
        message_id = "explain-alt-row-brief" if detail.brief else "explain-alt-row"
        return self.language(message_id, character=row.sign.text, share=row.share, place=row.place, others=others)

    def _gates(self, place: int, *, brief: bool) -> Iterator[str]:
        gates = [f"{strip.label} {strip.texts[place]}" for strip in self.sheet.remembered.gates]
        if gates:
            yield self.language("explain-alt-gates-brief" if brief else "explain-alt-gates", gates=gates)

    def _kept(self, place: int, *, brief: bool) -> Iterator[str]:
        """Yield how much is left of each earlier character, or how much it and each earlier one is looked at."""
        if self.kind == "transformer":
            message_id = "explain-alt-looked-brief" if brief else "explain-alt-looked"
            earlier = place + 1
        else:
            message_id = "explain-alt-kept-brief" if brief else "explain-alt-kept"
            earlier = place
        shares = list(_shares(self.sheet.remembered.signs, self.sheet.remembered.left[:earlier], place))
        if shares:
            yield self.language(message_id, shares=shares)


def _shares(signs: Iterable[Sign], strips: Iterable[Strip], place: int) -> Iterator[str]:
    """Yield each character with its share at a place, as far as there are strips."""
    for sign, strip in zip(signs, strips, strict=False):
        yield f"{sign.text} {strip.texts[place]}"


def _other(other: Other, *, glosses: bool) -> str:
    meaning = f" ({other.gloss})" if glosses and other.gloss else ""
    return f"{other.sign.text}{meaning} {other.share}"


def _cut(sentences: Iterable[str], room: int) -> str:
    """Return as many whole sentences as there is room for, in characters."""
    told = ""
    for sentence in sentences:
        longer = f"{told} {sentence}".lstrip()
        if len(longer) > room:
            break
        told = longer
    return told
