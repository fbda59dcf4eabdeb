"""Fitting the judge's stack between two styles: what it computes with is `models.judge.stack`."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from sklearn.kernel_approximation import Nystroem
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from torch import Tensor

from models.judge.files import Content
from models.judge.stack import Describe, Stack
from models.reader.network import Scale
from models.reader.reader import shipped_reader
from models.reader.statistics import Statistics
from training.quality.judging.cases import Cases, Floats
from training.quality.ngrams.classifier import classifier, marked

# Chosen on dev names.
LANDMARKS = 1500
WIDTH = 25.0
"""What divides squared distances of two names."""
RIDGE = 0.6
STRENGTH = 0.3
"""Inverse strength of the penalty on the views' weights."""

FIRST = 0
"""The label of the first style."""


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each view counts: see `Stack`."""

    views: tuple[float, float, float]
    bias: float


def fit_views(cases: Cases, styles: tuple[str, str]) -> Content:
    """Fit the views that learn from names alone; every style counts the same. The views' weights are still 1."""
    statistics = shipped_reader().statistics
    scale = _scale(statistics, cases.names)
    landmarks, kernel = _fit_kernel(Describe(statistics, scale), cases)
    grams, by_grams = _fit_grams(cases)
    return Content(
        styles=styles,
        weights=(1.0, 1.0, 1.0),
        bias=0.0,
        width=WIDTH,
        landmarks=landmarks,
        grams=grams,
        tensors={"landmarks": kernel, "grams": by_grams, "mean": scale.mean, "deviation": scale.deviation},
    )


def views_of(content: Content) -> Stack:
    """Return the stack that computes a content's views."""
    return content.build(shipped_reader().statistics)


def _scale(statistics: Statistics, names: Sequence[str]) -> Scale:
    count = Describe(statistics, Scale(torch.zeros(1), torch.ones(1))).scalars(names)
    # A scalar that is the same for all these names says nothing; a deviation of 1 keeps others from exploding.
    deviation = count.std(0)
    return Scale(count.mean(0), deviation.where(deviation > 0, 1.0))


def _fit_kernel(describe: Describe, cases: Cases) -> tuple[list[str], Tensor]:
    """Fit kernel ridge regression to 1 for the first style and -1 for the other; return landmarks and weights."""
    rows = describe(cases.names).numpy()
    approximation = Nystroem(gamma=1 / WIDTH, n_components=min(LANDMARKS, len(rows)), random_state=0)
    mapped = approximation.fit_transform(rows.astype(np.float64))
    targets = np.where(cases.labels == FIRST, 1.0, -1.0)
    ridge = Ridge(alpha=RIDGE, fit_intercept=False, solver="cholesky")
    ridge.fit(mapped, targets, sample_weight=cases.weights(even=True))
    weights = approximation.normalization_.T @ ridge.coef_
    landmarks = [cases.names[place] for place in approximation.component_indices_]
    return landmarks, torch.from_numpy(weights).float()


def _fit_grams(cases: Cases) -> tuple[list[str], Tensor]:
    """Return n-grams and their weights, for the first style."""
    vectorizer, regression = (
        part for _, part in classifier(even=True).fit(marked(cases.names), cases.labels).steps
    )
    return list(vectorizer.get_feature_names_out()), torch.from_numpy(-regression.coef_[0]).float()


def fit_weights(views: Floats, cases: Cases, *, even: bool) -> Weights:
    """Fit how much each view counts, on cases that no view has learned from: logistic regression."""
    model = make_pipeline(StandardScaler(), LogisticRegression(C=STRENGTH))
    model.fit(views, cases.labels == FIRST, logisticregression__sample_weight=cases.weights(even=even))
    scaler, regression = (part for _, part in model.steps)
    weights = regression.coef_[0] / scaler.scale_
    first, second, third = map(float, weights)
    return Weights((first, second, third), float(regression.intercept_[0] - weights @ scaler.mean_))


def chances(views: Floats, weights: Weights) -> Floats:
    """Return the probability (N,) of the first style."""
    return np.asarray(1 / (1 + np.exp(-(views @ np.array(weights.views) + weights.bias))), dtype=np.float64)
