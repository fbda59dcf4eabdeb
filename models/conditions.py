"""What kind of name, and whose: how much likelier each character becomes when it is known.

Bayes' rule turns a model of all names into one of women's names, say: multiply the probability of each next
character by how much likelier it is in women's names than in all names, and scale the row to 1 again. The ratios
are counted in the rosters by `training.fit.conditioning`, as if characters were independent (naive Bayes).
"""

from collections.abc import Mapping
from dataclasses import dataclass

import torch
from torch import Tensor

from models.roster.entry import Gender, Kind

Condition = Kind | Gender

CONDITIONS: tuple[Condition, ...] = (*Kind, Gender.FEMALE, Gender.MALE)
"""What a name can be asked to be."""


@dataclass(frozen=True, slots=True)
class Conditions:
    """The ratios of a model over V tokens.

    `ratios` has, for each condition that the rosters know, (POSITIONS, V) in float32: each token's probability at
    each position under the condition, divided by the probability without. Raises ValueError for other numbers.
    """

    ratios: Mapping[Condition, Tensor]

    def __post_init__(self) -> None:
        """Check the ratios."""
        for ratio in self.ratios.values():
            if not bool(((ratio > 0) & (ratio < torch.inf)).all()):
                raise ValueError("a condition's ratio is not above 0")

    def known(self, condition: Condition | None) -> bool:
        """Return whether names can be asked to meet a condition."""
        return condition in self.ratios

    def of(self, kind: Kind | None, gender: Gender | None) -> Tensor | None:
        """Return the product of two conditions' ratios, (POSITIONS, V); None where neither is asked and known."""
        asked = [self.ratios[condition] for condition in (kind, gender) if condition and condition in self.ratios]
        return torch.stack(asked).prod(0) if asked else None


NO_CONDITIONS = Conditions({})


def ratio_of(counts: Tensor, all_counts: Tensor, strength: float) -> Tensor:
    """Return ratios (POSITIONS, V) from how often each token was seen under a condition and in all.

    `strength` is how many more times each token is supposed to have been seen, in the proportion of its position.
    Example, with strength 2: at a position where women have 20 of 100 names, 娘 was seen 9 times, always of women;
    its ratio is (9 + 2 * 0.2) / (9 + 2) / 0.2 = 4.3. 剑, seen 9 times of men, gets 0.18, and 蕤, never seen, 1.
    """
    share = counts.sum(1, keepdim=True).clamp(min=0.5) / all_counts.sum(1, keepdim=True).clamp(min=1)
    return (counts + strength * share) / (all_counts + strength) / share
