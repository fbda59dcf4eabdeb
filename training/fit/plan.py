"""What a style's training starts from: the base where it knows the roster's script, or nothing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from models.ngrams import Smoothing
from models.vocabulary import Vocabulary
from training.fit.base import read_base
from training.fit.mixing import Source, count_names
from training.fit.presets import Preset, from_nothing

_FEW = Smoothing(discount=0.9)
"""For pairs in few names, most of which occur once: chosen on dev names."""


@dataclass(frozen=True)
class Plan:
    """How to train a style."""

    preset: Preset
    vocabulary: Vocabulary
    """The characters that the model will know."""
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


def plan_for(names: Sequence[str], preset: Preset) -> Plan:
    """Return the plan for a roster.

    With a preset that is `mixed`, the vocabulary is the base's, then the roster's other characters. A roster
    whose characters the base mostly lacks, such as one in Latin letters, has a vocabulary and n-grams of its own
    and a network that starts from random weights.
    """
    if not preset.mixed:
        return Plan(preset, Vocabulary.of(names), ())
    base = read_base()
    vocabulary = base.opened_to(set().union(*names))
    if vocabulary is None:
        return Plan(from_nothing(preset, preset.network.kind), Vocabulary.of(names), ())
    return Plan(preset, vocabulary, base.sources_for(vocabulary))
