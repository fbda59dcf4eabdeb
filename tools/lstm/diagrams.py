"""The pages' two diagrams: a network unrolled over a name, and an LSTM as pipes with valves."""

from matplotlib.axes import Axes
from matplotlib.figure import Figure as Canvas
from matplotlib.patches import FancyBboxPatch, Polygon

from tools.lstm.reading import STEPS, read

INK = "#2b2d42"
STATE, GATE, READ = "#00798c", "#d1495b", "#edae49"
UNITS = 12
"""How many of the hidden units the boxes of the unrolled network show."""

Point = tuple[float, float]


def unrolled() -> Canvas:
    """Draw the shipped network step by step: what it reads, its state, and what it expects next."""
    canvas = Canvas(figsize=(10, 5), layout="constrained")
    axes = _empty(canvas, (-0.9, 2 * len(STEPS) - 0.6), (-0.5, 4.4))
    reading = read()
    for step, (character, likeliest) in enumerate(zip(STEPS, reading.likeliest, strict=True)):
        x = 2.0 * step
        axes.text(x, 0, character, ha="center", va="center", fontsize=22)
        axes.text(x + 0.42, -0.25, f"$x_{step}$", ha="center", va="center", fontsize=11, color=INK)
        _arrow(axes, (x, 0.35), (x, 0.98))
        _units(axes, x, reading.memory.hidden[step, :UNITS].tolist())
        axes.text(x + 0.42, 0.82, f"$h_{step}$", ha="center", va="center", fontsize=11, color=STATE)
        _arrow(axes, (x, 2.02), (x, 2.55))
        _arrow(axes, (x + 0.62, 1.5), (x + 1.38, 1.5), STATE)
        _expected(axes, x, likeliest)
    _arrow(axes, (-0.9, 1.5), (-0.62, 1.5), STATE)
    return canvas


def _units(axes: Axes, x: float, values: list[float]) -> None:
    """Draw a box with some units of a hidden state: red where positive, blue where negative."""
    box = FancyBboxPatch((x - 0.55, 1.05), 1.1, 0.9, boxstyle="round,pad=0.05", facecolor="white", edgecolor=STATE)
    axes.add_patch(box)
    rows = [values[: UNITS // 2], values[UNITS // 2 :]]
    across = [x - 0.5 + column / (UNITS // 2) for column in range(UNITS // 2 + 1)]
    axes.pcolormesh(across, [1.1, 1.5, 1.9], rows, cmap="RdBu_r", vmin=-0.6, vmax=0.6, zorder=2)


def _expected(axes: Axes, x: float, likeliest: tuple[tuple[str, float], ...]) -> None:
    for row, (character, chance) in enumerate(likeliest):
        y = 4.0 - 0.5 * row
        axes.text(x - 0.5, y, character, ha="center", va="center", fontsize=14)
        axes.barh(y, 0.9 * chance, height=0.3, left=x - 0.25, color=READ)
        axes.text(x - 0.2 + 0.9 * chance, y, f"{chance:.3f}", ha="left", va="center", fontsize=9)


def cell() -> Canvas:
    """Draw an LSTM as pipes: the gates are valves, opened and closed by what is read and the hidden state."""
    canvas = Canvas(figsize=(9, 4.6), layout="constrained")
    axes = _empty(canvas, (-0.9, 11), (-0.6, 5.2))
    pipe, low = 4.0, 0.4
    # The cell state flows along the top: kept by the forget gate, then joined by what is written.
    _label(axes, (-0.3, pipe), "$c_{t-1}$", STATE)
    _pipe(axes, [(0.3, pipe), (9.9, pipe)], STATE)
    _label(axes, (10.5, pipe), "$c_t$", STATE)
    _valve(axes, (2.2, pipe), "$f_t$", (0, 0.75))
    axes.text(
        5.2,
        pipe,
        "+",
        fontsize=20,
        ha="center",
        va="center",
        bbox={"boxstyle": "circle", "fc": "white", "ec": STATE},
    )
    _label(axes, (5.2, 1.5), r"$g_t = \tanh(\cdot)$", READ)
    _pipe(axes, [(5.2, 1.9), (5.2, 3.55)], READ)
    _valve(axes, (5.2, 2.65), "$i_t$", (0.75, 0), upright=True)
    # What is shown leaves to the lower right.
    _pipe(axes, [(7.9, pipe), (7.9, low), (9.9, low)], INK)
    _label(axes, (7.9, 3.1), r"$\tanh$", INK)
    _valve(axes, (7.9, 1.7), "$o_t$", (0.75, 0), upright=True)
    _label(axes, (10.5, low), "$h_t$", INK)
    # What is read decides about each valve and about the candidate.
    _label(axes, (0.2, low), "$x_t,\\; h_{t-1}$", INK)
    axes.plot([1.2, 7.2], [low, low], color=GATE, linestyle=":", linewidth=1.6)
    for start, end in (
        ((2.2, low), (2.2, 3.6)),
        ((5.2, low), (5.2, 1.1)),
        ((4.2, low), (4.2, 2.65)),
        ((7.2, low), (7.2, 1.7)),
    ):
        axes.plot(*zip(start, end, strict=True), color=GATE, linestyle=":", linewidth=1.6)
    for y, left, right in ((2.65, 4.2, 4.95), (1.7, 7.2, 7.65)):
        axes.plot([left, right], [y, y], color=GATE, linestyle=":", linewidth=1.6)
    return canvas


def _empty(canvas: Canvas, across: Point, up: Point) -> Axes:
    axes = canvas.subplots()
    axes.set(xlim=across, ylim=up)
    axes.set_axis_off()
    return axes


def _label(axes: Axes, at: Point, text: str, color: str) -> None:
    box = {"boxstyle": "round", "fc": "white", "ec": color}
    axes.text(*at, text, fontsize=15, ha="center", va="center", color=INK, bbox=box)


def _arrow(axes: Axes, start: Point, end: Point, color: str = INK) -> None:
    axes.annotate("", end, start, arrowprops={"arrowstyle": "->", "color": color})


def _pipe(axes: Axes, points: list[Point], color: str) -> None:
    axes.plot(*zip(*points, strict=True), color=color, linewidth=3, solid_joinstyle="round")
    _arrow(axes, points[-2], points[-1], color)


def _valve(axes: Axes, at: Point, text: str, label: Point, *, upright: bool = False) -> None:
    """Draw a valve: two triangles that meet; `label` is where its text is, seen from its middle."""
    x, y = at
    for side in (-1, 1):
        ends = [(0.28 * side, 0.28), (0.28 * side, -0.28)]
        corners = [(x, y), *((x + (b if upright else a), y + (a if upright else b)) for a, b in ends)]
        axes.add_patch(Polygon(corners, facecolor="white", edgecolor=GATE, linewidth=2, zorder=3))
    axes.text(x + label[0], y + label[1], text, fontsize=15, ha="center", va="center", color=GATE)
