"""The select under invented names by which people keep one of them; the cog of /names answers it.

Its custom_id says what the names were drawn from, and each option holds a name with its pinyin, so it works after
a restart. Both are untrusted input: any client can send any.
"""

import base64
import re
import struct
from dataclasses import dataclass
from itertools import product

from bot.kit.inference import Invention
from bot.kit.pages.page import Option, Select
from bot.kit.texts import Language
from models.drawing.wishes.request import MAX_SEED
from models.roster import pinyin
from models.roster.entry import LONGEST, Gender, Kind
from models.roster.hanzi import HANZI
from models.roster.letters import is_spelled
from models.store.card import STYLE

PREFIX = "keep:"
CUSTOM_ID = rf"{PREFIX}.{{1,95}}"
"""The regular expression of the select's custom_id."""

MAX_OPTION = 100
"""Characters of an option's label and of its value, by Discord's rules."""

_SEPARATOR = "|"
_NUMBERS = struct.Struct(">I6sBx")
"""Seed, version, and the place of kind and gender among `_CHOICES`: 12 bytes, 16 characters of Base64."""

_CHOICES = tuple(product((None, *Kind), (None, *Gender)))
_PATTERN = re.compile(rf"{PREFIX}1(?P<numbers>[A-Za-z0-9_-]{{16}})(?P<style>{STYLE}):(?P<blend>(?:{STYLE})?)")


@dataclass(frozen=True, slots=True)
class Origin:
    """What names were drawn from."""

    style: str
    version: str
    """The version of the style's model."""
    seed: int
    blend: str | None = None
    """The style that was mixed in."""
    kind: Kind | None = None
    gender: Gender | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name that can be kept."""

    name: str
    pinyin: str
    """Empty where the one that was sent is none of the name."""


def select(language: Language, invention: Invention) -> Select:
    """Return the menu of a draw's names, of which one is chosen at a time."""
    names = dict(zip([drawn.name for drawn in invention.draw.names], invention.pinyin, strict=True))
    options = tuple(
        Option(f"{name}{_SEPARATOR}{spelled}"[:MAX_OPTION], label(language, name, spelled))
        for name, spelled in names.items()
    )
    return Select(encode(_origin(invention)), language("kept-select"), options)


def label(language: Language, name: str, spelled: str) -> str:
    """Return a name as a menu or a suggestion shows it, with its pinyin unless the reader wants none."""
    shown = f"{language.hanzi(name)} {spelled}" if language.pinyin else language.hanzi(name)
    return shown[:MAX_OPTION]


def _origin(invention: Invention) -> Origin:
    first, *others = invention.source.parts
    request = invention.draw.request
    blend = others[0].style if others else None
    return Origin(first.style, first.version, request.seed, blend, request.kind, request.gender)


def encode(origin: Origin) -> str:
    """Return the custom_id, at most 87 characters, of names drawn from this."""
    choice = _CHOICES.index((origin.kind, origin.gender))
    packed = _NUMBERS.pack(origin.seed, bytes.fromhex(origin.version), choice)
    return f"{PREFIX}1{base64.urlsafe_b64encode(packed).decode()}{origin.style}:{origin.blend or ''}"


def decode(custom_id: str) -> Origin | None:
    """Return what a custom_id says, or None when it is not one of `encode`'s."""
    match = _PATTERN.fullmatch(custom_id)
    if match is None:
        return None
    seed, version, choice = _NUMBERS.unpack(base64.urlsafe_b64decode(match["numbers"]))
    if seed > MAX_SEED or choice >= len(_CHOICES):
        return None
    return Origin(match["style"], version.hex(), seed, match["blend"] or None, *_CHOICES[choice])


def candidate(value: str) -> Candidate | None:
    """Return the name and pinyin that an option's value holds, or None when they can be no name."""
    name, _, spelled = value.partition(_SEPARATOR)
    if len(name) > LONGEST:
        return None
    if HANZI.fullmatch(name):
        return Candidate(name, spelled if _reads(name, spelled) else "")
    return Candidate(name, name) if is_spelled(name) else None


def _reads(name: str, spelled: str) -> bool:
    try:
        words = pinyin.split(name, spelled)
    except ValueError:
        return False
    syllables = [syllable for word in words for syllable in word]
    # `split` is generous with capitals and apostrophes.
    return spelled == pinyin.spell(syllables, len(words[0]) if len(words) > 1 else 0)
