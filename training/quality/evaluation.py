"""Evaluating each style over all folds, and the judge between styles."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import fmean

import numpy as np
import numpy.typing as npt

from training.corpora import Corpora
from training.quality import drawn, judging
from training.quality.folds import KNESER_NEY, MIXTURE, OURS, StyleFold, cases, cases_of, run_fold
from training.quality.intervals import paired
from training.quality.judging import Case, Floats
from training.quality.relatives import Relatives
from training.quality.report import (
    DictionaryReport,
    JudgedSplit,
    JudgeReport,
    NamesReport,
    QualityReport,
    Reliability,
    StyleReport,
)
from training.quality.setting import DICTIONARY, HeldOut, Setting, hash_folds, random_splits

Rounds = Sequence[Sequence[StyleFold]]
"""For each fold or split, every style's models."""


def evaluate(setting: Setting, styles: Sequence[str], folds: int, splits: int) -> QualityReport:
    """Train and measure styles on folds, and with several styles the judge. Minutes of CPU time a fold.

    So many random `splits` are measured too, without the peers that are networks. Raises CorpusError, or
    TrainingError when a roster is too small.
    """
    rounds = _rounds(setting, styles, hash_folds(folds))
    others = _rounds(replace(setting, peers=False), styles, random_splits(setting.corpora, splits))
    reports = [
        style_report(setting.corpora, [folds[place] for folds in rounds], [folds[place] for folds in others])
        for place in range(len(styles))
    ]
    return QualityReport(
        dictionary=dictionary_report(setting),
        styles=reports,
        judge=judge_report(rounds, others) if len(styles) > 1 else None,
    )


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


@dataclass(frozen=True)
class FoldJudging:
    """The probabilities (cases, styles) that the judge and its peer give to the test cases of one fold.

    Each twice: with styles as frequent as in the rosters, and with all styles counting the same (`even`).
    `drawn_right` is the share of each style's raw draws that the judge attributes to it.
    """

    tested: list[Case]
    judge: Floats
    judge_even: Floats
    peer: Floats
    peer_even: Floats
    drawn_right: dict[str, float]
    drawn_right_peer: dict[str, float]


def judge_fold(folds: Sequence[StyleFold]) -> FoldJudging:
    """Calibrate the judge on dev and ask it about test; `folds` holds every style's models in one fold.

    The peer needs no calibration, so it learns from dev as well as from train.
    """
    styles = [fold.style for fold in folds]
    test, dev = cases(folds, "test"), cases(folds, "dev")
    names = [case.name for case in test]
    known = [(name, fold.style) for fold in folds for name in (*fold.held_out.train, *fold.held_out.dev)]
    even = judging.fit(dev, styles, even=True)
    peer = judging.logistic_regression(known, styles, even=False)
    peer_even = judging.logistic_regression(known, styles, even=True)
    said = [judging.chances(cases_of(folds, fold.style, fold.samples.drawn), styles, even) for fold in folds]
    said_peer = [peer_even(fold.samples.drawn) for fold in folds]
    return FoldJudging(
        tested=test,
        judge=judging.chances(test, styles, judging.fit(dev, styles, even=False)),
        judge_even=judging.chances(test, styles, even),
        peer=peer(names),
        peer_even=peer_even(names),
        drawn_right=_right(styles, said),
        drawn_right_peer=_right(styles, said_peer),
    )


def _right(styles: Sequence[str], said: Sequence[Floats]) -> dict[str, float]:
    """Return the share of each style's names that get the highest probability for that style.

    `said` has the probabilities (names, styles) of the names of each style.
    """
    return {
        style: float((chances.argmax(1) == place).mean())
        for place, (style, chances) in enumerate(zip(styles, said, strict=True))
    }


def judge_report(rounds: Rounds, splits: Rounds) -> JudgeReport:
    """Measure the judge on folds, and more briefly on random splits.

    The report's calibration, which ships, lets every style count the same, as the quiz does. It is fitted on all
    test names: the models that score a name have not learned from it.
    """
    styles = [fold.style for fold in rounds[0]]
    said = [judge_fold(folds) for folds in rounds]
    tested = [case for fold in said for case in fold.tested]
    judge, judge_even, peer, peer_even = (
        np.concatenate(parts)
        for parts in zip(*((fold.judge, fold.judge_even, fold.peer, fold.peer_even) for fold in said), strict=True)
    )
    better = paired(judging.losses(tested, styles, judge), judging.losses(tested, styles, peer))
    return JudgeReport(
        styles=styles,
        judge=judging.figures(tested, styles, judge, even=False),
        logistic_regression=judging.figures(tested, styles, peer, even=False),
        better_than_logistic_regression=better,
        judge_even=judging.figures(tested, styles, judge_even, even=True),
        logistic_regression_even=judging.figures(tested, styles, peer_even, even=True),
        drawn_right=_mean([fold.drawn_right for fold in said]),
        drawn_right_logistic_regression=_mean([fold.drawn_right_peer for fold in said]),
        even_by_random_split=[_judged_split(styles, judge_fold(folds)) for folds in splits],
        calibration=judging.fit(tested, styles, even=True),
        reliability=_reliability(tested, styles, judge),
    )


def _judged_split(styles: Sequence[str], said: FoldJudging) -> JudgedSplit:
    return JudgedSplit(
        judge=judging.figures(said.tested, styles, said.judge_even, even=True),
        logistic_regression=judging.figures(said.tested, styles, said.peer_even, even=True),
    )


def _mean(rows: Sequence[dict[str, float]]) -> dict[str, float]:
    return {style: round(fmean(row[style] for row in rows), 4) for style in rows[0]}


def _reliability(tested: Sequence[Case], styles: Sequence[str], chances: Floats) -> list[Reliability]:
    """Return, for tenths of the first style's probability, how often that style was right."""
    first = np.array([case.style == styles[0] for case in tested])
    tenth = np.minimum((chances[:, 0] * 10).astype(int), 9)
    return [
        Reliability(
            said=round(float(chances[tenth == part, 0].mean()), 4),
            was=round(float(first[tenth == part].mean()), 4),
            names=int((tenth == part).sum()),
        )
        for part in range(10)
        if (tenth == part).any()
    ]
