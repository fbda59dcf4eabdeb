"""The commands that measure models. What they call needs the packages of the extra "quality"."""

from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from models import terminal
from models.judge.files import write
from training.commands.options import CorpusStyle, Seed, check_styles, corpora_of
from training.commands.outputs import check_file, check_folder, extra_packages
from training.poems import PACKAGE


def compare(
    context: typer.Context,
    style: CorpusStyle,
    seed: Seed = 0,
    out: Annotated[Path, typer.Option(help="Where the curves are drawn.", dir_okay=False, writable=True)] = Path(
        "curves.png"
    ),
) -> None:
    """Train all five kinds of network on the same split and show them beside each other; needs "quality".

    Example: python -m training compare --style jin_yong
    """
    with extra_packages():
        from training.quality import plots  # noqa: PLC0415 - of the extra
        from training.quality.compare import compare as compare_networks  # noqa: PLC0415
    check_file(out)
    rows = compare_networks(corpora_of(context), style, seed, _say)
    table = Table("network", "parameters", "seconds", "nats a test name", "novelty")
    for row in sorted(rows, key=lambda row: row.test_nats):
        figures = (f"{row.parameters:,}", f"{row.seconds:.0f}", f"{row.test_nats:.2f}", f"{row.novelty:.3f}")
        table.add_row(row.kind, *figures)
    terminal.console().print(table)
    plots.curves(rows, out)
    typer.echo(f"curves: {out}")


def evaluate(
    context: typer.Context,
    style: Annotated[
        list[str] | None,
        typer.Option(help="A style, any number of times; else all. Two are judged too.", callback=check_styles),
    ] = None,
    folds: Annotated[int, typer.Option(min=1, max=10, help="How many folds.")] = 5,
    splits: Annotated[int, typer.Option(min=0, max=10, help="How many random splits beside the folds.")] = 0,
    peers: Annotated[bool, typer.Option("--peers", help="Train the peers too.")] = False,
    poems: Annotated[
        Path | None,
        typer.Option(help=f"The archive of {PACKAGE}, for the mixture of n-grams.", exists=True, dir_okay=False),
    ] = None,
    out: Annotated[
        Path | None, typer.Option(help="Also write JSON, plots and a page here.", file_okay=False)
    ] = None,
    judge: Annotated[
        Path | None, typer.Option(help="Also write the fitted judge's two files here.", file_okay=False)
    ] = None,
) -> None:
    """Measure models on folds and print the figures as JSON; needs the extra "quality".

    Example: python -m training evaluate --style jin_yong --folds 5 --splits 5 --peers
    """
    with extra_packages():
        from training.quality import evaluation, page  # noqa: PLC0415 - of the extra
        from training.quality.setting import Setting, read_side_data, vocabulary_of  # noqa: PLC0415
    for folder in filter(None, (out, judge)):
        check_folder(folder)
    corpora = corpora_of(context)
    styles = sorted(set(style)) if style else corpora.styles()
    with extra_packages():
        setting = Setting(corpora, vocabulary_of(corpora), read_side_data(corpora, poems), peers=peers, say=_say)
    report, fitted = evaluation.evaluate(setting, styles, folds, splits)
    if out:
        page.write(out, report)
    if fitted and judge:
        judge.mkdir(parents=True, exist_ok=True)
        write(judge, fitted.scale, fitted.content)
    typer.echo(report.to_json())


def _say(line: str) -> None:
    typer.echo(line, err=True)
