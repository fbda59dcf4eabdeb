"""Do drawn names look like the roster's? Measured on raw draws, before any filter."""

from collections.abc import Container, Sequence
from dataclasses import asdict, dataclass
from statistics import fmean

import numpy as np
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import StratifiedKFold, cross_val_predict

from models.drawing.acceptance import MIN_LENGTH, runs_together
from models.roster.roster import Roster
from training.fit import shape
from training.quality.ngrams import classifier, marked

_SEED = 0


@dataclass(frozen=True, slots=True)
class Batch:
    """One model's raw draws, and what they are measured against.

    `independent` are draws one by one: draws of a batch spread over the surnames as evenly as they can. `learned`
    are real names that the model learned from, `unseen` real ones that it did not, and `peer` draws of a
    Kneser-Ney model.
    """

    drawn: Sequence[str]
    independent: Sequence[str]
    learned: Sequence[str]
    unseen: Sequence[str]
    peer: Sequence[str]


@dataclass(frozen=True, slots=True)
class DrawnQuality:
    """Figures of a batch, or the mean of several; shares and distances are between 0 and 1.

    `natural_novelty`: share of draws that may be shown, each counted once. `one_character`: share of stubs.
    `junk`: share of stubs and of names longer than the roster's longest; `roster_junk` is the roster's own.
    `run_together`: share that is two real names in a row. `surname_distance`, `length_distance`: total variation
    from the roster's distributions; `surname_independent` is that of independent draws, and `surname_roster` that
    of as many independent draws of the roster itself. `auc`: how well a classifier tells drawn names from unseen
    real ones, 0.5 being not at all; `auc_learned` tells real names from real ones and `auc_kneser_ney` the peer's
    draws.
    """

    draws: float
    natural_novelty: float
    one_character: float
    junk: float
    roster_junk: float
    run_together: float
    surname_distance: float
    surname_independent: float
    surname_roster: float
    length_distance: float
    auc: float
    auc_learned: float
    auc_kneser_ney: float


def measure(batch: Batch, roster: Roster, real: Container[str]) -> DrawnQuality:
    """Return the figures of one batch; `real` holds the names of every roster."""
    names = [entry.name for entry in roster]
    resampled = np.random.default_rng(_SEED).choice(names, len(batch.drawn)).tolist()
    return DrawnQuality(
        draws=len(batch.drawn),
        natural_novelty=shape.natural_novelty(batch.drawn, roster, real),
        one_character=fmean(len(name) < MIN_LENGTH for name in batch.drawn),
        junk=shape.junk(batch.drawn, roster),
        roster_junk=shape.junk(names, roster),
        run_together=fmean(runs_together(name, roster.names) for name in batch.drawn),
        surname_distance=shape.surname_distance(batch.drawn, roster),
        surname_independent=shape.surname_distance(batch.independent, roster),
        surname_roster=shape.surname_distance(resampled, roster),
        length_distance=shape.length_distance(batch.drawn, roster),
        auc=two_sample_auc(batch.drawn, batch.unseen),
        auc_learned=two_sample_auc(batch.learned, batch.unseen),
        auc_kneser_ney=two_sample_auc(batch.peer, batch.unseen),
    )


def average(figures: Sequence[DrawnQuality]) -> DrawnQuality:
    """Return the mean of every figure."""
    rows = [asdict(row) for row in figures]
    return DrawnQuality(**{name: fmean(row[name] for row in rows) for name in rows[0]})


def two_sample_auc(drawn: Sequence[str], unseen: Sequence[str]) -> float:
    """Return the area under the ROC curve of a classifier that tells drawn names from unseen real ones.

    A classifier two-sample test (Lopez-Paz & Oquab 2017): logistic regression on character 1- to 3-grams with
    marks for begin and end, both kinds weighing the same, cross-validated.
    """
    labels = np.repeat([0, 1], [len(drawn), len(unseen)])
    folds = StratifiedKFold(5, shuffle=True, random_state=_SEED)
    names = marked([*drawn, *unseen])
    chances = cross_val_predict(classifier(even=True), names, labels, cv=folds, method="predict_proba")[:, 1]
    return float(roc_auc_score(labels, chances))
