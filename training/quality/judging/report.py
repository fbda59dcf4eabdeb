"""The judge's figures as they are written to quality.json."""

from training.quality.intervals import Interval
from training.quality.judging.cases import JudgeFigures
from training.quality.record import Record


class Reliability(Record):
    """Of the names that got a probability of the same tenth: its mean, and how often it was right."""

    said: float
    """The mean probability of the first style."""
    was: float
    """The share of names that are the first style's."""
    names: int
    """How many names."""


class JudgedSplit(Record):
    """The judge beside its peer on one random split; both styles count the same."""

    judge: JudgeFigures
    logistic_regression: JudgeFigures


class LearningPoint(Record):
    """How good the judge is without its networks after learning from a share of the train names."""

    share: float
    figures: JudgeFigures


class JudgeReport(Record):
    """The judge's figures beside those of its peers, by name, on the same folds."""

    styles: list[str]
    """In the order of every column of probabilities."""
    even: dict[str, JudgeFigures]
    """Figures that let both styles count the same, as the quiz does."""
    natural: dict[str, JudgeFigures]
    """Figures where styles are as frequent as in the rosters."""
    better_than: dict[str, Interval]
    """How much the judge's log loss is below each peer's; both styles count the same."""
    drawn_right: dict[str, dict[str, float]]
    """The share of each style's raw draws that are attributed to it, by who attributes them."""
    even_by_random_split: list[JudgedSplit]
    """The figures of random splits; the splits' test names overlap."""
    learning_curve: list[LearningPoint]
    weights: list[float]
    """Of the views of the judge that ships: the networks', the kernel's, the n-grams'."""
    reliability: list[Reliability]
    """By tenths of the probability of the first style; tenths without names are left out."""
