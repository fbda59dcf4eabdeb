"""What the pages about how networks remember say in words is what docs/lstm.tsv says in numbers."""

import pytest

from tools.lstm import figures, pages
from tools.lstm.figures import Figure, Key
from tools.lstm.measured import LISTED, NAME, UNTRAINED
from tools.lstm.reading import END

MEASURED = figures.read(pages.FIGURES)
RECURRENT = ("rnn", "lstm", "gru", "clockwork")


def over_20_steps(row: str, table: str = "gradient") -> Figure:
    return MEASURED[Key(table, row, "20")]


def test_before_training_only_the_clockwork_network_has_a_gradient_over_20_steps() -> None:
    for row in ("rnn", "lstm, hidden", "lstm, cell", "gru"):
        assert over_20_steps(row, "gradient before").high < 0.001
    assert over_20_steps("clockwork", "gradient before").low > 0.01


def test_after_training_the_lstm_carries_more_than_the_rnn_with_every_seed_and_others_still_more() -> None:
    assert over_20_steps("lstm, cell").low > over_20_steps("rnn").high
    for row in ("gru", "clockwork"):
        assert over_20_steps(row).value > over_20_steps("lstm, cell").high


def forgets(row: str, place: str) -> Figure:
    return MEASURED[Key("forgetting", row, place)]


def test_an_lstm_that_learns_from_lists_lets_the_gradient_vanish_and_forgets_between_names() -> None:
    assert over_20_steps(f"{LISTED}, cell").high < over_20_steps("lstm, cell").low / 100
    assert forgets(LISTED, "between names").high < forgets(LISTED, "within a name").low - 0.05
    assert forgets(LISTED, "between names").high < forgets("lstm", "between names").low


def test_a_few_units_of_an_lstm_that_learns_from_single_names_forget_little() -> None:
    assert forgets("lstm", "keepers").low > 0.7
    assert max(forgets(row, "keepers").high for row in (UNTRAINED, LISTED)) < 0.6
    for place in ("between names", "within a name"):
        assert abs(forgets("lstm", place).value - forgets(UNTRAINED, place).value) < 0.1


def test_the_network_expects_the_surname_and_has_not_memorized_the_name() -> None:
    assert 0.4 < MEASURED[Key("next", "1", NAME[1])].value < 0.5
    third = [key.column for key in MEASURED if (key.table, key.row) == ("next", "3")][2]
    assert third == NAME[3]
    assert MEASURED[Key("next", "3", third)].value == pytest.approx(1 / 75, rel=0.1)
    assert MEASURED[Key("next", "4", END)].value > 0.9


def test_little_is_written_at_the_boundary_and_little_is_left_of_the_beginning() -> None:
    gate = figures.columns(MEASURED, "gate", "input")
    assert gate["0"].value < 0.25 < min(figure.value for step, figure in gate.items() if step != "0")
    assert MEASURED[Key("kept", "0", "4")].value < 0.05


def test_one_head_looks_back_at_the_first_character_of_the_surname() -> None:
    looks = {head: MEASURED[Key("attention", f"{head} 2", "1")].value for head in range(1, 5)}
    assert [head for head, weight in looks.items() if weight > 0.5] == [1]
    own = [
        MEASURED[Key("attention", f"{head} {step}", str(step))].value
        for head in range(1, 5)
        for step in range(1, 5)
    ]
    assert sum(weight > 0.5 for weight in own) > len(own) / 2


def test_recurrent_networks_differ_less_than_their_seeds_and_the_transformer_is_worse() -> None:
    nats = {kind: MEASURED[Key("network", kind, "nats")] for kind in RECURRENT}
    means = [figure.value for figure in nats.values()]
    assert max(means) - min(means) < max(figure.high - figure.low for figure in nats.values())
    assert MEASURED[Key("network", "transformer", "nats")].low > max(figure.high for figure in nats.values())
