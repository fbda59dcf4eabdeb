"""The page of /styles: who the authors are, and what their names are like."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.cogs.styles._figures import LONG, Figures
from bot.kit import authors, glosses, styles
from bot.kit.pages.markdown import escape
from bot.kit.pages.names import written
from bot.kit.pages.page import MAX_TEXT, Field, Option, Page, Select, fitting
from bot.kit.texts import Language, percent
from models.lexicon.lexicon import Lexicon
from models.store.checkpoint import NameModel
from models.uploads.shelf import Shelved

CHOOSE = "styles:choose"
"""The custom_id of the menu of other styles."""

MAX_OPTIONS = 25


@dataclass(frozen=True, slots=True)
class Portrait:
    """A style, what was counted in its names, and the characters that the judge finds typical, if it was asked."""

    model: NameModel
    figures: Figures
    typical: tuple[str, ...] = ()
    uploaded: Shelved | None = None
    """What maintainers uploaded it with; None for a style that ships."""


def styles_page(
    language: Language, portraits: Sequence[Portrait], others: Sequence[NameModel], lexicon: Lexicon
) -> Page:
    """Return the page of one or more styles, with a menu of others."""
    footer = language("styles-footer", names=sum(portrait.figures.names for portrait in portraits))
    room = (MAX_TEXT - 2 * len(footer)) // len(portraits)
    fields = [_field(language, portrait, lexicon, room) for portrait in portraits]
    options = tuple(Option(model.style, styles.display(model.card, language)) for model in others[:MAX_OPTIONS])
    menu = (Select(CHOOSE, language("styles-other"), options),) if options else ()
    return Page(language("styles-title"), tuple(fields), footer, menu)


def _field(language: Language, portrait: Portrait, lexicon: Lexicon, room: int) -> Field:
    heading = escape(styles.display(portrait.model.card, language))
    lines = fitting(_lines(language, portrait, lexicon), room - len(heading) - 10)
    return Field(heading, "\n".join(lines))


def _lines(language: Language, portrait: Portrait, lexicon: Lexicon) -> Iterator[str]:
    model, figures = portrait.model, portrait.figures
    if about := authors.about(language, model.style, portrait.uploaded):
        yield about
    yield from (
        authors.line(language, entry, model, lexicon) for entry in authors.examples(model.style, model.roster)
    )
    if figures.surnames:
        surnames = [_surname(language, model, surname) for surname in figures.surnames]
        yield language("styles-surnames", surnames=surnames)
    yield language("styles-lengths", lengths=list(_lengths(language, figures)))
    characters = portrait.typical or figures.characters
    message_id = "styles-typical" if portrait.typical else "styles-frequent"
    yield language(message_id, characters=[_character(language, character, lexicon) for character in characters])


def _surname(language: Language, model: NameModel, surname: str) -> str:
    shown, pinyin = written(language, surname), escape(model.roster.surnames[surname])
    return language("styles-surname", surname=shown, pinyin=pinyin) if language.pinyin else shown


def _character(language: Language, character: str, lexicon: Lexicon) -> str:
    """Return a character, with its reading and meaning for those who don't read hanzi and want meanings."""
    if not language.gloss or language.locale.startswith("zh"):
        return written(language, character)
    return glosses.character(language, language.hanzi(character), lexicon.characters.get(character))


def _lengths(language: Language, figures: Figures) -> Iterator[str]:
    for length, share in figures.lengths.items():
        message_id = "styles-length-more" if length == LONG else "styles-length"
        yield language(message_id, length=length, percent=percent(share))
