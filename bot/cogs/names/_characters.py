"""Characters that names must or must not have, as people type them."""

import unicodedata

from bot.kit.errors import UserError
from bot.kit.script import simplified
from bot.kit.typed import normalize
from models.roster.hanzi import HANZI


def resolve(text: str, limit: int) -> str:
    """Return the hanzi of a text, simplified and each once; blank means none.

    Spaces and punctuation may stand between them. Raises UserError for anything else, or more than `limit`.
    """
    typed = normalize(text)
    characters = "".join(dict.fromkeys(character for character in simplified(typed) if not _separates(character)))
    if not typed:
        return ""
    if not HANZI.fullmatch(characters):
        raise UserError("names-only-hanzi", text=typed[:20])
    if len(characters) > limit:
        raise UserError("names-too-many", limit=limit)
    return characters


def _separates(character: str) -> bool:
    """Tell whether a character is a space, a punctuation mark, or one of the signs + and |."""
    return character in "+|" or unicodedata.category(character)[0] in "PZ"
