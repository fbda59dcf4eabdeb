"""Hints that a player can buy before answering: what the name means, then facts about it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from bot.cogs.quiz._game import Game
from bot.cogs.quiz._round import Question
from bot.cogs.quiz.modes import get
from bot.kit import glosses
from bot.kit.pages.markdown import escape
from bot.kit.pages.names import with_pinyin, written
from bot.kit.texts import Language
from models.lexicon.lexicon import Lexicon
from models.lexicon.names import explain
from models.roster.roster import Roster


@dataclass(frozen=True, slots=True)
class Hints:
    """Makes the hints of a game in one language; `names` and `rosters` are those of its styles, by key."""

    language: Language
    names: Mapping[str, str]
    rosters: Mapping[str, Roster]
    lexicon: Lexicon

    def of(self, game: Game, question: Question) -> list[str]:
        """Return all hints that a question has, in the order in which they are sold."""
        if not game.rules.hints or not question.name:
            return []
        return list(filter(None, (self._meaning(question), *self._facts(game, question))))

    def _meaning(self, question: Question) -> str:
        # Who buys the meaning sees it, also with meanings turned off.
        language = replace(self.language, gloss=True)
        meaning = glosses.plain(language, explain(self.lexicon, question.name, question.pinyin))
        return self.language("quiz-hint-meaning", meaning=escape(meaning)) if meaning else ""

    def _facts(self, game: Game, question: Question) -> Iterator[str]:
        if get(game.mode).asks == "real" and question.source:
            yield self.language("quiz-hint-work", work=written(self.language, question.source))
            return
        surname = next(filter(None, (roster.surname_of(question.name) for roster in self.rosters.values())), "")
        if surname:
            counts = [self._count(style, surname) for style in game.styles if style in self.rosters]
            shown = with_pinyin(self.language, surname, self._spelled(surname))
            yield self.language("quiz-hint-surname", surname=shown, counts=counts)

    def _spelled(self, surname: str) -> str:
        return next(
            (roster.surnames[surname] for roster in self.rosters.values() if surname in roster.surnames), ""
        )

    def _count(self, style: str, surname: str) -> str:
        roster = self.rosters[style]
        count = sum(entry.surname == surname for entry in roster)
        return self.language("quiz-hint-count", style=escape(self.names[style]), count=count, names=len(roster))
