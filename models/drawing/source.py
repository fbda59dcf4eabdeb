"""What names can be drawn from."""

from typing import Protocol

from models.drawing.predictor import Predictor
from models.store.checkpoint import NameModel
from models.vocabulary import Vocabulary


class NameSource(Protocol):
    """One style's `NameModel`, or a `Blend` of two."""

    @property
    def parts(self) -> tuple[NameModel, ...]:
        """The models that names are drawn from, the main one first."""

    @property
    def shares(self) -> tuple[float, ...]:
        """Each part's share in the names; they sum to 1."""

    @property
    def vocabulary(self) -> Vocabulary:
        """The characters that names are made of."""

    @property
    def network(self) -> Predictor:
        """What predicts a name's next character, over `vocabulary`."""

    def typicality(self, nats: float) -> float:
        """Return the share, 0 to 1, of held-out real names that are less likely than a name of so many nats."""

    def read(self, name: str, surname: str = "") -> str:
        """Return the pinyin of an invented name, whose `surname` is given if a person chose it."""
