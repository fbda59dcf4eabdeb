"""The one interface of all modes, and what they make their questions of."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import ClassVar, Protocol

from bot.cogs.quiz._bands import Band
from bot.cogs.quiz._round import Question
from bot.cogs.quiz._rules import CLASSIC, Rules


@dataclass(frozen=True, slots=True)
class Order:
    """Which questions a game wants."""

    styles: tuple[str, ...]
    """The keys of the styles to ask about."""
    rounds: int
    band: Band
    """How hard they should be."""
    random: Random


@dataclass(frozen=True, slots=True)
class RealName:
    """A name of a style's roster."""

    name: str
    pinyin: str
    work: str
    """The work that it comes from; empty where the roster does not say."""


class Stock(Protocol):
    """Where modes get names from; `bot.cogs.quiz.game.stock` makes them with the models.

    The methods raise UserError when too many people wait for names, or there are too few.
    """

    def sides(self, choices: int, rounds: int) -> list[int]:
        """Return the index of each round's right answer, near balance and never certain."""

    async def questions(
        self, styles: Sequence[str], sides: Sequence[int], bands: Sequence[Band]
    ) -> list[Question]:
        """Return one question a round: an invented name in the style `styles[side]`, as hard as its band."""

    async def invented(self, style: str, count: int) -> list[tuple[str, str]]:
        """Return different invented names, with their pinyin; real names are not among them."""

    def real(self, style: str) -> list[RealName]:
        """Return the names of a style's roster that are names of people, in its order."""

    def article(self) -> Mapping[str, Sequence[tuple[str, str]]]:
        """Return invented names that the article of 2017 printed, with their pinyin, by style.

        Empty without its lists.
        """


class Mode:
    """A mode of the quiz; subclasses change what differs from the classic game.

    It holds no state: a game's state is in its rounds and answers.
    """

    key: ClassVar[str]
    """How the mode is called in the code and the database, in lower case."""
    place: ClassVar[int] = 50
    """Where it stands in menus; smaller ones come first."""
    rules: ClassVar[Rules] = CLASSIC
    asks: ClassVar[str] = "style"
    """What is asked: "style", "real" or "lists". The text is `quiz-ask-ASKS`."""
    graded: ClassVar[bool] = True
    """Whether it has harder and easier questions to choose from."""
    most_styles: ClassVar[int] = 5
    """Between how many styles a game can be; the first ones are taken of more."""
    in_channels: ClassVar[bool] = True
    """Whether `/quiz play` starts it."""
    ranked: ClassVar[bool] = True
    """Whether it earns points and has a board."""
    rounds: ClassVar[int | None] = None
    """How many rounds a game has whose starter does not say; None for as many as the server wants."""
    seconds: ClassVar[int | None] = None
    """How long a round of such a game is open; None for as long as the server wants."""

    def styles(self, served: Collection[str]) -> tuple[str, ...] | None:
        """Return the styles that the mode needs, whatever people choose; None where they may choose."""
        del served
        return None

    def offered(self, served: Collection[str]) -> bool:
        """Tell whether the mode can be played with the styles that are served."""
        needed = self.styles(served)
        return needed is None or set(needed) <= set(served)

    def bands(self, rounds: int, chosen: Band) -> list[Band]:
        """Return how hard each round is where a person chose this difficulty."""
        return [chosen if self.graded else Band.NORMAL] * rounds

    def choices(self, styles: Sequence[str]) -> tuple[str, ...]:
        """Return the keys of the answers to choose from: styles' keys, or X for the text `quiz-choice-X`."""
        return tuple(styles)

    async def questions(self, stock: Stock, order: Order) -> list[Question]:
        """Return the questions of a game, one a round: invented names, unless a mode asks something else.

        Raises UserError when there are too few names.
        """
        sides = stock.sides(len(order.styles), order.rounds)
        return await stock.questions(order.styles, sides, self.bands(order.rounds, order.band))
