"""What an answer of /name says about the wishes that it met, so that it can be repeated."""

from collections.abc import Iterator

from bot.cogs.names._wishes import Wishes
from bot.kit import glosses
from bot.kit.pages.markdown import escape
from bot.kit.pages.names import written
from bot.kit.texts import Language
from models.drawing.wishes.creativity import Creativity
from models.lexicon.lexicon import Lexicon

SEPARATOR = " · "


def wished(language: Language, wishes: Wishes, lexicon: Lexicon) -> str:
    """Return a line about what was wished for; empty where nothing was.

    The style, the blend and the count are the title's, the seed is the footer's.
    """
    parts = SEPARATOR.join(_parts(language, wishes, lexicon))
    return language("names-wishes", wishes=parts) if parts else ""


def _parts(language: Language, wishes: Wishes, lexicon: Lexicon) -> Iterator[str]:
    if wishes.kind:
        yield language("names-wish-kind", kind=wishes.kind)
    if wishes.gender:
        yield language("names-wish-gender", gender=wishes.gender)
    if wishes.surname:
        yield language("names-wish-surname", surname=written(language, wishes.surname))
    if wishes.length:
        yield language("names-wish-length", length=wishes.length)
    if wishes.include:
        yield language("names-wish-include", characters=_characters(language, wishes.include, lexicon))
    if wishes.exclude:
        yield language("names-wish-exclude", characters=_characters(language, wishes.exclude, lexicon))
    if wishes.creativity is not Creativity.BALANCED:
        yield language("names-wish-creativity", creativity=wishes.creativity.value)


def _characters(language: Language, characters: str, lexicon: Lexicon) -> list[str]:
    """Return characters with what they mean, such as 剑 (sword)."""
    return [_character(language, one, lexicon) for one in characters]


def _character(language: Language, one: str, lexicon: Lexicon) -> str:
    gloss = lexicon.characters.get(one) if language.gloss else None
    if gloss is None:
        return written(language, one)
    meaning = escape(glosses.bare(language.prose(gloss.meaning(language.locale))))
    return language("names-wish-character", character=written(language, one), meaning=meaning)
