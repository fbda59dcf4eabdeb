"""Votes to end a round early."""

from collections.abc import Collection


def enough(votes: Collection[int], players: Collection[int], starter_id: int) -> bool:
    """Tell whether enough people want to skip a round: most of the players, or the starter while alone."""
    if set(players) <= {starter_id}:
        return starter_id in votes
    return len(set(votes) & set(players)) * 2 > len(players)


def missing(votes: Collection[int], players: Collection[int]) -> int:
    """Return how many more votes it takes."""
    return max(0, len(players) // 2 + 1 - len(set(votes) & set(players)))
