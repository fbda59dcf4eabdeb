"""The folder docs/quality: the figures as JSON, and a page with plots."""

from collections.abc import Sequence
from pathlib import Path

from training.quality import plots
from training.quality.folds import KNESER_NEY, MIXTURE, OURS
from training.quality.intervals import Interval
from training.quality.judging.cases import JudgeFigures
from training.quality.judging.report import JudgedSplit, JudgeReport, LearningPoint
from training.quality.report import (
    DictionaryReport,
    QualityReport,
    StyleReport,
)

_OUT_OF_REACH = 0.80
"""An accuracy that one might hope for."""


def write(folder: Path, report: QualityReport) -> None:
    """Write quality.json, the plots and README.md into `folder`. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "quality.json").write_text(report.to_json() + "\n", encoding="utf-8")
    (folder / "README.md").write_text(text(report), encoding="utf-8")
    plots.nats_by_model(report.styles, folder / "nats.png")
    if report.judge:
        plots.reliability(report.judge, folder / "judge.png")


def text(report: QualityReport) -> str:
    """Return the page in Markdown."""
    parts = [_HEAD, _dictionary(report.dictionary), _LEGEND, *map(_style, report.styles)]
    if report.judge:
        parts.append(_judge(report.judge))
    return "\n\n".join(parts) + "\n"


_HEAD = """\
# How good the models are

Made by `make quality`; the same figures, fold by fold, are in [quality.json](quality.json). In each fold another
tenth of a roster is held out as test and the next tenth as dev; a hash of the name decides. Random splits hold
out other tenths. Every model learns from the rest alone. Dev stops the training of networks and finds the weights
of the mixture of n-grams; Kneser-Ney may choose its order and discount on the test names themselves. The networks'
settings were chosen on dev names, and a fold's dev names are the next fold's test names.

Some choices were first made on the test names of these folds. Of our n-grams: pairs alone, the discount of 0.9 and
the pseudocounts, and which of the poems' pairs are kept. Halves of dev names, one fitting the weights that the
other is measured with, choose the same discount or one that is 0.002 nats better, and pairs of the own roster
would bring 0.00 to 0.01 more. Of the mixture below: how long EM runs, which favors it. Of the judge: that it reads
networks without n-grams. What such choices moved is a tenth of a nat and less.

The mixture is the peer to beat: n-grams of up to three characters, by position and aware of a name's end, from the
style's own roster, those of the other styles, and the names and poems that our models learn from."""

_LEGEND = """\
Nats a name: negative log likelihood, the name's end included; lower is better. Every model of every style chooses
from the same characters, those of the base, so that no vocabulary gives a style's test names away. Ranges are
those of the means of folds and of random splits.

![Nats a test name of every model](nats.png)"""


def _dictionary(report: DictionaryReport) -> str:
    return "\n".join(
        [
            f"The base that our models begin with has learned {report.names:,} names of a dictionary. None of",
            "them is a name of a roster, has the same characters in another order, sounds the same, or has one",
            f"inside it. What remains are other people's names: {report.near_names:,} of them differ from a",
            f"roster's name of three or more characters in one, and {report.shared_given_names:,} of the rosters'",
            f"{report.given_names:,} given names of two or more characters are given names there too.",
        ]
    )


_STRATA = """\
First characters of a batch are drawn from equal strata of their distribution, so that they spread over the
surnames as evenly as they can. A thousand names drawn one by one are further from the roster, even when they are
the roster's own. The two-sample test tells a fold's draws from its dev and test names."""


def _style(report: StyleReport) -> str:
    drawn = report.drawn
    return "\n".join(
        [
            f"## {report.style}",
            "",
            f"{report.folds} folds, {report.test_names:,} test names, vocabulary {report.vocabulary:,};",
            f"{len(report.by_random_split)} random splits.",
            "",
            "| model | nats a name | folds | random splits |",
            "|---|---|---|---|",
            *(_model(report, model) for model in report.nats),
            "",
            *_below("the mixture of n-grams", MIXTURE, report.better_than_mixture, report),
            *_below("the best Kneser-Ney", KNESER_NEY, report.better_than_kneser_ney, report),
            "",
            *_relatives(report),
            "",
            f"| of {drawn.draws:,.0f} raw draws a fold | |",
            "|---|---|",
            f"| natural novelty | {drawn.natural_novelty:.3f} |",
            f"| one character | {drawn.one_character:.3f} |",
            f"| one character or too long | {drawn.junk:.3f} (roster {drawn.roster_junk:.3f}) |",
            f"| two names run together | {drawn.run_together:.3f} |",
            f"| surnames, total variation from the roster | {drawn.surname_distance:.3f} |",
            f"| the same of draws one by one | {drawn.surname_independent:.3f} |",
            f"| the same of the roster's names, drawn one by one | {drawn.surname_roster:.3f} |",
            f"| lengths, total variation from the roster | {drawn.length_distance:.3f} |",
            f"| two-sample test: drawn and unseen real names, AUC | {drawn.auc:.3f} |",
            f"| the same of real names that were learned | {drawn.auc_learned:.3f} |",
            f"| the same of Kneser-Ney's draws | {drawn.auc_kneser_ney:.3f} |",
            "",
            _STRATA,
        ]
    )


