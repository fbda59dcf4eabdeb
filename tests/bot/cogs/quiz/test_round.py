from datetime import UTC, datetime, timedelta

import pytest

from bot.cogs.quiz._game import Game
from bot.cogs.quiz._round import AlreadyAnsweredError, NotAChoiceError, Question, Round, RoundOverError

START = datetime(2026, 1, 1, tzinfo=UTC)
ANN, BEA, CAI, STARTER = 1, 2, 3, 9


def after(seconds: float) -> datetime:
    return START + timedelta(seconds=seconds)


def make_round(number: int = 1, answer: int = 1) -> Round:
    return Round(Question("段青云", "Duàn Qīngyún", answer), choice_count=2, id=number)


def open_round(answer: int = 1) -> Round:
    round_ = make_round(answer=answer)
    round_.ask(START, 20)
    return round_


def make_game(rounds: int) -> Game:
    return Game(
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
        round_.answer(user_id, choice, after(1))
    round_.closed = True


def is_over(game: Game) -> bool:
    return game.current is None


def test_a_right_answer_earns_points_and_a_wrong_one_none() -> None:
    round_ = open_round()
    assert round_.answer(ANN, 1, after(2)).points > 0
    assert round_.answer(BEA, 0, after(2)).points == 0
    assert round_.split() == [1, 1]


def test_the_first_answer_stands() -> None:
    round_ = open_round()
    first = round_.answer(ANN, 0, after(2))
    with pytest.raises(AlreadyAnsweredError) as caught:
        round_.answer(ANN, 1, after(3))
    assert caught.value.answer == first
    assert round_.split() == [1, 0]


def test_who_answered_is_told_so_even_when_the_round_is_over() -> None:
    round_ = open_round()
    round_.answer(ANN, 0, after(2))
    with pytest.raises(AlreadyAnsweredError):
        round_.answer(ANN, 1, after(30))


@pytest.mark.parametrize("seconds", [20, 20.001, 500])
def test_a_late_answer_does_not_count(seconds: float) -> None:
    round_ = open_round()
    with pytest.raises(RoundOverError):
        round_.answer(ANN, 1, after(seconds))
    assert round_.answers == {}


def test_a_closed_round_takes_no_answer_before_its_end() -> None:
    round_ = open_round()
    round_.closed = True
    with pytest.raises(RoundOverError):
        round_.answer(ANN, 1, after(1))


def test_a_round_that_has_not_begun_takes_no_answer() -> None:
    with pytest.raises(RoundOverError):
        make_round().answer(ANN, 1, after(1))


@pytest.mark.parametrize("choice", [-1, 2, 99])
def test_a_choice_that_does_not_exist_is_refused(choice: int) -> None:
    with pytest.raises(NotAChoiceError):
        open_round().answer(ANN, choice, after(1))


def test_an_answer_that_was_withdrawn_may_be_given_again() -> None:
    round_ = open_round()
    round_.answer(ANN, 0, after(1))
    round_.withdraw(ANN)
    assert round_.answer(ANN, 1, after(2)).correct


def test_winners_come_quickest_first() -> None:
    round_ = open_round()
    round_.answer(ANN, 1, after(9))
    round_.answer(BEA, 0, after(1))
    round_.answer(CAI, 1, after(3))
    assert round_.winners() == [CAI, ANN]


def test_a_round_that_ended_before_it_was_posted_is_still_to_be_asked() -> None:
    assert make_round().unseen(after(0))
    round_ = open_round()
    assert not round_.unseen(after(19))
    assert round_.unseen(after(20))
    round_.message_id = 7
    assert not round_.unseen(after(20))


def test_a_round_that_somebody_answered_was_seen_although_its_message_is_unknown() -> None:
    round_ = open_round()
    round_.answer(ANN, 0, after(1))
    assert not round_.unseen(after(20))


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
    current.answer(STARTER, 0, after(1))
    assert not game.may_stop(ANN, moderator=False)


def test_an_interrupted_game_goes_on_shortly_after_its_last_round_and_not_later() -> None:
    game = make_game(3)
    assert not game.abandoned(after(60))
    assert game.abandoned(after(121))
    game.rounds[0].ask(after(100), 20)
    assert not game.abandoned(after(240))
    assert game.abandoned(after(241))
