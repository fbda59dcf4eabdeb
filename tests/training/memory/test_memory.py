import re

import pytest
import torch

from models.networks import PADDING
from tests.training.commands.runs import Result
from training.__main__ import main
from training.memory.learning import accuracy
from training.memory.report import Recalled, table
from training.memory.task import QUESTION, SYMBOLS, questions


def test_a_question_asks_for_the_first_symbol() -> None:
    tokens, targets = questions(50, 7, torch.Generator().manual_seed(0))
    assert tokens.shape == targets.shape == (50, 9)
    assert bool((tokens[:, :-1] < SYMBOLS).all())
    assert bool((tokens[:, -1] == QUESTION).all())
    assert torch.equal(targets[:, -1], tokens[:, 0])
    assert bool((targets[:, :-1] == PADDING).all())


def test_the_lstm_remembers_where_the_rnn_stays_at_chance() -> None:
    assert accuracy("lstm", 20, seed=0) > 0.98
    assert accuracy("rnn", 20, seed=0) < 0.2


def test_the_same_seed_gives_the_same_share() -> None:
    assert accuracy("gru", 3, seed=1) == accuracy("gru", 3, seed=1)


def test_the_interval_is_students() -> None:
    recalled = Recalled("gru", 5, [0.5, 0.6, 0.7])
    assert recalled.mean == pytest.approx(0.6)
    assert recalled.interval == pytest.approx((0.6 - 4.30 * 0.1 / 3**0.5, 0.6 + 4.30 * 0.1 / 3**0.5), abs=1e-3)
    assert Recalled("gru", 5, [0.9, 1.0]).interval[1] == 1.0
    assert Recalled("gru", 5, [0.9]).interval == (0.0, 1.0)


def test_the_table_has_a_row_for_each_kind() -> None:
    found = [Recalled(kind, distance, [0.5, 0.5]) for kind in ("rnn", "lstm") for distance in (5, 10)]
    assert table(found).splitlines() == [
        "| distance | 5 | 10 |",
        "| --- | ---: | ---: |",
        "| rnn | 50% (50% to 50%) | 50% (50% to 50%) |",
        "| lstm | 50% (50% to 50%) | 50% (50% to 50%) |",
    ]


def test_the_command_prints_a_row_of_every_network(capsys: pytest.CaptureFixture[str]) -> None:
    said = Result(main(["memory", "--distances", "2", "--seeds", "1"]), *capsys.readouterr())
    assert said.code == 0, said.err
    kinds = re.findall(r"^\| (\w+) \| \d+% ", said.out, re.MULTILINE)
    assert set(kinds) == {"rnn", "lstm", "gru", "clockwork", "transformer"}


@pytest.mark.parametrize("distances", ["0", "5,x", "1000", ""])
def test_distances_that_are_none_are_refused(distances: str, capsys: pytest.CaptureFixture[str]) -> None:
    said = Result(main(["memory", "--distances", distances]), *capsys.readouterr())
    said.assert_refused("distances are numbers from 1 to 200")
