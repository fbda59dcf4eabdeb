"""All bad files. The same ones each time: `SEED` decides where files are cut and which bits are flipped."""

from random import Random

from tests.models.store.bad_files import (
    cards,
    conditions,
    damaged,
    grams,
    large,
    manifests,
    rosters,
    special,
    tensors,
    useless,
)
from tests.models.store.bad_files.case import BadFile

SEED = 1


def bad_files() -> list[BadFile]:
    """Return them, each with a name of its own."""
    return [
        *damaged.cases(Random(SEED)),  # noqa: S311 - not for cryptography
        *tensors.cases(),
        *grams.cases(),
        *conditions.cases(),
        *useless.cases(),
        *large.cases(),
        *cards.cases(),
        *rosters.cases(),
        *special.cases(),
        *manifests.cases(),
    ]
