from datetime import UTC, datetime, timedelta

import pytest

from bot.cogs.quiz._bands import Band
from bot.cogs.quiz._game import Game, OutOfLivesError
from bot.cogs.quiz._round import Question, Round
from bot.cogs.quiz._rules import CLASSIC, Rules

START = datetime(2026, 1, 1, tzinfo=UTC)
ANN, BEA, CAI, STARTER = 1, 2, 3, 9
SURVIVAL = Rules(changeable=False, lives=2)


def after(seconds: float) -> datetime:
    return START + timedelta(seconds=seconds)


def make_round(number: int, band: Band = Band.NORMAL) -> Round:
    return Round(Question("段青云", "Duàn Qīngyún", 1, band), choice_count=2, id=number)


def make_game(rounds: int, rules: Rules = CLASSIC) -> Game:
    return Game(
        rules=rules,
        id=1,
        guild_id=2,
        channel_id=3,
        starter_id=STARTER,
        styles=("jin_yong", "gu_long"),
        seconds=20,
        started_at=START,
        rounds=[make_round(number) for number in range(1, rounds + 1)],
    )


def play(game: Game, *answers: tuple[int, int]) -> None:
    round_ = game.current
    assert round_ is not None
    round_.ask(START, game.seconds)
    for user_id, choice in answers:
        game.answer(round_, user_id, choice, after(1), elapsed=timedelta(seconds=1))
    round_.closed_at = after(1)


def is_over(game: Game) -> bool:
    return game.current is None


def test_a_game_ends_after_its_last_round_and_ranks_everyone() -> None:
    game = make_game(2)
    play(game, (ANN, 1), (BEA, 1), (CAI, 0))
    play(game, (ANN, 1), (BEA, 0))
    assert game.current is None
    assert [(place.rank, place.user_id) for place in game.standings()] == [(1, ANN), (2, BEA), (3, CAI)]


def test_a_game_ends_when_nobody_answers_three_rounds_in_a_row() -> None:
    game = make_game(8)
    play(game)
    play(game)
    play(game, (ANN, 0))
    play(game)
    play(game)
    assert not is_over(game)
    play(game)
    assert is_over(game)
    assert game.ended_early == "idle"


def test_a_game_that_ran_its_course_did_not_end_idle() -> None:
    game = make_game(3)
    for _ in range(3):
        play(game)
    assert game.current is None
    assert not game.ended_early


def test_a_stopped_game_has_no_current_round() -> None:
    game = make_game(3)
    game.stopped = True
    assert game.current is None


def test_only_the_starter_or_a_moderator_may_stop_a_game() -> None:
    game = make_game(5)
    play(game, (ANN, 1))
    assert game.may_stop(STARTER, moderator=False)
    assert game.may_stop(ANN, moderator=True)
    assert not game.may_stop(ANN, moderator=False)


def test_anyone_may_stop_once_the_starter_missed_two_rounds() -> None:
    game = make_game(5)
    play(game, (STARTER, 1), (ANN, 1))
    play(game, (ANN, 1))
    assert not game.may_stop(ANN, moderator=False)
    play(game, (ANN, 1))
    assert game.may_stop(ANN, moderator=False)


def test_a_starter_who_answers_the_open_round_is_back() -> None:
    game = make_game(5)
    play(game, (ANN, 1))
    play(game, (ANN, 1))
    current = game.current
    assert current is not None
    current.ask(START, 20)
    game.answer(current, STARTER, 0, after(1), elapsed=timedelta(0))
    assert not game.may_stop(ANN, moderator=False)


def test_an_interrupted_game_goes_on_shortly_after_its_last_round_and_not_later() -> None:
    game = make_game(3)
    assert not game.abandoned(after(60))
    assert game.abandoned(after(121))
    game.rounds[0].ask(after(100), 20)
    assert not game.abandoned(after(240))
    assert game.abandoned(after(241))


def earned(game: Game, user_id: int) -> list[int]:
    return [round_.answers[user_id].points for round_ in game.rounds if user_id in round_.answers]


