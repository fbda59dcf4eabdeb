"""The base: a network that knows how Chinese names are made, from which every style's network begins.

It learned from a dictionary (see `training.lexicon`) and has never seen a name of any roster, so no split and no
fold of a roster can leak through it.
"""

import itertools
import json
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import safetensors
import safetensors.torch
import torch

from models.networks import NameNetwork, NetworkSpec, build
from models.vocabulary import BOUNDARY, Vocabulary
from training import lexicon
from training.corpora import real_names
from training.fit.presets import BASE, WORDS
from training.fit.trainer import Trainer, make_reproducible

FILE = Path(__file__).parent / "base.safetensors"
_OFTEN = 3


@dataclass(frozen=True)
class Base:
    """A network and the vocabulary that its embedding is for."""

    spec: NetworkSpec
    vocabulary: Vocabulary
    network: NameNetwork


def save(base: Base, path: Path) -> None:
    """Write a base as safetensors in half precision: it is only a place to begin."""
    tensors = {name: part.half().contiguous() for name, part in base.network.state_dict().items()}
    about = {"network": base.spec.model_dump_json(), "vocabulary": "".join(base.vocabulary.characters)}
    metadata = {"base": json.dumps(about, ensure_ascii=False, sort_keys=True)}
    path.write_bytes(safetensors.torch.save(tensors, metadata))


def load(path: Path = FILE) -> Base:
    """Read a base. Raises FileNotFoundError, or SafetensorError for a broken one."""
    with safetensors.safe_open(path, framework="pt") as file:
        about = json.loads(file.metadata()["base"])
        tensors = {name: file.get_tensor(name).float() for name in file.keys()}  # noqa: SIM118 - not a mapping
    spec = NetworkSpec.model_validate_json(about["network"])
    vocabulary = Vocabulary(about["vocabulary"])
    network = build(spec, len(vocabulary))
    network.load_state_dict(tensors)
    return Base(spec, vocabulary, network)


def transplant(base: Base, vocabulary: Vocabulary, dropout: float) -> NameNetwork:
    """Return a network with the base's weights for another vocabulary.

    A character that the base does not know begins as the mean of those that it does.
    """
    network = build(base.spec, len(vocabulary), dropout=dropout)
    known = [base.vocabulary.encode(c)[0] if c in base.vocabulary else None for c in vocabulary.characters]
    weights = dict(base.network.state_dict())
    for name in ("embedding.weight", "bias"):
        mean = weights[name].mean(0)
        rows = [weights[name][BOUNDARY], *(mean if row is None else weights[name][row] for row in known)]
        weights[name] = torch.stack(rows)
    network.load_state_dict(weights)
    return network


def learn(seed: int, report: Callable[[int, int, float], None]) -> Base:
    """Train a base on the dictionary's words, then on its names.

    `report` gets the epoch, their number and the loss a token. Raises PackageNotFoundError without jieba.
    """
    make_reproducible(seed)
    vocabulary, names = _familiar(lexicon.names())
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


def _familiar(names: list[str]) -> tuple[Vocabulary, list[str]]:
    """Return a vocabulary of the characters of the rosters and of several names, and the names made of those."""
    counts = Counter(character for name in names for character in set(name))
    often = {character for character, count in counts.items() if count >= _OFTEN}
    vocabulary = Vocabulary(sorted(often.union(*real_names())))
    return vocabulary, [name for name in names if not vocabulary.unknown(name)]
