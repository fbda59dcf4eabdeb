"""A style in Latin letters, whose roster has neither pinyin nor works, is trained from nothing and draws."""

import json
from pathlib import Path

import pytest

from models.roster.letters import is_spelled
from models.store import checkpoint
from models.store.origin import read_origin
from models.vocabulary import Vocabulary
from tests.training.commands.runs import Result
from training.__main__ import main
from training.corpora import SHIPPED, Corpora
from training.fit.base import fits, read_base

LATIN = Path(__file__).parent / "latin"
SERVED = pytest.mark.parametrize("models", ["fast", "best"], indirect=True)


@pytest.fixture(scope="module", params=["article", "fast", "best"])
def models(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("models")
    corpora = ["--corpora", str(LATIN)]
    options = [
        "--style",
        "harbour",
        "--preset",
        request.param,
        "--out",
        str(folder),
        "--progress",
        "none",
        *([] if request.param == "article" else ["--force"]),  # that one can't become active
    ]
    assert main([*corpora, "train", *options]) == 0
    return folder


def test_its_checkpoint_says_what_it_was_trained_on(models: Path) -> None:
    (directory,) = (path for path in (models / "harbour").iterdir() if path.is_dir())
    model = checkpoint.load(directory)
    assert model.card.format == 2
    assert {*" -'Éö"} < set(model.card.vocabulary)
    assert model.roster == Corpora(LATIN).get("harbour").roster


def test_its_origin_names_no_base_since_it_began_with_random_weights(models: Path) -> None:
    (directory,) = (path for path in (models / "harbour").iterdir() if path.is_dir())
    origin = read_origin(directory)
    assert origin
    assert origin.base_sha256 is None


@SERVED
def test_it_draws_new_names_in_its_letters(models: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["sample", "--style", "harbour", "--models", str(models), "--count", "50", "--json"])
    drawn = Result(code, *capsys.readouterr())
    assert drawn.code == 0, drawn.err
    names = [json.loads(line) for line in drawn.out.splitlines()]
    roster = Corpora(LATIN).get("harbour").roster
    assert len(names) == 50
    for drawn_name in names:
        name = drawn_name["name"]
        assert drawn_name["pinyin"] == name
        assert name not in roster.names
        assert is_spelled(name)
        assert set(name) <= set().union(*roster.names)
    assert sum(" " in name["name"] for name in names) > 10


@SERVED
def test_a_reader_that_knows_no_letters_chooses_whole_names(
    models: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    options = ["--count", "10", "--kind", "name", "--candidates", "6"]
    code = main(["sample", "--style", "harbour", "--models", str(models), *options])
    drawn = Result(code, *capsys.readouterr())
    assert drawn.code == 0, drawn.err
    assert len(drawn.out.splitlines()) == 10
    # None is cut off after as many characters as a name of hanzi has.
    assert any(len(line.split("\t")[0]) > 4 for line in drawn.out.splitlines())


def test_the_base_fits_hanzi_and_no_letters() -> None:
    base = read_base()
    for style, fitting in (("jin_yong", True), ("gu_long", True), ("harbour", False)):
        names = Corpora(SHIPPED, LATIN).get(style).roster.names
        assert fits(base, Vocabulary.of(names)) is fitting
