"""Which name a person means by what they typed: hanzi in either script, or the pinyin of a style's real name."""

from collections.abc import Iterable
from functools import lru_cache, partial

from bot.kit import glosses
from bot.kit.errors import UserError
from bot.kit.offers.explain import LONGEST
from bot.kit.script import simplified
from bot.kit.texts import Language
from bot.kit.typed import normalize
from models.lexicon.lexicon import Lexicon
from models.roster import pinyin
from models.roster.entry import Entry
from models.roster.hanzi import HANZI
from models.roster.letters import is_spelled

MAX_SHOWN = 20
"""Characters of what was typed that an answer repeats."""

_MOST_LISTED = 10
_BETWEEN = frozenset(" ·・•‧")
"""What may stand between the hanzi of a name."""


def resolve(entries: Iterable[Entry], style: str, text: str, lexicon: Lexicon) -> str:
    """Return the name that is meant, given the real names of a style and how that is called.

    Hanzi are taken as they are. Letters are a real name, or the pinyin of one. Raises UserError, which says by the
    lexicon what names that read alike mean.
    """
    typed = typed_form(text)
    if HANZI.fullmatch(typed):
        return checked(typed)
    known = list(entries)
    exact = [entry for entry in known if entry.name.casefold() == typed.casefold()]
    named = exact or [entry for entry in known if fold(typed) and fold(entry.pinyin) == fold(typed)]
    if len(named) > 1:
        names = partial(_described, lexicon, named[:_MOST_LISTED])
        raise UserError("explain-several", style=style, name=typed[:MAX_SHOWN], names=names)
    if not named:
        raise UserError("explain-no-name", style=style)
    return checked(named[0].name)


def _described(lexicon: Lexicon, entries: Iterable[Entry], language: Language) -> list[str]:
    return [glosses.name(language, lexicon, entry.name, entry.pinyin) for entry in entries]


def checked(name: str) -> str:
    """Return a name that can be explained. Raises UserError for one that is too long, or can be no name."""
    if len(name) > LONGEST:
        raise UserError("explain-too-long", limit=LONGEST)
    if not (HANZI.fullmatch(name) or is_spelled(name)):
        raise UserError("error-outdated-button")
    return name


def suggest(entries: Iterable[Entry], text: str, most: int) -> list[Entry]:
    """Return the real names that begin with a text in hanzi or pinyin, the shortest first; blank means all."""
    typed = typed_form(text)
    wanted = fold(typed)
    found = (entry for entry in entries if len(entry.name) <= LONGEST and _begins(entry, typed, wanted))
    return sorted(found, key=lambda entry: len(entry.name))[:most]


def typed_form(text: str) -> str:
    """Return a text in one form: simplified hanzi, and nothing between them."""
    typed = simplified(normalize(text))
    joined = "".join(character for character in typed if character not in _BETWEEN)
    return joined if HANZI.fullmatch(joined) else typed


def _begins(entry: Entry, typed: str, wanted: str) -> bool:
    return entry.name.startswith(typed) or (wanted != "" and fold(entry.pinyin).startswith(wanted))


# With each letter that a person types, thousands of names are compared with it.
@lru_cache(maxsize=32_768)
def fold(text: str) -> str:
    """Return a text's letters alone: without tone marks, case, spaces and punctuation."""
    return "".join(character for character in pinyin.plain(text) if character.isalnum())
