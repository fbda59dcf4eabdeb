"""Names of a version, and what the judge makes of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

from models.drawing.sampler import Sampler
from models.drawing.source import StyleModel
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
    calibrated: bool = False
    """Whether the judge's probabilities were fitted to names of the styles that it compared."""


def request(seed: int = SEED) -> DrawRequest:
    """Return the request that samples are drawn by."""
    return DrawRequest(count=COUNT, seed=seed)


def draw(registry: Registry, model: NameModel, seed: int = SEED) -> Samples:
    """Draw names from a model and have them judged."""
    names = tuple(drawn.name for drawn in Sampler(model, registry.real_names).draw(request(seed)).names)
    models = panel(registry, model)
    judge = Judge(models, shipped_calibration())
    verdicts = judge.verdicts(names, shares=False) if len(models) > 1 else []
    return judged(model.style, names, tuple(map(model.read, names)), verdicts)


def panel(registry: Registry, model: StyleModel) -> list[StyleModel]:
    """Return the models between which the judge decides about a model's names: one of each style.

    They are those of the two styles that the judge's stack was fitted to, where the model's style is one of them,
    and else all that serve; and the model itself, where its style serves none yet.
    """
    stack, served = shipped_calibration().stack, registry.styles()
    pair = stack.styles if stack else ()
    if model.style in pair and set(pair) <= set(served):
        served = tuple(pair)
    return [*map(registry.get, served), *([] if model.style in served else [model])]


def judged(style: str, names: tuple[str, ...], pinyin: tuple[str, ...], verdicts: Sequence[Verdict]) -> Samples:
    """Return names of a style with what the judge's verdicts about them say; there may be none."""
    if not verdicts:
        return Samples(names, pinyin)
    share = fmean(verdict.probabilities[style] for verdict in verdicts)
    return Samples(names, pinyin, share, calibrated=verdicts[0].calibrated)
