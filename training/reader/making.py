"""Makes a reader: fits the teacher on ratings and the student on the teacher."""

from collections.abc import Sequence
from pathlib import Path

from models.reader import files
from models.reader.network import Weights
from models.reader.statistics import Statistics
from training.corpora import Corpora
from training.dictionary import Dictionary, entries
from training.poems import read_poems
from training.reader.inputs import Inputs
from training.reader.pool import unrated
from training.reader.ratings import Rating
from training.reader.statistics import Sources, make_statistics
from training.reader.student import learn
from training.reader.teacher import Teacher

_ROSTERS_WEIGHT = 4
"""How often a roster's name is taken beside one of the dictionary's 20,000."""
LONGEST = 5


def people(corpora: Corpora) -> list[str]:
    """Return names of people to recombine: the rosters' and the dictionary's.

    Raises PackageNotFoundError without jieba.
    """
    rosters = [name for name in corpora.names if 1 < len(name) <= LONGEST]
    return rosters * _ROSTERS_WEIGHT + Dictionary(corpora).names()


def make(inputs: Inputs, ratings: Sequence[Rating], pool: Sequence[str]) -> Weights:
    """Return what rates names; it has seen none of the rated ones. Minutes."""
    return learn(Teacher.fit(inputs, ratings), pool)


def pool_for(corpora: Corpora, ratings: Sequence[Rating], count: int) -> list[str]:
    """Return the names that the student learns from."""
    return unrated(people(corpora), frozenset(rating.name for rating in ratings), count)


def read_statistics(folder: Path) -> Statistics:
    """Return the statistics of the reader in `folder`. Raises ReaderError."""
    card, parts = files.read(folder)
    return Statistics.unpack(card.alphabet, parts)


def count_statistics(archive: Path) -> Statistics:
    """Return statistics of the poems in npm's archive and of the dictionary, rounded as in a file. A minute.

    Raises TrainingError for another archive, ModuleNotFoundError without OpenCC, and PackageNotFoundError without
    jieba.
    """
    statistics = make_statistics(Sources(read_poems(archive), list(entries())))
    return Statistics.unpack(statistics.alphabet, statistics.pack())


def write(folder: Path, statistics: Statistics, weights: Weights, ratings: int) -> None:
    """Write a reader that learned from so many ratings into `folder`."""
    files.write(folder, statistics.alphabet, ratings, statistics.pack() | weights.pack())
