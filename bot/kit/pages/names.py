"""How names are written on pages."""

from bot.kit.pages.markdown import escape
from bot.kit.texts import Language


def written(language: Language, name: str) -> str:
    """Return a name's hanzi as a reader of a language sees them, as Markdown."""
    return escape(language.hanzi(name))


def with_pinyin(language: Language, name: str, pinyin: str, *, bold: bool = False) -> str:
    """Return a name with its pinyin behind it, as Markdown: 郭靖 Guō Jìng; alone where the reader wants no pinyin.

    A name that is spelled in letters already is not repeated.
    """
    shown = f"**{written(language, name)}**" if bold else written(language, name)
    return f"{shown} {escape(pinyin)}" if language.pinyin and pinyin not in {"", name} else shown
