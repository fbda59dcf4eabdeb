"""The pages' pictures. Their labels are symbols, numbers and hanzi, so that one picture serves every language."""

import logging
from pathlib import Path

import matplotlib as mpl
from matplotlib import font_manager
from matplotlib.axes import Axes
from matplotlib.figure import Figure as Canvas

from bot.kit.pictures.font import FACES
from bot.kit.script import Script
from models.networks import PERIODS
from tools.lstm import diagrams
from tools.lstm.figures import Figures, Key, columns
from tools.lstm.measured import REACH
from tools.lstm.reading import STEPS, read

LINES = {
    "rnn": ("RNN", "#d1495b", "-"),
    "lstm, hidden": ("LSTM $h$", "#00798c", "--"),
    "lstm, cell": ("LSTM $c$", "#00798c", "-"),
    "lstm, lists, cell": ("LSTM $c$ (■)", "#66a182", ":"),
    "gru": ("GRU", "#edae49", "-"),
    "clockwork": ("CW-RNN", "#5c4d7d", "-"),
}
"""Label, color and kind of line of each row of the table of gradients."""
TURNS = 17
"""How many steps of a clockwork network are drawn: two turns of its slowest group, and the step after them."""


def draw(figures: Figures, folder: Path) -> None:
    """Draw every picture into a folder. Raises OSError."""
    font_manager.fontManager.addfont(FACES[Script.SIMPLIFIED])
    # Our font has one weight, bold; matplotlib would say so for each hanzi.
    logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)
    with mpl.rc_context():
        # Hanzi come from our own font, whatever the machine has; what it lacks comes from matplotlib's.
        mpl.rc("font", family=["DejaVu Sans", "Jianghu Kai"])
        # With a fixed salt instead of a random one, the same picture has the same bytes.
        mpl.rc("svg", fonttype="path", hashsalt="jianghu")
        pictures = {
            "lstm_unrolled.svg": diagrams.unrolled(),
            "lstm_cell.svg": diagrams.cell(),
            "lstm_gradients.svg": gradients(figures),
            "lstm_gates.png": gates(),
            "lstm_kept.svg": kept(figures),
            "lstm_clockwork.svg": clockwork(),
            "lstm_attention.svg": attention(figures),
        }
        for name, canvas in pictures.items():
            metadata = {"Date": None} if name.endswith("svg") else {"Software": None}
            canvas.savefig(folder / name, dpi=110, metadata=metadata)


def gradients(figures: Figures) -> Canvas:
    """Draw gradient norms by distance, before training on the left and after it on the right."""
    canvas = Canvas(figsize=(9, 4.2), layout="constrained")
    for axes, table in zip(canvas.subplots(1, 2, sharey=True), ("gradient before", "gradient"), strict=True):
        for row, (label, color, line) in LINES.items():
            norms = columns(figures, table, row)
            if norms:
                distances = [int(distance) for distance in norms]
                axes.plot(distances, [norm.value for norm in norms.values()], line, color=color, label=label)
                low, high = [norm.low for norm in norms.values()], [norm.high for norm in norms.values()]
                axes.fill_between(distances, low, high, color=color, alpha=0.15, linewidth=0)
        axes.set(yscale="log", xlabel="$k$", xlim=(1, REACH))
        axes.grid(alpha=0.3)
    first, second = canvas.axes
    first.set_ylabel(r"$\|\partial L_t/\partial s_{t-k}\|\,/\,\|\partial L_t/\partial s_{t-1}\|$")
    second.legend(fontsize=9, loc="lower left")
    return canvas


def gates() -> Canvas:
    """Draw every unit's gates and cell state as strips, a row a step, units sorted by their mean forget gate."""
    memory = read().memory
    forget, enter, leave = (memory.gates[name] for name in ("forget", "input", "output"))
    order = forget.mean(0).argsort(descending=True)
    parts = {"$f_t$": forget, "$i_t$": enter, "$o_t$": leave, "$c_t$": memory.cells}
    canvas = Canvas(figsize=(9, 6.4), layout="constrained")
    for axes, (label, part) in zip(canvas.subplots(len(parts), 1), parts.items(), strict=True):
        state = label == "$c_t$"
        limits = (
            {"cmap": "RdBu_r", "vmin": -1.5, "vmax": 1.5} if state else {"cmap": "viridis", "vmin": 0, "vmax": 1}
        )
        image = axes.imshow(part[:, order].numpy(), aspect="auto", interpolation="none", **limits)
        canvas.colorbar(image, ax=axes, pad=0.01)
        axes.set_yticks(range(len(STEPS)), STEPS, fontsize=12)
        axes.set_xticks([])
        axes.set_ylabel(label, rotation=0, fontsize=14, labelpad=14, va="center")
    return canvas


def kept(figures: Figures) -> Canvas:
    """Draw how much of each step's writing (a column) is left after each later step (a row)."""
    canvas = Canvas(figsize=(4.6, 4.4), layout="constrained")
    axes = canvas.subplots()
    table = [
        [
            figures[Key("kept", str(written), str(step))].value if written <= step else None
            for written in range(len(STEPS))
        ]
        for step in range(len(STEPS))
    ]
    _triangle(axes, table, 12)
    return canvas


def attention(figures: Figures) -> Canvas:
    """Draw each head's attention weights: a row is the step that looks, a column the step that it looks at."""
    canvas = Canvas(figsize=(12, 3.4), layout="constrained")
    heads = {key.row.split()[0] for key in figures if key.table == "attention"}
    for head, axes in enumerate(canvas.subplots(1, len(heads)), start=1):
        table: list[list[float | None]] = []
        for step in range(len(STEPS)):
            weights = [weight.value for weight in columns(figures, "attention", f"{head} {step}").values()]
            table.append([*weights, *[None] * (len(STEPS) - len(weights))])
        _triangle(axes, table, 9)
    return canvas


def _triangle(axes: Axes, table: list[list[float | None]], size: int) -> None:
    """Draw a lower triangle of shares, each with its number."""
    steps = range(len(STEPS))
    shown = [[float("nan") if share is None else share for share in row] for row in table]
    axes.pcolormesh(shown, cmap="Blues", vmin=0, vmax=1.3)
    for row in steps:
        for column in range(row + 1):
            axes.text(
                column + 0.5, row + 0.5, f"{shown[row][column]:.2f}", ha="center", va="center", fontsize=size
            )
    middles = [step + 0.5 for step in steps]
    axes.set_xticks(middles, STEPS, fontsize=14)
    axes.set_yticks(middles, STEPS, fontsize=14)
    axes.set(aspect="equal")
    axes.invert_yaxis()
    axes.xaxis.tick_top()
    axes.tick_params(length=0)
    axes.spines[:].set_visible(False)


def clockwork() -> Canvas:
    """Draw at which steps each group of a clockwork network is updated."""
    canvas = Canvas(figsize=(9, 2.4), layout="constrained")
    axes = canvas.subplots()
    ticks = [[float(step % period == 0) for step in range(TURNS)] for period in PERIODS]
    axes.pcolormesh(ticks, cmap="Purples", vmin=0, vmax=1.4, edgecolors="white", linewidth=2)
    axes.set_xticks([step + 0.5 for step in range(TURNS)], [str(step) for step in range(TURNS)])
    axes.set_yticks([row + 0.5 for row in range(len(PERIODS))], [str(period) for period in PERIODS])
    axes.set(xlabel="$t$", aspect="equal")
    axes.set_ylabel("$T_g$", rotation=0, labelpad=12, va="center")
    axes.invert_yaxis()
    axes.tick_params(length=0)
    axes.spines[:].set_visible(False)
    return canvas
