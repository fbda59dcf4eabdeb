"""Print as JSON which of the CPU's instructions torch uses, and the shipped models' names for many wishes."""

import json
import sys
from collections.abc import Iterator
from itertools import cycle, islice

import torch

from models.drawing.blend import Blend
from models.drawing.sampler import Sampler
from models.drawing.source import NameSource
from models.drawing.wishes.request import DrawRequest
from models.store.registry import SHIPPED, Registry

WISHES: list[dict[str, str | int]] = [
    {},
    {"surname": "李"},
    {"length": 3},
    {"exclude": "老大小子"},
    {"include": "风"},
    {"include": "青云", "length": 3},
    {"surname": "白", "include": "玉", "exclude": "子"},
]
CREATIVITIES = [(0.65, 0.9), (0.85, 0.95), (1.0, 0.99), (1.0, 1.0)]
REQUESTS = len(WISHES) * len(CREATIVITIES)
"""How many a model, every wish at every creativity; with two styles and two blends, 112 in all."""


def models() -> Iterator[NameSource]:
    """Yield every shipped model, and the first two blended in two ways."""
    registry = Registry(SHIPPED)
    registry.refresh()
    served = [registry.get(style) for style in registry.styles()]
    yield from served
    for share in (0.3, 0.5):
        yield Blend(served[0], served[1], share)


def draw() -> list[list[str]]:
    """Return each request's names."""
    answers: list[list[str]] = []
    for source in models():
        for seed, wishes, (temperature, top_p) in islice(
            zip(range(REQUESTS), cycle(WISHES), cycle(CREATIVITIES), strict=False), REQUESTS
        ):
            request = DrawRequest(seed=seed, temperature=temperature, top_p=top_p, **wishes)  # type: ignore[arg-type]  # as in WISHES
            answers.append([drawn.name for drawn in Sampler(source).draw(request).names])
    return answers


if __name__ == "__main__":
    torch.set_num_threads(1)
    json.dump({"capability": torch.backends.cpu.get_cpu_capability(), "names": draw()}, sys.stdout)
