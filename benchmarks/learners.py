"""Can the difference between the authors be learned from the quiz? Scripted learners answer 200 questions each.

`python -m benchmarks.learners [--learners 200] [--others 20] [--seed 2026] [--workers 2]`; needs the extra
"quality", takes some minutes on two cores, and writes docs/quality/learners.md.

The questions are those of games of 20 rounds, drawn, judged and chosen as /quiz does, by the shipped models. The
same seed and models give the same figures with any number of workers.
"""

import multiprocessing
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path
from typing import Annotated

import typer
from rich.progress import track

from benchmarks.kit.table import show
from benchmarks.learning.page import page, rows, spread_rows
from benchmarks.learning.trials import EASY, HARD, NORMAL, STYLES, Trial, trials
from models.store.registry import SHIPPED, Registry

PAGE = Path(__file__).parents[1] / "docs" / "quality" / "learners.md"
CHUNK = 5
"""How many learners a process plays with at a time."""


def main(
    learners: Annotated[int, typer.Option(min=2, help="How many learners play at normal difficulty.")] = 200,
    others: Annotated[int, typer.Option(min=2, help="How many also play at easy and hard.")] = 20,
    seed: Annotated[int, typer.Option(help="Of the draws; the bands were fixed with seed 11.")] = 2026,
    workers: Annotated[int, typer.Option(min=1, help="How many processes play.")] = 2,
    out: Annotated[Path, typer.Option(help="Where the report goes.")] = PAGE,
) -> None:
    """Print the tables and write the report."""
    played = play_all(learners, others, seed, workers)
    registry = Registry(SHIPPED)
    registry.refresh()
    versions = ", ".join(f"{style} {registry.get(style).version}" for style in STYLES)
    command = f"python -m benchmarks.learners --learners {learners} --others {others} --seed {seed}"
    show("learners", "Right answers of scripted learners", rows(played))
    show("learners_spread", "How varied what they are asked is", spread_rows(played))
    out.write_text(page(played, command, versions), encoding="utf-8")


def play_all(learners: int, others: int, seed: int, workers: int) -> dict[str, list[Trial]]:
    """Return all learners' trials by source."""
    played: dict[str, list[Trial]] = {}
    for result in _in_processes(_work(learners, others), seed, workers):
        for source, trial in result.items():
            played.setdefault(source, []).append(trial)
    return played


def _work(learners: int, others: int) -> list[tuple[Sequence[int], tuple[str, ...]]]:
    """Return the learners of each piece of work, and the bands that they play."""
    return [
        (range(start, min(start + CHUNK, count)), bands)
        for count, bands in ((learners, (NORMAL,)), (others, (EASY, HARD)))
        for start in range(0, count, CHUNK)
    ]


def _in_processes(
    work: Sequence[tuple[Sequence[int], tuple[str, ...]]], seed: int, workers: int
) -> list[dict[str, Trial]]:
    """Return the results of all pieces of work, in their order."""
    with ProcessPoolExecutor(workers, multiprocessing.get_context("spawn")) as pool:
        futures = [pool.submit(trials, numbers, seed, bands) for numbers, bands in work]
        for _ in track(as_completed(futures), "learners", total=len(futures)):
            pass
        return [result for future in futures for result in future.result()]


if __name__ == "__main__":
    typer.run(main)
