"""From a corpus to a checkpoint: the split run, its figures, then the run on the whole roster."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

import torch

from models.drawing.raw import draw_batch
from models.drawing.rules import Drawing
from models.networks import NameNetwork
from models.roster.roster import Roster
from models.scoring import nats
from models.store.card import Card, Figures, digest
from models.store.checkpoint import pack
from models.vocabulary import Vocabulary
from training import corpora as corpus
from training.corpora import Corpus
from training.fit import shape
from training.fit.fitting import Report, Run, fit_roster, fit_split
from training.fit.presets import Preset
from training.fit.split import Split, split

QUANTILES = 21
DRAWS = 1000


@dataclass(frozen=True, slots=True)
class Trained:
    """All that a checkpoint's files hold."""

    card: Card
    weights: bytes
    roster: bytes


def train(style: Corpus, preset: Preset, seed: int, report: Report) -> Trained:
    """Train a style and return its checkpoint's content.

    The split run finds the number of epochs and the figures; what ships is trained on the whole roster for that
    many. Raises TrainingError when the loss is no longer finite.
    """
    names = [entry.name for entry in style.roster]
    everybody = all_names()
    vocabulary = Vocabulary.of(names)
    run = Run(vocabulary, preset, seed, report)
    held_out = split(names)
    network, epochs = fit_split(run, held_out, split(everybody).train)
    figures = _figures(network, vocabulary, held_out, style.roster, seed)
    weights = pack(fit_roster(run, names, everybody, epochs))
    card = Card(
        style=style.style,
        display=style.display,
        works=style.works,
        network=preset.network,
        vocabulary="".join(vocabulary.characters),
        preset=preset.name,
        seed=seed,
        epochs=epochs,
        corpus_sha256=style.sha256,
        libraries={"torch": torch.__version__},
        figures=figures,
        weights=digest(weights),
        roster=digest(style.content),
    )
    return Trained(card, weights, style.content)


def all_names() -> list[str]:
    """Return the names of all rosters, each once, in the order of styles and files.

    A name's tenth is a hash of the name alone, so one that is held out is held out of every roster.
    """
    rosters = (corpus.load(style).roster for style in corpus.styles())
    return list(dict.fromkeys(entry.name for roster in rosters for entry in roster))


def _figures(network: NameNetwork, vocabulary: Vocabulary, held_out: Split, roster: Roster, seed: int) -> Figures:
    dev, test = (nats(network, vocabulary, names) for names in (held_out.dev, held_out.test))
    quantiles = torch.tensor(dev + test).quantile(torch.linspace(0, 1, QUANTILES))
    drawn = draw_raw(network, vocabulary, roster.longest, seed)
    return Figures(
        test_nats=round(fmean(test), 4),
        dev_nats=round(fmean(dev), 4),
        test_names=len(test),
        dev_names=len(dev),
        train_names=len(held_out.train),
        natural_novelty=shape.natural_novelty(drawn, roster, corpus.real_names()),
        junk=shape.junk(drawn, roster),
        surname_distance=round(shape.surname_distance(drawn, roster), 4),
        length_distance=round(shape.length_distance(drawn, roster), 4),
        held_out_nats=tuple(round(value, 4) for value in quantiles.tolist()),
    )


def draw_raw(
    network: NameNetwork, vocabulary: Vocabulary, longest: int, seed: int, count: int = DRAWS
) -> list[str]:
    """Return raw draws; a name may be twice as long as the longest real one, so that junk is seen."""
    drawing = Drawing(temperature=1, top_p=1, prefix=(), shortest=1, limit=2 * longest)
    generator = torch.Generator().manual_seed(seed)
    return [name for name, _ in draw_batch(network, vocabulary, drawing, count, generator)]


def novelty(drawn: Sequence[str]) -> float:
    """Return the share of drawn names that are in no roster."""
    real = corpus.real_names()
    return sum(name not in real for name in drawn) / len(drawn)
