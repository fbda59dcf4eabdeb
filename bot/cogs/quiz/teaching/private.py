"""What only one player sees: receipts, the judge's figures, the review of a game, and the rules."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.cogs.quiz import _points, _question, modes
from bot.cogs.quiz._bands import Band
from bot.cogs.quiz._game import Game
from bot.cogs.quiz._round import Answer, Round
from bot.cogs.quiz.modes.mode import Mode
from bot.kit import glosses
from bot.kit.pages.charts import bar
from bot.kit.pages.markdown import escape
from bot.kit.pages.page import Option, Page, Select, fitting
from bot.kit.texts import Language, decimal, percent
from models.judge.judge import Verdict
from models.lexicon.lexicon import Lexicon
from models.lexicon.names import explain

RULES_MENU = "quizrules"
MAX_REVIEW = 3_500
"""Characters of a review; later names are left out."""


def labels(language: Language, names: Mapping[str, str], game: Game) -> list[str]:
    """Return what a game's answers are called; `names` are those of its styles."""
    keys = modes.get(game.mode).choices(game.styles)
    return [names[key] if key in names else language(f"quiz-choice-{key}") for key in keys]


def receipt(language: Language, game: Game, answer: Answer, choices: Sequence[str]) -> str:
    """Return what a person reads at once after a choice."""
    chosen = escape(choices[answer.choice])
    return language("quiz-receipt-change" if game.rules.changeable else "quiz-receipt", style=chosen)


def outcome(language: Language, game: Game, round_: Round, user_id: int, choices: Sequence[str]) -> str:
    """Return what takes the receipt's place when a round is over; empty for people who did not answer."""
    answer = round_.answers.get(user_id)
    if answer is None:
        return ""
    chosen = escape(choices[answer.choice])
    if not answer.correct:
        right = escape(choices[round_.question.answer])
        text = language("quiz-receipt-wrong", style=chosen, right=right)
    else:
        text = language("quiz-receipt-right", style=chosen, points=answer.points)
    if answer.limited:
        text = f"{text} {language('quiz-alone-limit', points=_points.DAILY_ALONE)}"
    lives = game.lives_left(user_id)
    return text if lives is None else f"{text} {language('quiz-lives-left', lives=lives)}"


def view_page(language: Language, names: Mapping[str, str], view: Verdict) -> Page:
    """Return the judge's figures for a name."""
    chances = sorted(view.probabilities.items(), key=lambda pair: -pair[1])
    lines = [
        language("quiz-view-line", bar=bar(chance, 1), style=escape(names[style]), percent=percent(chance))
        for style, chance in chances
    ]
    hanzi = language.hanzi(view.name)
    weights = [
        language("quiz-view-weight", character=escape(hanzi[place]), weight=decimal(share, 1))
        for place, (_, share) in enumerate(view.characters)
    ]
    weighed = language("quiz-view-weights", style=escape(names[chances[0][0]]), weights=weights)
    footer = "" if view.calibrated else language("quiz-view-rough")
    return Page(language("quiz-view-title", name=escape(hanzi)), ("\n".join(lines), weighed), footer=footer)


@dataclass(frozen=True, slots=True)
class Review:
    """Makes the review of a game for one person; `names` are the styles'."""

    language: Language
    names: Mapping[str, str]
    lexicon: Lexicon

    def page(self, game: Game, user_id: int) -> Page:
        """Return what a person missed in the rounds that are over: wrong answers, and rounds without one."""
        missed = [round_ for round_ in game.rounds if round_.closed and not round_.was_right(user_id)]
        lines = fitting((self._line(game, round_, user_id) for round_ in missed), MAX_REVIEW)
        text = "\n".join(lines) if missed else self.language("quiz-review-none")
        return Page(self.language("quiz-review-title"), (text,))

    def _line(self, game: Game, round_: Round, user_id: int) -> str:
        choices = [escape(label) for label in labels(self.language, self.names, game)]
        right, answer = choices[round_.question.answer], round_.answers.get(user_id)
        if answer is None:
            said = self.language("quiz-review-unanswered", right=right)
        else:
            said = self.language("quiz-review-wrong", right=right, said=choices[answer.choice])
        return f"- {' '.join(filter(None, self._asked(round_)))} {said}"

    def _asked(self, round_: Round) -> Iterator[str]:
        """Yield what was asked: the name, its pinyin and meaning, or the two lists."""
        question = round_.question
        if question.lists:
            yield " / ".join(map(self.language.listed, _question.listed(self.language, question)))
            return
        yield _question.inline(self.language, question)
        meaning = glosses.plain(self.language, explain(self.lexicon, question.name, question.pinyin))
        yield f"({escape(meaning)})" if meaning else ""


def rules_page(language: Language, mode: Mode, offered: Sequence[str]) -> Page:
    """Return the rules of a mode on one screen, with a menu of the modes that are `offered`."""
    options = tuple(
        Option(key, language(f"quiz-mode-{key}"), chosen=key == mode.key)
        for key in {mode.key: None, **dict.fromkeys(offered)}
    )
    points = language(
        "quiz-points-rules",
        easy=_points.RIGHT[Band.EASY],
        normal=_points.RIGHT[Band.NORMAL],
        hard=_points.RIGHT[Band.HARD],
        streak=_points.STREAK,
        bonus=_points.STREAK_BONUS,
        alone=_points.DAILY_ALONE,
    )
    parts = [language(f"quiz-rules-{mode.key}")]
    if mode.in_channels:
        parts.append(points)
    if mode.rules.hints and mode.in_channels:
        parts.append(language("quiz-hints-rules", price=_points.HINT_PRICE))
    if mode.in_channels:
        parts.append(language("quiz-pace-rules"))
    menu = Select(RULES_MENU, language("quiz-menu-rules"), options)
    return Page(language(f"quiz-mode-{mode.key}"), ("\n\n".join(parts),), controls=(menu,))
