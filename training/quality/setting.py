"""What the models of an evaluation share: a vocabulary, what they may learn from, and which names are held out."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from models.vocabulary import Vocabulary
from training.corpora import Corpora
from training.dictionary import Dictionary
from training.fit.base import read_base
from training.fit.split import Split, bucket, random_buckets, split
from training.poems import read_poems
from training.quality.ngrams.mixture import NameCounts, PoemCounts, Source

Say = Callable[[str], None]
"""What gets a line about each result."""


DICTIONARY = "dictionary"
"""The key of the dictionary's names in `SideData.names`."""

POETS = "poets"
"""The key of the poets' names."""


def vocabulary_of(corpora: Corpora) -> Vocabulary:
    """Return the vocabulary of every model that is measured: the base's, and what it lacks of the corpora.

    It must be one for all. If each style had its roster's own characters, a network would know which rare
    characters its author's test names have, and would look better than it is, above all as a judge.
    """
    known = read_base().vocabulary.characters
    return Vocabulary([*known, *sorted(set().union(*corpora.names).difference(known))])


@dataclass(frozen=True, slots=True)
class SideData:
    """What models may learn from besides the rosters; the mixture of n-grams counts it."""

    names: Mapping[str, Sequence[str]]
    """Lists of names, by where they come from."""
    bigrams: Mapping[str, int]
    """How often two characters stand together in poems; may be empty."""


def read_side_data(corpora: Corpora, archive: Path | None = None) -> SideData:
    """Return what our models learn from besides the rosters.

    `archive` is that of the poems; without it there are no poems and no poets' names. Raises PackageNotFoundError
    without jieba, and what `read_poems` raises.
    """
    dictionary = Dictionary(corpora)
    names: dict[str, Sequence[str]] = {DICTIONARY: dictionary.names()}
    if archive is None:
        return SideData(names, {})
    poems = read_poems(archive)
    return SideData({**names, POETS: dictionary.without_real(poems.poets)}, poems.pairs)


@dataclass(frozen=True)
class Setting:
    """The corpora and how models are compared on them."""

    corpora: Corpora
    vocabulary: Vocabulary
    """The vocabulary of every model; see `vocabulary_of`."""
    side: SideData
    peers: bool
    """Whether to train the peers that are networks too."""
    say: Say

    @cached_property
    def side_sources(self) -> list[Source]:
        """The side data, counted. Names of rosters are left out: some of them are held out."""
        real = self.corpora.real_names
        lists = [[name for name in names if name not in real] for names in self.side.names.values()]
        sources: list[Source] = [NameCounts(self.vocabulary, names) for names in lists]
        if self.side.bigrams:
            sources.append(PoemCounts(self.vocabulary, self.side.bigrams))
        return sources

    @cached_property
    def given_names(self) -> dict[str, str]:
        """What follows the surname in each name of every roster that has one."""
        rosters = [self.corpora.get(style).roster for style in self.corpora.styles()]
        return {
            entry.name: entry.name.removeprefix(entry.surname)
            for roster in rosters
            for entry in roster
            if entry.surname
        }


@dataclass(frozen=True, slots=True)
class HeldOut:
    """A way to split every list of names; a name is in the same part of each."""

    label: str
    """What it is called in a line about it."""
    fold: int
    bucket: Callable[[str], int]

    def split(self, names: Iterable[str]) -> Split:
        """Return the parts of `names`."""
        return split(names, self.fold, self.bucket)


def hash_folds(count: int) -> list[HeldOut]:
    """Return the first folds by the hash of a name: no two have a test name in common."""
    return [HeldOut(f"fold {fold}", fold, bucket) for fold in range(count)]


def random_splits(corpora: Corpora, count: int) -> list[HeldOut]:
    """Return random splits of all rosters, with seeds from 0. Their test parts overlap by chance."""
    return [
        HeldOut(f"random split {seed}", 0, random_buckets(corpora.names, seed).__getitem__)
        for seed in range(count)
    ]
