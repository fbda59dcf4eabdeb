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
    """Twenty right answers in one game of survival."""
    RUN = "run"
    """Twenty right answers in a row."""
    CONNOISSEUR = "connoisseur"
    """Two authors of whom at least 70 of 100 names each were told rightly."""
