"""What a reader makes of drawn names."""

from collections.abc import Iterable
from dataclasses import replace

from models.drawing.choosing.choice import Candidate
from models.reader.reader import KINDS, READ_GENDERS, Reader
from models.roster.entry import Gender, Kind

_UNLIKE = 3.0
"""Points that a name loses when it surely is no such name as was asked for."""

_READ = {Gender.FEMALE: "f", Gender.MALE: "m"}


def rate(
    reader: Reader, candidates: Iterable[Candidate], kind: Kind | None, gender: Gender | None
) -> list[Candidate]:
    """Return the candidates with their ratings and scores.

    A name that reads as another kind or gender than was asked for loses points, and so does one that reads as a
    real person, an ordinary word or a fragment.
    """
    listed = list(candidates)
    ratings = reader.rate([one.name for one in listed])
    wanted = [kind.value] if kind else [each.value for each in Kind]
    right = ratings.types[:, [KINDS.index(one) for one in wanted]].sum(1)
    if gender in _READ:
        right = right * ratings.genders[:, READ_GENDERS.index(_READ[gender])]
    scores = ratings.rating - _UNLIKE * (1 - right)
    return [
        replace(one, rating=rating, score=score)
        for one, rating, score in zip(listed, ratings.rating.tolist(), scores.tolist(), strict=True)
    ]
