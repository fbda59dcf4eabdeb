"""Payloads with one part of another type."""

import copy
from collections.abc import Iterator
from typing import Any

WRONG: tuple[Any, ...] = (
    None,
    True,
    0,
    -1,
    2**70,
    10**400,
    1.5,
    "",
    "x",
    "\x00",
    [],
    [1],
    [[]],
    [None],
    {},
    {"a": 1},
)
"""One or more values of each type of JSON."""

Step = str | int


def paths(value: object, at: tuple[Step, ...] = ()) -> Iterator[tuple[Step, ...]]:
    """Yield the paths of all parts of a payload."""
    steps: list[Step] = []
    if isinstance(value, dict):
        steps = list(value)
    elif isinstance(value, list):
        steps = list(range(len(value)))
    for step in steps:
        yield (*at, step)
        yield from paths(value[step], (*at, step))  # type: ignore[index]  # a step of this value


def mutations(payload: Any) -> Iterator[Any]:  # noqa: ANN401 - JSON
    """Yield the payload with every part left out, and replaced by every wrong value."""
    for path in paths(payload):
        yield changed(payload, path)
        for value in WRONG:
            yield changed(payload, path, value)


def changed(payload: Any, path: tuple[Step, ...], *value: Any) -> Any:  # noqa: ANN401 - JSON
    """Return the payload with a part replaced by `value`, or left out without one."""
    result = copy.deepcopy(payload)
    holder = result
    for step in path[:-1]:
        holder = holder[step]
    if value:
        holder[path[-1]] = value[0]
    else:
        del holder[path[-1]]
    return result
