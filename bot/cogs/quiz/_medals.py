"""Medals: each names one thing that is hard to do, and is earned once.

They are not stored, but follow from what is: whoever deletes their data has none, and a recount finds the same.
"""

from enum import StrEnum


class Medal(StrEnum):
    """What can be earned."""

    PERFECT_DAILY = "perfect_daily"
    """Ten of ten in a daily."""
    MONTH = "month"
    """The daily on 30 days in a row."""
    SURVIVOR = "survivor"
    """A hundred right answers in survival, in all games together."""
    RUN = "run"
    """Twenty right answers in a row."""
    CONNOISSEUR = "connoisseur"
    """At least 70 of 100 right answers about the names of each of two authors."""
