"""Making the base: a network trained on a dictionary's words, then on names, and n-grams. See `training.fit.base`.

The names are the dictionary's and those of poets, since the dictionary's are modern.
"""

import itertools
from collections import Counter
from collections.abc import Callable, Sequence

import torch

from models.networks import build
from models.ngrams import POSITIONS, PairTable, Smoothing, table_of
from models.roster.surnames import COMPOUND_SURNAMES
from models.vocabulary import Vocabulary
from training.corpora import Corpora
from training.dictionary import Dictionary
from training.fit.base import Base
from training.fit.mixing import Source, count_names
from training.fit.presets import BASE, NAMES, WORDS
from training.fit.trainer import Trainer, make_reproducible
from training.poems import Poems

_OFTEN = 3
"""In how many of the dictionary's names a character must occur for the base to learn it."""

_RARE_SURNAMES = ("区", "员", "翟")
"""Surnames that the base learns however rare they are. They were in an earlier table of readings; the present one,
which has hundreds, would make another base."""

_PAIRS = 10
"""How often a pair of characters must occur in poems to be counted; rarer ones would double the table."""

_LIFT = 2
"""How many times as often as by chance; the other pairs say next to nothing (0.00 to 0.01 nats a test name)."""


def pretrain(corpora: Corpora, poems: Poems, seed: int, report: Callable[[int, int, float], None]) -> Base:
    """Train a base that knows the characters of all corpora and all common surnames. Minutes of CPU time.

    After each epoch `report` gets its number from 1, the number of epochs, and the loss in nats a token. Raises
    PackageNotFoundError without jieba.
    """
    make_reproducible(seed)
    dictionary = Dictionary(corpora)
    modern = dictionary.names()
    poets = dictionary.without_real(poems.poets)
    vocabulary = _familiar(modern, corpora.real_names, poems.surnames)
    names = [name for name in (*modern, *poets) if not vocabulary.unknown(name)]
    words = dictionary.words(frozenset(vocabulary.characters))
    network = build(BASE.network, len(vocabulary), dropout=BASE.dropout)
    epochs = itertools.count(1)
    total = WORDS.epochs + NAMES.epochs
    for stage, texts in ((WORDS, words), (NAMES, names)):
        trainer = Trainer(network, texts, vocabulary, BASE, stage)
        for loss in trainer.epochs():
            report(next(epochs), total, loss)
        network.load_state_dict(trainer.averaged().state_dict())
    sources = (
        count_names("dictionary", modern, vocabulary, pairs=Smoothing(pseudocount=1)),
        count_names("poets", poets, vocabulary, pairs=Smoothing(pseudocount=1)),
        _count_pairs(poems, vocabulary),
    )
    return Base(BASE.network, vocabulary, network, sources)


def _familiar(names: Sequence[str], real: frozenset[str], surnames: frozenset[str]) -> Vocabulary:
    """Return the characters of real names, of surnames, and those frequent in `names`."""
    counts = Counter(character for name in names for character in set(name))
    often = {character for character, count in counts.items() if count >= _OFTEN}
    return Vocabulary(sorted(often.union(surnames, *COMPOUND_SURNAMES, *_RARE_SURNAMES, *real)))


def _count_pairs(poems: Poems, vocabulary: Vocabulary) -> Source:
    """Count the frequent pairs of characters in poems; poems know neither positions nor ends."""
    size = len(vocabulary)
    frequencies = torch.zeros(size)
    for character, times in poems.characters.items():
        if character in vocabulary:
            frequencies[vocabulary.encode(character)] += times
    frequencies /= frequencies.sum()
    pairs = {
        pair: times for pair, times in poems.pairs.items() if times >= _PAIRS and not vocabulary.unknown(pair)
    }
    encoded = torch.tensor([vocabulary.encode(pair) for pair in pairs])
    keys, order = (encoded[:, 0] * size + encoded[:, 1]).sort()
    table = table_of(keys, torch.tensor(list(pairs.values()))[order], size, Smoothing(pseudocount=5))
    telling = table.shares > _LIFT * frequencies[keys % size]
    table = PairTable(keys[telling], table.shares[telling])
    return Source("poems", frequencies.expand(POSITIONS, size).contiguous(), table)
