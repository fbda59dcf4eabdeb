"""A request for names."""

import math
import secrets
from dataclasses import dataclass, field

from models.roster.entry import Gender, Kind

MAX_SEED = 10**9
MAX_INCLUDED = 2
"""How many different characters a name can be asked to have."""


@dataclass(frozen=True, slots=True)
class DrawRequest:
    """What names to draw.

    The same seed gives the same names from the same checkpoint, on any CPU but for the rare draws where the last
    digits of a probability decide: see `models.drawing.weights`.
    """

    count: int = 10
    """How many different names."""
    temperature: float = 1.0
    """Divides the logits; 1 is the model's own distribution, lower values keep to likelier names."""
    top_p: float = 1.0
    """Draw from the likeliest characters up to this share of the probability (Holtzman et al. 2020)."""
    length: int | None = None
    """How many characters a name has, surname included; None for any natural length."""
    surname: str = ""
    """What every name begins with."""
    include: str = ""
    """Characters that every name has, in its surname or elsewhere."""
    exclude: str = ""
    """Characters that no name has."""
    kind: Kind | None = None
    """What kind of name; None for any. A model that does not know bynames or titles refuses them."""
    gender: Gender | None = None
    """Whose name; None for anybody's. A model that does not know genders refuses them."""
    candidates: int = 1
    """How many names are drawn for each that is chosen by how it reads; see `Sampler.draw`."""
    seed: int = field(default_factory=lambda: secrets.randbelow(MAX_SEED))
    """From 0 to `MAX_SEED`; a random one unless given."""

    def __post_init__(self) -> None:
        """Raise ValueError for numbers outside of their limits."""
        if min(self.count, self.candidates) < 1 or not 0 < self.temperature < math.inf or not 0 < self.top_p <= 1:
            raise ValueError("count, candidates and temperature are positive, and top_p is above 0 and at most 1")
        if not 0 <= self.seed <= MAX_SEED:
            raise ValueError(f"a seed is from 0 to {MAX_SEED}")
        if self.length is not None and self.length < 1:
            raise ValueError("length is at least 1")
        if len(set(self.include)) > MAX_INCLUDED:
            raise ValueError(f"at most {MAX_INCLUDED} characters can be included")

    @property
    def required(self) -> str:
        """The characters of `include`, each once, that the surname lacks."""
        return "".join(character for character in dict.fromkeys(self.include) if character not in self.surname)
