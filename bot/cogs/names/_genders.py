"""Whose names are wished for, as people type it: "women's", "female", "kız" or "男"."""

from collections.abc import Iterator
from functools import lru_cache

from bot.kit.errors import UserError
from bot.kit.script import simplified
from bot.kit.texts import Language
from bot.kit.typed import normalize
from models.lexicon.search import fold
from models.roster.entry import Gender

ANYBODY = "anybody"

_GENDERS = {ANYBODY: None, "man": Gender.MALE, "woman": Gender.FEMALE}
"""By what Discord sends for a choice."""

_WORDS = {
    ANYBODY: ("anyone", "any", "all", "both", "herkes", "hepsi", "不限", "都"),
    "man": ("man", "men", "male", "boy", "m", "erkek", "oğlan", "adam", "男", "男性", "男人", "男子"),
    "woman": ("woman", "women", "female", "girl", "f", "kadın", "kız", "女", "女性", "女人", "女子"),
}
"""What people type beside the choice's name; in any language, as many type another one than their client has."""


def resolve(language: Language, text: str) -> Gender | None:
    """Return whose names a text means, None for anybody's. Raises UserError where it means nothing."""
    typed = _form(text)
    for whose, gender in _GENDERS.items():
        if typed in _words(language, whose):
            return gender
    choices = [_label(language, whose) for whose in _GENDERS]
    raise UserError("names-gender-unknown", text=normalize(text)[:20], choices=choices)


def suggest(language: Language, text: str) -> list[tuple[str, str]]:
    """Return the choices that a text begins a word of, each as people see it and as Discord sends it.

    That whose whole word it is comes first. Blank means all.
    """
    typed = _form(text)
    found = [whose for whose in _GENDERS if any(word.startswith(typed) for word in _words(language, whose))]
    found.sort(key=lambda whose: typed not in _words(language, whose))
    return [(_label(language, whose), whose) for whose in found]


def _label(language: Language, whose: str) -> str:
    return language(f"name-gender-{whose}")


def _words(language: Language, whose: str) -> Iterator[str]:
    names = (language.texts(locale, f"name-gender-{whose}") for locale in language.texts.locales)
    yield from map(_form, (whose, *names, *_WORDS[whose]))


@lru_cache(256)
def _form(text: str) -> str:
    """Return a text without case, marks and script, and without the ending of "women's" and "girls"."""
    folded = fold(simplified(normalize(text)))
    return folded.removesuffix(" s").removesuffix("s")
