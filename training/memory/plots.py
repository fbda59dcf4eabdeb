"""The plot of the copy task; needs matplotlib, of the extra "quality"."""

from collections.abc import Sequence
from pathlib import Path

from matplotlib.figure import Figure

from training.memory.report import Recalled
from training.memory.task import SYMBOLS


def shares(found: Sequence[Recalled], path: Path) -> None:
    """Draw each kind's share of right answers by distance, with its interval. Raises OSError."""
    figure = Figure(figsize=(7, 4), layout="constrained")
    axes = figure.subplots()
    for kind in dict.fromkeys(one.kind for one in found):
        own = [one for one in found if one.kind == kind]
        distances = [one.distance for one in own]
        (line,) = axes.plot(distances, [one.mean for one in own], marker="o", label=kind)
        lows, highs = zip(*(one.interval for one in own), strict=True)
        axes.fill_between(distances, lows, highs, color=line.get_color(), alpha=0.15)
    axes.axhline(1 / SYMBOLS, color="gray", linestyle="dashed", label="chance")
    axes.set_xscale("log", base=2)
    axes.set_xticks([one.distance for one in found], [str(one.distance) for one in found])
    axes.set(xlabel="characters between a symbol and its recall", ylabel="share of right answers", ylim=(0, 1.03))
    axes.legend(fontsize=8)
    figure.savefig(path, dpi=100, metadata={"Software": None})
