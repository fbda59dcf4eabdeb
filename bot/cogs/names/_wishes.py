"""What a person wishes for, and how a button carries it."""

import re
import secrets
from dataclasses import dataclass
from enum import Enum

from models.card import STYLE
from models.sampler import MAX_SEED, DrawRequest

PREFIX = "names:"
MAX_COUNT = 10
LENGTHS = range(2, 7)
_VERSION = 1


class Creativity(Enum):
    """How far from the usual names may be; the value is its letter in a custom_id."""

    CAREFUL = "c"
    BALANCED = "b"
    WILD = "w"

    @property
    def temperature(self) -> float:
        """By what the logits are divided."""
        return {Creativity.CAREFUL: 0.8, Creativity.BALANCED: 1.0, Creativity.WILD: 1.25}[self]

    @property
    def top_p(self) -> float:
        """The share of the probability that draws choose from."""
        return 0.95 if self is Creativity.CAREFUL else 1.0


@dataclass(frozen=True, slots=True)
class Wishes:
    """The options of /name, checked, without the seed."""

    style: str
    count: int = MAX_COUNT
    surname: str = ""
    length: int | None = None
    creativity: Creativity = Creativity.BALANCED

    def request(self, seed: int | None = None) -> DrawRequest:
        """Return what to draw; without a seed, something new each time."""
        return DrawRequest(
            count=self.count,
            temperature=self.creativity.temperature,
            top_p=self.creativity.top_p,
            length=self.length,
            surname=self.surname,
            seed=secrets.randbelow(MAX_SEED) if seed is None else seed,
        )


_CUSTOM_ID = re.compile(
    rf"{PREFIX}{_VERSION}:(?P<owner>[0-9]{{1,20}}):(?P<style>{STYLE}):(?P<count>[0-9]{{1,2}})"
    rf":(?P<length>[0-9]?):(?P<creativity>[cbw]):(?P<surname>[\u3400-\u4dbf\u4e00-\u9fff]{{0,4}})"
)


def encode(wishes: Wishes, owner: int) -> str:
    """Return the custom_id, at most 100 characters, of a button that draws these wishes for a user."""
    length = wishes.length or ""
    return (
        f"{PREFIX}{_VERSION}:{owner}:{wishes.style}:{wishes.count}"
        f":{length}:{wishes.creativity.value}:{wishes.surname}"
    )


def decode(custom_id: str) -> tuple[Wishes, int] | None:
    """Return the wishes and the owner that a custom_id carries, or None when it is not one of `encode`'s."""
    match = _CUSTOM_ID.fullmatch(custom_id)
    if match is None:
        return None
    count = int(match["count"])
    length = int(match["length"]) if match["length"] else None
    if not 1 <= count <= MAX_COUNT or (length is not None and length not in LENGTHS):
        return None
    wishes = Wishes(match["style"], count, match["surname"], length, Creativity(match["creativity"]))
    return wishes, int(match["owner"])
