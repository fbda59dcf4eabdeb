"""What a style's real names are like, counted in its roster and weighed by the judge."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from models.judge.judge import Verdict
from models.roster.entry import Entry, Kind
from models.roster.roster import Roster

SURNAMES = 5
CHARACTERS = 6
CANDIDATES = 12
"""How many characters the judge weighs."""

NAMES_EACH = 5
"""In how many names it weighs each."""

LONG = 4
"""Names of so many characters and more are counted together."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What can be counted in a roster's names; bynames and titles are left out."""

    names: int
    surnames: tuple[str, ...]
    """The most frequent ones, the first most."""
    lengths: dict[int, float]
    """The share of the names of each length; `LONG` stands for longer ones too."""
    characters: tuple[str, ...]
    """The most frequent characters of given names."""


def figures_of(roster: Roster) -> Figures:
    """Return what a roster's names are like; all of its entries where it marks none as names. Blocking."""
    names = _names(roster)
    lengths = Counter(min(len(entry.name), LONG) for entry in names)
    frequent = _counted(names)
    return Figures(
        names=len(names),
        surnames=tuple(roster.surnames)[:SURNAMES],
        lengths={length: lengths[length] / len(names) for length in sorted(lengths)},
        characters=tuple(character for character, _ in frequent.most_common(CHARACTERS)),
    )


def _names(roster: Roster) -> Sequence[Entry]:
    return [entry for entry in roster if entry.kind is Kind.NAME] or roster.entries


def _given(entry: Entry) -> set[str]:
    """Return the different characters of the name after its surname."""
    return set(entry.name[len(entry.surname) :])


def _counted(names: Iterable[Entry]) -> Counter[str]:
    """Return in how many given names each character is."""
    return Counter(character for entry in names for character in _given(entry))


def distinctive(own: Roster, other: Roster) -> tuple[str, ...]:
    """Return the characters of given names that are most distinctive of `own`, by weighted log odds. Blocking.

    A difference counts the more the oftener both were seen: 40 names of 1,000 beside 10 say more than 4 beside 1.
    Source: Monroe, Colaresi and Quinn 2008, "Fightin' Words", with one added name as prior.
    """
    first, second = (_names(roster) for roster in (own, other))
    mine, theirs = (
        Counter(character for entry in names for character in _given(entry)) for names in (first, second)
    )

    def weight(character: str) -> float:
        here, there = mine[character] + 1, theirs[character] + 1
        odds = math.log(here / (len(first) + 2)) - math.log(there / (len(second) + 2))
        return odds / math.sqrt(1 / here + 1 / there)

    return tuple(sorted(mine, key=lambda character: (-weight(character), character))[:CANDIDATES])


def names_with(roster: Roster, characters: Iterable[str]) -> Iterator[str]:
    """Yield up to `NAMES_EACH` names of a roster for each character in their given names, without repeats."""
    names, seen = _names(roster), set[str]()
    for character in characters:
        having = [entry.name for entry in names if character in _given(entry)][:NAMES_EACH]
        yield from (name for name in having if name not in seen)
        seen.update(having)


def typical(style: str, characters: Sequence[str], verdicts: Iterable[Verdict]) -> tuple[str, ...]:
    """Return those of the characters that speak most for a style, by their mean share in the judge's verdicts."""
    shares: defaultdict[str, list[float]] = defaultdict(list)
    for verdict in verdicts:
        likeliest = max(verdict.probabilities, key=verdict.probabilities.__getitem__)
        sign = 1 if likeliest == style else -1
        for character, share in verdict.characters:
            shares[character].append(sign * share)
    means = {
        character: sum(shares[character]) / len(shares[character]) for character in characters if shares[character]
    }
    return tuple(sorted(means, key=lambda character: (-means[character], character))[:CHARACTERS])
