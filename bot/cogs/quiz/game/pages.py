"""What a game says in its channel."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from bot.cogs.quiz import _question, modes
from bot.cogs.quiz._bands import Band
from bot.cogs.quiz._game import Game
from bot.cogs.quiz._points import HINT_PRICE
from bot.cogs.quiz._round import Question, Round
from bot.cogs.quiz.boards.pages import standing_line, styles_line
from bot.cogs.quiz.modes.lists import ARTICLE
from bot.cogs.quiz.teaching import views
from bot.cogs.quiz.teaching.private import labels
from bot.cogs.quiz.teaching.relatives import relatives
from bot.kit.offers import explain as offered
from bot.kit.offers import who
from bot.kit.pages.charts import bar
from bot.kit.pages.markdown import escape, relative_time
from bot.kit.pages.names import written
from bot.kit.pages.page import Accent, Block, Button, Field, Look, Page
from bot.kit.people import shown
from bot.kit.texts import Language
from models.judge.judge import Verdict
from models.lexicon.lexicon import Lexicon
from models.roster.roster import Roster

MAX_WINNERS = 20
MAX_STANDINGS = 15
MAX_LIVES = 10
"""How many people's lives are shown."""

CUSTOM_ID = r"quiz:(?P<round>[0-9]{1,18}):(?P<choice>[0-9])"
"""The regular expression of an answer button's custom_id."""

ROUND_BUTTON = r"quiz(?P<action>hint|more|reveal|next|view):(?P<round>[0-9]{1,18})"
"""The regular expression of the other buttons of a round."""

GAME_BUTTON = r"quiz(?P<action>again|review):(?P<game>[0-9]{1,18})"
"""The regular expression of the buttons under the end of a game."""


