"""The command that does the article again, on few names and for few iterations."""

import re
from pathlib import Path

import pytest

from models.vocabulary import Vocabulary
from tests.training.commands.runs import Result
from training.__main__ import main
from training.article import measuring
from training.article.lists import InventedList
from training.commands.options import model_of
from training.corpora import SHIPPED, Corpora
from training.recipe.learning import Learner


def run(capsys: pytest.CaptureFixture[str], *options: str | Path) -> Result:
    code = main(["article", *map(str, options)])
    return Result(code, *capsys.readouterr())


def lists(page: str) -> list[list[str]]:
    """Return the names of each list on a page."""
    bodies = re.findall(r"^List \d: .+ new ones\n((?:.+\n)*)\n", page, re.MULTILINE)
    return [body.replace("\n", " ").strip().split(" ") for body in bodies]


def test_there_are_two_lists_and_a_question_without_its_answer(capsys: pytest.CaptureFixture[str]) -> None:
    said = run(capsys, "--subset", "--iterations", "100", "--seed", "1")
    assert said.code == 0
    assert [len(names) > 20 for names in lists(said.out)] == [True, True]
    assert "Which list is Gu Long’s and which is Jin Yong’s?" in said.out
    assert "List 1 is" not in said.out


def test_the_answer_says_whose_list_is_whose_and_what_was_learned(capsys: pytest.CaptureFixture[str]) -> None:
    said = run(capsys, "--subset", "--iterations", "100", "--seed", "1", "--answer")
    answers = re.findall(r"^List \d is (.+)’s: (\d+) names", said.out, re.MULTILINE)
    assert dict(answers) == {"Jin Yong": "130", "Gu Long": "100"}


def test_seeds_do_not_all_give_the_same_order(capsys: pytest.CaptureFixture[str]) -> None:
    pages = [
        run(capsys, "--subset", "--iterations", "1", "--seed", str(seed), "--answer").out for seed in range(6)
    ]
    assert {re.findall(r"^List 1 is (\w+)", page, re.MULTILINE)[0] for page in pages} == {"Jin", "Gu"}


def test_the_same_seed_gives_the_same_page(capsys: pytest.CaptureFixture[str]) -> None:
    options = ("--subset", "--iterations", "50", "--seed", "2")
    assert run(capsys, *options).out == run(capsys, *options).out


def test_one_style_has_one_list_and_no_question(capsys: pytest.CaptureFixture[str]) -> None:
    said = run(capsys, "--style", "gu_long", "--subset", "--iterations", "50")
    assert len(lists(said.out)) == 1
    assert "Which" not in said.out


def test_known_names_are_dropped_and_counted(capsys: pytest.CaptureFixture[str]) -> None:
    said = run(capsys, "--style", "gu_long", "--subset", "--iterations", "3000", "--seed", "1")
    (names,) = lists(said.out)
    drawn, known, new = map(
        int, re.findall(r"(\d+) names drawn, (\d+) of them known and dropped, (\d+) different new", said.out)[0]
    )
    assert known > 50
    assert len(names) == len(set(names)) == new <= drawn - known


def test_it_measures_by_iteration_and_beside_the_other_lists(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    options = ("--style", "jin_yong", "--iterations", "200", "--out", tmp_path, "--models", tmp_path)
    said = run(capsys, *options)
    assert said.code == 0, said.err
    assert (tmp_path / "learning.png").read_bytes().startswith(b"\x89PNG")
    rows = re.findall(r"^\| ([^|-]+) \|.+\|$", said.out, re.MULTILINE)
    assert rows[:3] == ["Jin Yong, iterations", "100", "200"]
    assert rows[3:] == ["Jin Yong", "2017", "the recipe", "served (best)"]
    printed = next(line for line in said.out.splitlines() if line.startswith("| 2017 |"))
    assert printed.split(" | ")[1:4] == ["?", "81", "?"]


def test_fewer_iterations_than_the_first_measurement_are_measured_too(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    options = ("--style", "gu_long", "--iterations", "20", "--out", tmp_path, "--models", tmp_path)
    said = run(capsys, *options)
    assert said.code == 0, said.err
    assert re.search(r"^\| 20 \| \d+\.\d\d \| \d+\.\d% \| \d+\.\d% \|$", said.out, re.MULTILINE)
    assert (tmp_path / "learning.png").exists()


def test_a_list_without_a_new_name_has_question_marks(tmp_path: Path) -> None:
    corpora = Corpora(SHIPPED)
    names = frozenset(entry.name for entry in corpora.get("gu_long").roster)
    learner = Learner(sorted(names), Vocabulary.of(names), 0)
    nothing_new = InventedList("gu_long", 0, names, learner, ("楚留香",))
    point = measuring.Point(iterations=1, held_out_nats=30.0, novelty=0.0, memorized=1.0)
    _, row, _ = measuring.rows(corpora, nothing_new, [point], model_of(tmp_path, "gu_long"))
    assert "| the recipe | 30.00 | 0 | 100% | ? | ? | ? | ? | ? | ? |" in measuring.table("Gu Long", [row])


def test_what_is_measured_has_no_subset(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    said = run(capsys, "--subset", "--iterations", "100", "--out", tmp_path)
    said.assert_refused("what --out measures learned all names")
    assert said.code == 2
