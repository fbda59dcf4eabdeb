"""A classifier on character n-grams: the judge's peer, and the two-sample test of drawn names."""

from collections.abc import Iterable

from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline, make_pipeline


def classifier(*, even: bool) -> Pipeline:
    """Return a new logistic regression on character 1- to 3-grams; with `even`, all classes count the same."""
    return make_pipeline(
        CountVectorizer(analyzer="char", ngram_range=(1, 3), binary=True),
        LogisticRegression(max_iter=2000, class_weight="balanced" if even else None),
    )


def marked(names: Iterable[str]) -> list[str]:
    """Return each name between `<` and `>`, so that n-grams at its begin and end differ from those inside."""
    return [f"<{name}>" for name in names]
