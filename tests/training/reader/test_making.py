import json
from pathlib import Path

import pytest
import torch

from models.reader.reader import SHIPPED, Reader
from training.__main__ import main
from training.corpora import SHIPPED as SHIPPED_CORPORA
from training.corpora import Corpora
from training.reader import making
from training.reader.agreement import agreement
from training.reader.inputs import Inputs
from training.reader.measuring import by_name, by_style, figures
from training.reader.pool import unrated
from training.reader.ratings import COLUMNS, Rating, read_ratings
from training.reader.teacher import Teacher


@pytest.fixture(scope="module")
def few() -> list[Rating]:
    """Every tenth rating."""
    return read_ratings()[::10]


@pytest.fixture
def folder(tmp_path: Path, few: list[Rating]) -> Path:
    path = tmp_path / "ratings"
    path.mkdir()
    rows = ["\t".join(str(int(cell) if isinstance(cell, bool) else cell) for cell in rating) for rating in few]
    (path / "few.tsv").write_text("\n".join(["\t".join(COLUMNS), *rows, ""]), encoding="utf-8")
    return path


def test_the_command_makes_and_measures_a_reader(
    tmp_path: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    options = ["--ratings", str(folder), "--pool", "2000", "--out", str(out), "--measure"]
    assert main(["reader", *options]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["unseen names"]["correlation"] > 0.2
    assert report["unseen names"]["best"][0]["mean"] > report["unseen names"]["all_drawn"]["mean"]
    assert report.keys() == {"agreement of readers", "unseen names", "unseen style"}
    assert Reader.load(out).rate(["石乘风"]).rating > Reader.load(out).rate(["的的的的"]).rating


def test_a_folder_without_ratings_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["reader", "--ratings", str(tmp_path)]) == 2
    assert capsys.readouterr().err.splitlines() == [f"error: {tmp_path} holds no ratings"]


def test_what_serves_learns_from_no_rated_name(few: list[Rating]) -> None:
    rated = frozenset(rating.name for rating in few)
    names = unrated(making.people(Corpora(SHIPPED_CORPORA)), rated, 2_000)
    assert len(set(names)) == 2_000
    assert rated.isdisjoint(names)


def test_a_readers_habit_does_not_change_what_is_learned(few: list[Rating]) -> None:
    inputs = Inputs(making.read_statistics(SHIPPED))
    mild = [rating._replace(reader="mild") for rating in few]
    strict = [rating._replace(reader="strict", rating=rating.rating - 1) for rating in few]
    names = ["石乘风", "马沙滩", "霍夫人"]
    one, two = Teacher.fit(inputs, mild + mild), Teacher.fit(inputs, mild + strict)
    alone, both = one(one.rows(names))[:, 0], two(two.rows(names))[:, 0]
    torch.testing.assert_close(alone - 0.5, both, atol=0.05, rtol=0)


def test_folds_part_names_and_styles(few: list[Rating]) -> None:
    twice = [*few, *(rating._replace(reader="again") for rating in few)]
    folds = by_name(twice)
    assert folds[: len(few)] == folds[len(few) :]
    assert len(set(folds)) == 10
    assert set(by_style(few)) == {0, 1}


def test_agreement_compares_readers_of_the_same_drawn_name() -> None:
    one = Rating("石乘风", "gu_long", False, 4, "name", "m", False, "1")  # noqa: FBT003
    other = one._replace(name="马沙滩", rating=2)
    ratings = [one, other, one._replace(reader="2"), other._replace(reader="2", rating=1, gender="u")]
    elsewhere = [one._replace(style="jin_yong", reader="3"), other._replace(real=True, reader="4")]
    found = agreement([*ratings, *elsewhere])
    assert found
    assert (found.pairs, found.same, found.within_one) == (2, 0.5, 1)
    assert found.correlation == pytest.approx(1)
    assert (found.same_type, found.same_gender) == (1, 0.5)
    assert agreement(elsewhere) is None


def test_perfect_predictions_have_perfect_figures(few: list[Rating]) -> None:
    outputs = torch.zeros(len(few), 10)
    outputs[:, 0] = torch.tensor([rating.rating for rating in few])
    found = figures(few, outputs.numpy())
    assert found.correlation == pytest.approx(1)
    assert found.best[-1].bad == 0
    assert found.ratings == sum(not rating.real for rating in few)
