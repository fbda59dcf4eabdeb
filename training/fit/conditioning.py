"""Counting what women's, men's and each kind's names have more of than others."""

from collections.abc import Iterable

from models.conditions import CONDITIONS, Conditions, ratio_of
from models.ngrams import position_counts
from models.roster.entry import Entry, Gender
from models.vocabulary import Vocabulary

_STRENGTH = 2.0
"""How many more times each token is supposed to have been seen: see `models.conditions.ratio_of`."""

_LEAST = 20
"""How many names a condition needs to be counted."""


def count_conditions(entries: Iterable[Entry], vocabulary: Vocabulary) -> Conditions:
    """Return the conditions that at least 20 entries meet and at least 20 don't.

    Names whose gender is unknown count for no gender's ratio. Names that the vocabulary can't spell are left out.
    """
    known = [entry for entry in entries if not vocabulary.unknown(entry.name)]
    ratios = {}
    for condition in CONDITIONS:
        about_gender = isinstance(condition, Gender)
        pool = [entry for entry in known if not about_gender or entry.gender is not Gender.UNKNOWN]
        meeting = [entry for entry in pool if condition in (entry.kind, entry.gender)]
        if min(len(meeting), len(pool) - len(meeting)) >= _LEAST:
            counts, all_counts = (
                position_counts([vocabulary.encode(entry.name) for entry in part], len(vocabulary))
                for part in (meeting, pool)
            )
            ratios[condition] = ratio_of(counts, all_counts, _STRENGTH).half().float()
    return Conditions(ratios)
