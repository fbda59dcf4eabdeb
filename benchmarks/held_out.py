"""Nats a name on the test names: the shipped models beside n-grams on the same split and vocabulary.

`python -m benchmarks.held_out`; needs the extra "quality". The model's figures are those of its card: the split
run's, which has not learned from these names. The mixture's weights are found on dev names; Kneser-Ney may choose
its order and discount on the test names themselves.
"""

from statistics import fmean

from benchmarks.kit.table import Row, show
from models.store.registry import SHIPPED, Registry
from models.vocabulary import Vocabulary
from training.corpora import SHIPPED as SHIPPED_CORPORA
from training.corpora import Corpora
from training.quality.folds import mixture_of
from training.quality.ngrams import kneser_ney
from training.quality.setting import Setting, hash_folds, read_side_data


def main() -> None:
    """Print the table."""
    registry = Registry(SHIPPED)
    registry.refresh()
    corpora = Corpora(SHIPPED_CORPORA)
    side = read_side_data(corpora)
    (held,) = hash_folds(1)
    rows: list[Row] = []
    for style in registry.styles():
        card = registry.get(style).card
        held_out = held.split(entry.name for entry in corpora.get(style).roster)
        setting = Setting(corpora, Vocabulary(card.vocabulary), side, peers=False, say=print)
        mixture = fmean(mixture_of(setting, style, held).nats(held_out.test))
        kneser, _ = kneser_ney.best(held_out.train, held_out.test, len(setting.vocabulary))
        rows.append(
            {
                "style": style,
                "train/dev/test": "/".join(map(str, map(len, (held_out.train, held_out.dev, held_out.test)))),
                "vocabulary": len(setting.vocabulary),
                "model": card.figures.test_nats,
                "mixture": mixture,
                "Kneser-Ney": kneser,
                "below the mixture by": mixture - card.figures.test_nats,
                "natural novelty": card.figures.natural_novelty,
            }
        )
    show("held_out", "Nats a name on the test names, lower is better", rows)


if __name__ == "__main__":
    main()
