"""Evaluating each style over all folds, and the judge between styles."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

import numpy as np

from training.corpora import Corpora
from training.quality import drawn, judging
from training.quality.folds import KNESER_NEY, OURS, Say, StyleFold, cases, cases_of, run_fold
from training.quality.intervals import paired
from training.quality.judging import Case, Floats
from training.quality.report import JudgeReport, QualityReport, Reliability, StyleReport


def evaluate(corpora: Corpora, styles: Sequence[str], folds: int, *, peers: bool, say: Say) -> QualityReport:
    """Train and measure styles on several folds, and with several styles the judge. Minutes of CPU time a fold.

    `say` gets a line about each fold. Raises CorpusError, or TrainingError when a roster is too small.
    """
    rounds = [[run_fold(corpora, style, fold, peers=peers, say=say) for style in styles] for fold in range(folds)]
    reports = [style_report(corpora, of_style) for of_style in zip(*rounds, strict=True)]
    return QualityReport(styles=reports, judge=judge_report(rounds) if len(styles) > 1 else None)


def style_report(corpora: Corpora, folds: Sequence[StyleFold]) -> StyleReport:
    """Return the figures of one style; `folds` are its folds."""
    roster = corpora.get(folds[0].style).roster
    pooled = {model: [x for fold in folds for x in fold.test_nats[model]] for model in folds[0].test_nats}
    measured = [drawn.measure(fold.samples, roster, corpora.real_names) for fold in folds]
    return StyleReport(
        style=folds[0].style,
        folds=len(folds),
        vocabulary=len(folds[0].vocabulary),
        test_names=len(pooled[OURS]),
        nats={model: round(fmean(values), 4) for model, values in pooled.items()},
        by_fold=[{model: round(fmean(x), 4) for model, x in fold.test_nats.items()} for fold in folds],
        better_than_kneser_ney=paired(pooled[OURS], pooled[KNESER_NEY]),
        epochs=[fold.epochs for fold in folds],
        drawn=drawn.average(measured),
        drawn_by_fold=measured,
    )


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


def judge_report(rounds: Sequence[Sequence[StyleFold]]) -> JudgeReport:
    """Measure the judge; `rounds` holds, for each fold, every style's models.

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
        calibration=judging.fit(tested, styles, even=True),
        reliability=_reliability(tested, styles, judge),
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