@dataclass(frozen=True, slots=True)
class GamePages:
    """Makes the pages of games in one language; `names` are the styles' names in it.

    `hidden` are people who are shown without a name, `lexicon` says what the questions mean, and `rosters` are the
    styles' real names.
    """

    language: Language
    names: Mapping[str, str]
    hidden: Container[int] = ()
    lexicon: Lexicon = field(default_factory=Lexicon)
    rosters: Mapping[str, Roster] = field(default_factory=dict)

    def question(self, game: Game, round_: Round) -> Page:
        """Return a round that is open, with a button a choice, and those that help."""
        ends = relative_time(round_.ends_at) if round_.ends_at else ""
        asks = modes.get(game.mode).asks
        text = self.language(f"quiz-ask-{asks}", style=self._name(game.styles[0]), ends=ends)
        asked: tuple[Block, ...] = (*self._lists(game, round_.question), text)
        return self._page(game, round_, asked, tuple(self._question_buttons(game, round_)), Accent.CINNABAR)

    def _question_buttons(self, game: Game, round_: Round) -> Iterator[Button]:
        for choice, label in enumerate(labels(self.language, self.names, game)):
            yield Button(f"quiz:{round_.id}:{choice}", label, _question.LOOKS[choice % len(_question.LOOKS)])
        if game.rules.hints:
            yield Button(f"quizhint:{round_.id}", self.language("quiz-button-hint", price=HINT_PRICE))
        if game.everyone <= {game.starter_id}:
            yield Button(f"quizreveal:{round_.id}", self.language("quiz-button-reveal"))
        yield who.button(self.language, game.styles)

    def reveal(self, game: Game, round_: Round, view: Verdict | None = None) -> Page:
        """Return a round that is over: the answer and why, who got it, and how the room split."""
        lists = self._lists(game, round_.question)
        told = "\n".join(filter(None, self._told(game, round_.question, view)))
        blocks: tuple[Block, ...] = (*lists, told, *self._results(game, round_))
        return self._page(game, round_, blocks, tuple(self._reveal_buttons(game, round_, view)), Accent.GRAY)

    def _reveal_buttons(self, game: Game, round_: Round, view: Verdict | None) -> Iterator[Button]:
        if game.current is not None:
            yield Button(f"quiznext:{round_.id}", self.language("quiz-button-next"), Look.BLUE)
        if view is not None:
            yield Button(f"quizview:{round_.id}", self.language("quiz-button-view"))
        yield from offered.button_if_short(self.language, style_of(game, round_.question), round_.question.name)

    def _told(self, game: Game, question: Question, view: Verdict | None) -> Iterator[str]:
        """Yield the right answer, what the judge thinks, and real names that are like the one that was asked."""
        yield self._answer(game, question)
        if view is not None:
            yield self._judgement(question, view)
        roster = self.rosters.get(style_of(game, question))
        if roster is not None and question.name:
            found = relatives(roster, question.name)
            real = [_question.real(self.language, entry) for entry in found]
            yield self.language("quiz-relatives", names=real) if real else ""

    def _answer(self, game: Game, question: Question) -> str:
        right = escape(labels(self.language, self.names, game)[question.answer])
        asks = modes.get(game.mode).asks
        if asks == "lists":
            other = self._name(game.styles[1])
            text = self.language("quiz-told-lists", list=right, style=self._name(game.styles[0]), other=other)
            return f"{text} {self.language('quiz-told-article')}" if question.source == ARTICLE else text
        if asks == "style":
            return self.language("quiz-answer", style=right)
        style = self._name(question.style)
        if modes.get(game.mode).choices(game.styles)[question.answer] == "invented":
            return self.language("quiz-told-invented", style=style)
        work = written(self.language, question.source)
        return (
            self.language("quiz-told-real", style=style, work=work)
            if work
            else self.language("quiz-told-roster", style=style)
        )

    def _judgement(self, question: Question, view: Verdict) -> str:
        """Return what the judge thinks in words, and the characters that decided, with reading and meaning."""
        style, places = self._name(views.favorite(view)), views.decisive(view)
        characters = [_question.character(self.language, self.lexicon, question, place) for place in places]
        return self.language(f"quiz-judge-{views.sureness(view)}", style=style, characters=characters)

    def _results(self, game: Game, round_: Round) -> Iterator[Block]:
        winners = self.language("quiz-winners")
        if not round_.answers:
            yield Field(winners, self.language("quiz-nobody-answered"))
        else:
            yield Field(winners, self._winners(game, round_))
            yield Field(self.language("quiz-split"), self._split(game, round_))
        if game.rules.lives:
            yield from self._lives(game)

    def _lives(self, game: Game) -> Iterator[Field]:
        """Yield who has lives left, those with the most first."""
        left = {user_id: lives for user_id in sorted(game.everyone) if (lives := game.lives_left(user_id))}
        ranked = sorted(left, key=left.__getitem__, reverse=True)
        lines = [
            self.language("quiz-lives", person=self._person(game, user_id), lives=left[user_id])
            for user_id in ranked[:MAX_LIVES]
        ]
        if len(ranked) > MAX_LIVES:
            lines.append(self.language("quiz-others", count=len(ranked) - MAX_LIVES))
        if lines:
            yield Field(self.language("quiz-lives-title"), self.language.listed(lines))

    def standings(self, game: Game, headline: str) -> Page:
        """Return the end of a game; `headline` is the message that says how it came."""
        ranked = game.standings()
        lines = [standing_line(self.language, place, game.names, self.hidden) for place in ranked[:MAX_STANDINGS]]
        if not ranked:
            lines = [self.language("quiz-no-standings")]
        elif len(ranked) > MAX_STANDINGS:
            lines.append(self.language("quiz-more-standings", count=len(ranked) - MAX_STANDINGS))
        buttons = [Button(f"quizagain:{game.id}", self.language("quiz-button-again"), Look.GREEN)]
        if ranked:
            buttons.append(Button(f"quizreview:{game.id}", self.language("quiz-button-review")))
        return Page(
            self.language("quiz-standings"),
            (f"{self.language(headline)}\n{self._styles(game)}", "\n".join(lines)),
            footer=self._footer(game),
            controls=tuple(buttons),
        )

    def _styles(self, game: Game) -> str:
        return styles_line(self.language, [self.names.get(style, style) for style in game.styles])

    def _person(self, game: Game, user_id: int) -> str:
        return shown(self.language, user_id, game.names, self.hidden)

    def _name(self, style: str) -> str:
        return escape(self.names.get(style, style))

    def _lists(self, game: Game, question: Question) -> tuple[Field, ...]:
        headings = labels(self.language, self.names, game)
        return tuple(
            Field(escape(heading), " · ".join(names))
            for heading, names in zip(headings, _question.listed(self.language, question), strict=False)
        )

    def _page(
        self, game: Game, round_: Round, blocks: Sequence[Block], buttons: tuple[Button, ...], accent: Accent
    ) -> Page:
        # While people guess, only the name is shown.
        heading = self._heading(round_.question, told=accent is Accent.GRAY)
        return Page(
            title=self.language("quiz-round", number=game.number(round_), rounds=len(game.rounds)),
            blocks=("\n".join(filter(None, heading)), *blocks),
            footer=self._footer(game),
            controls=buttons,
            accent=accent,
        )

    def _heading(self, question: Question, *, told: bool) -> Iterator[str]:
        """Yield a name with its pinyin where it is wanted, and its meaning once it is `told`."""
        if not question.name:
            return
        yield _question.heading(self.language, question)
        if told:
            yield _question.meaning(self.language, question, self.lexicon)

    def _footer(self, game: Game) -> str:
        """Return mode and difficulty, where they are not the usual ones."""
        mode = [] if game.mode == modes.DEFAULT else [self.language(f"quiz-mode-{modes.get(game.mode).key}")]
        band = [] if game.band is Band.NORMAL else [self.language(f"quiz-band-{game.band}")]
        return " · ".join((*mode, *band))

    def _winners(self, game: Game, round_: Round) -> str:
        winners = round_.winners()
        if not winners:
            return self.language("quiz-nobody-right")
        people = [self._person(game, winner) for winner in winners[:MAX_WINNERS]]
        others = len(winners) - MAX_WINNERS
        if others > 0:
            people.append(self.language("quiz-others", count=others))
        return self.language.listed(people)

    def _split(self, game: Game, round_: Round) -> str:
        counts = round_.split()
        return "\n".join(
            self.language("quiz-bar", bar=bar(count, sum(counts)), style=escape(label), count=count)
            for label, count in zip(labels(self.language, self.names, game), counts, strict=True)
        )


def style_of(game: Game, question: Question) -> str:
    """Return the key of the style whose name a question asks about; empty for lists."""
    if question.style or question.lists:
        return question.style
    return game.styles[question.answer]
