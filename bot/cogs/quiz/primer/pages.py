"""The page of the primer."""

from collections.abc import Mapping, Sequence

from bot.kit import authors, styles
from bot.kit.pages.markdown import escape
from bot.kit.pages.page import MAX_TEXT, Button, Field, Look, Page, fitting
from bot.kit.texts import Language
from models.lexicon.lexicon import Lexicon
from models.store.checkpoint import NameModel
from models.uploads.shelf import Shelved

FRAME = 500
"""Characters that title, introduction, headings and button take at most."""


def primer_page(
    language: Language,
    models: Sequence[NameModel],
    lexicon: Lexicon,
    custom_id: str | None = None,
    uploads: Mapping[str, Shelved] | None = None,
    *,
    asks: str = "style",
) -> Page:
    """Return who the authors of some styles are, with five real names of each.

    `custom_id` is that of the button to the first question; without it there is none, and the question comes by
    itself. `uploads` are the uploaded styles, and `asks` is what the mode to come asks.
    """
    room = (MAX_TEXT - FRAME) // max(1, len(models))
    fields = [_field(language, model, lexicon, room, (uploads or {}).get(model.style)) for model in models]
    button = (Button(custom_id, language("primer-begin"), Look.GREEN),) if custom_id else ()
    return Page(
        title=language("primer-title" if custom_id else "primer-welcome"),
        blocks=(language("primer-intro-real" if asks == "real" else "primer-intro"), *fields),
        controls=button,
    )


def _field(language: Language, model: NameModel, lexicon: Lexicon, room: int, uploaded: Shelved | None) -> Field:
    heading = escape(styles.display(model.card, language))
    lines = [
        authors.about(language, model.style, uploaded),
        *(authors.line(language, entry, model, lexicon) for entry in authors.examples(model.style, model.roster)),
    ]
    return Field(heading, "\n".join(fitting(filter(None, lines), room - len(heading))))
