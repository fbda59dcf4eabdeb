"""Evaluating each style over all folds, and the judge between styles."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from statistics import fmean

import numpy as np
import numpy.typing as npt

from training.corpora import Corpora
from training.quality import drawn
from training.quality.folds import KNESER_NEY, MIXTURE, OURS, StyleFold, run_fold
from training.quality.intervals import paired
from training.quality.judging import judged
from training.quality.judging.judged import Fitted
from training.quality.relatives import Relatives
from training.quality.report import (
    DictionaryReport,
    NamesReport,
    QualityReport,
    StyleReport,
)
from training.quality.setting import DICTIONARY, HeldOut, Setting, hash_folds, random_splits

Rounds = Sequence[Sequence[StyleFold]]
"""For each fold or split, every style's models."""

_PAIR = 2
"""The judge that is fitted decides between two styles."""


def evaluate(
    setting: Setting, styles: Sequence[str], folds: int, splits: int
) -> tuple[QualityReport, Fitted | None]:
    """Train and measure styles on folds, and with two styles the judge. Minutes of CPU time a fold.

    The judge that learned from everything is returned too. So many random `splits` are measured as well, without
    the peers that are networks. Raises CorpusError, or TrainingError when a roster is too small.
    """
    rounds = _rounds(setting, styles, hash_folds(folds))
    others = _rounds(replace(setting, peers=False), styles, random_splits(setting.corpora, splits))
    reports = [
        style_report(setting.corpora, [folds[place] for folds in rounds], [folds[place] for folds in others])
        for place in range(len(styles))
    ]
    report, fitted = judged.measure(_pairs(rounds), _pairs(others)) if len(styles) == _PAIR else (None, None)
    return QualityReport(dictionary=dictionary_report(setting), styles=reports, judge=report), fitted


def _pairs(rounds: Rounds) -> list[judged.Pair]:
    return [(first, second) for first, second in rounds]


def _rounds(setting: Setting, styles: Sequence[str], held: Sequence[HeldOut]) -> Rounds:
    return [[run_fold(setting, style, one) for style in styles] for one in held]


def dictionary_report(setting: Setting) -> DictionaryReport:
    """Count what the dictionary has in common with the rosters: other people's names that are like theirs."""
    names = setting.side.names.get(DICTIONARY, ())
    given = {given for given in setting.given_names.values() if len(given) > 1}
    relatives = Relatives(setting.corpora.names, {})
    return DictionaryReport(
        names=len(names),
        near_names=sum(map(relatives.has_relative, names)),
        given_names=len(given),
        shared_given_names=len(given.intersection(name[size:] for name in names for size in (1, 2))),
    )


def style_report(corpora: Corpora, folds: Sequence[StyleFold], splits: Sequence[StyleFold]) -> StyleReport:
    """Return the figures of one style: those of its folds, and the nats of its random splits."""
    roster = corpora.get(folds[0].style).roster
    pooled = {model: [x for fold in folds for x in fold.test_nats[model]] for model in folds[0].test_nats}
    related = np.array([one for fold in folds for one in fold.related])
    measured = [drawn.measure(fold.samples, roster, corpora.real_names) for fold in folds]
    return StyleReport(
        style=folds[0].style,
        folds=len(folds),
        vocabulary=len(folds[0].vocabulary),
        test_names=len(pooled[OURS]),
        nats={model: round(fmean(values), 4) for model, values in pooled.items()},
        by_fold=list(map(_means, folds)),
        by_random_split=list(map(_means, splits)),
        better_than_kneser_ney=paired(pooled[OURS], pooled[KNESER_NEY]),
        better_than_mixture=paired(pooled[OURS], pooled[MIXTURE]),
        with_relatives=_names_report(pooled, related),
        without_relatives=_names_report(pooled, ~related),
        epochs=[fold.epochs for fold in folds],
        drawn=drawn.average(measured),
        drawn_by_fold=measured,
    )


def _means(fold: StyleFold) -> dict[str, float]:
    return {model: round(fmean(values), 4) for model, values in fold.test_nats.items()}


def _names_report(pooled: Mapping[str, Sequence[float]], chosen: npt.NDArray[np.bool_]) -> NamesReport:
    """Return the figures of the chosen ones of all test names."""
    count = int(chosen.sum())
    nats = {model: round(float(np.mean(np.array(values)[chosen])), 4) for model, values in pooled.items() if count}
    return NamesReport(names=count, nats=nats)
