"""Models of the same names, trained and measured on the same folds."""

import dataclasses
import random
from dataclasses import dataclass
from statistics import fmean

from models.drawing.mixture import Mixture
from models.drawing.predictor import Predictor
from models.networks import NameNetwork, NetworkSpec
from models.ngrams import NGrams
from models.scoring import nats
from models.vocabulary import Vocabulary
from training.errors import TrainingError
from training.fit.fitting import Run, fit_split
from training.fit.plan import plan_for
from training.fit.presets import PRESETS, Preset, Stage
from training.fit.split import Split
from training.pipeline import DRAWS, draw_raw, mix_split
from training.quality.drawn import Samples
from training.quality.ngrams import kneser_ney
from training.quality.ngrams.kneser_ney import KneserNey
from training.quality.ngrams.mixture import NameCounts, NGramMixture, Source
from training.quality.relatives import Relatives
from training.quality.setting import HeldOut, Setting

OURS = "from the base"
MIXTURE = "mixture of n-grams"
KNESER_NEY = "Kneser-Ney"
_LEAST = 5
"""Least number of dev and of test names; the two-sample test is cross-validated on five parts of them."""

_PLAIN = Preset(
    name="plain",
    mixed=False,
    network=NetworkSpec(kind="rnn", embedding=100, hidden=100),
    own=Stage(epochs=20, batch=16, learning_rate=3e-3, average=0.0, patience=20),
    dropout=0.0,
    label_smoothing=0.0,
    noise=0.0,
    weight_decay=0.0,
    clip=5.0,
)
PEERS = {
    "the article's RNN": _PLAIN,
    "plain LSTM": dataclasses.replace(
        _PLAIN,
        network=NetworkSpec(kind="lstm", embedding=100, hidden=128),
        own=Stage(epochs=20, batch=16, learning_rate=3e-3, average=0.0, patience=3),
        clip=1.0,
    ),
}
"""Peers without any of our regularization. Each is measured at the epoch with its best dev figure. The article's
RNN has its size and is trained in batches like the others: docs/article.md has the figures of its whole recipe."""


@dataclass(frozen=True)
class StyleFold:
    """One style in one fold: its split, our network with how many epochs it took, and what was measured.

    `test_nats` has, for each model, the nats of the test names in order; `related` says of each test name whether
    a near-duplicate of it was learned.
    """

    style: str
    held_out: Split
    vocabulary: Vocabulary
    network: NameNetwork
    ngrams: NGrams | None
    epochs: int
    test_nats: dict[str, list[float]]
    related: list[bool]
    samples: Samples


def run_fold(setting: Setting, style: str, held: HeldOut) -> StyleFold:
    """Train and measure a style on one fold, every model over the setting's vocabulary. Minutes of CPU time.

    Raises CorpusError, or TrainingError when too few names are held out.
    """
    vocabulary = setting.vocabulary
    held_out = held.split(entry.name for entry in setting.corpora.get(style).roster)
    if len(held_out.test) < _LEAST or len(held_out.dev) < _LEAST:
        raise TrainingError(
            f"the roster of {style} is too small to evaluate: {held.label} holds out too few names"
        )
    shared = held.split(setting.corpora.names).train
    plan = plan_for(held_out.train, (*held_out.dev, *held_out.test), PRESETS["best"])
    network, epochs = fit_split(_run(plan.vocabulary, plan.preset), held_out, shared)
    network.freeze(plan.written)
    mixed = mix_split(plan, network, held_out, shared)
    ngrams = mixed.ngrams if mixed else None
    _, kneser = kneser_ney.best(held_out.train, held_out.test, len(vocabulary))
    test_nats = {
        OURS: nats(network, plan.vocabulary, held_out.test, ngrams),
        MIXTURE: mixture_of(setting, style, held).nats(held_out.test),
        KNESER_NEY: [kneser.nats(name) for name in held_out.test],
    }
    for model, preset in PEERS.items() if setting.peers else ():
        other, _ = fit_split(_run(vocabulary, preset), held_out, ())
        test_nats[model] = nats(other, vocabulary, held_out.test)
    said = ", ".join(f"{model} {fmean(values):.2f}" for model, values in test_nats.items())
    setting.say(f"{style} {held.label}: {said} nats a name")
    relatives = Relatives([*shared, *held_out.train], setting.given_names)
    related = [relatives.has_relative(name) for name in held_out.test]
    samples = _draw(Mixture(network, ngrams), kneser, plan.vocabulary, held_out, held.fold)
    return StyleFold(style, held_out, plan.vocabulary, network, ngrams, epochs, test_nats, related, samples)


def mixture_of(setting: Setting, style: str, held: HeldOut) -> NGramMixture:
    """Return the mixture of a style's train names, those of each other style, all together, and the side data."""
    parts = {
        other: held.split(entry.name for entry in setting.corpora.get(other).roster)
        for other in setting.corpora.styles()
    }
    own = parts.pop(style)
    lists = [own.train, *(other.train for other in parts.values())]
    if parts:
        lists.append(tuple(name for names in lists for name in names))
    sources: list[Source] = [NameCounts(setting.vocabulary, names) for names in lists]
    return NGramMixture.fit(setting.vocabulary, [*sources, *setting.side_sources], own.dev)


def _draw(predictor: Predictor, peer: KneserNey, vocabulary: Vocabulary, held_out: Split, seed: int) -> Samples:
    longest = max(map(len, (*held_out.train, *held_out.dev, *held_out.test)))
    generator = random.Random(seed)  # noqa: S311 - no secret
    return Samples(
        drawn=draw_raw(predictor, vocabulary, longest, seed),
        independent=[
            draw_raw(predictor, vocabulary, longest, generator.getrandbits(32), count=1)[0] for _ in range(DRAWS)
        ],
        learned=generator.sample(held_out.train, min(DRAWS, len(held_out.train))),
        unseen=[*held_out.dev, *held_out.test],
        peer=peer.draw(vocabulary.characters, generator, 2 * longest, DRAWS),
    )


def _run(vocabulary: Vocabulary, preset: Preset) -> Run:
    return Run(vocabulary, preset, seed=0, report=lambda _: None)
