"""Given names that are typed alone, for models that have learned full names only."""

from collections.abc import Iterator
from functools import partial
from itertools import islice

from bot.cogs.explain._typed import MAX_SHOWN, fold, typed_form
from bot.kit.errors import UserError
from bot.kit.pages.names import written
from bot.kit.texts import Language
from models.roster.hanzi import HANZI
from models.roster.roster import Roster
from models.roster.tables import surname_readings
from models.vocabulary import Vocabulary

_LONGEST = 2
"""Characters of a given name."""

_EXAMPLES = 3
"""How many surnames an answer names."""


def refuse(roster: Roster, vocabulary: Vocabulary, style: str, text: str) -> None:
    """Raise UserError for a given name alone, in hanzi or pinyin, where each real name begins with a surname.

    The model would take its first character for a surname. A surname of two characters alone is refused as well.
    `style` is what people read of the roster's style. A name with a character that the model never met passes:
    what is said of that is more to the point.
    """
    typed = typed_form(text)
    if not all(entry.surname for entry in roster) or not typed or vocabulary.unknown(_hanzi(typed)):
        return
    shown = partial(_written, typed[:MAX_SHOWN])
    if _is_known(roster, typed) or _lacks_surname(roster, typed):
        surnames = partial(_shown, tuple(islice(roster.surnames, _EXAMPLES)))
        raise UserError("explain-no-surname", style=style, name=shown, surnames=surnames)
    if typed not in roster.surnames and _is_compound_surname(typed):
        raise UserError("explain-only-surname", style=style, name=shown)


def _hanzi(typed: str) -> str:
    return typed if HANZI.fullmatch(typed) else ""


def _is_known(roster: Roster, typed: str) -> bool:
    """Tell whether a text is the given name of a real name, or its pinyin."""
    wanted = "" if _hanzi(typed) else fold(typed)
    return any(typed == given or (wanted and wanted == fold(spelled)) for given, spelled in _given(roster))


def _given(roster: Roster) -> Iterator[tuple[str, str]]:
    """Yield the given name of each real name with its pinyin."""
    for entry in roster:
        yield entry.name.removeprefix(entry.surname), entry.pinyin.partition(" ")[2]


def _lacks_surname(roster: Roster, typed: str) -> bool:
    """Tell whether hanzi are as few as those of a given name, and begin with no surname, however rare."""
    if not 0 < len(_hanzi(typed)) <= _LONGEST or typed in roster.surnames or roster.surname_of(typed):
        return False
    return not _is_compound_surname(typed) and (len(typed) == 1 or typed[0] not in surname_readings())


def _is_compound_surname(typed: str) -> bool:
    return len(typed) > 1 and typed in surname_readings()


def _written(text: str, language: Language) -> str:
    return written(language, text)


def _shown(surnames: tuple[str, ...], language: Language) -> list[str]:
    return [written(language, surname) for surname in surnames]
