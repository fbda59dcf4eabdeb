"""How much drawn names look like the roster's, measured on raw draws, before any filter."""

from collections.abc import Container, Sequence
from dataclasses import asdict, dataclass
from statistics import fmean

import numpy as np
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import StratifiedKFold, cross_val_predict

from models.drawing.choosing.acceptance import MIN_LENGTH, runs_together
from models.roster.roster import Roster
from training.fit import shape
from training.quality.ngrams.classifier import classifier, marked

_SEED = 0


@dataclass(frozen=True, slots=True)
class Samples:
    """One model's raw draws, and the names that they are compared with."""

    drawn: Sequence[str]
    """Drawn as one batch, which spreads its first characters evenly over their distribution."""
    independent: Sequence[str]
    """Drawn one by one."""
    learned: Sequence[str]
    """Real names that the model has learned from."""
    unseen: Sequence[str]
    """Real names that it has not learned from."""
    peer: Sequence[str]
    """Draws of a Kneser-Ney model."""


@dataclass(frozen=True, slots=True)
class DrawnQuality:
    """Figures of one model's draws, or the mean of several; shares and distances are between 0 and 1."""

    draws: float
    """How many names were drawn."""
    natural_novelty: float
    """Share of draws that may be shown, each name counted once."""
    one_character: float
    """Share of draws with a single character."""
    junk: float
    """Share of draws with a single character or with more than the roster's longest name has."""
    roster_junk: float
    """`junk` of the roster's own names."""
    run_together: float
    """Share of draws that are two real names in a row."""
    surname_distance: float
    """Total variation between the surnames of the draws and those of the roster."""
    surname_independent: float
    """`surname_distance` of names drawn one by one."""
    surname_roster: float
    """`surname_distance` of as many names drawn one by one, with replacement, from the roster itself."""
    length_distance: float
    """Total variation between the lengths of the draws and those of the roster's names."""
    auc: float
    """How well a classifier separates draws from unseen real names: area under the ROC curve, 0.5 is chance."""
    auc_learned: float
    """The same for learned and unseen real names."""
    auc_kneser_ney: float
    """The same for the draws of Kneser-Ney."""


def measure(samples: Samples, roster: Roster, real: Container[str]) -> DrawnQuality:
    """Return the figures of one model's draws; `real` holds the names of every roster."""
    names = [entry.name for entry in roster]
    resampled = np.random.default_rng(_SEED).choice(names, len(samples.drawn)).tolist()
    return DrawnQuality(
        draws=len(samples.drawn),
        natural_novelty=shape.natural_novelty(samples.drawn, roster, real),
        one_character=fmean(len(name) < MIN_LENGTH for name in samples.drawn),
        junk=shape.junk(samples.drawn, roster),
        roster_junk=shape.junk(names, roster),
        run_together=fmean(runs_together(name, roster.names) for name in samples.drawn),
        surname_distance=shape.surname_distance(samples.drawn, roster),
        surname_independent=shape.surname_distance(samples.independent, roster),
        surname_roster=shape.surname_distance(resampled, roster),
        length_distance=shape.length_distance(samples.drawn, roster),
        auc=two_sample_auc(samples.drawn, samples.unseen),
        auc_learned=two_sample_auc(samples.learned, samples.unseen),
        auc_kneser_ney=two_sample_auc(samples.peer, samples.unseen),
    )


def average(figures: Sequence[DrawnQuality]) -> DrawnQuality:
    """Return the mean of every figure."""
    rows = [asdict(row) for row in figures]
    return DrawnQuality(**{name: fmean(row[name] for row in rows) for name in rows[0]})


def two_sample_auc(drawn: Sequence[str], unseen: Sequence[str]) -> float:
    """Return the area under the ROC curve of a classifier that separates drawn names from unseen real ones.

    A classifier two-sample test (Lopez-Paz & Oquab 2017): logistic regression on character 1- to 3-grams with
    marks for begin and end, both classes counting the same, 5-fold cross-validated.
    """
    labels = np.repeat([0, 1], [len(drawn), len(unseen)])
    folds = StratifiedKFold(5, shuffle=True, random_state=_SEED)
    names = marked([*drawn, *unseen])
    chances = cross_val_predict(classifier(even=True), names, labels, cv=folds, method="predict_proba")[:, 1]
    return float(roc_auc_score(labels, chances))
