"""One style's evaluation over all folds, and the judge's, as plain data."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from statistics import fmean

import numpy as np

from models.judge import Calibration
from training import corpora as corpus
from training.quality import drawn, judging
from training.quality.folds import KNESER_NEY, OURS, StyleFold, cases, cases_of
from training.quality.intervals import paired
from training.quality.judging import Case, Floats

Report = dict[str, object]


def style_report(folds: Sequence[StyleFold]) -> Report:
    """Return the figures of one style: nats of every model, the paired interval, and the drawn names."""
    roster = corpus.load(folds[0].style).roster
    pooled = {model: [x for fold in folds for x in fold.test_nats[model]] for model in folds[0].test_nats}
    measured = [drawn.measure(fold.drawn, roster, corpus.real_names()) for fold in folds]
    return {
        "style": folds[0].style,
        "folds": len(folds),
        "vocabulary": len(folds[0].vocabulary),
        "test_names": len(pooled[OURS]),
        "nats": {model: round(fmean(values), 4) for model, values in pooled.items()},
        "by_fold": [{model: round(fmean(x), 4) for model, x in fold.test_nats.items()} for fold in folds],
        "better_than_kneser_ney": asdict(paired(pooled[OURS], pooled[KNESER_NEY])),
        "epochs": [fold.epochs for fold in folds],
        "drawn": asdict(drawn.average(measured)),
        "drawn_by_fold": [asdict(figures) for figures in measured],
    }


@dataclass(frozen=True)
class Judging:
    """The judge's report and the calibration that ships."""

    report: Report
    calibration: Calibration


@dataclass(frozen=True)
class FoldJudging:
    """What the judge and its peer said in one fold: of test cases (cases, styles), and of each style's draws.

    Each is there twice: with styles as frequent as in the rosters, and with all styles weighing the same ("even").
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
    peer, peer_even = (judging.logistic_regression(known, styles, even=weight) for weight in (False, True))
    said = [judging.chances(cases_of(folds, fold.style, fold.drawn.drawn), styles, even) for fold in folds]
    said_peer = [peer_even(fold.drawn.drawn) for fold in folds]
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
    """Return how often each style's names were found to be its own, given what was said of them."""
    return {
        style: float((chances.argmax(1) == place).mean())
        for place, (style, chances) in enumerate(zip(styles, said, strict=True))
    }


def judge_report(rounds: Sequence[Sequence[StyleFold]]) -> Judging:
    """Measure the judge; `rounds` holds, for each fold, every style's models.

    The calibration that ships lets every style weigh the same, as the quiz does. It is fitted on all test names,
    which no model of theirs learned from.
    """
    styles = [fold.style for fold in rounds[0]]
    said = [judge_fold(folds) for folds in rounds]
    tested = [case for fold in said for case in fold.tested]
    judge, judge_even, peer, peer_even = (
        np.concatenate(parts)
        for parts in zip(*((fold.judge, fold.judge_even, fold.peer, fold.peer_even) for fold in said), strict=True)
    )
    calibration = judging.fit(tested, styles, even=True)
    better = paired(judging.losses(tested, styles, judge), judging.losses(tested, styles, peer))
    report: Report = {
        "styles": styles,
        "judge": asdict(judging.figures(tested, styles, judge, even=False)),
        "logistic_regression": asdict(judging.figures(tested, styles, peer, even=False)),
        "better_than_logistic_regression": asdict(better),
        "judge_even": asdict(judging.figures(tested, styles, judge_even, even=True)),
        "logistic_regression_even": asdict(judging.figures(tested, styles, peer_even, even=True)),
        "drawn_right": _mean([fold.drawn_right for fold in said]),
        "drawn_right_logistic_regression": _mean([fold.drawn_right_peer for fold in said]),
        "calibration": calibration.model_dump(),
        "reliability": _reliability(tested, styles, judge),
    }
    return Judging(report, calibration)


def _mean(rows: Sequence[dict[str, float]]) -> dict[str, float]:
    return {style: round(fmean(row[style] for row in rows), 4) for style in rows[0]}


def _reliability(tested: Sequence[Case], styles: Sequence[str], chances: Floats) -> list[Report]:
    """Return, for tenths of the first style's probability, how often it was right."""
    first = np.array([case.style == styles[0] for case in tested])
    tenth = np.minimum((chances[:, 0] * 10).astype(int), 9)
    return [
        {
            "said": round(float(chances[tenth == part, 0].mean()), 4),
            "was": round(float(first[tenth == part].mean()), 4),
            "names": int((tenth == part).sum()),
        }
        for part in range(10)
        if (tenth == part).any()
    ]
