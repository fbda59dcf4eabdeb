from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from bot.cogs.quiz._bands import Band
from bot.cogs.quiz._medals import Medal
from bot.cogs.quiz._round import Question
from bot.cogs.quiz.boards.ranks import Scope
from bot.cogs.quiz.daily.day import QUESTIONS, Daily, Try
from bot.cogs.quiz.daily.pages import DailyPages
from bot.cogs.quiz.daily.store import Progress
from bot.cogs.quiz.practice.learning import Point, PointKind
from bot.cogs.quiz.practice.pages import Explanation, PracticePages
from bot.cogs.quiz.practice.play import MAX_TOKEN
from bot.cogs.quiz.practice.store import Asked
from bot.cogs.quiz.primer.pages import primer_page
from bot.cogs.quiz.stats.figures import DAYS, DayCount, Figures, Share
from bot.cogs.quiz.stats.pages import Stats, stats_page
from bot.cogs.quiz.stats.store import Rank
from bot.kit import styles
from bot.kit.pages.page import Page
from bot.kit.people import MAX_NAME
from bot.kit.people import shown as shown_person
from bot.kit.texts import Language
from models.judge.judge import Verdict
from models.lexicon.lexicon import Gloss, Lexicon
from models.roster.roster import Roster
from models.store.registry import Registry
from tests.bot.extremes import BILLION, LAST_ID, NAME, PINYIN

LAST_DAY = date(9999, 12, 30)
QUESTION = Question(NAME, PINYIN, 0)
LEXICON = Lexicon({"*": Gloss("*", {"en": "*" * 24}, ("-" * 8,))})
LONG = Roster.parse("name\tworks\n" + "".join(f"{letter * 32}\t{'-' * 900}\n" for letter in "abcdef"))


def alone_pages(language: Language, registry: Registry) -> Iterator[tuple[str, Page]]:
    """Yield the pages of the daily and of practice among five styles, of the primer, and of statistics."""
    chosen = registry.styles()[:5]
    names = styles.names(registry, chosen, language)
    yield from _dailies(language, chosen, names)
    yield from _practice(language, chosen, names)
    for count in (2, 5):
        models = [registry.get(style) for style in chosen[:count]]
        yield f"primer of {count} styles", primer_page(language, models, LEXICON, "daily:begin")
        yield f"primer of {count} styles, some names real", primer_page(language, models, LEXICON, asks="real")
    yield from _stats(language, chosen, names)


def _dailies(language: Language, chosen: tuple[str, ...], names: dict[str, str]) -> Iterator[tuple[str, Page]]:
    daily = Daily(LAST_DAY, chosen, (QUESTION,) * QUESTIONS)
    pages = DailyPages(language, names, daily, LEXICON, LAST_DAY)
    finished = {LAST_DAY - timedelta(days=ago): QUESTIONS for ago in range(5000)}
    for answered in (0, 1, QUESTIONS - 1, QUESTIONS):
        for choice in (0, 4):
            progress = Progress(LAST_DAY, Try((choice,) * answered), finished)
            yield f"a daily after {answered} answers", pages.page(progress, list(Medal))
            late = replace(pages, today=LAST_DAY + timedelta(days=1))
            yield f"a daily of yesterday after {answered} answers", late.page(progress, list(Medal))
    shared = Progress(LAST_DAY, Try((0,) * QUESTIONS, shared=True), finished)
    yield "a daily that was shared", pages.page(shared)


def _practice(language: Language, chosen: tuple[str, ...], names: dict[str, str]) -> Iterator[tuple[str, Page]]:
    pages = PracticePages(language, names, LEXICON)
    weak = [Point(PointKind.CHARACTER, "*")] * 5
    probabilities = dict.fromkeys(chosen, 1 / len(chosen))
    verdict = Verdict(NAME, probabilities, tuple((text, -1.0) for text in NAME), calibrated=True)
    for choice in (None, 0, 4):
        asked = Asked(MAX_TOKEN - 1, chosen, QUESTION, (NAME,) * 40, choice)
        if choice is None:
            yield "a question to practice with", pages.question(asked, weak)
            yield "the first question to practice with", pages.question(asked, [])
        else:
            yield "an explained answer", pages.answered(asked, Explanation(verdict, LONG))
            yield "an answer without a judge", pages.answered(asked, Explanation(None, None))


def _stats(language: Language, chosen: tuple[str, ...], names: dict[str, str]) -> Iterator[tuple[str, Page]]:
    person = shown_person(language, LAST_ID, {LAST_ID: "*" * MAX_NAME})
    days = tuple(DayCount(LAST_DAY - timedelta(days=ago), BILLION, BILLION) for ago in range(DAYS))
    most = Share(BILLION, BILLION)
    apart = dict.fromkeys(("lists", "real"), BILLION)
    figures = Figures(most, dict.fromkeys(chosen, most), dict.fromkeys(Band, most), apart, BILLION, BILLION, days)
    none = Figures(Share(0, 0), {}, {}, {}, 0, 0, days)
    progress = Progress(LAST_DAY, Try(), {LAST_DAY: 0})
    ranks = [Rank("classic", scope, BILLION, BILLION, BILLION) for scope in Scope] * 8
    stats = Stats(figures, progress.streak, tuple(Medal), ranks)
    yield "full statistics", stats_page(language, person, stats, names, b"picture")
    yield (
        "statistics without a picture",
        stats_page(language, person, Stats(figures, progress.streak), names, None),
    )
    yield "no statistics", stats_page(language, person, Stats(none, progress.streak), {}, None)
