"""What names can be drawn from.

Drawing knows nothing of files: `models.store` loads the models, and draws from each before it serves.
"""

from collections.abc import Mapping
from typing import Protocol

from models.conditions import Conditions
from models.drawing.predictor import Predictor
from models.networks import NameNetwork
from models.ngrams import NGrams
from models.roster.entry import Kind
from models.roster.roster import Roster
from models.vocabulary import Vocabulary


class NameSource(Protocol):
    """One style's model, or a `Blend` of two."""

    @property
    def parts(self) -> tuple["StyleModel", ...]:
        """The models that names are drawn from, the main one first."""

    @property
    def shares(self) -> tuple[float, ...]:
        """Each part's share in the names; they sum to 1."""

    @property
    def vocabulary(self) -> Vocabulary:
        """The characters that names are made of."""

    @property
    def predictor(self) -> Predictor:
        """What predicts a name's next character, over `vocabulary`."""

    @property
    def conditions(self) -> Conditions:
        """What names can be asked to be."""

    def typicality(self, nats: float) -> float:
        """Return the share, 0 to 1, of held-out real names that are less likely than a name of so many nats."""

    def read(self, name: str, surname: str = "", kind: Kind | None = None) -> str:
        """Return the pinyin of an invented name; `surname` and `kind` are what a person asked for."""


class StyleModel(NameSource, Protocol):
    """One style's model: what a `models.store.checkpoint.NameModel` is to drawing."""

    @property
    def style(self) -> str:
        """Whose manner its names are in."""

    @property
    def version(self) -> str:
        """Which of the style's models it is."""

    @property
    def display(self) -> Mapping[str, str]:
        """The style's name by locale."""

    @property
    def network(self) -> NameNetwork:
        """The network, ready to serve."""

    @property
    def ngrams(self) -> NGrams | None:
        """What the network is mixed with, if anything."""

    @property
    def roster(self) -> Roster:
        """The style's real names."""
