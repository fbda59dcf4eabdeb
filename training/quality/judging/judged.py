"""The judge between two styles: fitted, and measured beside its peers, fold by fold."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import fmean

import numpy as np
import torch
from sklearn.linear_model import LogisticRegression

from models.judge.files import Content
from models.judge.likelihood import likelihood_nats
from models.judge.stack import Stack
from training.quality.folds import StyleFold
from training.quality.intervals import paired
from training.quality.judging import peers
from training.quality.judging.cases import Cases, Floats, figures, join, losses, two_columns
from training.quality.judging.report import JudgedSplit, JudgeReport, LearningPoint, Reliability
from training.quality.judging.stacking import Weights, chances, fit_views, fit_weights, views_of

STACK = "the judge"
LOGISTIC = "logistic regression"
BOOSTING = "boosted trees on characters' features"
_SHARES = (0.25, 0.5, 1.0)
"""Of the learned names, for the learning curve."""

Pair = tuple[StyleFold, StyleFold]
"""The models of two styles in one fold."""


@dataclass(frozen=True)
class JudgedFold:
    """The probabilities (cases, styles) of one fold's test cases by who says them.

    `even` lets both styles count the same, `natural` as often as in the rosters. `views` (cases, VIEWS) are the
    stack's; `curve` has the probabilities after learning from less.
    """

    tested: Cases
    views: Floats
    even: dict[str, Floats]
    natural: dict[str, Floats]
    drawn_right: dict[str, dict[str, float]]
    curve: list[Floats]


def cases_of(folds: Pair, part: str) -> Cases:
    """Return the names of a part of the split; those in both rosters are left out."""
    everywhere = [fold.held_out for fold in folds]
    counts = Counter(name for held in everywhere for name in (*held.train, *held.dev, *held.test))
    names = [[name for name in getattr(held, part) if counts[name] == 1] for held in everywhere]
    labels = np.repeat([0, 1], list(map(len, names)))
    return Cases((*names[0], *names[1]), labels)


def ratio_of(folds: Pair, names: Sequence[str]) -> torch.Tensor:
    """Return by how many nats (N,) the first style's network finds names likelier than the second's."""
    first, second = (likelihood_nats(fold.network, fold.vocabulary, names) for fold in folds)
    return second - first


def _views(stack: Stack, folds: Pair, names: Sequence[str]) -> Floats:
    return np.asarray(stack.views(names, ratio_of(folds, names)).numpy(), dtype=np.float64)


def judge_fold(folds: Pair, *, full: bool) -> JudgedFold:
    """Fit the judge and its peers to train and dev, and ask them about test; `full` adds the slow peers.

    The views' weights are fitted to dev, seen through views that have learned from train alone. Then the views
    learn from both. Peers learn from both too.
    """
    train, dev, test = (cases_of(folds, part) for part in ("train", "dev", "test"))
    styles = (folds[0].style, folds[1].style)
    known = join([train, dev])
    seen = _views(views_of(fit_views(train, styles)), folds, dev.names)
    weights = {even: fit_weights(seen, dev, even=even) for even in (True, False)}
    stack = views_of(fit_views(known, styles))
    views = _views(stack, folds, test.names)
    regression = {even: peers.logistic_regression(known, even=even) for even in (True, False)}
    said = [
        {STACK: two_columns(chances(views, weights[even])), LOGISTIC: regression[even](test.names)}
        for even in (True, False)
    ]
    drawn = {fold.style: fold.samples.drawn for fold in folds}
    by_stack = [two_columns(chances(_views(stack, folds, names), weights[True])) for names in drawn.values()]
    by_peer = [regression[True](names) for names in drawn.values()]
    right = {STACK: _right(styles, by_stack), LOGISTIC: _right(styles, by_peer)}
    curve = []
    if full:
        said[0][BOOSTING] = peers.boosting(stack.kernel.describe, train, dev, known)(test.names)
        curve = [_curve_point(folds, train, dev, test, share) for share in _SHARES]
    return JudgedFold(test, views, said[0], said[1], right, curve)


def _curve_point(folds: Pair, train: Cases, dev: Cases, test: Cases, share: float) -> Floats:
    """Return the probabilities of views that learned from a share of train; the networks learned from all."""
    kept = np.random.default_rng(0).permutation(len(train.names))[: round(share * len(train.names))]
    fewer = Cases(tuple(train.names[place] for place in kept), train.labels[kept])
    stack = views_of(fit_views(fewer, (folds[0].style, folds[1].style)))
    # The networks' view is left out: they have learned from the whole of train.
    weights = fit_weights(_without_networks(_views(stack, folds, dev.names)), dev, even=True)
    return two_columns(chances(_without_networks(_views(stack, folds, test.names)), weights))


def _without_networks(views: Floats) -> Floats:
    return np.asarray(views * np.array([0.0, 1.0, 1.0]), dtype=np.float64)


def _right(styles: Sequence[str], said: Sequence[Floats]) -> dict[str, float]:
    """Return the share of each style's names that get the highest probability for that style."""
    return {
        style: float((rows.argmax(1) == place).mean())
        for place, (style, rows) in enumerate(zip(styles, said, strict=True))
    }


