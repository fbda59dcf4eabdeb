"""The names of a game's questions, from the models and rosters: the `Stock` of the modes."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from random import SystemRandom

from bot.cogs.quiz._bands import Band
from bot.cogs.quiz._round import Question
from bot.cogs.quiz.game.drawing import draw_questions, usual_request
from bot.cogs.quiz.game.questions import TooFewNamesError, Wanted, draw_sides
from bot.cogs.quiz.modes.mode import RealName
from bot.kit.errors import UserError
from bot.kit.inference import Inference
from models.article import printed_lists
from models.drawing.wishes.request import MAX_SEED
from models.roster.entry import Kind

MOST_DRAWS = 40
"""After how many draws it is told that there are too few names."""

_random = SystemRandom()
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
        wanted = Wanted(styles, sides, bands)
        try:
            return await draw_questions(self.inference, wanted, seen=self.seen, person=self.person)
        except TooFewNamesError:
            raise UserError("quiz-too-few-names") from None

    async def invented(self, style: str, count: int) -> list[tuple[str, str]]:
        """Return different invented names with their pinyin. Raises UserError."""
        found: dict[str, str] = {}
        for _ in range(MOST_DRAWS):
            if len(found) >= count:
                return list(found.items())[:count]
            request = usual_request(_random.randrange(MAX_SEED))
            drawn = await self.inference.draw(style, request, person=self.person)
            found |= {one.name: pinyin for one, pinyin in drawn.names if one.name not in self.seen}
        raise UserError("quiz-too-few-names")

    def real(self, style: str) -> list[RealName]:
        """Return the names of people in a style's roster that may be shown."""
        roster = self.inference.registry.get(style).roster
        return [
            RealName(entry.name, entry.pinyin, entry.works[0] if entry.works else "")
            for entry in roster
            if entry.kind is Kind.NAME and entry.name not in self.seen and not self.inference.forbids(entry.name)
        ]

    def article(self) -> Mapping[str, Sequence[tuple[str, str]]]:
        """Return those printed names, with their pinyin, that have a name's length, are not real and may be shown.

        Only of styles that are served: their models read the names.
        """
        registry = self.inference.registry
        return {
            style: [
                (name, registry.get(style).read(name))
                for name in names
                if len(name) in _LENGTHS and name not in registry.real_names and not self.inference.forbids(name)
            ]
            for style, names in printed_lists().items()
            if style in registry.styles()
        }
