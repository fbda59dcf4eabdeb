"""Pinyin as people type it: with or without tone marks, in any case, with v, u or yu for ü."""

import unicodedata

from models.roster import pinyin


def letters(text: str) -> str:
    """Return pinyin's letters with their tone marks, in NFD, v for ü as it is usually typed."""
    dotted = unicodedata.normalize("NFD", text.casefold()).replace("u\u0308", "v")
    return "".join(mark for mark in dotted if mark.isalpha() or unicodedata.combining(mark))


def ways(spelled: str) -> set[str]:
    """Return the letters that may be typed for pinyin: u, or yu as in passports, may mean ü, but ü never u."""
    plain = pinyin.plain(letters(spelled))
    return {plain.replace("v", way) for way in ("v", "u", "yu")}
