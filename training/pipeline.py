"""From a corpus to a checkpoint: the split run, its figures, then the run on the whole roster."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import fmean

import numpy as np
import torch

from models.drawing.mixture import Mixture
from models.drawing.predictor import Predictor
from models.drawing.raw import draw_batch
from models.drawing.rules import Drawing
from models.networks import NameNetwork
from models.ngrams import NGrams
from models.roster.roster import Roster
from models.scoring import nats
from models.store.card import MAX_VOCABULARY, Card, Figures, TableSpec, digest
from models.store.checkpoint import pack
from models.vocabulary import Vocabulary
from training.corpora import Corpora
from training.errors import TrainingError
from training.fit import mixing, shape
from training.fit.conditioning import count_conditions
from training.fit.device import CPU
from training.fit.fitting import Report, Run, fit_roster, fit_split
from training.fit.mixing import Source, Weights
from training.fit.plan import Plan, plan_for
from training.fit.presets import Preset, Recipe
from training.fit.split import Split, split

QUANTILES = 21
"""How many quantiles of the held-out names' nats a card holds."""

DRAWS = 1000
"""How many names are drawn to measure a network by."""


@dataclass(frozen=True, slots=True)
class Trained:
    """The content of a checkpoint's files, and how it came about."""

    card: Card
    weights: bytes
    roster: bytes
    preset: Preset
    """What it was trained by: not what was asked for where the base does not fit the roster. See `plan_for`."""


def train(
    corpora: Corpora, style: str, preset: Preset, seed: int, report: Report, device: torch.device = CPU
) -> Trained:
    """Train a style of `corpora` and return its checkpoint's content.

    The split run finds the number of epochs and the figures. The weights are those of a second run, on the whole
    roster for that number of epochs. The shared stage and the novelty take every corpus into account. Raises
    CorpusError, or TrainingError when the roster is too small or its vocabulary too large, or when the loss is no
    longer finite.
    """
    corpus = corpora.get(style)
    names = [entry.name for entry in corpus.roster]
    held_out = split(names)
    plan = plan_for(held_out.train, names, preset)
    _check_vocabulary(plan.vocabulary)
    run = Run(plan.vocabulary, plan.preset, seed, report, device)
    # A name's part of the split depends on the name alone, so one that is held out is held out of every roster.
    shared = plan.readable(split(corpora.names).train)
    network, epochs = fit_split(run, held_out, shared)
    network.freeze(plan.written)
    mixed = mix_split(plan, network, held_out, shared)
    ngrams = mixed.ngrams if mixed else None
    figures = _figures(run, network, ngrams, held_out, corpus.roster, corpora.real_names)
    plan = plan_for(names, (), preset)
    run = replace(run, vocabulary=plan.vocabulary)
    network = fit_roster(run, names, plan.readable(corpora.names), epochs)
    network.freeze(plan.written)
    sources = plan.count(names, corpora.names) if mixed else []
    conditions = count_conditions(corpora.entries, plan.vocabulary)
    weights = pack(network, mixing.build(sources, mixed.weights) if mixed else None, conditions)
    card = Card(
        style=style,
        display=corpus.display,
        works=corpus.works,
        network=plan.preset.network,
        written=plan.written - 1,
        ngrams=_table_specs(sources) if mixed else None,
        conditions=tuple(conditions.ratios),
        vocabulary="".join(plan.vocabulary.characters),
        preset=preset.name,
        seed=seed,
        epochs=epochs,
        corpus_sha256=corpus.sha256,
        libraries=_libraries(preset),
        figures=figures,
        weights=digest(weights),
        roster=digest(corpus.content),
    )
    return Trained(card, weights, corpus.content, plan.preset)


@dataclass(frozen=True, slots=True)
class Mixed:
    """The n-grams of a split run, counted in train names, and the weights that dev names gave them."""

    ngrams: NGrams
    weights: Weights


def mix_split(plan: Plan, network: NameNetwork, held_out: Split, shared: Sequence[str]) -> Mixed | None:
    """Return what the split run's network is mixed with; None where the plan's preset serves it alone."""
    if not plan.preset.mixed:
        return None
    sources = plan.count(held_out.train, shared)
    weights = mixing.learn(network, sources, plan.vocabulary, held_out.dev)
    return Mixed(mixing.build(sources, weights), weights)


def _libraries(preset: Preset) -> dict[str, str]:
    """Return the versions of the libraries that compute a preset's weights: NumPy a recipe's, else PyTorch."""
    by_recipe = {"numpy": np.__version__} if isinstance(preset.own, Recipe) else {}
    return by_recipe | {"torch": torch.__version__}


def _table_specs(sources: Sequence[Source]) -> tuple[TableSpec, ...]:
    return tuple(TableSpec(source=source.name, pairs=len(source.table.keys)) for source in sources if source.table)


def _check_vocabulary(vocabulary: Vocabulary) -> None:
    if len(vocabulary.characters) > MAX_VOCABULARY:
        raise TrainingError(
            f"the roster has {len(vocabulary.characters):,} different characters, "
            f"more than the limit of {MAX_VOCABULARY:,}"
        )


def _figures(
    run: Run,
    network: NameNetwork,
    ngrams: NGrams | None,
    held_out: Split,
    roster: Roster,
    real: frozenset[str],
) -> Figures:
    """Measure the split run's model; `real` holds the names of every roster."""
    dev, test = (nats(network, run.vocabulary, names, ngrams) for names in (held_out.dev, held_out.test))
    quantiles = torch.tensor(dev + test).quantile(torch.linspace(0, 1, QUANTILES))
    drawn = draw_raw(Mixture(network, ngrams), run.vocabulary, roster.longest, run.seed)
    return Figures(
        test_nats=round(fmean(test), 4),
        dev_nats=round(fmean(dev), 4),
        test_names=len(test),
        dev_names=len(dev),
        train_names=len(held_out.train),
        natural_novelty=shape.natural_novelty(drawn, roster, real),
        junk=shape.junk(drawn, roster),
        surname_distance=round(shape.surname_distance(drawn, roster), 4),
        length_distance=round(shape.length_distance(drawn, roster), 4),
        held_out_nats=tuple(round(value, 4) for value in quantiles.tolist()),
    )


def draw_raw(
    predictor: Predictor, vocabulary: Vocabulary, longest: int, seed: int, count: int = DRAWS
) -> list[str]:
    """Return raw draws: names that have passed no filter.

    A name may be twice as long as `longest`, the longest real one, so that names that are too long get counted.
    """
    drawing = Drawing(temperature=1, top_p=1, prefix=(), shortest=1, limit=2 * longest)
    generator = torch.Generator().manual_seed(seed)
    return draw_batch(predictor, vocabulary, drawing, count, generator).names
