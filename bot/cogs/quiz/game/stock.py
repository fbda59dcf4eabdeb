"""The names of a game's questions, from the models and rosters: the `Stock` of the modes."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.cogs.quiz._bands import Band
from bot.cogs.quiz._round import Question
from bot.cogs.quiz.game.questions import (
    CANDIDATES,
    TooFewNamesError,
    choose_questions,
    draw_sides,
    names_to_draw,
    reading_well,
)
from bot.cogs.quiz.modes.mode import RealName
from bot.kit.errors import UserError
from bot.kit.inference import Inference
from models.article import printed_lists
from models.drawing.wishes.request import DrawRequest
from models.roster.entry import Kind

A_DRAW = 10
"""How many names are drawn at once for lists: so many differ well from each other, as in an answer of /name."""

LIST_CANDIDATES = 6
MOST_DRAWS = 40
"""After how many draws it is told that there are too few names."""

_LENGTHS = range(2, 5)
"""How many characters a name of the article has that is one: others are stubs, or several run together."""


@dataclass(frozen=True, slots=True)
class ModelStock:
    """Draws names for one game, at the turn of the person who starts it; the channel has `seen` some lately."""

    inference: Inference
    person: int
    seen: Collection[str] = ()

    def sides(self, choices: int, rounds: int) -> list[int]:
        """Return the index of each round's right answer, near balance and never certain."""
        return draw_sides(choices, rounds)

    async def questions(
        self, styles: Sequence[str], sides: Sequence[int], bands: Sequence[Band]
    ) -> list[Question]:
        """Return one question a round. Raises UserError."""
        request = DrawRequest(count=names_to_draw(len(sides)), candidates=CANDIDATES)
        drawn = {style: await self._draw(style, request) for style in styles}
        names = [name for pairs in drawn.values() for name, _ in pairs]
        verdicts = await self.inference.judge(styles, names, person=self.person)
        views = {verdict.name: verdict.probabilities for verdict in verdicts}
        well = reading_well(names, await self.inference.rate(names, person=self.person))
        try:
            chosen = choose_questions(styles, sides, drawn, views.get, well)
        except TooFewNamesError:
            raise UserError("quiz-too-few-names") from None
        return [replace(question, band=band) for question, band in zip(chosen, bands, strict=True)]

    async def invented(self, style: str, count: int) -> list[tuple[str, str]]:
        """Return different invented names with their pinyin. Raises UserError."""
        found: dict[str, str] = {}
        for _ in range(MOST_DRAWS):
            if len(found) >= count:
                return list(found.items())[:count]
            drawn = await self._draw(style, DrawRequest(A_DRAW, candidates=LIST_CANDIDATES, kind=Kind.NAME))
            found |= {name: pinyin for name, pinyin in drawn if name not in self.seen}
        raise UserError("quiz-too-few-names")

    async def _draw(self, style: str, request: DrawRequest) -> list[tuple[str, str]]:
        invention = await self.inference.draw(style, request, person=self.person)
        return [(drawn.name, pinyin) for drawn, pinyin in invention.names]

    def real(self, style: str) -> list[RealName]:
        """Return the names of people in a style's roster that may be shown."""
        roster = self.inference.registry.get(style).roster
        return [
            RealName(entry.name, entry.pinyin, entry.works[0] if entry.works else "")
            for entry in roster
            if entry.kind is Kind.NAME and entry.name not in self.seen and not self.inference.forbids(entry.name)
        ]

    def article(self) -> Mapping[str, Sequence[str]]:
        """Return those printed names that have a name's length, are not real and may be shown."""
        real = self.inference.registry.real_names
        return {
            style: [
                name
                for name in names
                if len(name) in _LENGTHS and name not in real and not self.inference.forbids(name)
            ]
            for style, names in printed_lists().items()
        }
