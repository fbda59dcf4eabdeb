"""What a person sees while they practice."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.cogs.quiz import _question
from bot.cogs.quiz.practice.explaining import weightiest
from bot.cogs.quiz.practice.learning import Point, PointKind
from bot.cogs.quiz.practice.store import Asked
from bot.cogs.quiz.teaching.relatives import relatives
from bot.cogs.quiz.teaching.views import sureness
from bot.kit import glosses
from bot.kit.offers import explain as offered
from bot.kit.offers import who
from bot.kit.pages.markdown import escape
from bot.kit.pages.page import Accent, Button, Look, Page
from bot.kit.texts import Language, percent
from models.judge.judge import Verdict
from models.lexicon.lexicon import Gloss, Lexicon
from models.roster.roster import Roster

BEGIN = "practice:begin"
"""The custom_id of the button that begins to practice."""

ANSWER = r"practice:(?P<token>[0-9]{1,10}):(?P<choice>[0-9])"
"""The regular expression of an answer button's custom_id."""

NEXT = r"practice:next:(?P<token>[0-9]{1,10})"
"""The regular expression of the custom_id of the button to the next question."""

SHOWN_POINTS = 5
"""How many weak points are named."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """What an answer is explained by: the judge's verdict, if it could be asked, and the right style's names."""

    verdict: Verdict | None
    roster: Roster | None


@dataclass(frozen=True, slots=True)
class PracticePages:
    """Makes the pages of practice in one language; `names` are the styles' names in it."""

    language: Language
    names: Mapping[str, str]
    lexicon: Lexicon

    def question(self, asked: Asked, weak: Sequence[Point]) -> Page:
        """Return a question; `weak` are the points that the person often misses, the weakest first."""
        ids = [f"practice:{asked.token}:{choice}" for choice in range(len(asked.styles))]
        return Page(
            title=self.language("practice-title"),
            blocks=(_question.heading(self.language, asked.question), self.language("practice-question")),
            footer=self._weak(weak) or self.language("practice-private"),
            controls=(*_question.choices(ids, self.names, asked.styles), who.button(self.language, asked.styles)),
        )

    def _weak(self, weak: Sequence[Point]) -> str:
        shown = [
            glosses.character(self.language, self.language.hanzi(point.text), self._gloss(point))
            for point in weak[:SHOWN_POINTS]
        ]
        return self.language("practice-weak", points=shown) if shown else ""

    def _gloss(self, point: Point) -> Gloss | None:
        """Return what a weak point means; of a surname, only where it is heard as a word."""
        known = self.lexicon.surnames if point.kind is PointKind.SURNAME else self.lexicon.characters
        return known.get(point.text) if self.language.gloss else None

    def answered(self, asked: Asked, explanation: Explanation) -> Page:
        """Return an answered question with all that explains it, and the button to the next one."""
        right = asked.choice == asked.question.answer
        style = self._style(asked, asked.question.answer)
        lines = filter(None, self._explained(asked, explanation))
        return Page(
            title=self.language("practice-right" if right else "practice-wrong", style=style),
            blocks=(
                _question.heading(self.language, asked.question),
                _question.meaning(self.language, asked.question, self.lexicon),
                "\n".join(lines),
            ),
            footer=self.language("practice-private"),
            controls=(
                Button(f"practice:next:{asked.token}", self.language("practice-next"), Look.BLUE),
                who.button(self.language, asked.styles),
                *offered.button_if_short(self.language, asked.styles[asked.question.answer], asked.question.name),
            ),
            accent=Accent.JADE if right else Accent.GRAY,
        )

    def _explained(self, asked: Asked, explanation: Explanation) -> Iterator[str]:
        if explanation.verdict is not None:
            yield self._judged(explanation.verdict)
            yield from self._decided(asked, explanation.verdict)
        entries = relatives(explanation.roster, asked.question.name) if explanation.roster else []
        if entries:
            names = [_question.real(self.language, entry) for entry in entries]
            yield self.language("practice-alike", style=self._style(asked, asked.question.answer), names=names)

    def _judged(self, verdict: Verdict) -> str:
        likeliest, _ = _order(verdict)
        return self.language(
            "practice-judge",
            view=sureness(verdict).value,
            style=self._name(likeliest),
            percent=percent(verdict.probabilities[likeliest]),
        )

    def _decided(self, asked: Asked, verdict: Verdict) -> Iterator[str]:
        """Yield one line for each style that characters speak for."""
        weighed = weightiest(verdict)
        for style, speaks in zip(_order(verdict), (True, False), strict=True):
            characters = [
                _question.character(self.language, self.lexicon, asked.question, place)
                for place, own in weighed
                if own is speaks
            ]
            if characters:
                yield self.language("practice-decided", style=self._name(style), characters=characters)

    def _style(self, asked: Asked, place: int) -> str:
        return self._name(asked.styles[place])

    def _name(self, style: str) -> str:
        return escape(self.names.get(style, style))


def _order(verdict: Verdict) -> tuple[str, str]:
    """Return the likeliest style and the next."""
    first, *others = sorted(verdict.probabilities, key=lambda style: -verdict.probabilities[style])
    return first, others[0] if others else first
