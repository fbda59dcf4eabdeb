"""Deciding whether a name must not come."""

import re
from collections.abc import Iterable, Mapping

_TELLING = 3
"""From how many characters on a person's name inside a longer one still means that person."""


class Forbidden:
    """People, words and parts of names that must not come.

    A name is forbidden if it is a person's or a word, if it contains a person's name of three or more characters,
    or if it contains a part. Each part has innocent words, in which it may stand: 奶 in 奶奶. A running bot adds
    its operator's parts by `block_parts`, and its maintainers' whole names by `block`; in both, small and capital
    letters are the same. Safe to use from several threads.
    """

    def __init__(
        self,
        people: Iterable[str] = (),
        words: Iterable[str] = (),
        parts: Mapping[str, tuple[str, ...]] | None = None,
    ) -> None:
        self._people = frozenset(people)
        self._words = frozenset(words)
        self._parts = dict(parts or {})
        # One search for all parts is ten times as fast as one for each; few names have any.
        self._any_part = _any_of(self._parts)
        self._any_blocked: re.Pattern[str] | None = None
        self._blocked: frozenset[str] = frozenset()

    def block_parts(self, parts: Iterable[str]) -> None:
        """Replace the operator's parts by these."""
        folded = {part.casefold() for part in parts if part}
        self._any_blocked = _any_of(folded) if folded else None

    def block(self, names: Iterable[str]) -> None:
        """Replace the maintainers' names by these; longer names that contain one may come."""
        self._blocked = frozenset(name.casefold() for name in names)

    def forbids(self, name: str) -> bool:
        """Return whether a name must not come."""
        if name in self._people or name in self._words:
            return True
        return bool(self._blocked and name.casefold() in self._blocked) or self.forbids_inside(name)

    def forbids_start(self, surname: str) -> bool:
        """Return whether no name may begin with this, such as a whole person's name given as a surname."""
        return surname in self._people or self.forbids_inside(surname)

    def forbids_inside(self, text: str) -> bool:
        """Return whether no name may contain this."""
        blocked = self._any_blocked
        return (
            (blocked is not None and blocked.search(text.casefold()) is not None)
            or (self._any_part.search(text) is not None and self._has_part(text))
            or (len(text) >= _TELLING and not self._people.isdisjoint(_long_substrings(text)))
        )

    def _has_part(self, text: str) -> bool:
        return any(_stands_alone(part, text, innocent) for part, innocent in self._parts.items())


def _any_of(parts: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern that finds any of these parts; that of no parts finds nothing."""
    return re.compile("|".join(map(re.escape, sorted(parts))) or r"(?!)")


def _stands_alone(part: str, text: str, innocent: Iterable[str]) -> bool:
    """Return whether a part occurs in a text outside of all innocent words."""
    if part not in text:
        return False
    for word in innocent:
        text = text.replace(word, " ")
    return part in text


def _long_substrings(text: str) -> Iterable[str]:
    size = len(text)
    return (text[start:end] for start in range(size - _TELLING + 1) for end in range(start + _TELLING, size + 1))
