"""Charts made of characters."""

from collections.abc import Sequence

_LEVELS = "▁▂▃▄▅▆▇█"
_POINTS = 30


def bar(part: float, whole: float, blocks: int = 10) -> str:
    """Return `part / whole` as a row of blocks; empty when `whole` is 0."""
    share = part / whole if whole else 0
    filled = min(blocks, max(0, round(blocks * share)))
    return "█" * filled + "░" * (blocks - filled)


def sparkline(values: Sequence[float]) -> str:
    """Return one block character a value, lowest to highest: `[3, 2, 1]` becomes `█▅▁`.

    Of more than thirty values, thirty evenly spaced ones are shown, the last among them.
    """
    if not values:
        return ""
    last = len(values) - 1
    points = min(len(values), _POINTS)
    shown = [values[last - round(step * last / max(points - 1, 1))] for step in reversed(range(points))]
    least, span = min(shown), max(shown) - min(shown)
    return "".join(_LEVELS[round((value - least) / span * (len(_LEVELS) - 1)) if span else 0] for value in shown)
