"""The article's lists as text: the lists without their authors, the question, and on demand the answer."""

import random
from collections.abc import Iterator, Mapping, Sequence

from training.article.lists import InventedList

_PER_LINE = 12
"""Names a line."""


def shuffled(lists: Sequence[InventedList], seed: int) -> list[InventedList]:
    """Return the lists in an order that does not say whose they are."""
    return random.Random(seed).sample(lists, len(lists))  # noqa: S311 - no secret


def page(lists: Sequence[InventedList], display: Mapping[str, str], *, answer: bool) -> str:
    """Return the lists in this order, with a question where there are several; `display` has the styles' names."""
    return "\n".join(_lines(lists, display, answer=answer))


def _lines(lists: Sequence[InventedList], display: Mapping[str, str], *, answer: bool) -> Iterator[str]:
    for number, invented in enumerate(lists, start=1):
        yield f"List {number}: {_counts(invented)}"
        yield from (" ".join(line) for line in _batched(invented.names))
        yield ""
    if len(lists) > 1:
        yield f"Which list is {' and which is '.join(sorted(f'{display[one.style]}’s' for one in lists))}?"
    if answer or len(lists) == 1:
        for number, invented in enumerate(lists, start=1):
            yield f"List {number} is {display[invented.style]}’s: {_learned(invented)}"
    else:
        yield "--answer tells."


def _counts(invented: InventedList) -> str:
    return (
        f"{len(invented.drawn):,} names drawn, {invented.known:,} of them known and dropped, "
        f"{len(invented.names):,} different new ones"
    )


def _learned(invented: InventedList) -> str:
    learner = invented.learner
    return (
        f"{len(invented.learned):,} names of {len(learner.names.vocabulary.characters):,} characters, "
        f"{learner.iterations:,} iterations, smoothed loss {learner.smoothed:.2f}"
    )


def _batched(names: Sequence[str]) -> Iterator[Sequence[str]]:
    return (names[start : start + _PER_LINE] for start in range(0, len(names), _PER_LINE))
