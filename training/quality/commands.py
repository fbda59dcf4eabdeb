"""What `python -m training compare` and `evaluate` do; they need the packages of the extra "quality"."""

import json
from collections.abc import Sequence
from pathlib import Path

import typer
from rich.console import Console
from rich.table import Table

from training import corpora as corpus
from training.quality import page, plots
from training.quality.compare import compare as compare_networks
from training.quality.folds import run_fold
from training.quality.report import judge_report, style_report


def compare(style: str, seed: int, out: Path) -> None:
    """Print one row a kind of network, and draw their curves. Raises OSError."""
    rows = compare_networks(corpus.load(style), seed, _say)
    table = Table("network", "parameters", "seconds", "nats a test name", "novelty")
    for row in sorted(rows, key=lambda row: row.test_nats):
        figures = (f"{row.parameters:,}", f"{row.seconds:.0f}", f"{row.test_nats:.2f}", f"{row.novelty:.3f}")
        table.add_row(row.kind, *figures)
    Console().print(table)
    plots.curves(rows, out)
    typer.echo(f"curves: {out}")


def evaluate(
    styles: Sequence[str],
    folds: int,
    peers: bool,  # noqa: FBT001 - a flag of the command line
    out: Path | None,
    calibration: Path | None,
) -> None:
    """Print the styles' figures, and with several styles the judge's, as JSON. Raises OSError."""
    rounds = [[run_fold(style, fold, peers=peers, say=_say) for style in styles] for fold in range(folds)]
    reports = [style_report([folds[place] for folds in rounds]) for place in range(len(styles))]
    judging = judge_report(rounds) if len(styles) > 1 else None
    judge = judging.report if judging else None
    if out:
        page.write(out, reports, judge)
    if judging and calibration:
        calibration.write_text(judging.calibration.model_dump_json(indent=1) + "\n", encoding="utf-8")
    typer.echo(json.dumps({"styles": reports, "judge": judge}, ensure_ascii=False, indent=1))


def _say(line: str) -> None:
    typer.echo(line, err=True)
