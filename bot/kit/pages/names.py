"""How names are written on pages."""

from bot.kit.pages.markdown import escape
from bot.kit.texts import Language


def written(language: Language, name: str) -> str:
    """Return a name's hanzi as a reader of a language sees them, as Markdown."""
    return escape(language.hanzi(name))
