"""The classifier of character n-grams that tells kinds of names apart, as a peer and as a test."""

from collections.abc import Iterable

from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline, make_pipeline


def classifier(*, even: bool) -> Pipeline:
    """Return a new logistic regression on character 1- to 3-grams; with `even`, all classes weigh the same."""
    return make_pipeline(
        CountVectorizer(analyzer="char", ngram_range=(1, 3), binary=True),
        LogisticRegression(max_iter=2000, class_weight="balanced" if even else None),
    )


def marked(names: Iterable[str]) -> list[str]:
    """Return the names with marks for begin and end, so that a gram tells where in a name it stands."""
    return [f"<{name}>" for name in names]
