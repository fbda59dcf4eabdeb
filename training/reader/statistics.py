"""Makes the tables of `models.reader.statistics` from poems, a dictionary and lists of names."""

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from models.reader.statistics import FIRST, UNKNOWN, Statistics
from models.roster.surnames import COMPOUND_SURNAMES
from training.dictionary import Word
from training.poems import Poems
from training.reader.vectors import factors

_LONG = 3
"""Characters of a name with a given name of two."""
_COMMON = 5_000
"""How many of the poems' most frequent characters are in the alphabet."""
_OFTEN_IN_WORDS = 8
_OFTEN_IN_POEMS = 20
"""A pair is kept if it is a word, or occurs so often in poems."""
_CHARACTER_CLASSES = "nvadmrzg"
_PAIR_CLASSES = ("n", "v", "a", "i", "d", "m", "ns", "t", "z", "l", "nr")
_SURNAME_SHARE = 2e-4
"""A first character with such a share of the names of people is a surname."""
_PERSON = "nr"


@dataclass(frozen=True)
class Sources:
    """What the tables are counted from."""

    poems: Poems
    words: Sequence[Word]
    """The dictionary's lines."""


def make_statistics(sources: Sources) -> Statistics:
    """Count, factorize and tabulate. Takes seconds."""
    alphabet = _alphabet(sources)
    ids = {character: number for number, character in enumerate(alphabet, start=FIRST)}
    people = [word.word for word in sources.words if word.tag.startswith(_PERSON) and len(word.word) in {2, 3}]
    poets = [name for name in sources.poems.poets if len(name) in {2, 3}]
    characters = _characters(sources, ids, people, poets)
    pairs, counts, tags = _pairs(sources, ids, Counter(name[1:] for name in people + poets if len(name) == _LONG))
    return Statistics(
        alphabet=alphabet,
        characters=characters,
        surnames=_surnames(ids, people, poets),
        vectors=_vectors(sources, ids),
        compounds=torch.tensor(
            sorted(ids[name[0]] * (len(ids) + FIRST) + ids[name[1]] for name in COMPOUND_SURNAMES)
        ),
        pairs=pairs,
        counts=counts,
        tags=tags,
    )


def _alphabet(sources: Sources) -> str:
    in_words = Counter(character for word in sources.words for character in set(word.word))
    often = {character for character, count in in_words.items() if count >= _OFTEN_IN_WORDS}
    often.update(character for character, _ in sources.poems.characters.most_common(_COMMON))
    often.update(*COMPOUND_SURNAMES)
    return "".join(sorted(character for character in often if "\u4e00" <= character <= "\u9fff"))


def _logs(counts: Counter[str], ids: dict[str, int], smoothing: float = 0.5) -> Tensor:
    """Return the log share of each id's character, the unknown one's included."""
    total = sum(counts.values())
    values = torch.zeros(len(ids) + FIRST)
    values[UNKNOWN] = math.log(smoothing / total)
    for character, number in ids.items():
        values[number] = math.log((counts[character] + smoothing) / total)
    return values


def _characters(sources: Sources, ids: dict[str, int], people: Sequence[str], poets: Sequence[str]) -> Tensor:
    alone = Counter({word.word: word.frequency for word in sources.words if len(word.word) == 1})
    begins: Counter[str] = Counter()
    ends: Counter[str] = Counter()
    for word in sources.words:
        if len(word.word) > 1 and not word.tag.startswith(_PERSON):
            begins[word.word[0]] += word.frequency
            ends[word.word[-1]] += word.frequency
    given = [_logs(Counter(c for name in names for c in name[1:]), ids) for names in (people, poets)]
    in_poems, in_prose = _logs(sources.poems.characters, ids), _logs(alone, ids)
    positions = (_logs(begins, ids), _logs(ends, ids))
    columns = [in_poems, in_prose, *positions, *given, in_poems - in_prose, given[1] - given[0]]
    tags = {word.word: word.tag[0] for word in sources.words if len(word.word) == 1}
    classes = [[float(tags.get(c, "") == kind) for kind in _CHARACTER_CLASSES] for c in ids]
    padding = torch.zeros(FIRST, len(_CHARACTER_CLASSES))
    return torch.cat([torch.stack(columns, 1), torch.cat([padding, torch.tensor(classes)])], 1)


def _surnames(ids: dict[str, int], people: Sequence[str], poets: Sequence[str]) -> Tensor:
    shares = [_logs(Counter(name[0] for name in names), ids) for names in (people, poets)]
    table = torch.stack([torch.zeros(len(ids) + FIRST), *shares], 1)
    table[FIRST:, 0] = (table[FIRST:, 1:] > math.log(_SURNAME_SHARE)).any(1).float()
    return table


def _vectors(sources: Sources, ids: dict[str, int]) -> Tensor:
    poems = ((pair, float(count)) for pair, count in sources.poems.pairs.items() if count > 1)
    words: dict[str, float] = defaultdict(float)
    for word in sources.words:
        if 2 <= len(word.word) <= 4 and not word.tag.startswith(_PERSON):  # noqa: PLR2004
            for start in range(len(word.word) - 1):
                for end in range(start + 1, len(word.word)):
                    words[word.word[start] + word.word[end]] += math.log(word.frequency + 2)
    blocks = [block for counts in (poems, words.items()) for block in factors(counts, ids)]
    return torch.from_numpy(np.concatenate(blocks, 1)).float().contiguous()


def _pairs(sources: Sources, ids: dict[str, int], given: Counter[str]) -> tuple[Tensor, Tensor, Tensor]:
    words = {word.word: word for word in sources.words if len(word.word) == 2}  # noqa: PLR2004
    often = {pair for pair, count in sources.poems.pairs.items() if count >= _OFTEN_IN_POEMS}
    given_often = {pair for pair, count in given.items() if count > 1}
    size = len(ids) + FIRST
    kept = sorted(
        (ids[p[0]] * size + ids[p[1]], p) for p in often | words.keys() | given_often if set(p) <= ids.keys()
    )
    counts = [
        (
            math.log1p(sources.poems.pairs[pair]),
            math.log1p(words[pair].frequency) if pair in words else 0.0,
            math.log1p(given[pair]),
        )
        for _, pair in kept
    ]
    tags = [_class_of(words[pair].tag) if pair in words else 0 for _, pair in kept]
    return (
        torch.tensor([key for key, _ in kept]),
        torch.tensor([*counts, (0.0, 0.0, 0.0)]),
        torch.tensor([*tags, 0], dtype=torch.uint8),
    )


def _class_of(tag: str) -> int:
    """Return the number of a word class: of its whole tag, else of the tag's first letter, else of n."""
    for kind in (tag[:2], tag[:1]):
        if kind in _PAIR_CLASSES:
            return _PAIR_CLASSES.index(kind) + 1
    return 1
