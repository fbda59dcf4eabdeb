"""What the mode of a game decides about its rounds, as plain data."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of a mode; the defaults are those of the classic game."""

    changeable: bool = True
    """Whether a choice may be changed until the round is over; the last one counts."""
    speed: bool = False
    """Whether a right answer earns more the earlier it comes."""
    lives: int = 0
    """How many wrong or missed rounds a person may have before they are out; 0 for any number."""
    hints: bool = True
    """Whether hints can be bought."""


CLASSIC = Rules()
