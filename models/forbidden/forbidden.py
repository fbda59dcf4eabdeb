"""Deciding whether a name must not come."""

from collections.abc import Iterable, Mapping

_TELLING = 3
"""From how many characters on a person's name inside a longer one still means that person."""


class Forbidden:
    """People, words and parts of names that must not come.

    A name is forbidden if it is a person's or a word, if it contains a person's name of three or more characters,
    or if it contains a part. Each part has innocent words, in which it may stand: 奶 in 奶奶. What a running bot's
    maintainers add by `block` are parts as well. Safe to use from several threads.
    """

    def __init__(
        self,
        people: Iterable[str] = (),
        words: Iterable[str] = (),
        parts: Mapping[str, tuple[str, ...]] | None = None,
    ) -> None:
        self._people = frozenset(people)
        self._names = self._people.union(words)
        self._parts = dict(parts or {})
        self._blocked: frozenset[str] = frozenset()

    def block(self, parts: Iterable[str]) -> None:
        """Replace what maintainers have added by these parts; small and capital letters are the same."""
        self._blocked = frozenset(part.casefold() for part in parts if part)

    def forbids(self, name: str) -> bool:
        """Return whether a name must not come."""
        return name in self._names or self.forbids_inside(name)

    def forbids_start(self, surname: str) -> bool:
        """Return whether no name may begin with this, such as a whole person's name given as a surname."""
        return surname in self._people or self.forbids_inside(surname)

    def forbids_inside(self, text: str) -> bool:
        """Return whether no name may contain this."""
        folded = text.casefold()
        return (
            any(part in folded for part in self._blocked)
            or any(_stands_alone(part, text, innocent) for part, innocent in self._parts.items())
            or not self._people.isdisjoint(_long_substrings(text))
        )


def _stands_alone(part: str, text: str, innocent: Iterable[str]) -> bool:
    """Return whether a part occurs in a text outside of all innocent words."""
    if part not in text:
        return False
    for word in innocent:
        text = text.replace(word, " ")
    return part in text


def _long_substrings(text: str) -> Iterable[str]:
    size = len(text)
    return (text[start:end] for start in range(size) for end in range(start + _TELLING, size + 1))