def test_a_right_answer_earns_more_in_a_row_and_the_harder_it_is() -> None:
    game = make_game(5)
    game.rounds[4] = make_round(5, Band.HARD)
    for choice in (1, 1, 1, 0, 1):
        play(game, (ANN, choice))
    assert earned(game, ANN) == [12, 12, 14, 0, 15]


def test_hints_cost_points_and_speed_counts_only_where_the_mode_says_so() -> None:
    game = make_game(2)
    game.rounds[0].hints[ANN] = 2
    play(game, (ANN, 1), (BEA, 1))
    assert (earned(game, ANN), earned(game, BEA)) == ([6], [12])
    quick = make_game(1, Rules(speed=True))
    play(quick, (ANN, 1))
    assert earned(quick, ANN) == [16]


def test_only_the_first_to_answer_a_game_is_alone() -> None:
    game = make_game(2)
    play(game, (ANN, 1), (BEA, 1))
    play(game, (ANN, 1))
    assert [round_.answers[ANN].alone for round_ in game.rounds] == [True, False]
    assert not game.rounds[0].answers[BEA].alone


def test_a_changed_answer_is_the_one_that_counts() -> None:
    game = make_game(1)
    round_ = game.rounds[0]
    round_.ask(START, 20)
    assert game.answer(round_, ANN, 0, after(1), elapsed=timedelta(0)).points == 0
    assert game.answer(round_, ANN, 1, after(2), elapsed=timedelta(0)).points == 12
    assert [(place.total.answered, place.total.correct) for place in game.standings()] == [(1, 1)]


def test_wrong_and_missed_rounds_cost_lives_and_skipped_ones_only_a_wrong_answer() -> None:
    game = make_game(6, SURVIVAL)
    play(game, (ANN, 1), (BEA, 0))
    play(game, (ANN, 1))
    assert (game.lives_left(ANN), game.lives_left(BEA), game.lives_left(CAI)) == (2, 0, 0)
    game.rounds[2].skipped = True
    play(game, (ANN, 1))
    assert (game.lives_left(ANN), game.lives_left(CAI)) == (2, 0)
    game.rounds[3].skipped = True
    play(game, (ANN, 0))
    assert game.lives_left(ANN) == 1
    game.rounds[4].skipped = True
    play(game)
    assert game.lives_left(ANN) == 1
    with pytest.raises(OutOfLivesError):
        play(game, (BEA, 1))
    assert make_game(1).lives_left(ANN) is None


def test_a_game_ends_when_nobody_has_lives_left() -> None:
    game = make_game(6, SURVIVAL)
    play(game, (ANN, 1), (BEA, 0))
    play(game, (ANN, 0), (BEA, 1))
    assert not is_over(game)
    play(game, (ANN, 0), (BEA, 0))
    assert is_over(game)
    assert game.ended_early == "out"


def test_who_answered_one_of_the_last_two_rounds_and_has_lives_is_waited_for() -> None:
    game = make_game(5)
    assert game.players == set()
    play(game, (ANN, 1), (BEA, 1))
    play(game, (ANN, 1))
    assert game.players == {ANN, BEA}
    play(game, (ANN, 1))
    assert game.players == {ANN}
    deadly = make_game(5, SURVIVAL)
    play(deadly, (ANN, 1), (BEA, 0))
    play(deadly, (ANN, 1), (BEA, 0))
    assert deadly.players == {ANN}


def test_who_has_answered_so_far() -> None:
    game = make_game(2)
    assert game.is_alone(ANN)
    play(game, (ANN, 1))
    assert game.is_alone(ANN)
    assert not game.is_alone(BEA)
    assert game.everyone == {ANN}
    assert not game.played_before(game.rounds[0], ANN)
    assert game.played_before(game.rounds[1], ANN)


def test_the_round_that_ended_last() -> None:
    game = make_game(3)
    assert game.last_closed is None
    play(game)
    play(game)
    assert game.last_closed is game.rounds[1]
