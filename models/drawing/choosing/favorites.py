"""Which characters a reader likes wherever they stand.

Names chosen by how they read would have the same liked characters again and again (青, 天, 若). So what a
character adds to ratings on average is taken off the scores again: names are chosen for how their characters go
together.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

_DOUBT = 3
"""A character in few names is taken as less liked, or disliked, than their ratings say: as if so many more were
average."""


def learn_favorites(given: Sequence[str], ratings: Sequence[float]) -> dict[str, float]:
    """Return how much each character adds to ratings on average, from given names and their ratings.

    Example: of 清 (3), 清风 (4) and 狗 (2) the mean is 3. 清 is in two names that are 0.5 above it on average and
    adds 2 * 0.5 / (2 + 3) = 0.2; 狗 adds -1 / (1 + 3) = -0.25.
    """
    mean = sum(ratings) / len(ratings) if ratings else 0.0
    above: defaultdict[str, list[float]] = defaultdict(list)
    for name, rating in zip(given, ratings, strict=True):
        for character in set(name):
            above[character].append(rating - mean)
    return {character: sum(values) / (len(values) + _DOUBT) for character, values in above.items()}


def liking(given: str, favorites: Mapping[str, float]) -> float:
    """Return what a given name's characters add to its rating on average; 0 for one without characters."""
    return sum(favorites.get(character, 0.0) for character in given) / max(len(given), 1)
