"""The plots of docs/quality and of a comparison, as PNG files."""

from collections.abc import Sequence
from pathlib import Path

from matplotlib.figure import Figure

from training.quality.compare import Compared
from training.quality.judging.report import JudgeReport
from training.quality.report import StyleReport


def curves(rows: Sequence[Compared], path: Path) -> None:
    """Draw each network's dev figure by epoch. Raises OSError."""
    figure = Figure(figsize=(7, 4), layout="constrained")
    axes = figure.subplots()
    for row in rows:
        axes.plot(range(1, len(row.dev_nats) + 1), row.dev_nats, label=row.kind)
    axes.set(xlabel="epoch", ylabel="nats a dev name")
    axes.legend()
    figure.savefig(path, dpi=110, metadata={"Software": None})


def nats_by_model(reports: Sequence[StyleReport], path: Path) -> None:
    """Draw every model's nats a test name, one group of bars a style. Raises OSError."""
    figure = Figure(figsize=(7, 4), layout="constrained")
    axes = figure.subplots()
    models = list(reports[0].nats)
    width = 0.8 / len(models)
    for place, model in enumerate(models):
        heights = [report.nats[model] for report in reports]
        bars = axes.bar([index + place * width for index in range(len(reports))], heights, width, label=model)
        axes.bar_label(bars, fmt="%.1f", fontsize=8)
    axes.set_xticks(
        [index + width * (len(models) - 1) / 2 for index in range(len(reports))],
        [report.style for report in reports],
    )
    axes.set(ylabel="nats a test name (lower is better)", ylim=(14, None))
    axes.legend(fontsize=8)
    figure.savefig(path, dpi=110, metadata={"Software": None})


def reliability(report: JudgeReport, path: Path) -> None:
    """Draw how often the judge was right for each probability that it gave. Raises OSError."""
    figure = Figure(figsize=(4.5, 4.5), layout="constrained")
    axes = figure.subplots()
    points = report.reliability
    axes.plot([0, 1], [0, 1], color="gray", linewidth=1)
    axes.plot([point.said for point in points], [point.was for point in points], marker="o")
    axes.set(xlabel=f"the judge said {report.styles[0]}", ylabel="it was")
    figure.savefig(path, dpi=110, metadata={"Software": None})
