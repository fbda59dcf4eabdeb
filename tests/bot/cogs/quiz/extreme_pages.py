from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import product

from bot.cogs.quiz import modes
from bot.cogs.quiz._bands import Band
from bot.cogs.quiz._game import Game
from bot.cogs.quiz._leaderboard import MODES
from bot.cogs.quiz._options import MAX_STYLES
from bot.cogs.quiz._round import NOBODY, Answer, Question, Round
from bot.cogs.quiz.boards.pages import MAX_STYLES as NAMED_STYLES
from bot.cogs.quiz.boards.pages import Chosen, Viewer, board_page
from bot.cogs.quiz.boards.place import Place, Side
from bot.cogs.quiz.boards.ranks import Period, Scope, Sort, Standing
from bot.cogs.quiz.boards.store import PAGE_SIZE, BoardPage
from bot.cogs.quiz.boards.total import LEAST_ANSWERS, Total
from bot.cogs.quiz.game.pages import GamePages
from bot.cogs.quiz.modes.lists import NAMES
from bot.cogs.quiz.teaching.private import Review, rules_page, view_page
from bot.kit import styles
from bot.kit.pages.page import Page
from bot.kit.people import MAX_NAME
from bot.kit.texts import Language
from models.judge.judge import Verdict
from models.lexicon.lexicon import Gloss, Lexicon
from models.store.registry import Registry
from tests.bot.cogs.quiz.stats.extreme_alone import alone_pages
from tests.bot.extremes import BILLION, LAST_ID, LAST_MOMENT, NAME, PINYIN

PEOPLE = 100
LAST_ROUND_ID = 10**18 - 1
"""The largest id of a round that a button can carry."""
HEADLINES = tuple(
    f"quiz-ended{how}" for how in ("", "-stopped", "-idle", "-away", "-storage", "-refused", "-broken", "-out")
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
    yield from other_modes(language, pages, chosen)
    yield from private_pages(language, pages, full_game(chosen, 1, 1), view)
    yield from boards(language)
    yield from alone_pages(language, registry)


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


def other_modes(language: Language, pages: GamePages, chosen: tuple[str, ...]) -> Iterator[tuple[str, Page]]:
    """Yield rounds of each mode with the most that they can show, and its rules."""
    for key, mode in modes.found().items():
        yield f"rules of {key}", rules_page(language, mode, list(modes.found()))
        game = replace(full_game(chosen, PEOPLE, 0), mode=key, rules=mode.rules, band=Band.HARD)
        for answer, source in ((0, NAME), (1, ""), (1, "article")):
            round_ = game.rounds[-1]
            round_.choice_count = len(mode.choices(chosen))
            lists = ((NAME,) * NAMES,) * 2 if mode.asks == "lists" else ()
            readings = ((PINYIN,) * NAMES,) * 2 if lists else ()
            name = "" if lists else NAME
            round_.question = Question(name, PINYIN, answer, Band.HARD, chosen[0], source, lists, readings)
            yield f"question of {key}", pages.question(game, round_)
            yield f"reveal of {key}", pages.reveal(game, round_)


def private_pages(language: Language, pages: GamePages, game: Game, view: Verdict) -> Iterator[tuple[str, Page]]:
    """Yield what only one player sees."""
    for round_ in game.rounds:
        round_.closed_at = LAST_MOMENT
    [person] = game.everyone
    yield "the judge's figures", view_page(language, pages.names, view)
    yield "review of all", Review(language, pages.names, pages.lexicon).page(game, person)
    yield "review of none", Review(language, pages.names, pages.lexicon).page(replace(game, rounds=[]), person)


def boards(language: Language) -> Iterator[tuple[str, Page]]:
    """Yield a page in the middle of every board, one with the viewer's own place elsewhere, and an empty one."""
    total = Total(BILLION, BILLION, BILLION, BILLION, BILLION, BILLION)
    places = [Standing(BILLION, LAST_ID - number, total, tied=True) for number in range(PAGE_SIZE)]
    names = {place.user_id: LONG_NAME for place in places}
    before, after = (Place(side, BILLION, LAST_ID) for side in (Side.BEFORE, Side.AFTER))
    keys = tuple(f"style {number}" for number in range(2 * NAMED_STYLES))
    named = dict.fromkeys(keys, "*" * styles.MAX_DISPLAY)
    full = BoardPage(places, BILLION, places[0], LEAST_ANSWERS, names, before, after, keys)
    elsewhere = replace(full, own=Standing(1, LAST_ID, total, tied=True))
    for scope, period, mode, sort in product(Scope, Period, MODES, Sort):
        chosen = Chosen(scope, period, mode, sort)
        for board in (full, elsewhere, BoardPage(missing=1)):
            yield f"board by {sort}", board_page(language, chosen, board, Viewer(LAST_ID), named)
        yield f"board by {sort} for all", board_page(language, chosen, full, Viewer(NOBODY), named)
