"""The folder docs/quality: the figures as JSON, and a page with plots."""

from pathlib import Path

from training.quality import plots
from training.quality.judging import JudgeFigures
from training.quality.report import JudgeReport, QualityReport, StyleReport


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
    parts = [_HEAD, *map(_style, report.styles)]
    if report.judge:
        parts.append(_judge(report.judge))
    return "\n\n".join(parts) + "\n"


_HEAD = """\
# How good the models are

Made by `make quality`; the same figures, fold by fold, are in [quality.json](quality.json). In each fold another
tenth of a roster is held out as test and the next tenth as dev. Every model learns from the rest alone. Dev stops
the training of networks; Kneser-Ney may choose its order and discount on the test names themselves. The base that
our models begin with has seen no whole name of any roster and none of their given names. Settings were chosen on
dev names, and a fold's dev names are the next fold's test names.

Nats a name: negative log likelihood, the name's end included, over the roster's own characters. Lower is better.

![Nats a test name of every model](nats.png)"""

_STRATA = """\
First characters of a batch are drawn from equal strata of their distribution, so that they spread over the
surnames as evenly as they can. A thousand names drawn one by one are further from the roster, even when they are
the roster's own. The two-sample test tells a fold's draws from its dev and test names."""


def _style(report: StyleReport) -> str:
    interval, drawn = report.better_than_kneser_ney, report.drawn
    rows = [f"| {model} | {value:.2f} |" for model, value in report.nats.items()]
    return "\n".join(
        [
            f"## {report.style}",
            "",
            f"{report.folds} folds, {report.test_names:,} test names, vocabulary {report.vocabulary:,}.",
            "",
            "| model | nats a name |",
            "|---|---|",
            *rows,
            "",
            f"Below the best Kneser-Ney by {interval.mean:.2f} nats a name; paired 95 % interval:",
            f"{interval.low:.2f} to {interval.high:.2f}.",
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


def _judge(report: JudgeReport) -> str:
    names, interval = report.judge.names, report.better_than_logistic_regression
    return "\n".join(
        [
            "## The judge",
            "",
            f"Between {' and '.join(report.styles)}, on {names:,} test names, as frequent as in the rosters.",
            "The judge is calibrated on dev names; logistic regression, on character n-grams, learns from them.",
            "",
            "| | accuracy | log loss |",
            "|---|---|---|",
            _judge_row("the judge", report.judge),
            _judge_row("logistic regression", report.logistic_regression),
            _judge_row("the judge, where both weigh the same (the quiz)", report.judge_even),
            _judge_row("logistic regression, where both weigh the same", report.logistic_regression_even),
            "",
            f"The judge's log loss is lower by {interval.mean:.3f}; paired 95 % interval:",
            f"{interval.low:.3f} to {interval.high:.3f}.",
            "",
            _right("Raw draws given to the right author", report.drawn_right),
            _right("By logistic regression, which did not draw them", report.drawn_right_logistic_regression),
            "",
            "![How often the judge was right for each probability that it said](judge.png)",
        ]
    )


def _judge_row(who: str, figures: JudgeFigures) -> str:
    return f"| {who} | {figures.accuracy:.3f} | {figures.log_loss:.3f} |"


def _right(what: str, shares: dict[str, float]) -> str:
    return f"{what}: " + ", ".join(f"{style} {share:.3f}" for style, share in shares.items()) + "."
