"""One style's evaluation over all folds, and the judge's, as plain data."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass

import numpy as np

from models.judge import Calibration
from training import corpus
from training.fitting import mean
from training.quality import drawn, judging
from training.quality.folds import KNESER_NEY, OURS, StyleFold, cases, cases_of
from training.quality.intervals import paired
from training.quality.judging import Case

Report = dict[str, object]


def style_report(folds: Sequence[StyleFold]) -> Report:
    """Return the figures of one style: nats of every model, the paired interval, and the drawn names."""
    roster = corpus.load(folds[0].style).roster
    pooled = {model: [x for fold in folds for x in fold.test_nats[model]] for model in folds[0].test_nats}
    return {
        "style": folds[0].style,
        "folds": len(folds),
        "vocabulary": len(folds[0].vocabulary),
        "test_names": len(pooled[OURS]),
        "nats": {model: round(mean(values), 4) for model, values in pooled.items()},
        "by_fold": [{model: round(mean(x), 4) for model, x in fold.test_nats.items()} for fold in folds],
        "better_than_kneser_ney": asdict(paired(pooled[OURS], pooled[KNESER_NEY])),
        "epochs": [fold.epochs for fold in folds],
        "drawn": asdict(
            drawn.measure(
                [drawn.Batch(fold.drawn, fold.held_out.test) for fold in folds],
                roster,
                corpus.real_names(),
            )
        ),
    }


@dataclass(frozen=True)
class Judging:
    """The judge's report and the calibration that ships."""

    report: Report
    calibration: Calibration


def judge_report(rounds: Sequence[Sequence[StyleFold]]) -> Judging:
    """Measure the judge; `rounds` holds, for each fold, every style's models.

    In each fold the calibration is fitted on dev and measured on test, where styles are as frequent as in the
    rosters. "even" figures and the calibration that ships let every style weigh the same, as it does in the quiz;
    that calibration is fitted on all test names, which no model of theirs learned from.
    """
    styles = [fold.style for fold in rounds[0]]
    tested: list[Case] = []
    chances: dict[str, list[judging.Floats]] = {name: [] for name in ("judge", "judge_even", "peer")}
    drawn_right: dict[str, list[float]] = {style: [] for style in styles}
    for folds in rounds:
        test, dev = cases(folds, "test"), cases(folds, "dev")
        tested += test
        train = [(name, fold.style) for fold in folds for name in fold.held_out.train]
        even = judging.fit(dev, styles, even=True)
        chances["judge"].append(judging.chances(test, styles, judging.fit(dev, styles, even=False)))
        chances["judge_even"].append(judging.chances(test, styles, even))
        chances["peer"].append(judging.logistic_regression(train, [case.name for case in test], styles))
        for place, fold in enumerate(folds):
            said = judging.chances(cases_of(folds, fold.style, fold.drawn), styles, even)
            drawn_right[fold.style] += (said.argmax(1) == place).tolist()
    calibration = judging.fit(tested, styles, even=True)
    pooled = {name: np.concatenate(parts) for name, parts in chances.items()}
    report: Report = {
        "styles": styles,
        "judge": asdict(judging.figures(tested, styles, pooled["judge"], even=False)),
        "logistic_regression": asdict(judging.figures(tested, styles, pooled["peer"], even=False)),
        "judge_even": asdict(judging.figures(tested, styles, pooled["judge_even"], even=True)),
        "drawn_right": {style: round(mean(right), 4) for style, right in drawn_right.items()},
        "calibration": calibration.model_dump(),
        "reliability": _reliability(tested, styles, pooled["judge"]),
    }
    return Judging(report, calibration)


def _reliability(tested: Sequence[Case], styles: Sequence[str], chances: judging.Floats) -> list[Report]:
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
