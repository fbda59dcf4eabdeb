"""What a reader makes of drawn names."""

from collections.abc import Sequence

from torch import Tensor

from models.reader.reader import KINDS, READ_GENDERS, Ratings
from models.roster.entry import Gender, Kind

_UNLIKE = 3.0
"""Points that a name loses when it surely is no such name as was asked for."""

_READ = {Gender.FEMALE: "f", Gender.MALE: "m"}


def scores(ratings: Ratings, kind: Kind | None, gender: Gender | None) -> Tensor:
    """Return what decides between N names, (N,): their ratings, less what speaks against them.

    A name loses up to 3 points: the less likely a reader takes it for the kind and gender that were asked for, the
    more. Without a kind, all kinds of names are right, but no real person, ordinary word or fragment.
    """
    wanted: Sequence[str] = [kind.value] if kind else [each.value for each in Kind]
    right = ratings.types[:, [KINDS.index(one) for one in wanted]].sum(1)
    if gender in _READ:
        right = right * ratings.genders[:, READ_GENDERS.index(_READ[gender])]
    return ratings.rating - _UNLIKE * (1 - right)
