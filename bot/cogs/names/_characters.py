"""Characters that names must or must not have, as people type them."""

from bot.kit.errors import UserError
from models.roster.hanzi import HANZI

_SEPARATORS = str.maketrans("", "", ",;/+、，；　 ")


def resolve(text: str, limit: int) -> str:
    """Return the hanzi of a text, each once; blank means none.

    Spaces and commas may stand between them. Raises UserError for anything else, or more than `limit`.
    """
    characters = "".join(dict.fromkeys(text.translate(_SEPARATORS)))
    if not characters:
        return ""
    if not HANZI.fullmatch(characters):
        raise UserError("names-only-hanzi", text=text[:20])
    if len(characters) > limit:
        raise UserError("names-too-many", limit=limit)
    return characters
