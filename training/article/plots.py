"""The plot of how a network learns the article's list; needs matplotlib, of the extra "quality"."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from matplotlib.figure import Figure

from training.article.measuring import Point

_PANELS = {
    "held_out_nats": "nats a held-out name",
    "novelty": "share of draws in no roster",
    "memorized": "share of draws that were learned",
}


def curves(found: Mapping[str, Sequence[Point]], path: Path) -> None:
    """Draw each style's figures by iteration; `found` has the points by the style's name. Raises OSError."""
    figure = Figure(figsize=(11, 3.4), layout="constrained")
    for axes, (key, label) in zip(figure.subplots(1, len(_PANELS)), _PANELS.items(), strict=True):
        for style, points in found.items():
            axes.plot(
                [point.iterations for point in points], [getattr(point, key) for point in points], label=style
            )
        axes.set(xlabel="iterations", title=label)
    figure.axes[0].legend()
    figure.savefig(path, dpi=100, metadata={"Software": None})
