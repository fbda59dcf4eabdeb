"""Printing a benchmark's progress and its rows as a table, writing them as JSON; and percentiles."""

import json
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import TypeVar

import numpy as np
from rich.table import Table

from models import terminal

RESULTS = Path(__file__).parent.parent / "results"

Row = dict[str, str | float]

_Item = TypeVar("_Item")

_LINES = 20
"""How many lines of progress there are at most."""


def counted(items: Iterable[_Item], what: str, total: int | None = None) -> Iterator[_Item]:
    """Yield the items, and print how many are done, also where standard output is no terminal.

    `total` is how many there are, where `items` has no length.
    """
    many = total if total is not None else len(items) if isinstance(items, Collection) else 0
    step = max(1, many // _LINES)
    for number, item in enumerate(items, start=1):
        yield item
        if number % step == 0 or number == many:
            print(f"{what}: {number:,} of {many:,}", flush=True)


def show(name: str, title: str, rows: list[Row]) -> None:
    """Print `rows`, which share their keys, and write them to benchmarks/results/NAME.json."""
    table = Table(title=title, title_justify="left")
    for column in rows[0]:
        table.add_column(column, justify="right")
    for row in rows:
        table.add_row(*(_text(value) for value in row.values()))
    terminal.console(width=140).print(table)
    RESULTS.mkdir(exist_ok=True)
    content = json.dumps({"title": title, "rows": rows}, ensure_ascii=False, indent=1)
    (RESULTS / f"{name}.json").write_text(content + "\n", encoding="utf-8")


def _text(value: str | float) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, int):
        return f"{value:,}"
    return f"{value:,.3f}" if abs(value) < 10 else f"{value:,.1f}"


def percentile(values: list[float], share: float) -> float:
    """Return the least of the values that is not below `share` (0 to 1) of them: the nearest rank."""
    return float(np.quantile(values, share, method="inverted_cdf"))
