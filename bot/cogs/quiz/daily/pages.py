"""What a person sees of the daily."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.cogs.quiz import _question
from bot.cogs.quiz._round import Question
from bot.cogs.quiz.daily.day import GRACE, QUESTIONS, Daily, end_of
from bot.cogs.quiz.daily.store import Progress
from bot.cogs.quiz.practice.pages import BEGIN as PRACTICE
from bot.kit.offers import explain as offered
from bot.kit.offers import who
from bot.kit.pages.markdown import escape, relative_time
from bot.kit.pages.page import Accent, Button, Field, Look, Page, fitting
from bot.kit.texts import Language
from models.lexicon.lexicon import Lexicon

BEGIN = "daily:begin"
"""The custom_id of the button that leads from the primer to the first question."""

ANSWER = r"daily:(?P<day>[0-9]{8}):(?P<number>[0-9]):(?P<choice>[0-9])"
"""The regular expression of an answer button's custom_id."""

SHARE = r"daily:share:(?P<day>[0-9]{8})"
"""The regular expression of the custom_id of the button that shows a result to others."""

RIGHT, WRONG = "🟩", "⬛"
"""One is light and one dark, so that they can be told apart without colors."""

MAX_REVIEW = 3_000
"""Characters of the list of all questions."""


@dataclass(frozen=True, slots=True)
class DailyPages:
    """Makes the pages of one daily in one language; `names` are the styles' names in it."""

    language: Language
    names: Mapping[str, str]
    daily: Daily
    lexicon: Lexicon
    today: date
    """The day on which they are read: a daily may be finished, and its result shown, after its own."""

    @property
    def _over(self) -> bool:
        return self.daily.day != self.today

    def page(self, progress: Progress, medals: Sequence[str] = ()) -> Page:
        """Return where a person is: at a question, or at the end; `medals` are those that they earned today."""
        if progress.attempt.finished:
            return self._end(progress, medals)
        return self._question(progress)

    def _question(self, progress: Progress) -> Page:
        number, day = len(progress.attempt.choices), self.daily.day
        ids = [f"daily:{compact(day)}:{number}:{choice}" for choice in range(len(self.daily.styles))]
        return Page(
            title=self.language("daily-title", day=day.isoformat(), number=number + 1, questions=QUESTIONS),
            blocks=(
                self._last(progress),
                _question.heading(self.language, self.daily.questions[number]),
                self._asked(),
            ),
            controls=(
                *_question.choices(ids, self.names, self.daily.styles),
                who.button(self.language, self.daily.styles),
                *self._explaining_last(number),
            ),
        )

    def _asked(self) -> str:
        """Return what is asked, and when the next daily begins; once it has begun, when this one closes."""
        end = end_of(self.daily.day)
        if self._over:
            return self.language("daily-question-over", ends=relative_time(end + GRACE))
        return self.language("daily-question", ends=relative_time(end))

    def _explaining_last(self, answered: int) -> tuple[Button, ...]:
        """Return what explains the name before the open question, if there is one: that of none that is open."""
        if not answered:
            return ()
        last = self._named(self.daily.questions[answered - 1])
        return offered.button_if_short(self.language, last.style, last.name, named=True)

    def _named(self, question: Question) -> offered.Named:
        return offered.Named(self.daily.styles[question.answer], question.name, question.pinyin)

    def _last(self, progress: Progress) -> str:
        """Return what became of the answer before, and what its name means; empty before the first one."""
        results = progress.attempt.results(self.daily)
        if not results:
            return ""
        question = self.daily.questions[len(results) - 1]
        line = self.language(
            "daily-right" if results[-1] else "daily-wrong",
            name=_question.inline(self.language, question),
            style=self._style(question.answer),
        )
        return "\n".join(filter(None, (line, _question.meaning(self.language, question, self.lexicon))))

    def _end(self, progress: Progress, medals: Sequence[str]) -> Page:
        attempt = progress.attempt
        share = Button(f"daily:share:{compact(self.daily.day)}", self.language("daily-share"), Look.GREEN)
        return Page(
            title=self.language("daily-end", day=self.daily.day.isoformat(), correct=attempt.correct(self.daily)),
            blocks=(
                squares(attempt.results(self.daily)),
                "\n".join(self._standing(progress, medals)),
                Field(self.language("daily-review"), "\n".join(fitting(self._review(progress), MAX_REVIEW))),
                Field(self.language("daily-copy"), f"```\n{self.shared(progress)}\n```"),
            ),
            controls=(
                *(() if attempt.shared else (share,)),
                Button(PRACTICE, self.language("daily-practice"), Look.BLUE),
                *offered.select_mixed(self.language, list(map(self._named, self.daily.questions))),
            ),
            accent=Accent.JADE,
        )

    def _standing(self, progress: Progress, medals: Sequence[str]) -> Iterator[str]:
        yield self.language("daily-streak", days=progress.streak.current, best=progress.streak.best)
        for medal in medals:
            yield self.language("daily-medal", medal=self.language(f"medal-{medal}"))
        if not self._over:
            yield self.language("daily-next", at=relative_time(end_of(self.daily.day)))

    def _review(self, progress: Progress) -> Iterator[str]:
        """Yield a line for each question: whether it was answered right, the name and whose it is."""
        for place, (question, right) in enumerate(
            zip(self.daily.questions, progress.attempt.results(self.daily), strict=True), start=1
        ):
            yield self.language(
                "daily-line",
                number=place,
                mark=RIGHT if right else WRONG,
                name=_question.inline(self.language, question),
                style=self._style(question.answer),
            )

    def _style(self, place: int) -> str:
        return escape(self.names[self.daily.styles[place]])

    def shared(self, progress: Progress) -> str:
        """Return a result in plain text that gives no question and no answer away."""
        results = progress.attempt.results(self.daily)
        headline = self.language("daily-shared", day=self.daily.day.isoformat(), correct=sum(results))
        run = self.language("daily-shared-run", count=longest_run(results))
        streak = self.language("daily-shared-streak", days=progress.streak.current)
        return "\n".join((headline, squares(results), run, streak))

    def public(self, progress: Progress, person: str) -> str:
        """Return what others read when `person`, a mention, shares a result; on its day it invites them."""
        text = f"{person}\n{self.shared(progress)}"
        return text if self._over else f"{text}\n{self.language('daily-shared-invitation')}"


def squares(results: Sequence[bool]) -> str:
    """Return a square for each answer."""
    return "".join(RIGHT if right else WRONG for right in results)


def longest_run(results: Sequence[bool]) -> int:
    """Return the most right answers in a row."""
    run = best = 0
    for right in results:
        run = run + 1 if right else 0
        best = max(best, run)
    return best


def compact(day: date) -> str:
    """Return a day as a custom_id carries it, such as 20261126."""
    return day.strftime("%Y%m%d")


def parse_day(text: str) -> date | None:
    """Return the day that a custom_id carries, or None for one that no calendar has."""
    try:
        return date(int(text[:4]), int(text[4:6]), int(text[6:]))
    except ValueError:
        return None
