import pytest

from bot.cogs.quiz._votes import enough, missing

ANN, BEA, CAI, DAN = 1, 2, 3, 4


@pytest.mark.parametrize(
    ("votes", "players", "done"),
    [
        (set(), set(), False),
        ({ANN}, set(), True),
        ({ANN}, {ANN}, True),
        ({ANN}, {BEA}, False),
        ({BEA}, {BEA}, True),
        ({ANN}, {ANN, BEA}, False),
        ({ANN, BEA}, {ANN, BEA}, True),
        ({ANN, BEA}, {ANN, BEA, CAI}, True),
        ({ANN, BEA}, {ANN, BEA, CAI, DAN}, False),
        ({ANN, DAN}, {ANN, BEA, CAI}, False),
    ],
)
def test_most_of_the_players_end_a_round_and_the_starter_alone_at_once(
    votes: set[int], players: set[int], *, done: bool
) -> None:
    assert enough(votes, players, starter_id=ANN) is done
    if players - {ANN}:
        assert (missing(votes, players) == 0) is done
