"""How the network that ships reads a name: its gates, what it expects next, and how much it keeps."""

from dataclasses import dataclass
from functools import cache

import torch

from models.explaining.memory import Memory, remember
from models.store.registry import SHIPPED, Registry
from models.vocabulary import BOUNDARY
from tools.lstm.figures import Figures, Key, single
from tools.lstm.measured import NAME, STYLE

END = "■"
"""How pages and pictures write the boundary token, which begins and ends every name."""
STEPS = (END, *NAME)
"""What is read, step by step."""
LIKELIEST = 3


@dataclass(frozen=True, slots=True)
class Reading:
    """What the shipped network computed while it read NAME."""

    memory: Memory
    likeliest: tuple[tuple[tuple[str, float], ...], ...]
    """After each step, the likeliest next characters and their probabilities, by the network alone."""


@cache
def read() -> Reading:
    """Read NAME with the shipped network of STYLE, without the n-grams that it is mixed with to draw names."""
    registry = Registry(SHIPPED)
    registry.refresh()
    model = registry.get(STYLE)
    tokens = torch.tensor([BOUNDARY, *model.vocabulary.encode(NAME)])
    with torch.inference_mode():
        best = model.network.logits(tokens.unsqueeze(0)).softmax(2)[0].topk(LIKELIEST)
        memory = remember(model.network, tokens)
    characters = (END, *model.vocabulary.characters)
    likeliest = tuple(
        tuple((characters[token], chance) for token, chance in zip(tokens, chances, strict=True))
        for tokens, chances in zip(best.indices.tolist(), best.values.tolist(), strict=True)
    )
    return Reading(memory, likeliest)


def figures() -> Figures:
    """Return each step's mean gates, the likeliest next characters, and what is left of each step's writing.

    Raises TypeError where the shipped network has no gates.
    """
    reading = read()
    kept = reading.memory.kept
    if kept is None:
        raise TypeError("the shipped network keeps no memory")
    found: Figures = {}
    for name, gate in reading.memory.gates.items():
        for step, mean in enumerate(gate.mean(1).tolist()):
            found[Key("gate", name, str(step))] = single(mean)
    for step, likeliest in enumerate(reading.likeliest):
        for character, chance in likeliest:
            found[Key("next", str(step), character)] = single(chance)
    for step, left in enumerate(kept.tolist()):
        for written, share in enumerate(left[: step + 1]):
            found[Key("kept", str(written), str(step))] = single(share)
    return found
