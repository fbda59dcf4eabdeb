"""Training the base on a dictionary: first on its words, then on its names. See `training.fit.base`."""

import itertools
from collections import Counter
from collections.abc import Callable

from models.networks import build
from models.vocabulary import Vocabulary
from training.corpora import Corpora
from training.fit.base import Base
from training.fit.presets import BASE, WORDS
from training.fit.trainer import Trainer, make_reproducible
from training.lexicon import Lexicon

_OFTEN = 3
"""In how many of the dictionary's names a character must occur for the base to learn it."""


def pretrain(corpora: Corpora, seed: int, report: Callable[[int, int, float], None]) -> Base:
    """Train a base that knows the characters of all corpora. Minutes of CPU time.

    After each epoch `report` gets its number from 1, the number of epochs, and the loss in nats a token. Raises
    PackageNotFoundError without jieba.
    """
    make_reproducible(seed)
    lexicon = Lexicon(corpora)
    vocabulary, names = _familiar(lexicon.names(), corpora.real_names)
    words = lexicon.words(frozenset(vocabulary.characters))
    network = build(BASE.network, len(vocabulary), dropout=BASE.dropout)
    epochs = itertools.count(1)
    total = WORDS.epochs + BASE.own.epochs
    for stage, texts in ((WORDS, words), (BASE.own, names)):
        trainer = Trainer(network, texts, vocabulary, BASE, stage)
        for loss in trainer.epochs():
            report(next(epochs), total, loss)
        network.load_state_dict(trainer.averaged().state_dict())
    return Base(BASE.network, vocabulary, network)


def _familiar(names: list[str], real: frozenset[str]) -> tuple[Vocabulary, list[str]]:
    """Return the characters of real names and those frequent in `names`, and the names that consist of them."""
    counts = Counter(character for name in names for character in set(name))
    often = {character for character, count in counts.items() if count >= _OFTEN}
    vocabulary = Vocabulary(sorted(often.union(*real)))
    return vocabulary, [name for name in names if not vocabulary.unknown(name)]
