"""One step of an LSTM with two units, computed by hand: the pages' worked example.

Plain Python and small numbers, so that a reader can follow with a pocket calculator. A test holds the result
equal to that of PyTorch's `nn.LSTM`.
"""

from collections.abc import Callable
from math import exp, tanh
from typing import NamedTuple

from tools.lstm.figures import Figures, Key, single

Pair = tuple[float, float]
Matrix = tuple[Pair, Pair]


class Gate(NamedTuple):
    """Weights of a gate, or of the candidate: of the input, of the previous hidden state, and the bias."""

    read: Matrix
    recur: Matrix
    bias: Pair


ZERO: Matrix = ((0, 0), (0, 0))
GATES = {
    "forget": Gate(((1, 0), (0, 1)), ((2, 0), (0, 0)), (0, 0)),
    "input": Gate(((-1, 0), (0, -1)), ((0, 2), (0, 0)), (0, 0)),
    "candidate": Gate(((0, 0), (1, 0)), ((1, 0), (0, 0)), (0, 0)),
    "output": Gate(((0, -1), (0, 1)), ZERO, (0, 1)),
}
READ: Pair = (1, -1)
"""The input of the step."""
HIDDEN: Pair = (0.5, -0.5)
"""The hidden state before it."""
CELL: Pair = (1, -1)
"""The cell state before it."""


def step() -> dict[str, Pair]:
    """Return what each part of the step comes to, from the state before it to the new hidden state."""
    sums = {name: _sum(gate) for name, gate in GATES.items()}
    squashed = {name: _each(tanh if name == "candidate" else sigmoid, pair) for name, pair in sums.items()}
    forget, enter, candidate, leave = squashed.values()
    kept = _product(forget, CELL)
    written = _product(enter, candidate)
    cell = (kept[0] + written[0], kept[1] + written[1])
    seen = _each(tanh, cell)
    before = {"read": READ, "hidden before": HIDDEN, "cell before": CELL}
    return {
        **before,
        **{f"{name} sum": pair for name, pair in sums.items()},
        **squashed,
        "kept": kept,
        "written": written,
        "cell": cell,
        "tanh cell": seen,
        "hidden": _product(leave, seen),
    }


def figures() -> Figures:
    """Return the example's numbers, and powers that show how fast a product of equal factors shrinks or grows."""
    found = {
        Key("example", name, str(unit)): single(value)
        for name, pair in step().items()
        for unit, value in enumerate(pair, start=1)
    }
    powers = {Key("power", str(base), "20"): single(base**20) for base in (0.5, 0.9, 1.1)}
    return {**found, **powers}


def sigmoid(value: float) -> float:
    """Return the logistic function, which maps any number into the range from 0 to 1."""
    return 1 / (1 + exp(-value))


def _sum(gate: Gate) -> Pair:
    first, second = (
        sum(weight * number for weight, number in zip((*read, *recur), (*READ, *HIDDEN), strict=True)) + bias
        for read, recur, bias in zip(*gate, strict=True)
    )
    return first, second


def _each(function: Callable[[float], float], pair: Pair) -> Pair:
    return function(pair[0]), function(pair[1])


def _product(one: Pair, other: Pair) -> Pair:
    return one[0] * other[0], one[1] * other[1]
