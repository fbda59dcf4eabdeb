"""Training the networks of the pages, and measuring them."""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from statistics import fmean

import torch
from torch import Tensor

from models.explaining.memory import remember
from models.networks import KINDS, NameNetwork, NetworkKind, TransformerNetwork, build
from models.scoring import nats
from models.vocabulary import BOUNDARY, Vocabulary
from tools.lstm.figures import Figures, Key, over
from tools.lstm.gradients import ENDS, by_distance
from training.corpora import Corpora
from training.fit.fitting import Run, fit_split
from training.fit.presets import PRESETS, Preset, Stage, from_nothing
from training.fit.split import Split, split
from training.fit.trainer import make_reproducible
from training.quality.setting import vocabulary_of

STYLE = "jin_yong"
NAME = "东方不败"
"""The name that networks read in the pages."""
SEEDS = (0, 1, 2)
REACH = 30
"""The longest distance of a gradient, in steps."""
LINE_END = "\n"
NAMES_A_LIST = 10
LIST_STAGE = Stage(epochs=12, batch=32, learning_rate=3e-3)
"""How a network learns from lists of names; the dev figure ends it earlier."""
KEEPERS = 16
"""How many units, those that forget least, are also looked at alone: a tenth of all."""
UNTRAINED = "lstm, untrained"
"""The row of an LSTM with random weights in the table of forget gates."""
LISTED = "lstm, lists"
"""The row of the LSTM that read lists of names in its training."""

Say = Callable[[str], None]
Measured = Iterator[tuple[Key, float]]


def measure(corpora: Corpora, say: Say) -> Figures:
    """Train every kind of network with each seed, and return the figures. Minutes of CPU time.

    `say` gets a line about each seed.
    """
    names = [entry.name for entry in corpora.get(STYLE).roster]
    held_out = split(names)
    vocabulary = vocabulary_of(corpora)
    measured: dict[Key, list[float]] = {}
    for seed in SEEDS:
        say(f"seed {seed}: training {', '.join(KINDS)}, and an LSTM on lists of names")
        rows = [row for kind in KINDS for row in _of_kind(kind, seed, vocabulary, held_out)]
        rows += _of_lists(seed, Vocabulary.of([*names, LINE_END]), held_out)
        for key, value in rows:
            measured.setdefault(key, []).append(value)
    return {key: over(values) for key, values in measured.items()}


def _of_kind(kind: NetworkKind, seed: int, vocabulary: Vocabulary, held_out: Split) -> Measured:
    """Yield figures of a network that learns from single names, as `python -m training compare` trains it."""
    preset = from_nothing(PRESETS["best"], kind)
    network = _fit(preset, seed, vocabulary, held_out)
    yield Key("network", kind, "parameters"), network.parameter_count()
    yield Key("network", kind, "nats"), fmean(nats(network, vocabulary, held_out.test))
    if isinstance(network, TransformerNetwork):
        # One seed, since the heads of two networks have nothing in common.
        if seed == SEEDS[0]:
            yield from _attention(network, vocabulary)
        return
    stream = windows(vocabulary, held_out, BOUNDARY)
    yield from _gradients("gradient", kind, network, stream)
    make_reproducible(seed)
    untrained = build(preset.network, len(vocabulary))
    untrained.freeze()
    yield from _gradients("gradient before", kind, untrained, stream)
    if kind == "lstm":
        yield from _forgetting(UNTRAINED, untrained, stream, BOUNDARY)
        yield from _forgetting(kind, network, stream, BOUNDARY)


def _of_lists(seed: int, vocabulary: Vocabulary, held_out: Split) -> Measured:
    """Yield figures of an LSTM that learns from lists of names, as the article's network did."""
    preset = replace(from_nothing(PRESETS["best"], "lstm"), own=LIST_STAGE)
    lists = Split(
        train=lists_of(held_out.train, 6, seed),
        dev=lists_of(held_out.dev, 3, seed),
        test=lists_of(held_out.test, 3, seed),
    )
    network = _fit(preset, seed, vocabulary, lists)
    (line_end,) = vocabulary.encode(LINE_END)
    stream = windows(vocabulary, held_out, line_end)
    yield from _gradients("gradient", LISTED, network, stream)
    yield from _forgetting(LISTED, network, stream, line_end)


def _fit(preset: Preset, seed: int, vocabulary: Vocabulary, held_out: Split) -> NameNetwork:
    network, _ = fit_split(Run(vocabulary, preset, seed, lambda _: None), held_out, ())
    return network


def _gradients(table: str, row: str, network: NameNetwork, stream: Tensor) -> Measured:
    parts = by_distance(network, stream)
    rows = [f"{row}, {part}" for part in ("hidden", "cell")] if len(parts) > 1 else [row]
    for name, norms in zip(rows, parts, strict=True):
        for distance, norm in enumerate(norms[:REACH].tolist(), start=1):
            yield Key(table, name, str(distance)), norm


def _forgetting(row: str, network: NameNetwork, stream: Tensor, separator: int) -> Measured:
    """Yield the mean forget gate where a name ends, where it continues, and of the units that forget least."""
    with torch.inference_mode():
        forget = torch.stack([remember(network, window).gates["forget"] for window in stream])
    ends = stream == separator
    yield Key("forgetting", row, "between names"), forget[ends].mean().item()
    yield Key("forgetting", row, "within a name"), forget[~ends].mean().item()
    yield Key("forgetting", row, "keepers"), forget.mean((0, 1)).topk(KEEPERS).values.mean().item()


def _attention(network: TransformerNetwork, vocabulary: Vocabulary) -> Measured:
    """Yield the attention weights of a network with one layer, while it reads NAME."""
    tokens = torch.tensor([[BOUNDARY, *vocabulary.encode(NAME)]])
    with torch.inference_mode():
        (heads,) = network.attention(network.embedding(tokens))[0].tolist()
    for head, weights in enumerate(heads, start=1):
        for step, looked in enumerate(weights):
            for place, weight in enumerate(looked[: step + 1]):
                yield Key("attention", f"{head} {step}", str(place)), weight


def lists_of(names: Sequence[str], times: int, seed: int) -> tuple[str, ...]:
    """Return lists of NAMES_A_LIST names, a line each; every name is in `times` of them, in different orders.

    The names that are left over when a list is full are in fewer.
    """
    found = []
    generator = random.Random(seed)  # noqa: S311 - no secret
    for _ in range(times):
        order = generator.sample(names, len(names))
        starts = range(0, len(order) - NAMES_A_LIST + 1, NAMES_A_LIST)
        found += ["".join(name + LINE_END for name in order[start : start + NAMES_A_LIST]) for start in starts]
    return tuple(found)


def windows(vocabulary: Vocabulary, held_out: Split, separator: int) -> Tensor:
    """Return windows (B, REACH + ENDS + 1) of one long row of the held-out names, a separator before each name."""
    names = held_out.dev + held_out.test
    row = torch.tensor([token for name in names for token in (separator, *vocabulary.encode(name))])
    width = REACH + ENDS + 1
    return row.unfold(0, width, width // 2)
