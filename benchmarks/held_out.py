"""Nats a name on the test names: the shipped models beside the best Kneser-Ney on the same split.

`python -m benchmarks.held_out`. The model's figures are those of its card: the split run's, which has not learned
from these names. Kneser-Ney may choose its order and discount on the test names themselves.
"""

from benchmarks._table import Row, show
from models.store.registry import SHIPPED, Registry
from training.corpora import SHIPPED as SHIPPED_CORPORA
from training.corpora import Corpora
from training.fit.split import split
from training.quality import kneser_ney


def main() -> None:
    """Print the table."""
    registry = Registry(SHIPPED)
    registry.refresh()
    corpora = Corpora(SHIPPED_CORPORA)
    rows: list[Row] = []
    for style in registry.styles():
        card = registry.get(style).card
        names = [entry.name for entry in corpora.get(style).roster]
        held_out = split(names)
        peer, _ = kneser_ney.best(held_out.train, held_out.test, len(card.vocabulary) + 1)
        rows.append(
            {
                "style": style,
                "train/dev/test": "/".join(map(str, map(len, (held_out.train, held_out.dev, held_out.test)))),
                "vocabulary": len(card.vocabulary) + 1,
                "model": card.figures.test_nats,
                "Kneser-Ney": peer,
                "better by": peer - card.figures.test_nats,
                "natural novelty": card.figures.natural_novelty,
            }
        )
    show("held_out", "Nats a name on the test names, lower is better", rows)


if __name__ == "__main__":
    main()
