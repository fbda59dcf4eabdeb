"""From a model's account of a name to what the picture shows and what its alternative text tells."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from torch import Tensor

from bot.cogs.explain._alt import Alternative
from bot.cogs.explain._brush import written
from bot.cogs.explain._sheet import Judged, Part, Remembered, Row, Sheet, Strip
from bot.cogs.explain._signs import Signs
from bot.kit.texts import Language, percent
from models.explaining.account import Account, Expectation
from models.judge.judge import Verdict


@dataclass(frozen=True, slots=True)
class Telling:
    """Tells an account in one language."""

    language: Language
    signs: Signs
    account: Account
    manner: str
    """The name of the style whose model read."""
    styles: Mapping[str, str]
    """The names of the styles that the judge compares."""
    verdict: Verdict | None = None
    """Of two styles; None where there are no two."""

    def sheet(self) -> Sheet:
        """Return what the picture shows."""
        return Sheet(
            script=self.language.script,
            name=self.signs.whole(),
            manner=self.language("explain-manner", style=self.manner),
            expected=Part(self.language("explain-expected"), self.language("explain-expected-key")),
            rows=tuple(self._row(place, each) for place, each in enumerate(self.account.expectations)),
            remembered=self._remembered(),
            judged=self._judged(self.verdict) if self.verdict else None,
        )

    def alt(self, sheet: Sheet) -> str:
        """Return the alternative text of the sheet's picture: the same in sentences."""
        opening = self.language("explain-alt", name=self.signs.whole().text, style=self.manner)
        closing = self._decided(self.verdict) if self.verdict and self.verdict.characters else ""
        return Alternative(self.language, self.account.memory.kind, sheet, opening, closing).text()

    def _row(self, place: int, each: Expectation) -> Row:
        others = tuple(self.signs.other(place, guess) for guess in each.others)
        if each.likelihood is None or each.rank is None:
            unseen, ever = self.language("explain-unseen-share"), self.language("explain-unseen-place")
            return Row(self.signs.own(place), unseen, ever, 0.0, others)
        share, guess = self.signs.share(each.likelihood), self.language("explain-place", rank=each.rank)
        return Row(self.signs.own(place), share, guess, each.likelihood, others)

    def _remembered(self) -> Remembered:
        memory = self.account.memory
        count = len(self.account.name)
        # A cell has the same square after each character. After the first one they go from blue to orange, and the
        # more of it is forgotten, the less of that order is left.
        cells = memory.cells[:, memory.cells[1].argsort()]
        return Remembered(
            part=Part(self.language("explain-memory"), self.language(f"explain-memory-key-{memory.kind}")),
            signs=tuple(map(self.signs.own, range(count))),
            gates=tuple(
                self._strip(self.language(f"explain-gate-{name}"), gate.mean(1)[1:])
                for name, gate in memory.gates.items()
            ),
            cells_label=self.language("explain-cells"),
            cells=tuple(map(tuple, cells[1:].tolist())),
            left=tuple(self._left()),
        )

    def _left(self) -> Iterator[Strip]:
        """Yield a strip for each character: how much was left of it from then on, or how much it was looked at."""
        memory = self.account.memory
        table = memory.kept if memory.attention is None else memory.attention
        message_id = "explain-left" if memory.attention is None else "explain-looked"
        if table is None or memory.kind == "rnn":
            return
        for place in range(len(self.account.name)):
            sign = self.signs.own(place)
            label = self.language(message_id, character=written(sign.text, sign.reading, self.language.script))
            yield self._strip(label, table[1:, place + 1], first=place)

    def _strip(self, label: str, shares: Tensor, first: int = 0) -> Strip:
        """Return a line of numbers (N,), those before the first one left out."""
        numbers = [None if place < first else share for place, share in enumerate(shares.tolist())]
        return Strip(label, tuple(numbers), tuple("" if one is None else self._percent(one) for one in numbers))

    def _percent(self, share: float) -> str:
        return self.language("explain-share", share=percent(share))

    def _judged(self, verdict: Verdict) -> Judged:
        first, second = verdict.probabilities
        likeliest = max(verdict.probabilities, key=verdict.probabilities.__getitem__)
        # Shares speak for the likeliest style: those for the first one point to the left.
        side = -1 if likeliest == first else 1
        most = max((abs(share) for _, share in verdict.characters), default=0.0) or 1.0
        key = self.language("explain-judge-key" if verdict.calibrated else "explain-judge-rough")
        return Judged(
            part=Part(self.language("explain-judge"), key),
            styles=(self._sure(verdict, first), self._sure(verdict, second)),
            share=verdict.probabilities[first],
            pulls=tuple(
                (self.signs.own(place), side * share / most) for place, (_, share) in enumerate(verdict.characters)
            ),
        )

    def _sure(self, verdict: Verdict, style: str) -> str:
        return self.language("explain-sure", style=self.styles[style], share=percent(verdict.probabilities[style]))

    def _decided(self, verdict: Verdict) -> str:
        style = max(verdict.probabilities, key=verdict.probabilities.__getitem__)
        place = max(range(len(verdict.characters)), key=lambda place: verdict.characters[place][1])
        return self.language(
            "explain-alt-judge", sure=self._sure(verdict, style), character=self.signs.own(place).text
        )
