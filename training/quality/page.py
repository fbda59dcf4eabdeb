"""docs/quality: the figures as JSON, and one page with plots."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from training.quality import plots


def write(folder: Path, styles: Sequence[dict[str, Any]], judge: dict[str, Any] | None) -> None:
    """Write quality.json, the plots and README.md into `folder`. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    content = json.dumps({"styles": styles, "judge": judge}, ensure_ascii=False, indent=1)
    (folder / "quality.json").write_text(content + "\n", encoding="utf-8")
    plots.nats_by_model(styles, folder / "nats.png")
    parts = [_HEAD, *map(_style, styles)]
    if judge:
        plots.reliability(judge, folder / "judge.png")
        parts.append(_judge(judge))
    (folder / "README.md").write_text("\n\n".join(parts) + "\n", encoding="utf-8")


_HEAD = """\
# How good the models are

Made by `make quality`; the same figures are in [quality.json](quality.json). In each fold another tenth of a
roster is held out as test and the next tenth as dev. Dev stops the training; test is only reported. The base that
every model begins with has seen no name of any roster.

Nats a name: negative log likelihood, the name's end included, over the roster's own characters. Lower is better.

![Nats a test name of every model](nats.png)"""


def _style(report: dict[str, Any]) -> str:
    interval, drawn = report["better_than_kneser_ney"], report["drawn"]
    rows = [f"| {model} | {value:.2f} |" for model, value in report["nats"].items()]
    return "\n".join(
        [
            f"## {report['style']}",
            "",
            f"{report['folds']} folds, {report['test_names']:,} test names, vocabulary {report['vocabulary']:,}.",
            "",
            "| model | nats a name |",
            "|---|---|",
            *rows,
            "",
            f"Below the best Kneser-Ney by {interval['mean']:.2f} nats a name; paired 95 % interval:",
            f"{interval['low']:.2f} to {interval['high']:.2f}.",
            "",
            f"| of {drawn['draws']:,} raw draws a fold | |",
            "|---|---|",
            f"| natural novelty | {drawn['natural_novelty']:.3f} |",
            f"| one character or too long | {drawn['junk']:.3f} (roster {drawn['roster_junk']:.3f}) |",
            f"| two names run together | {drawn['run_together']:.3f} |",
            f"| surnames, total variation from the roster | {drawn['surname_distance']:.3f} |",
            f"| lengths, total variation from the roster | {drawn['length_distance']:.3f} |",
            f"| two-sample test, AUC | {drawn['auc']:.3f} |",
        ]
    )


def _judge(report: dict[str, Any]) -> str:
    ours, peer, even = report["judge"], report["logistic_regression"], report["judge_even"]
    return "\n".join(
        [
            "## The judge",
            "",
            f"Between {' and '.join(report['styles'])}, on {ours['names']:,} test names as the folds have them.",
            "",
            "| | accuracy | log loss |",
            "|---|---|---|",
            f"| the judge | {ours['accuracy']:.3f} | {ours['log_loss']:.3f} |",
            f"| logistic regression | {peer['accuracy']:.3f} | {peer['log_loss']:.3f} |",
            f"| the judge, where both weigh the same | {even['accuracy']:.3f} | {even['log_loss']:.3f} |",
            "",
            "Raw draws given to the right author: "
            + ", ".join(f"{style} {share:.3f}" for style, share in report["drawn_right"].items())
            + ".",
            "",
            "![How often the judge was right for each probability that it said](judge.png)",
        ]
    )
