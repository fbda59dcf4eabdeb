"""The figures of an evaluation as they are written to quality.json. Nats a name: lower is better."""

import json

from training.quality.drawn import DrawnQuality
from training.quality.intervals import Interval
from training.quality.judging.report import JudgeReport
from training.quality.record import Record


class NamesReport(Record):
    """Some of the test names of all folds."""

    names: int
    """How many they are."""
    nats: dict[str, float]
    """Each model's mean nats a name; empty when there are none."""


class StyleReport(Record):
    """One style's figures over all folds; the keys of `nats` are the models compared."""

    style: str
    """The style's key."""
    folds: int
    """How many folds there were."""
    vocabulary: int
    """How many tokens every model chooses from."""
    test_names: int
    """How many test names all folds have together."""
    nats: dict[str, float]
    """Each model's mean nats a test name, all folds together."""
    by_fold: list[dict[str, float]]
    """Each model's mean nats a test name, fold by fold."""
    by_random_split: list[dict[str, float]]
    """Each model's mean nats a test name, random split by random split; the splits' test names overlap."""
    better_than_kneser_ney: Interval
    """How many nats a name our model is below Kneser-Ney."""
    better_than_mixture: Interval
    """How many nats a name our model is below the mixture of n-grams."""
    with_relatives: NamesReport
    """The test names of which a near-duplicate was learned; see `training.quality.relatives`."""
    without_relatives: NamesReport
    """The other test names."""
    epochs: list[int]
    """In each fold, the epoch of the style's own stage with the best dev figure."""
    drawn: DrawnQuality
    """The mean of `drawn_by_fold`."""
    drawn_by_fold: list[DrawnQuality]
    """What the draws of each fold's model look like."""


class DictionaryReport(Record):
    """What the dictionary that the base learns from has in common with the rosters."""

    names: int
    """How many of its names of people the base learns."""
    near_names: int
    """How many of them differ from a roster's name of three or more characters in one."""
    given_names: int
    """How many given names of two or more characters the rosters have."""
    shared_given_names: int
    """How many of these are a given name in the dictionary too."""


class QualityReport(Record):
    """A whole evaluation; `judge` is null unless there were two styles."""

    dictionary: DictionaryReport
    styles: list[StyleReport]
    judge: JudgeReport | None

    def to_json(self) -> str:
        """Return the content of quality.json."""
        return json.dumps(self.model_dump(), ensure_ascii=False, indent=1)
