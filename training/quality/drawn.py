"""Do drawn names look like the roster's? Measured on raw draws, before any filter."""

from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import StratifiedKFold, cross_val_predict
from sklearn.pipeline import make_pipeline

from models.acceptance import is_acceptable, runs_together
from models.roster import Roster
from training import shape

_SEED = 0


@dataclass(frozen=True, slots=True)
class DrawnQuality:
    """Figures of raw draws, `draws` a model; shares and distances are between 0 and 1.

    `natural_novelty`: share of draws that are new, of a natural length, one name rather than two, and drawn once.
    `junk`: share of one character, or longer than the roster's longest name; `roster_junk` is the roster's own.
    `run_together`: share that is two real names in a row. `surname_distance`, `length_distance`: total variation
    from the roster's distributions. `auc`: how well a classifier tells drawn names from real ones that the model
    never saw; 0.5 is not at all.
    """

    draws: int
    natural_novelty: float
    junk: float
    roster_junk: float
    run_together: float
    surname_distance: float
    length_distance: float
    auc: float


@dataclass(frozen=True, slots=True)
class Batch:
    """One model's raw draws, and the real names that this model never saw."""

    drawn: Sequence[str]
    unseen: Sequence[str]


def measure(batches: Sequence[Batch], roster: Roster, real: Container[str]) -> DrawnQuality:
    """Return the figures of several models of one roster: the mean over the batches, and one AUC over all.

    `real` holds the names of every roster.
    """
    return DrawnQuality(
        draws=min(len(batch.drawn) for batch in batches),
        natural_novelty=_mean(
            batches,
            lambda names: len({n for n in names if is_acceptable(n, real, roster.longest)}) / len(names),
        ),
        junk=_mean(batches, lambda names: shape.junk(names, roster)),
        roster_junk=shape.junk([entry.name for entry in roster], roster),
        run_together=_mean(batches, lambda names: _share(names, lambda name: runs_together(name, roster.names))),
        surname_distance=_mean(batches, lambda names: shape.surname_distance(names, roster)),
        length_distance=_mean(batches, lambda names: shape.length_distance(names, roster)),
        auc=two_sample_auc(
            [name for batch in batches for name in batch.drawn[: len(batch.unseen)]],
            [name for batch in batches for name in batch.unseen],
        ),
    )


def _mean(batches: Sequence[Batch], figure: Callable[[Sequence[str]], float]) -> float:
    return sum(figure(batch.drawn) for batch in batches) / len(batches)


def _share(names: Sequence[str], condition: Callable[[str], bool]) -> float:
    return sum(map(condition, names)) / len(names)


def two_sample_auc(drawn: Sequence[str], unseen: Sequence[str]) -> float:
    """Return the area under the ROC curve of a classifier that tells drawn names from unseen real ones.

    A classifier two-sample test (Lopez-Paz & Oquab 2017): logistic regression on character 1- to 3-grams, as many
    names of each kind, cross-validated.
    """
    size = min(len(drawn), len(unseen))
    names = [*drawn[:size], *unseen[:size]]
    labels = np.repeat([0, 1], size)
    model = make_pipeline(
        CountVectorizer(analyzer="char", ngram_range=(1, 3), binary=True),
        LogisticRegression(max_iter=1000),
    )
    folds = StratifiedKFold(5, shuffle=True, random_state=_SEED)
    chances = cross_val_predict(model, names, labels, cv=folds, method="predict_proba")[:, 1]
    return float(roc_auc_score(labels, chances))
