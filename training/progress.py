"""Reporting a run's progress: a bar for people, JSON lines for programs, or nothing."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum

from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

from models import terminal
from models.events import EpochEvent, Event, to_line
from training.fit.fitting import Report

_RUNS = {"split": "held-out run", "roster": "whole roster"}


class ProgressStyle(StrEnum):
    """How a run's progress is shown."""

    BAR = "bar"
    JSON = "json"
    NONE = "none"


def emit(event: Event) -> None:
    """Print an event as one JSON line, at once."""
    sys.stdout.write(to_line(event))
    sys.stdout.flush()


@contextmanager
def reporting(style: ProgressStyle) -> Iterator[Report]:
    """Yield the function that a run reports its epochs to."""
    if style is ProgressStyle.BAR:
        with _bars() as report:
            yield report
    elif style is ProgressStyle.JSON:
        yield emit
    else:
        yield lambda _: None


@contextmanager
def _bars() -> Iterator[Report]:
    columns = (
        TextColumn("{task.description:>12}"),
        BarColumn(),
        TextColumn("epoch {task.completed}/{task.total}"),
        TextColumn("{task.fields[figures]}"),
        TimeRemainingColumn(),
    )
    progress = Progress(*columns, console=terminal.console(stderr=True))
    tasks = {
        run: progress.add_task(text, total=None, start=False, visible=False, figures="")
        for run, text in _RUNS.items()
    }

    def report(epoch: EpochEvent) -> None:
        # Only now, so that a run that is refused leaves no empty line.
        progress.start()
        task = tasks[epoch.run]
        if epoch.epoch == 1:
            progress.start_task(task)
        dev = f"  dev {epoch.dev_nats:.2f} nats a name" if epoch.dev_nats is not None else ""
        figures = f"loss {epoch.loss:.3f}{dev}"
        progress.update(task, visible=True, completed=epoch.epoch, total=epoch.epochs, figures=figures)

    try:
        yield report
    finally:
        if progress.live.is_started:
            progress.stop()
