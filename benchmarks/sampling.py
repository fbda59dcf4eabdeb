"""Names a second, beside plain sampling loops with the same weights in the same run.

`python -m benchmarks.sampling [--style jin_yong] [--seconds 3]`
"""

import time
from collections.abc import Callable
from typing import Annotated

import torch
import typer
from torch import Tensor, nn

from benchmarks.kit.table import Row, percentile, show
from models.drawing.sampler import Sampler
from models.drawing.wishes.request import DrawRequest
from models.reader.reader import shipped_reader
from models.roster.entry import Kind
from models.store.checkpoint import NameModel
from models.store.registry import SHIPPED, Registry
from models.vocabulary import BOUNDARY

BATCHES = (1, 10, 256, 1024)
CANDIDATES = 36
"""How many names are drawn for each that is chosen, as `/name` does by default."""


class PlainLoop:
    """The sampling loops of tutorials, with softmax and torch.multinomial."""

    def __init__(self, model: NameModel) -> None:
        network = model.network
        sizes = model.card.network
        self._model = model
        self._embedding = nn.Embedding(len(model.vocabulary), sizes.embedding)
        self._embedding.load_state_dict(network.get_submodule("embedding").state_dict())
        self._lstm = nn.LSTM(sizes.embedding, sizes.hidden, sizes.layers, batch_first=True)
        self._lstm.load_state_dict(network.get_submodule("recurrent").state_dict())
        self._projection = network.get_submodule("projection")
        self._bias = network.get_parameter("bias")

    @torch.inference_mode()
    def draw(self, batch: int) -> list[str]:
        """Draw with nn.LSTM and a kept state, computing all rows until the last one has ended."""
        tokens = torch.zeros(batch, 1, dtype=torch.long)
        state = None
        columns: list[Tensor] = []
        done = torch.zeros(batch, dtype=torch.bool)
        while not done.all() and len(columns) < self._model.roster.longest:
            output, state = self._lstm(self._embedding(tokens), state)
            logits = self._projection(output[:, -1]) @ self._embedding.weight.T + self._bias
            tokens = torch.multinomial(logits.softmax(1), 1)
            done |= tokens[:, 0] == BOUNDARY
            columns.append(tokens)
        return self._decode(torch.cat(columns, 1))

    @torch.inference_mode()
    def draw_again(self, batch: int) -> list[str]:
        """Draw as makemore does: run the network over the whole prefix again for every character."""
        network = self._model.network
        tokens = torch.zeros(batch, 1, dtype=torch.long)
        for _ in range(self._model.roster.longest + 1):
            logits = network.logits(tokens)[:, -1]
            tokens = torch.cat([tokens, torch.multinomial(logits.softmax(1), 1)], 1)
        return self._decode(tokens[:, 1:])

    def _decode(self, tokens: Tensor) -> list[str]:
        ended = (tokens == BOUNDARY).cumsum(1) > 0
        return self._model.vocabulary.decode(tokens.masked_fill(ended, BOUNDARY))


def measure(draw: Callable[[int], object], batch: int, seconds: float) -> list[float]:
    """Return how long each call took, in seconds, after a warm-up."""
    for _ in range(3):
        draw(batch)
    times: list[float] = []
    end = time.perf_counter() + seconds
    while time.perf_counter() < end or len(times) < 10:
        began = time.perf_counter()
        draw(batch)
        times.append(time.perf_counter() - began)
    return times


def main(
    style: Annotated[str, typer.Option(help="Which style's active model.")] = "jin_yong",
    seconds: Annotated[float, typer.Option(help="How long to run each row.")] = 3.0,
    threads: Annotated[int, typer.Option(min=1, help="PyTorch's threads.")] = 2,
) -> None:
    """Print the table."""
    torch.set_num_threads(threads)
    registry = Registry(SHIPPED)
    registry.refresh()
    model = registry.get(style)
    model.predictor.prepare()
    sampler = Sampler(model, registry.real_names)
    choosing = Sampler(model, registry.real_names, shipped_reader())
    plain = PlainLoop(model)
    ways: dict[str, Callable[[int], object]] = {
        "plain loop": plain.draw,
        "full forward": plain.draw_again,
        "raw draws": lambda batch: sampler.draw_raw(DrawRequest(count=batch)),
        "names as shown": lambda batch: sampler.draw(DrawRequest(count=batch)),
        "chosen by the reader": lambda batch: choosing.draw(
            DrawRequest(count=batch, kind=Kind.NAME, candidates=CANDIDATES)
        ),
    }
    sizes = model.card.network
    rows: list[Row] = []
    for batch in BATCHES:
        times = {way: measure(draw, batch, seconds) for way, draw in ways.items()}
        base = percentile(times["plain loop"], 0.5)
        rows.extend(
            {
                "batch": batch,
                "way": way,
                "p50 ms": percentile(taken, 0.5) * 1e3,
                "p99 ms": percentile(taken, 0.99) * 1e3,
                "names/s": int(batch / percentile(taken, 0.5)),
                "times plain": base / percentile(taken, 0.5),
            }
            for way, taken in times.items()
        )
    title = (
        f"{style} {model.version}: {sizes.kind}, vocabulary {len(model.vocabulary):,}, embedding "
        f"{sizes.embedding}, hidden {sizes.hidden}, {threads} threads"
    )
    show("sampling", title, rows)


if __name__ == "__main__":
    typer.run(main)
