"""What a person asks of /name, and how a button's custom_id carries it."""

import base64
import re
import secrets
import struct
from dataclasses import dataclass
from itertools import product

from models.drawing.choosing.acceptance import longest_name
from models.drawing.wishes.creativity import Creativity
from models.drawing.wishes.request import MAX_INCLUDED, MAX_SEED, DrawRequest
from models.roster.entry import Gender, Kind
from models.roster.hanzi import HANZI_CLASS
from models.store.card import STYLE, VERSION

PREFIX = "names:"
MAX_COUNT = 10
LENGTHS = range(2, 7)
MAX_EXCLUDED = 4
PERCENTS = range(101)
DEFAULT_PERCENT = 50


@dataclass(frozen=True, slots=True)
class Wishes:
    """The options of /name, checked, without the seed.

    `percent` is how much of the style `blend` is mixed in, if there is one.
    """

    style: str
    count: int = MAX_COUNT
    surname: str = ""
    length: int | None = None
    creativity: Creativity = Creativity.BALANCED
    include: str = ""
    exclude: str = ""
    blend: str | None = None
    percent: int = DEFAULT_PERCENT
    kind: Kind | None = None
    """None for names, or for bynames and titles where no name has the wished length."""
    gender: Gender | None = None
    """None for anybody's."""
    version: str = ""
    """Which stored version of the style; empty for the one that serves. A blend has none."""

    def request(self, seed: int | None = None) -> DrawRequest:
        """Return what to draw; without a seed, something new each time."""
        return DrawRequest(
            count=self.count,
            temperature=self.creativity.temperature,
            candidates=self.creativity.candidates,
            kind=self._kind(),
            gender=self.gender,
            length=self.length,
            surname=self.surname,
            include=self.include,
            exclude=self.exclude,
            seed=secrets.randbelow(MAX_SEED) if seed is None else seed,
        )

    def _kind(self) -> Kind | None:
        if self.kind or (self.length or 0) > longest_name(self.surname):
            return self.kind
        return Kind.NAME


_NUMBERS = struct.Struct(">QBBBB")
"""The owner, count, length (0 for any), choices and percentage: 12 bytes, 16 characters of Base64."""

_CHOICES = tuple(product("cbw", ("", "name", "byname", "title"), ("", "f", "m")))
"""Creativity, kind and gender, empty for none; a choice is its place here, so the order stays."""

_CUSTOM_ID = re.compile(
    rf"{PREFIX}(?P<format>[23])(?P<numbers>[A-Za-z0-9_-]{{16}})(?P<style>{STYLE})"
    rf":(?:(?P<blend>{STYLE})|@(?P<version>{VERSION}))?"
    rf"(?P<surname>{HANZI_CLASS}{{0,4}})\+(?P<include>{HANZI_CLASS}{{0,{MAX_INCLUDED}}})"
    rf"-(?P<exclude>{HANZI_CLASS}{{0,{MAX_EXCLUDED}}})"
)
_FIRST_VERSION = re.compile(
    rf"{PREFIX}1:(?P<owner>[0-9]{{1,20}}):(?P<style>{STYLE}):(?P<count>[0-9]{{1,2}})"
    rf":(?P<length>[0-9]?):(?P<creativity>[cbw]):(?P<surname>{HANZI_CLASS}{{0,4}})"
)
"""Buttons posted before names could be wished to have characters, or styles to be blended."""


def encode(wishes: Wishes, owner: int) -> str:
    """Return the custom_id, at most 100 characters, of a button that draws these wishes for a user."""
    choice = _CHOICES.index((wishes.creativity.value, wishes.kind or "", wishes.gender or ""))
    packed = _NUMBERS.pack(owner, wishes.count, wishes.length or 0, choice, wishes.percent)
    second = f"@{wishes.version}" if wishes.version else wishes.blend or ""
    return (
        f"{PREFIX}3{base64.urlsafe_b64encode(packed).decode()}{wishes.style}:{second}"
        f"{wishes.surname}+{wishes.include}-{wishes.exclude}"
    )


def decode(custom_id: str) -> tuple[Wishes, int] | None:
    """Return the wishes and the owner that a custom_id carries, or None when it is not one of `encode`'s."""
    match = _CUSTOM_ID.fullmatch(custom_id)
    if match is None:
        return _decode_first_version(custom_id)
    owner, count, length, choice, percent = _NUMBERS.unpack(base64.urlsafe_b64decode(match["numbers"]))
    choices = _choices(match["format"], choice)
    if choices is None or not _possible(owner, count, length) or percent not in PERCENTS:
        return None
    creativity, kind, gender = choices
    wishes = Wishes(
        style=match["style"],
        count=count,
        surname=match["surname"],
        length=length or None,
        creativity=Creativity(creativity),
        include=match["include"],
        exclude=match["exclude"],
        blend=match["blend"],
        version=match["version"] or "",
        percent=percent,
        kind=Kind(kind) if kind else None,
        gender=Gender(gender) if gender else None,
    )
    return wishes, owner


def _choices(version: str, choice: int) -> tuple[str, str, str] | None:
    """Return the creativity, kind and gender that a byte means, or None when it means nothing."""
    if version == "2":
        # From before there were kinds and genders: the creativity's letter.
        return (chr(choice), "", "") if chr(choice) in "cbw" else None
    return _CHOICES[choice] if choice < len(_CHOICES) else None


def _decode_first_version(custom_id: str) -> tuple[Wishes, int] | None:
    match = _FIRST_VERSION.fullmatch(custom_id)
    if match is None:
        return None
    owner, count, length = int(match["owner"]), int(match["count"]), int(match["length"] or 0)
    if not _possible(owner, count, length):
        return None
    wishes = Wishes(match["style"], count, match["surname"], length or None, Creativity(match["creativity"]))
    return wishes, owner


def _possible(owner: int, count: int, length: int) -> bool:
    return owner < 2**64 and 1 <= count <= MAX_COUNT and (length == 0 or length in LENGTHS)