@dataclass(frozen=True)
class Fitted:
    """What ships: the stack, and the scale for styles that have none."""

    scale: float
    content: Content


def measure(rounds: Sequence[Pair], splits: Sequence[Pair]) -> tuple[JudgeReport, Fitted]:
    """Measure the judge on folds, and more briefly on random splits; also return what ships.

    The weights of the views that ship let every style count the same, as the quiz does. They are fitted to the
    test names of all folds, seen through views that have not learned from them; the views learn from all names.
    """
    said = [judge_fold(folds, full=True) for folds in rounds]
    tested = join([fold.tested for fold in said])
    even, natural = (
        {who: np.concatenate([getattr(fold, kind)[who] for fold in said]) for who in getattr(said[0], kind)}
        for kind in ("even", "natural")
    )
    views = np.concatenate([fold.views for fold in said])
    weights = fit_weights(views, tested, even=True)
    ours = losses(tested, even[STACK], even=True)
    report = JudgeReport(
        styles=[fold.style for fold in rounds[0]],
        even={who: figures(tested, rows, even=True) for who, rows in even.items()},
        natural={who: figures(tested, rows, even=False) for who, rows in natural.items()},
        better_than={
            who: paired(ours.tolist(), losses(tested, rows, even=True).tolist())
            for who, rows in even.items()
            if who != STACK
        },
        drawn_right={who: _mean([fold.drawn_right[who] for fold in said]) for who in said[0].drawn_right},
        even_by_random_split=[_judged_split(judge_fold(folds, full=False)) for folds in splits],
        learning_curve=_learning_curve(said, tested),
        weights=list(weights.views),
        reliability=_reliability(tested, even[STACK]),
    )
    return report, _fit_shipped(rounds[0], views, tested, weights)


def _fit_shipped(folds: Pair, views: Floats, tested: Cases, weights: Weights) -> Fitted:
    ratio = LogisticRegression(fit_intercept=False)
    ratio.fit(views[:, :1], tested.labels == 0, sample_weight=tested.weights(even=True))
    everything = join([cases_of(folds, part) for part in ("train", "dev", "test")])
    content = fit_views(everything, (folds[0].style, folds[1].style))
    return Fitted(
        scale=round(float(ratio.coef_[0, 0]), 4),
        content=replace(content, weights=weights.views, bias=weights.bias),
    )


def _learning_curve(said: Sequence[JudgedFold], tested: Cases) -> list[LearningPoint]:
    return [
        LearningPoint(
            share=share, figures=figures(tested, np.concatenate([fold.curve[place] for fold in said]), even=True)
        )
        for place, share in enumerate(_SHARES)
    ]


def _judged_split(said: JudgedFold) -> JudgedSplit:
    return JudgedSplit(
        judge=figures(said.tested, said.even[STACK], even=True),
        logistic_regression=figures(said.tested, said.even[LOGISTIC], even=True),
    )


def _mean(rows: Sequence[dict[str, float]]) -> dict[str, float]:
    return {style: round(fmean(row[style] for row in rows), 4) for style in rows[0]}


def _reliability(tested: Cases, said: Floats) -> list[Reliability]:
    """Return, for tenths of the first style's probability, how often it was right; both styles count the same."""
    weights = tested.weights(even=True)
    tenth = np.minimum((said[:, 0] * 10).astype(int), 9)
    return [
        Reliability(
            said=round(float(np.average(said[chosen, 0], weights=weights[chosen])), 4),
            was=round(float(np.average(tested.labels[chosen] == 0, weights=weights[chosen])), 4),
            names=int(chosen.sum()),
        )
        for chosen in (tenth == part for part in range(10))
        if chosen.any()
    ]
