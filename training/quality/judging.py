"""Fitting the judge's calibration, and measuring it on names that no model has learned from."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize
from scipy.special import softmax

from models.judge import Calibration
from training.quality.ngrams import classifier, marked

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Case:
    """A name of one style, scored by the model of every style.

    `nats` is, by style, the nats of the name's known characters and its end; `unknown` is how many of its
    characters the style's names do not have.
    """

    name: str
    style: str
    nats: dict[str, float]
    unknown: dict[str, int]


@dataclass(frozen=True, slots=True)
class JudgeFigures:
    """How good a judge is.

    `accuracy` is the share of names whose own style got the highest probability, `log_loss` the mean negative log
    probability of the own style, in nats.
    """

    names: int
    accuracy: float
    log_loss: float


def fit(cases: Sequence[Case], styles: Sequence[str], *, even: bool) -> Calibration:
    """Return the calibration with the lowest log loss on the cases; with `even`, every style counts the same."""
    nats, unknown, labels = _arrays(cases, styles)
    weights = _weights(labels, even=even)

    def loss(parameters: Floats) -> float:
        chances = _chances(nats, unknown, parameters)
        return float(-np.average(np.log(chances[np.arange(len(labels)), labels]), weights=weights))

    start = np.array([0.5, 3.0, *np.zeros(len(styles) - 1)])
    limits = [(1e-3, 5.0), (0.0, 20.0), *[(-20.0, 20.0)] * (len(styles) - 1)]
    found = minimize(loss, start, bounds=limits, method="L-BFGS-B").x
    bias = [0.0, *found[2:]]
    return Calibration(
        scale=round(float(found[0]), 4),
        unknown=round(float(found[1]), 4),
        bias={style: round(float(value), 4) for style, value in zip(styles, bias, strict=True)},
    )


def _weights(labels: npt.NDArray[np.int64], *, even: bool) -> Floats:
    """Return a weight for each label: 1, or with `even` one over how often the label occurs."""
    return np.asarray(1 / np.bincount(labels)[labels] if even else np.ones(len(labels)), dtype=np.float64)


def _arrays(cases: Sequence[Case], styles: Sequence[str]) -> tuple[Floats, Floats, npt.NDArray[np.int64]]:
    nats = np.array([[case.nats[style] for style in styles] for case in cases])
    unknown = np.array([[case.unknown[style] for style in styles] for case in cases], dtype=np.float64)
    return nats, unknown, np.array([styles.index(case.style) for case in cases])


def _chances(nats: Floats, unknown: Floats, parameters: Floats) -> Floats:
    evidence = -parameters[0] * nats - parameters[1] * unknown
    evidence[:, 1:] += parameters[2:]
    return np.asarray(softmax(evidence, axis=1))


def chances(cases: Sequence[Case], styles: Sequence[str], calibration: Calibration) -> Floats:
    """Return the probabilities (cases, styles) that a calibration gives."""
    nats, unknown, _ = _arrays(cases, styles)
    first = calibration.bias[styles[0]]
    bias = [calibration.bias[style] - first for style in styles[1:]]
    return _chances(nats, unknown, np.array([calibration.scale, calibration.unknown, *bias]))


def figures(cases: Sequence[Case], styles: Sequence[str], probabilities: Floats, *, even: bool) -> JudgeFigures:
    """Return the figures of a judge's probabilities (cases, styles); with `even`, every style counts the same."""
    labels = np.array([styles.index(case.style) for case in cases])
    right = probabilities[np.arange(len(labels)), labels]
    weights = _weights(labels, even=even)
    return JudgeFigures(
        names=len(cases),
        accuracy=float(np.average(probabilities.argmax(1) == labels, weights=weights)),
        log_loss=float(-np.average(np.log(right.clip(1e-12)), weights=weights)),
    )


def losses(cases: Sequence[Case], styles: Sequence[str], probabilities: Floats) -> list[float]:
    """Return the negative log probability of each case's own style, in nats."""
    rows = zip(cases, probabilities, strict=True)
    return [float(-np.log(chances[styles.index(case.style)].clip(1e-12))) for case, chances in rows]


Peer = Callable[[Sequence[str]], Floats]


def logistic_regression(known: Sequence[tuple[str, str]], styles: Sequence[str], *, even: bool) -> Peer:
    """Fit the judge's peer to names with their styles; it maps names to probabilities (names, styles)."""
    names, labels = zip(*known, strict=True)
    model = classifier(even=even).fit(marked(names), labels)
    order = [list(model.classes_).index(style) for style in styles]
    return lambda asked: np.asarray(model.predict_proba(marked(asked)))[:, order]
