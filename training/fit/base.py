"""The base: a network that has learned how Chinese names are formed, from which a style's network starts.

`training.pretraining` trains it on a dictionary. It has never seen a name of any roster, nor a misspelt or
reordered one, so no held-out name of any split can leak through it.
"""

import json
from dataclasses import dataclass
from pathlib import Path

import safetensors
import safetensors.torch
import torch

from models.networks import NameNetwork, NetworkSpec, build
from models.vocabulary import BOUNDARY, Vocabulary
from training.errors import TrainingError

SHIPPED_BASE = Path(__file__).parents[1] / "base.safetensors"


@dataclass(frozen=True)
class Base:
    """A network and the vocabulary that its embedding belongs to."""

    spec: NetworkSpec
    vocabulary: Vocabulary
    network: NameNetwork


def save_base(base: Base, path: Path) -> None:
    """Write a base as safetensors in half precision, which is enough for a starting point. Raises OSError."""
    tensors = {name: part.half().contiguous() for name, part in base.network.state_dict().items()}
    about = {"network": base.spec.model_dump_json(), "vocabulary": "".join(base.vocabulary.characters)}
    metadata = {"base": json.dumps(about, ensure_ascii=False, sort_keys=True)}
    path.write_bytes(safetensors.torch.save(tensors, metadata))


def read_base(path: Path = SHIPPED_BASE) -> Base:
    """Read what `save_base` wrote. Raises FileNotFoundError, or TrainingError for a broken file."""
    try:
        with safetensors.safe_open(path, framework="pt") as file:
            about = json.loads(file.metadata()["base"])
            tensors = {name: file.get_tensor(name).float() for name in file.keys()}  # noqa: SIM118 - not a mapping
    except safetensors.SafetensorError as error:
        raise TrainingError(f"{path.name} is broken: {error}") from None
    spec = NetworkSpec.model_validate_json(about["network"])
    vocabulary = Vocabulary(about["vocabulary"])
    network = build(spec, len(vocabulary))
    network.load_state_dict(tensors)
    return Base(spec, vocabulary, network)


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
