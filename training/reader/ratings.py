"""The ratings that readers gave: `training/ratings/*.tsv`, one file a reader. See docs/ratings.md."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from models.reader.reader import KINDS, LEAST, MOST, READ_GENDERS
from training.errors import TrainingError

SHIPPED = Path(__file__).parent.parent / "ratings"
"""The ratings that come with the package."""
COLUMNS = ("name", "style", "real", "rating", "type", "gender", "recognised", "reader")


class Rating(NamedTuple):
    """One reader's opinion of one name."""

    name: str
    style: str
    """Whose manner the name was shown under."""
    real: bool
    """Whether the name is a roster's; else it was drawn."""
    rating: int
    """1 unusable, 2 awkward, 3 passable, 4 good, 5 memorable."""
    type: str
    gender: str
    recognised: bool
    """Whether the reader was sure that it is a character of the novels; such ratings lean upwards."""
    reader: str


def read_ratings(folder: Path = SHIPPED) -> list[Rating]:
    """Return the ratings of all files, in the order of file names. Raises TrainingError for a broken file."""
    ratings = [rating for path in sorted(folder.glob("*.tsv")) for rating in _read(path)]
    if not ratings:
        raise TrainingError(f"{folder} holds no ratings")
    return ratings


def _read(path: Path) -> Iterator[Rating]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        if tuple(next(rows, ())) != COLUMNS:
            raise TrainingError(f"{path.name} has other columns than {', '.join(COLUMNS)}")
        for number, row in enumerate(rows, start=2):
            try:
                yield _parse(row)
            except ValueError as error:
                raise TrainingError(f"{path.name}, line {number}: {error}") from None


def _parse(row: list[str]) -> Rating:
    if len(row) != len(COLUMNS):
        raise ValueError(f"{len(row)} columns instead of {len(COLUMNS)}")
    name, style, real, rating, kind, gender, recognised, reader = row
    if not name:
        raise ValueError("no name")
    if not rating.isdecimal() or not LEAST <= int(rating) <= MOST:
        raise ValueError(f"{rating!r} is not a rating from 1 to 5")
    if kind not in KINDS:
        raise ValueError(f"{kind!r} is not a type of name")
    if gender not in READ_GENDERS:
        raise ValueError(f"{gender!r} is not a gender")
    if not {real, recognised} <= {"0", "1"}:
        raise ValueError("real and recognised are 0 or 1")
    return Rating(name, style, real == "1", int(rating), kind, gender, recognised == "1", reader)
