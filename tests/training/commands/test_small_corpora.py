"""A folder of corpora on the command line: a new style can be trained, a roster that is too small can't."""

import dataclasses
import json
from itertools import islice
from pathlib import Path

import pytest

from models.networks import NetworkSpec
from models.roster.pinyin import syllables
from models.store import checkpoint
from tests.training.commands.runs import Run
from tests.training.rosters import ABOUT, some_rows, write_corpus
from training.fit.presets import PRESETS, Stage

TINY = dataclasses.replace(
    PRESETS["fast"],
    network=NetworkSpec(embedding=4, hidden=4),
    own=Stage(epochs=1, batch=4, learning_rate=0.3),
    from_base=False,
)


@pytest.fixture(autouse=True)
def _tiny(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lets every preset train a tiny network."""
    for name in PRESETS:
        monkeypatch.setitem(PRESETS, name, dataclasses.replace(TINY, name=name))


def test_a_style_of_a_second_folder_is_trained_and_served(run: Run, tmp_path: Path) -> None:
    folder = write_corpus(tmp_path, some_rows(100))
    command = ["--corpora", folder, "train", "--style", "singers", "--out", tmp_path / "out", "--progress", "json"]
    # A hundred names are too few for the gates.
    trained = run(*command, "--force")
    assert trained.code == 0, trained.err
    version = json.loads(trained.out.splitlines()[-1])["version"]
    model = checkpoint.load(tmp_path / "out" / "singers" / version)
    assert len(model.roster) == 100
    assert model.card.display["zh-CN"] == "歌者"
    assert run("sample", "--style", "singers", "--raw", "--models", tmp_path / "out").out.count("\n") == 10
    assert "Singers" in run("--corpora", folder, "list", "--models", tmp_path / "out").out


def test_a_name_with_brackets_is_listed_as_it_is(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    folder = write_corpus(tmp_path, some_rows(1), ABOUT.replace("Singers", "Elves [/b] :heart:"))
    assert "Elves [/b] :heart: 歌者" in run("--corpora", folder, "list", "--models", tmp_path / "out").out


@pytest.mark.parametrize("count", range(1, 21))
def test_a_small_roster_is_trained_or_refused(run: Run, tmp_path: Path, count: int) -> None:
    folder = write_corpus(tmp_path, some_rows(count))
    command = ["--corpora", folder, "train", "--style", "singers", "--out", tmp_path / "out", "--progress", "none"]
    result = run(*command)
    if result.code:
        result.assert_refused(f"a roster of {count} names is too small")
    else:
        assert count > 3


def test_a_roster_of_more_characters_than_a_card_holds_is_refused_before_the_training(
    run: Run, tmp_path: Path
) -> None:
    folder = write_corpus(tmp_path, rows_of_different_characters(4098))
    result = run("--corpora", folder, "train", "--style", "singers", "--out", tmp_path / "out")
    result.assert_refused("the roster has 4,098 different characters, more than the limit of 4,096")


def rows_of_different_characters(count: int) -> str:
    """Return the rows of names of two characters, none of which is in two names."""
    spelled = ((character, syllables(character)[0]) for character in map(chr, range(0x4E00, 0x9FFF)))
    read = ((character, syllable) for character, syllable in spelled if character != syllable)
    pairs = zip(*[islice(read, count)] * 2, strict=True)
    return "".join(
        f"{a}{b}\t{a_read.capitalize()} {b_read.capitalize()}\t清平调\tname\n"
        for (a, a_read), (b, b_read) in pairs
    )


@pytest.mark.parametrize("count", [1, 3, 20])
def test_a_small_roster_can_not_be_measured(run: Run, tmp_path: Path, count: int) -> None:
    folder = write_corpus(tmp_path, some_rows(count))
    run("--corpora", folder, "evaluate", "--style", "singers").assert_refused("too small")
    if count < 20:
        curves = tmp_path / "curves.png"
        run("--corpora", folder, "compare", "--style", "singers", "--out", curves).assert_refused("too small")


def test_a_mistyped_row_is_refused(run: Run, tmp_path: Path) -> None:
    folder = write_corpus(tmp_path, "李龟年\tLǐ Guíniān\t清平调\tname\n")
    result = run("--corpora", folder, "train", "--style", "singers", "--out", tmp_path / "out")
    result.assert_refused("singers.tsv: line 2: Lǐ Guíniān is no reading of 李龟年")


@pytest.mark.parametrize("about", ["", "display = 1", "deep = " + "[" * 5000 + "]" * 5000])
def test_a_broken_description_is_refused(run: Run, tmp_path: Path, about: str) -> None:
    folder = write_corpus(tmp_path, some_rows(50), about)
    run("--corpora", folder, "train", "--style", "singers", "--out", tmp_path / "out").assert_refused(
        "singers.toml"
    )
    run("--corpora", folder, "list").assert_refused("singers.toml")


def test_a_folder_of_corpora_that_does_not_exist_is_refused(run: Run, tmp_path: Path) -> None:
    run("--corpora", tmp_path / "nowhere", "list").assert_refused("does not exist")