def _model(report: StyleReport, model: str) -> str:
    folds = _range([means[model] for means in report.by_fold])
    splits = _range([means[model] for means in report.by_random_split if model in means])
    return f"| {model} | {report.nats[model]:.2f} | {folds} | {splits} |"


def _below(peer: str, key: str, interval: Interval, report: StyleReport) -> list[str]:
    """Return two lines on how far our model is below a peer."""
    lines = [f"Below {peer} by {interval.mean:.2f} nats a name; paired 95 % interval:"]
    ranges = [f"{interval.low:.2f} to {interval.high:.2f}"]
    ranges.append(f"folds: {_range([means[key] - means[OURS] for means in report.by_fold])}")
    if report.by_random_split:
        ranges.append(f"random splits: {_range([means[key] - means[OURS] for means in report.by_random_split])}")
    return [*lines, "; ".join(ranges) + "."]


def _range(values: Sequence[float]) -> str:
    return f"{min(values):.2f} to {max(values):.2f}" if values else ""


def _relatives(report: StyleReport) -> list[str]:
    """Return the table of test names with and without a near-duplicate among the learned names."""
    models = (OURS, MIXTURE, KNESER_NEY)
    groups = (("with", report.with_relatives), ("without", report.without_relatives))
    return [
        "A relative has the same given name of two or more characters, the same characters in another order, or",
        "all but one of three or more characters.",
        "",
        f"| test names | | {' | '.join(models)} |",
        "|---|---|---|---|---|",
        *(
            f"| {which} a relative among those learned | {group.names:,} | "
            + " | ".join(f"{group.nats[model]:.2f}" if group.names else "" for model in models)
            + " |"
            for which, group in groups
        ),
    ]


def _judge(report: JudgeReport) -> str:
    names = next(iter(report.even.values())).names
    return "\n".join(
        [
            "## The judge",
            "",
            f"Between {' and '.join(report.styles)}, on {names:,} test names of all folds. The judge weighs three",
            "views of a name: the networks', a kernel's on what its characters are like, and n-grams'. The",
            "weights are fitted to dev names, seen through views that have learned from train names alone; then",
            "the kernel and the n-grams learn from dev names too, as all peers do. Boosted trees read what the",
            "kernel reads, and are tuned on dev names.",
            "",
            "| both styles count the same (the quiz) | accuracy | log loss |",
            "|---|---|---|",
            *(_judge_row(who, figures) for who, figures in report.even.items()),
            "",
            "| styles as frequent as in the rosters | accuracy | log loss |",
            "|---|---|---|",
            *(_judge_row(who, figures) for who, figures in report.natural.items()),
            "",
            *(_lower(who, interval) for who, interval in report.better_than.items()),
            *_judged_splits(report.even_by_random_split),
            "",
            *(
                _right(f"Raw draws given to the right author by {who}", one)
                for who, one in report.drawn_right.items()
            ),
            "",
            *_learning_curve(report.learning_curve),
            "",
            "![How often the judge was right for each probability that it said](judge.png)",
        ]
    )


def _lower(who: str, interval: Interval) -> str:
    return (
        f"Log loss, both styles counting the same, lower than that of {who} by {interval.mean:.3f}; "
        f"paired 95 % interval: {interval.low:.3f} to {interval.high:.3f}."
    )


def _learning_curve(points: Sequence[LearningPoint]) -> list[str]:
    """Return what more names would bring: the last doubling's gain, and how many more of it 0.80 would take."""
    rows = [f"{point.figures.accuracy:.3f} from {100 * point.share:.0f} %" for point in points]
    gain = points[-1].figures.accuracy - points[-2].figures.accuracy
    missing = _OUT_OF_REACH - points[-1].figures.accuracy
    lines = [f"Without networks the accuracy is {', '.join(rows)} of the train names."]
    if gain > 0:
        lines.append(
            f"At the last doubling's pace, {_OUT_OF_REACH:.2f} would take {missing / gain:.1f} more doublings of "
            "the rosters, which have nearly all names of the novels: it is out of reach from names alone."
        )
    return lines


def _judged_splits(splits: Sequence[JudgedSplit]) -> list[str]:
    """Return the ranges of random splits, if there are any."""
    if not splits:
        return []
    lower = [split.logistic_regression.log_loss - split.judge.log_loss for split in splits]
    accuracies = [split.judge.accuracy for split in splits]
    return [
        f"On random splits, where both weigh the same: accuracy {min(accuracies):.3f} to {max(accuracies):.3f},",
        f"log loss lower than that of logistic regression by {min(lower):.3f} to {max(lower):.3f}.",
    ]


def _judge_row(who: str, figures: JudgeFigures) -> str:
    return f"| {who} | {figures.accuracy:.3f} | {figures.log_loss:.3f} |"


def _right(what: str, shares: dict[str, float]) -> str:
    return f"{what}: " + ", ".join(f"{style} {share:.3f}" for style, share in shares.items()) + "."
