"""A queue in which people take turns."""

from collections import deque
from collections.abc import Hashable
from typing import Generic, TypeVar

_Item = TypeVar("_Item")


class FullError(Exception):
    """The whole queue is full."""


class ShareUsedError(Exception):
    """One person's share of the queue is full."""


class FairQueue(Generic[_Item]):
    """Items of several people, taken round-robin: one of each person, then the next one of each.

    At most `limit` items wait, and at most `share` of one person. With a, b and c for people:

        put    a1 a2 a3 b1 c1 b2
        taken  a1 b1 c1 a2 b2 a3

    So a person who had nothing in the queue waits for at most one item of each other person.
    """

    def __init__(self, limit: int, share: int) -> None:
        self._limit = limit
        self._share = share
        # A dictionary keeps its order: the person whose turn is next comes first.
        self._waiting: dict[Hashable, deque[_Item]] = {}

    def __len__(self) -> int:
        return sum(map(len, self._waiting.values()))

    def put(self, person: Hashable, item: _Item) -> None:
        """Add a person's item. Raises ShareUsedError or FullError."""
        if len(self._waiting.get(person, ())) >= self._share:
            raise ShareUsedError
        if len(self) >= self._limit:
            raise FullError
        self._waiting.setdefault(person, deque()).append(item)

    def take(self) -> _Item:
        """Remove the next item and return it. Raises IndexError when nothing waits."""
        person = next(iter(self._waiting), None)
        if person is None:
            raise IndexError("nothing waits")
        items = self._waiting.pop(person)
        item = items.popleft()
        if items:
            self._waiting[person] = items
        return item

    def discard(self, person: Hashable, item: _Item) -> None:
        """Remove a person's item if it still waits."""
        items = self._waiting.get(person, deque())
        if item in items:
            items.remove(item)
        if not items:
            self._waiting.pop(person, None)
