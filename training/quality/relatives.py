"""Near-duplicates: test names with a relative among the names that were learned.

An author repeats himself, and a name that is nearly known is easier to predict. The figures of test names with and
without a relative say how much of a model's figure is such repetition.
"""

from collections.abc import Iterable, Mapping

_TELLING = 2
"""From how many characters on a given name makes two names relatives."""

_LONG = 3
"""From how many characters on two names that differ in one are relatives: of two, one is the surname."""


class Relatives:
    """Finds relatives among `learned` names; `given` is the given name of each name that has a surname.

    Relatives share a given name of two or more characters, have the same characters in another order, or differ in
    one of three or more characters. Example: 李寻欢 has the relatives 王寻欢, 寻李欢 and 李寻乐, and not 李欢.
    """

    def __init__(self, learned: Iterable[str], given: Mapping[str, str]) -> None:
        self._given = given
        learned = list(learned)
        self._given_names = {given.get(name, "") for name in learned}
        self._reordered = {"".join(sorted(name)) for name in learned}
        self._gaps = {gap for name in learned for gap in _gaps(name)}

    def has_relative(self, name: str) -> bool:
        """Return whether a learned name is a relative of `name`, which is not one of them itself."""
        given = self._given.get(name, "")
        return (
            (len(given) >= _TELLING and given in self._given_names)
            or "".join(sorted(name)) in self._reordered
            or not self._gaps.isdisjoint(_gaps(name))
        )


def _gaps(name: str) -> Iterable[tuple[str, str]]:
    """Yield what stands before and after each character of a name of three or more."""
    if len(name) >= _LONG:
        yield from ((name[:place], name[place + 1 :]) for place in range(len(name)))
