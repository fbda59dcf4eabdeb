"""What was acknowledged to people, and whether it is stored."""

from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from tests.bot.cogs.quiz.ledger import RECOUNT, TOTALS, rows

_ANSWERS = "SELECT round_id, user_id, choice FROM answers"

Key = tuple[int, int]
"""A round and a person, by id."""


@dataclass
class Receipts:
    """The answers that people gave."""

    given: dict[Key, int] = field(default_factory=dict)
    """The choice, as the last receipt says it."""
    unsure: defaultdict[Key, set[int]] = field(default_factory=lambda: defaultdict(set))
    """The choices pressed since that receipt without one of their own: each may be stored or not."""

    def press(self, key: Key, choice: int) -> None:
        """Note that a person has pressed a button, and does not know yet what becomes of it."""
        self.unsure[key].add(choice)

    def take(self, key: Key, choice: int) -> None:
        """Note that a choice was acknowledged."""
        self.given[key] = choice
        self.unsure[key].clear()

    def lost(self, database: Path | str) -> list[str]:
        """Return what is not stored as it was acknowledged, and what is stored though nobody pressed it.

        The database is SQLite's file or a URL.
        """
        stored = {
            (int(round_id), int(person)): int(choice) for round_id, person, choice in rows(database, _ANSWERS)
        }
        changed = [
            f"{key} said {choice}, and {stored.get(key)} is stored"
            for key, choice in self.given.items()
            if stored.get(key) not in {choice, *self.unsure[key]}
        ]
        unasked = stored.keys() - self.unsure.keys()
        return changed + [f"{key} pressed nothing, and {stored[key]} is stored" for key in unasked]


def totals_are_exact(database: Path | str) -> bool:
    """Tell whether the boards equal a recount of all answers."""
    return rows(database, TOTALS) == rows(database, RECOUNT)
