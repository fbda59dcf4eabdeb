from pathlib import Path

import pytest

from training.errors import TrainingError
from training.reader.ratings import COLUMNS, Rating, read_ratings

HEAD = "\t".join(COLUMNS)
ROW = "石乘风\tgu_long\t0\t4\tname\tm\t0\t9"


def test_the_shipped_ratings_are_read() -> None:
    ratings = read_ratings()
    assert len(ratings) > 5_000
    assert {rating.rating for rating in ratings} == {1, 2, 3, 4, 5}
    assert {rating.style for rating in ratings} == {"gu_long", "jin_yong"}


def test_files_are_read_in_their_order(tmp_path: Path) -> None:
    (tmp_path / "b.tsv").write_text(f"{HEAD}\n{ROW}\n", encoding="utf-8")
    (tmp_path / "a.tsv").write_text(f"{HEAD}\n{ROW.replace('石', '白')}\n", encoding="utf-8")
    expected = Rating("石乘风", "gu_long", False, 4, "name", "m", False, "9")  # noqa: FBT003
    assert read_ratings(tmp_path) == [expected._replace(name="白乘风"), expected]


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        ("石乘风\t4", "2 columns"),
        (ROW.replace("石乘风", ""), "no name"),
        (ROW.replace("\t4\t", "\t6\t"), "'6' is not a rating"),
        (ROW.replace("\t4\t", "\tgood\t"), "'good' is not a rating"),
        (ROW.replace("name", "noun"), "'noun' is not a type"),
        (ROW.replace("\tm\t", "\tx\t"), "'x' is not a gender"),
        (ROW.replace("\t0\t4", "\t2\t4"), "real and recognised"),
    ],
)
def test_a_broken_row_is_named(tmp_path: Path, row: str, complaint: str) -> None:
    (tmp_path / "nine.tsv").write_text(f"{HEAD}\n{ROW}\n{row}\n", encoding="utf-8")
    with pytest.raises(TrainingError, match=f"nine.tsv, line 3: {complaint}"):
        read_ratings(tmp_path)


def test_other_columns_and_no_ratings_are_refused(tmp_path: Path) -> None:
    with pytest.raises(TrainingError, match="holds no ratings"):
        read_ratings(tmp_path)
    (tmp_path / "nine.tsv").write_text("name\trating\n", encoding="utf-8")
    with pytest.raises(TrainingError, match="has other columns"):
        read_ratings(tmp_path)
