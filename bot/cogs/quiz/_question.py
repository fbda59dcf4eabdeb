"""What the pages of games, the daily and practice share: a name, its meaning, and the buttons to answer."""

from collections.abc import Iterable, Mapping, Sequence

from bot.cogs.quiz._round import Question
from bot.kit import glosses
from bot.kit.pages.markdown import escape
from bot.kit.pages.names import written
from bot.kit.pages.page import Button, Look
from bot.kit.texts import Language
from models.lexicon.lexicon import Lexicon
from models.lexicon.names import explain, reading
from models.roster.entry import Entry

LOOKS = (Look.BLUE, Look.GREEN, Look.RED, Look.PLAIN, Look.PLAIN)
"""How the buttons of the first, second ... choice look."""

MAX_LISTED = 1_500
"""Characters of the names of all lists of a question with their pinyin."""

_UNBROKEN = "\N{NO-BREAK SPACE}"


def heading(language: Language, question: Question) -> str:
    """Return a name in large hanzi, and its pinyin where it is wanted."""
    lines = [f"# {written(language, question.name)}"]
    if language.pinyin and question.pinyin:
        lines.append(escape(question.pinyin))
    return "\n".join(lines)


def inline(language: Language, question: Question) -> str:
    """Return a name in bold, with its pinyin where it is wanted, for use in a sentence."""
    name = f"**{written(language, question.name)}**"
    return f"{name} {escape(question.pinyin)}" if language.pinyin and question.pinyin else name


def real(language: Language, entry: Entry) -> str:
    """Return a real name with its pinyin where it is wanted."""
    name = written(language, entry.name)
    return f"{name} {escape(entry.pinyin)}" if language.pinyin and entry.pinyin else name


def listed(language: Language, question: Question) -> list[list[str]]:
    """Return the names of each list of a question, with their pinyin where it is wanted; no line breaks one.

    Without pinyin where the names are so long that it would take more than `MAX_LISTED` characters.
    """
    alone = [[_spelled(language, name, "") for name in names] for names in question.lists]
    if not language.pinyin or not question.readings:
        return alone
    spelled = [
        [_spelled(language, name, spelled) for name, spelled in zip(names, readings, strict=True)]
        for names, readings in zip(question.lists, question.readings, strict=True)
    ]
    return spelled if sum(len(name) for names in spelled for name in names) <= MAX_LISTED else alone


def _spelled(language: Language, name: str, spelled: str) -> str:
    # A name that is not of hanzi is its own pinyin.
    shown = spelled if spelled != name else ""
    return f"{written(language, name)} {escape(shown)}".rstrip().replace(" ", _UNBROKEN)


def meaning(language: Language, question: Question, lexicon: Lexicon) -> str:
    """Return a line that says what a name means; empty for a name that is not of hanzi, or if none is wanted."""
    return glosses.line(language, explain(lexicon, question.name, question.pinyin))


def character(language: Language, lexicon: Lexicon, question: Question, place: int) -> str:
    """Return a character of a name with its reading and meaning, as the reader sees it in the whole name."""
    own = question.name[place]
    shown = language.hanzi(question.name)[place]
    gloss = lexicon.characters.get(own) if language.gloss else None
    return glosses.character(language, shown, gloss, reading(question.name, question.pinyin, own))


def choices(custom_ids: Iterable[str], names: Mapping[str, str], styles: Sequence[str]) -> tuple[Button, ...]:
    """Return one button a style; `names` are what people read of them."""
    return tuple(
        Button(custom_id, names[style], LOOKS[place % len(LOOKS)])
        for place, (custom_id, style) in enumerate(zip(custom_ids, styles, strict=True))
    )
