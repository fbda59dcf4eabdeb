"""How the network that ships reads a name: its gates, what it expects next, and how much it keeps."""

from dataclasses import dataclass
from functools import cache

import torch

from models.store.registry import SHIPPED, Registry
from models.vocabulary import BOUNDARY
from tools.lstm.figures import Figures, Key, single
from tools.lstm.gates import Gates, gates_of, kept
from tools.lstm.measured import NAME, STYLE

END = "■"
"""How pages and pictures write the boundary token, which begins and ends every name."""
STEPS = (END, *NAME)
"""What is read, step by step."""
LIKELIEST = 3


@dataclass(frozen=True, slots=True)
class Reading:
    """What the shipped network computed while it read NAME."""

    gates: Gates
    likeliest: tuple[tuple[tuple[str, float], ...], ...]
    """After each step, the likeliest next characters and their probabilities, by the network alone."""


@cache
def read() -> Reading:
    """Read NAME with the shipped network of STYLE, without the n-grams that it is mixed with to draw names."""
    registry = Registry(SHIPPED)
    registry.refresh()
    model = registry.get(STYLE)
    tokens = torch.tensor([[BOUNDARY, *model.vocabulary.encode(NAME)]])
    with torch.inference_mode():
        best = model.network.logits(tokens).softmax(2)[0].topk(LIKELIEST)
    characters = (END, *model.vocabulary.characters)
    likeliest = tuple(
        tuple((characters[token], chance) for token, chance in zip(tokens, chances, strict=True))
        for tokens, chances in zip(best.indices.tolist(), best.values.tolist(), strict=True)
    )
    return Reading(gates_of(model.network, tokens), likeliest)


def figures() -> Figures:
    """Return each step's mean gates, the likeliest next characters, and what is left of each step's writing."""
    reading = read()
    gates = {"input": reading.gates.enter, "forget": reading.gates.forget, "output": reading.gates.leave}
    found: Figures = {}
    for name, gate in gates.items():
        for step, mean in enumerate(gate[0].mean(1).tolist()):
            found[Key("gate", name, str(step))] = single(mean)
    for step, likeliest in enumerate(reading.likeliest):
        for character, chance in likeliest:
            found[Key("next", str(step), character)] = single(chance)
    for written, left in enumerate(kept(reading.gates.forget[0]).tolist()):
        for step in range(written, len(left)):
            found[Key("kept", str(written), str(step))] = single(left[step])
    return found
