"""What a game says in its channel."""

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field, replace

from bot.cogs.quiz._round import Game, Question, Round
from bot.cogs.quiz.boards.pages import standing_line
from bot.kit import glosses
from bot.kit.offers import explain as offered
from bot.kit.offers import who
from bot.kit.pages.charts import bar
from bot.kit.pages.markdown import escape, relative_time
from bot.kit.pages.page import Accent, Block, Button, Field, Look, Page
from bot.kit.people import shown
from bot.kit.texts import Language, percent
from models.judge.judge import Verdict
from models.lexicon.lexicon import Lexicon
from models.lexicon.names import explain, reading

MAX_WINNERS = 20
MAX_STANDINGS = 15

CUSTOM_ID = r"quiz:(?P<round>[0-9]{1,18}):(?P<choice>[0-9])"
"""The regular expression of an answer button's custom_id."""

_LOOKS = (Look.BLUE, Look.GREEN, Look.RED, Look.PLAIN, Look.PLAIN)


@dataclass(frozen=True, slots=True)
class GamePages:
    """Makes the pages of games in one language; `names` are the styles' names in it.

    `hidden` are people who are shown without a name, and `lexicon` says what the questions mean.
    """

    language: Language
    names: Mapping[str, str]
    hidden: Container[int] = ()
    lexicon: Lexicon = field(default_factory=Lexicon)

    def question(self, game: Game, round_: Round) -> Page:
        """Return a round that is open, with one button a choice, and one that tells who the authors are."""
        ends = relative_time(round_.ends_at) if round_.ends_at else ""
        labels = [self.names[style] for style in game.styles]
        buttons = tuple(
            Button(f"quiz:{round_.id}:{choice}", label, _LOOKS[choice % len(_LOOKS)])
            for choice, label in enumerate(labels)
        )
        asks_who = who.button(self.language, game.styles)
        return self._round(game, round_, (self.language("quiz-question", ends=ends),), (*buttons, asks_who))

    def reveal(self, game: Game, round_: Round, view: Verdict | None = None) -> Page:
        """Return a round that is over: the answer, who got it, how the room split, and what the judge thinks.

        Its button explains the name.
        """
        style, name = game.styles[round_.question.answer], round_.question.name
        offers = (offered.button(self.language, style, name),) if len(name) <= offered.LONGEST else ()
        return replace(self._revealed(game, round_, view), controls=offers)

    def _revealed(self, game: Game, round_: Round, view: Verdict | None) -> Page:
        answer = self.language("quiz-answer", style=self._name(game.styles[round_.question.answer]))
        line = f"{answer}\n{self._judgement(round_.question, view)}" if view else answer
        winners = self.language("quiz-winners")
        if not round_.answers:
            return self._round(game, round_, (line, Field(winners, self.language("quiz-nobody-answered"))))
        split = Field(self.language("quiz-split"), self._split(game, round_))
        return self._round(game, round_, (line, Field(winners, self._winners(game, round_)), split))

    def standings(self, game: Game, headline: str) -> Page:
        """Return the end of a game; `headline` is the message that says how it came."""
        ranked = game.standings()
        lines = [standing_line(self.language, place, game.names, self.hidden) for place in ranked[:MAX_STANDINGS]]
        if not ranked:
            lines = [self.language("quiz-no-standings")]
        elif len(ranked) > MAX_STANDINGS:
            lines.append(self.language("quiz-more-standings", count=len(ranked) - MAX_STANDINGS))
        return Page(self.language("quiz-standings"), (self.language(headline), "\n".join(lines)))

    def _name(self, style: str) -> str:
        return escape(self.names[style])

    def _meaning(self, question: Question) -> str:
        """Return a line that says what a name means; empty for a name that is not of hanzi."""
        return glosses.line(self.language, explain(self.lexicon, question.name, question.pinyin))

    def _judgement(self, question: Question, view: Verdict) -> str:
        """Return the likeliest style, how sure the judge is, and what decided: a character and its meaning."""
        style = max(view.probabilities, key=view.probabilities.__getitem__)
        place, (character, _) = max(enumerate(view.characters), key=lambda share: share[1][1])
        # What it is in the whole name: 余 as a surname, but 餘 in a given name.
        shown = self.language.hanzi(view.name)[place]
        gloss = self.lexicon.characters.get(character) if self.language.gloss else None
        spoken = reading(question.name, question.pinyin, character)
        return self.language(
            "quiz-judge",
            style=self._name(style),
            percent=percent(view.probabilities[style]),
            character=glosses.character(self.language, shown, gloss, spoken),
        )

    def _round(
        self, game: Game, round_: Round, blocks: tuple[Block, ...], buttons: tuple[Button, ...] = ()
    ) -> Page:
        question = round_.question
        # While people guess, only the name is shown.
        meaning = [] if buttons else [self._meaning(question)]
        heading = filter(None, (*self._heading(question), *meaning))
        return Page(
            title=self.language("quiz-round", number=game.number(round_), rounds=len(game.rounds)),
            blocks=("\n".join(heading), *blocks),
            controls=buttons,
            accent=Accent.CINNABAR if buttons else Accent.GRAY,
        )

    def _heading(self, question: Question) -> Iterator[str]:
        """Yield the lines of a name: hanzi, and pinyin where it is wanted."""
        yield f"# {escape(self.language.hanzi(question.name))}"
        if self.language.pinyin:
            yield escape(question.pinyin)

    def _winners(self, game: Game, round_: Round) -> str:
        winners = round_.winners()
        if not winners:
            return self.language("quiz-nobody-right")
        people = [shown(self.language, winner, game.names, self.hidden) for winner in winners[:MAX_WINNERS]]
        others = len(winners) - MAX_WINNERS
        if others > 0:
            people.append(self.language("quiz-others", count=others))
        return self.language.listed(people)

    def _split(self, game: Game, round_: Round) -> str:
        counts = round_.split()
        return "\n".join(
            self.language("quiz-bar", bar=bar(count, sum(counts)), style=self._name(style), count=count)
            for style, count in zip(game.styles, counts, strict=True)
        )
