"""What a style's training starts from: the base where it knows the roster's characters, or random weights."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from models.ngrams import Smoothing
from models.vocabulary import Vocabulary
from training.fit.base import fits, read_base
from training.fit.mixing import Source, count_names
from training.fit.presets import Preset, from_nothing

_FEW = Smoothing(discount=0.9)
"""For pairs in few names, most of which occur once; docs/quality says how it was chosen."""


@dataclass(frozen=True)
class Plan:
    """How to train a style."""

    preset: Preset
    vocabulary: Vocabulary
    """The characters that the model will know, those that its network writes first."""
    written: int
    """How many tokens the network will write, the boundary included: see `NameNetwork.freeze`."""
    sources: tuple[Source, ...]
    """The base's n-grams over that vocabulary."""

    def readable(self, names: Iterable[str]) -> list[str]:
        """Return the names that the vocabulary can spell."""
        return [name for name in names if not self.vocabulary.unknown(name)]

    def count(self, own: Sequence[str], all_names: Iterable[str]) -> list[Source]:
        """Return the sources of a style's n-grams: its own names, all styles' names together, and the base's."""
        together = self.readable(all_names)
        return [
            count_names("own", own, self.vocabulary, pairs=None),
            count_names("all styles", together or own, self.vocabulary, pairs=_FEW),
            *self.sources,
        ]


def plan_for(learned: Sequence[str], held_out: Sequence[str], preset: Preset) -> Plan:
    """Return the plan for learning from some names of a roster and being measured on others.

    With a preset that is `mixed`, the vocabulary has the characters of the learned names, which the network
    writes, then those of the base and of the held-out names. Where the base lacks most of the roster's characters,
    as for one in Latin letters, or so many that a checkpoint can't hold them beside the base's, the network starts
    from random weights, without the base's n-grams.
    """
    own = sorted(set().union(*learned))
    everything = sorted(set(own).union(*held_out))
    if not preset.mixed:
        return Plan(preset, Vocabulary(everything), len(everything) + 1, ())
    base = read_base()
    if not fits(base, Vocabulary(everything)):
        alone = from_nothing(preset, preset.network.kind)
        return Plan(alone, Vocabulary(dict.fromkeys([*own, *everything])), len(own) + 1, ())
    vocabulary = Vocabulary(dict.fromkeys([*own, *base.vocabulary.characters, *everything]))
    return Plan(preset, vocabulary, len(own) + 1, base.sources_for(vocabulary))
