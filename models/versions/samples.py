"""Names of a version, and what the judge makes of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

from models.drawing.sampler import Sampler
from models.drawing.wishes.request import DrawRequest
from models.judge.files import shipped_calibration
from models.judge.judge import Judge, Verdict
from models.store.checkpoint import NameModel
from models.store.registry import Registry

COUNT = 10
"""How many names are shown of a version."""

SEED = 7
"""The seed of the names unless another one is asked for: the same for all versions, to compare them."""


@dataclass(frozen=True, slots=True)
class Samples:
    """Some names that a version draws."""

    names: tuple[str, ...]
    pinyin: tuple[str, ...]
    judged: float | None = None
    """The judge's mean probability that a name is of the style's; None where there is no other style."""


def request(seed: int = SEED) -> DrawRequest:
    """Return the request that samples are drawn by."""
    return DrawRequest(count=COUNT, seed=seed)


def draw(registry: Registry, model: NameModel, seed: int = SEED) -> Samples:
    """Draw names from a model and have them judged by the models that serve."""
    names = tuple(drawn.name for drawn in Sampler(model, registry.real_names).draw(request(seed)).names)
    styles = panel(registry, model.style)
    verdicts: list[Verdict] = []
    if len(styles) > 1:
        judge = Judge([registry.get(style) for style in styles], shipped_calibration())
        verdicts = judge.verdicts(names, shares=False)
    return Samples(names, tuple(map(model.read, names)), mean_share(model.style, verdicts))


def panel(registry: Registry, style: str) -> tuple[str, ...]:
    """Return the styles between which the judge decides about a style's names.

    They are the two that the judge's stack was fitted to, where the style is one of them, and else all that serve.
    """
    stack, served = shipped_calibration().stack, registry.styles()
    pair = stack.styles if stack else ()
    return tuple(pair) if style in pair and set(pair) <= set(served) else served


def mean_share(style: str, verdicts: Sequence[Verdict]) -> float | None:
    """Return the mean probability of a style in verdicts; None for no verdicts, or none about this style."""
    shares = [verdict.probabilities[style] for verdict in verdicts if style in verdict.probabilities]
    return fmean(shares) if shares else None
