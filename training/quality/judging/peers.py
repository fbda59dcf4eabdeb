"""What the judge is compared with: each maps names to probabilities (N, styles)."""

from collections.abc import Callable, Sequence

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

from models.judge.stack import Describe
from training.quality.judging.cases import Cases, Floats, figures, two_columns
from training.quality.judging.stacking import FIRST
from training.quality.ngrams.classifier import classifier, marked

Peer = Callable[[Sequence[str]], Floats]

_ROUNDS = 150
_LEAVES = (4, 12)


def logistic_regression(known: Cases, *, even: bool) -> Peer:
    """Fit logistic regression on character n-grams."""
    model = classifier(even=even).fit(marked(known.names), known.labels)
    return lambda names: np.asarray(model.predict_proba(marked(names)))


def boosting(describe: Describe, train: Cases, dev: Cases, known: Cases) -> Peer:
    """Fit boosted trees on what the judge's kernel reads, every style counting the same.

    The number of leaves and of trees is the best one on dev when learning from train. What asks is fitted to
    `known`, the names of both.
    """
    rows = describe(dev.names).numpy()
    best, leaves, rounds = float("inf"), _LEAVES[0], 1
    for size in _LEAVES:
        model = _fit_trees(describe, train, size, _ROUNDS)
        for count, first in enumerate(model.staged_predict_proba(rows), start=1):
            loss = figures(dev, two_columns(first[:, 1]), even=True).log_loss
            if loss < best:
                best, leaves, rounds = loss, size, count
    found = _fit_trees(describe, known, leaves, rounds)
    return lambda names: two_columns(found.predict_proba(describe(names).numpy())[:, 1])


def _fit_trees(describe: Describe, cases: Cases, leaves: int, rounds: int) -> HistGradientBoostingClassifier:
    model = HistGradientBoostingClassifier(
        learning_rate=0.08,
        max_iter=rounds,
        max_leaf_nodes=leaves,
        min_samples_leaf=10,
        l2_regularization=5.0,
        max_features=0.1,
        max_bins=32,
        early_stopping=False,
        random_state=0,
    )
    rows = describe(cases.names).numpy()
    return model.fit(rows, cases.labels == FIRST, sample_weight=cases.weights(even=True))
