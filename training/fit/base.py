"""The base: what a style starts from.

It is a network that has learned how Chinese names are formed, and the n-grams of the names and poems that
`training.pretraining` read. It has never seen a name of any shipped roster, nor a misspelt or reordered one, so no
held-out name of their splits can leak through it. Of an uploaded roster of known people it can have seen some.
"""

import json
from dataclasses import dataclass
from pathlib import Path

import safetensors
import safetensors.torch
import torch

from models.networks import NameNetwork, NetworkSpec, build
from models.store.card import MAX_VOCABULARY
from models.store.packing import pack_table, unpack_table
from models.vocabulary import BOUNDARY, Vocabulary
from training.errors import TrainingError
from training.fit.mixing import Source, translate

SHIPPED_BASE = Path(__file__).parents[1] / "base.safetensors"

_LEAST_KNOWN = 0.5
"""The least share of a vocabulary's characters that a base must know to be of use."""


@dataclass(frozen=True)
class Base:
    """A network, the vocabulary that its embedding belongs to, and what was counted over that vocabulary."""

    spec: NetworkSpec
    vocabulary: Vocabulary
    network: NameNetwork
    sources: tuple[Source, ...] = ()

    def sources_for(self, vocabulary: Vocabulary) -> tuple[Source, ...]:
        """Return the sources over a vocabulary that has all of the base's characters."""
        tokens = torch.tensor([BOUNDARY, *vocabulary.encode("".join(self.vocabulary.characters))])
        return tuple(translate(source, tokens, len(vocabulary)) for source in self.sources)


def save_base(base: Base, path: Path) -> None:
    """Write a base as safetensors in half precision, which is enough for a starting point. Raises OSError."""
    tensors = {name: part.half().contiguous() for name, part in base.network.state_dict().items()}
    for source in base.sources:
        tensors[f"sources.{source.name}.frequencies"] = source.frequencies
        if source.table:
            tensors |= pack_table(f"sources.{source.name}", source.table)
    about = {
        "network": base.spec.model_dump_json(),
        "vocabulary": "".join(base.vocabulary.characters),
        "sources": [source.name for source in base.sources],
    }
    metadata = {"base": json.dumps(about, ensure_ascii=False, sort_keys=True)}
    path.write_bytes(safetensors.torch.save(tensors, metadata))


def read_base(path: Path = SHIPPED_BASE) -> Base:
    """Read what `save_base` wrote. Raises FileNotFoundError, or TrainingError for a broken file."""
    try:
        with safetensors.safe_open(path, framework="pt") as file:
            about = json.loads((file.metadata() or {})["base"])
            tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118 - not a mapping
    except safetensors.SafetensorError as error:
        raise TrainingError(f"{path.name} is broken: {error}") from None
    except (KeyError, json.JSONDecodeError):
        raise TrainingError(f"{path.name} is no base: it does not say what it holds") from None
    spec = NetworkSpec.model_validate_json(about["network"])
    vocabulary = Vocabulary(about["vocabulary"])
    sources = tuple(_source(name, tensors) for name in about["sources"])
    network = build(spec, len(vocabulary))
    weights = {name: part.float() for name, part in tensors.items() if not name.startswith("sources.")}
    network.load_state_dict(weights)
    return Base(spec, vocabulary, network, sources)


def _source(name: str, tensors: dict[str, torch.Tensor]) -> Source:
    table = unpack_table(tensors, f"sources.{name}") if f"sources.{name}.keys" in tensors else None
    return Source(name, tensors[f"sources.{name}.frequencies"], table)


def fits(base: Base, vocabulary: Vocabulary) -> bool:
    """Return whether a network for this vocabulary can start from the base and gains anything from it.

    It does when the base knows at least half of the characters, and the others beside the base's are not too many
    for a checkpoint. It knows hanzi only, so a roster in Latin letters trains from random weights: see
    `training.fit.presets.from_nothing`.
    """
    own = len(vocabulary.characters)
    known = sum(character in base.vocabulary for character in vocabulary.characters)
    together = len(base.vocabulary.characters) + own - known
    return known >= _LEAST_KNOWN * own and together <= MAX_VOCABULARY


def transplant(base: Base, vocabulary: Vocabulary, dropout: float) -> NameNetwork:
    """Return a network with the base's weights for another vocabulary.

    Only the embedding and the output bias have a row for each token. The row of a character that the base does not
    know is the mean of all rows. Example: the base knows 郭 黄 and the new vocabulary is 郭 龙; the new rows are
    those of the boundary and 郭, and the mean for 龙.
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
