"""Explaining an answer: which characters of a name speak for which of two authors."""

from bot.cogs.quiz._round import Question
from bot.kit import glosses
from bot.kit.texts import Language
from models.judge.judge import Verdict
from models.lexicon.lexicon import Lexicon
from models.lexicon.names import reading

WEIGHTIEST = 3
"""How many characters are named."""


def weightiest(verdict: Verdict) -> list[tuple[int, bool]]:
    """Return the places of the characters that say most, and whether each speaks for the likeliest style.

    They are in the order of the name. A character that says nothing is left out.
    """
    shares = [(place, share) for place, (_, share) in enumerate(verdict.characters) if share]
    heaviest = sorted(shares, key=lambda pair: -abs(pair[1]))[:WEIGHTIEST]
    return [(place, share > 0) for place, share in sorted(heaviest)]


def character(language: Language, lexicon: Lexicon, question: Question, place: int) -> str:
    """Return a character of a name with its reading and meaning, as the reader sees it in the whole name."""
    own = question.name[place]
    shown = language.hanzi(question.name)[place]
    gloss = lexicon.characters.get(own) if language.gloss else None
    return glosses.character(language, shown, gloss, reading(question.name, question.pinyin, own))
