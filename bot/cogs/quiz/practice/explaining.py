"""Explaining an answer: what a name means, what decided, how sure the judge is, and real names like it."""

from collections.abc import Iterable, Iterator
from enum import StrEnum

from bot.cogs.quiz._round import Question
from bot.cogs.quiz.practice.learning import Sort, points_of
from bot.kit import glosses
from bot.kit.pages.names import written
from bot.kit.texts import Language
from models.judge.judge import Verdict
from models.lexicon.lexicon import Lexicon
from models.lexicon.names import reading
from models.roster.entry import Entry, Kind
from models.roster.roster import Roster

DECIDED = 3
"""How many characters are named that decided."""

LIKE = 3
"""How many real names are shown."""

CLEAR, LEANING = 0.85, 0.65
"""How sure the judge is when a name is clearly an author's, and when it leans to them."""


class View(StrEnum):
    """The judge's view of a name in a word."""

    CLEAR = "clear"
    LEANING = "leaning"
    EITHER = "either"


def view_of(verdict: Verdict) -> View:
    """Return the judge's view in a word."""
    sure = max(verdict.probabilities.values())
    if sure >= CLEAR:
        return View.CLEAR
    return View.LEANING if sure >= LEANING else View.EITHER


def decisive(verdict: Verdict) -> list[tuple[int, str, bool]]:
    """Return what decided most: place, character, and whether it speaks for the likeliest style.

    A character that says nothing is left out.
    """
    shares = [(place, character, share) for place, (character, share) in enumerate(verdict.characters) if share]
    weightiest = sorted(shares, key=lambda share: -abs(share[2]))[:DECIDED]
    return [(place, character, share > 0) for place, character, share in sorted(weightiest)]


def character(language: Language, lexicon: Lexicon, question: Question, place: int) -> str:
    """Return a character of a name with its reading and meaning, as the reader sees it in the whole name."""
    own = question.name[place]
    shown = language.hanzi(question.name)[place]
    gloss = lexicon.characters.get(own) if language.gloss else None
    return glosses.character(language, shown, gloss, reading(question.name, question.pinyin, own))


def alike(question: Question, roster: Roster) -> list[Entry]:
    """Return real names with the same surname, or a character of the given name in the same place; best first."""
    points = points_of(question)
    surname = next((point.text for point in points if point.sort is Sort.SURNAME), "")
    given = question.name[len(surname) :]

    def likeness(entry: Entry) -> int:
        shared = sum(mine == theirs for mine, theirs in zip(given, _given(entry), strict=False))
        return 2 * shared + (bool(surname) and entry.surname == surname)

    names = (entry for entry in roster if entry.kind is Kind.NAME)
    ranked = sorted(((likeness(entry), entry) for entry in names), key=lambda pair: -pair[0])
    return [entry for score, entry in ranked[:LIKE] if score]


def _given(entry: Entry) -> str:
    return entry.name[len(entry.surname) :]


def listed_names(language: Language, entries: Iterable[Entry]) -> Iterator[str]:
    """Yield real names with their pinyin, where it is wanted."""
    for entry in entries:
        name = written(language, entry.name)
        yield f"{name} {entry.pinyin}".strip() if language.pinyin else name
