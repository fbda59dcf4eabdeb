from collections.abc import Iterator
from datetime import timedelta

from bot.cogs.quiz._game import Game
from bot.cogs.quiz._options import MAX_STYLES
from bot.cogs.quiz._round import Answer, Question, Round
from bot.cogs.quiz.boards.pages import Viewer, board_page
from bot.cogs.quiz.boards.ranks import Period, Scope, Standing
from bot.cogs.quiz.boards.store import PAGE_SIZE, Board
from bot.cogs.quiz.game.pages import GamePages
from bot.kit import styles
from bot.kit.pages.page import Page
from bot.kit.people import MAX_NAME
from bot.kit.texts import Language
from models.judge.judge import Verdict
from models.lexicon.lexicon import Gloss, Lexicon
from models.store.registry import Registry
from tests.bot.extremes import BILLION, LAST_ID, LAST_MOMENT, NAME, PINYIN

PEOPLE = 100
LAST_ROUND_ID = 10**18 - 1
"""The largest id of a round that a button can carry."""
HEADLINES = tuple(
    f"quiz-ended{how}" for how in ("", "-stopped", "-idle", "-away", "-storage", "-refused", "-broken")
)
LONG_NAME = "*" * MAX_NAME


def extreme_pages(language: Language, registry: Registry) -> Iterator[tuple[str, Page]]:
    """Yield rounds of five styles, standings, and boards, with nobody and with a crowd."""
    chosen = registry.styles()[:MAX_STYLES]
    lexicon = Lexicon({"*": Gloss("*", {"en": "*" * 24}, ("-" * 8,))})
    pages = GamePages(language, styles.names(registry, chosen, language), lexicon=lexicon)
    view = Verdict(NAME, dict.fromkeys(chosen, 1.0), (("*", 1.0),), calibrated=True)
    for people, choice in ((0, 0), (1, 0), (1, 1), (PEOPLE, 0)):
        game = full_game(chosen, people, choice)
        round_ = game.rounds[-1]
        yield "question", pages.question(game, round_)
        yield f"reveal to {people} people", pages.reveal(game, round_, view)
        yield f"reveal to {people} people without a judge", pages.reveal(game, round_)
        for headline in HEADLINES:
            yield f"standings of {people} people", pages.standings(game, headline)
    yield from boards(language)


def full_game(chosen: tuple[str, ...], people: int, choice: int) -> Game:
    """Return a game of twenty rounds in whose last everybody chose the same; its first choice is right."""
    rounds = [Round(Question(NAME, PINYIN, 0), MAX_STYLES, id=LAST_ROUND_ID) for _ in range(20)]
    rounds[-1].ends_at = LAST_MOMENT
    rounds[-1].answers = {
        LAST_ID - number: Answer(choice, LAST_MOMENT - timedelta(seconds=number), BILLION, choice == 0)
        for number in range(people)
    }
    # Rounds are told apart by what they hold.
    for number, round_ in enumerate(rounds[:-1]):
        round_.id = number
    names = dict.fromkeys(rounds[-1].answers, LONG_NAME)
    return Game(LAST_ID, LAST_ID, LAST_ID, chosen, 120, LAST_MOMENT, rounds, id=BILLION, names=names)


def boards(language: Language) -> Iterator[tuple[str, Page]]:
    """Yield the first page, one in the middle, the last and an empty one of every board."""
    places = [Standing(BILLION, LAST_ID - number, BILLION, tied=True) for number in range(PAGE_SIZE)]
    names = {place.user_id: LONG_NAME for place in places}
    empty = Board(0, [], 0, None, {})
    for scope in Scope:
        for period in Period:
            for number in (0, 999_998, BILLION // PAGE_SIZE - 1):
                full = Board(number, places, BILLION, places[0], names)
                yield f"page {number} of a board", board_page(language, scope, period, full, Viewer(LAST_ID))
            yield "empty board", board_page(language, scope, period, empty, Viewer(LAST_ID))
