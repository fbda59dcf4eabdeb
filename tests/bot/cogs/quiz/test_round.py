from datetime import UTC, datetime, timedelta

import pytest

from bot.cogs.quiz._round import AlreadyAnsweredError, Answer, NotAChoiceError, Question, Round, RoundOverError

START = datetime(2026, 1, 1, tzinfo=UTC)
ANN, BEA, CAI = 1, 2, 3


def after(seconds: float) -> datetime:
    return START + timedelta(seconds=seconds)


def make_round(number: int = 1, answer: int = 1) -> Round:
    return Round(Question("段青云", "Duàn Qīngyún", answer), choice_count=2, id=number)


def open_round(answer: int = 1) -> Round:
    round_ = make_round(answer=answer)
    round_.ask(START, 20)
    return round_


def give(round_: Round, user_id: int, choice: int, seconds: float) -> Answer:
    """Take an answer as a game does, worth ten points if it is right."""
    right = round_.answer(user_id, choice, after(seconds))
    round_.answers[user_id] = Answer(choice, after(seconds), 10 if right else 0, right)
    return round_.answers[user_id]


def test_the_round_says_what_is_right_and_how_the_room_split() -> None:
    round_ = open_round()
    assert round_.answer(ANN, 1, after(2))
    assert not round_.answer(ANN, 0, after(2))
    give(round_, ANN, 1, 2)
    give(round_, BEA, 0, 2)
    assert round_.split() == [1, 1]
    assert round_.was_right(ANN)
    assert not round_.was_right(BEA)
    assert not round_.was_right(CAI)


def test_the_first_answer_stands() -> None:
    round_ = open_round()
    first = give(round_, ANN, 0, 2)
    with pytest.raises(AlreadyAnsweredError) as caught:
        round_.answer(ANN, 1, after(3))
    assert caught.value.answer == first
    assert round_.split() == [1, 0]


def test_a_choice_can_be_changed_until_the_round_is_over_where_the_mode_allows() -> None:
    round_ = open_round()
    first = give(round_, ANN, 0, 2)
    assert round_.answer(ANN, 1, after(3), changeable=True)
    for choice, seconds in ((0, 3), (1, 20)):
        with pytest.raises(AlreadyAnsweredError) as caught:
            round_.answer(ANN, choice, after(seconds), changeable=True)
        assert caught.value.answer == first


def test_who_answered_is_told_so_even_when_the_round_is_over() -> None:
    round_ = open_round()
    give(round_, ANN, 0, 2)
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
    round_.closed_at = after(1)
    with pytest.raises(RoundOverError):
        round_.answer(ANN, 1, after(1))


def test_a_round_that_has_not_begun_takes_no_answer() -> None:
    with pytest.raises(RoundOverError):
        make_round().answer(ANN, 1, after(1))


@pytest.mark.parametrize("choice", [-1, 2, 99])
def test_a_choice_that_does_not_exist_is_refused(choice: int) -> None:
    with pytest.raises(NotAChoiceError):
        open_round().answer(ANN, choice, after(1))


def test_an_answer_that_was_withdrawn_may_be_given_again_and_an_earlier_one_counts() -> None:
    round_ = open_round()
    give(round_, ANN, 0, 1)
    round_.withdraw(ANN)
    first = give(round_, ANN, 1, 2)
    assert first.correct
    round_.answers[ANN] = Answer(0, after(3), 0, correct=False)
    round_.withdraw(ANN, first)
    assert round_.answers == {ANN: first}


def test_winners_come_quickest_first() -> None:
    round_ = open_round()
    give(round_, ANN, 1, 9)
    give(round_, BEA, 0, 1)
    give(round_, CAI, 1, 3)
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
    give(round_, ANN, 0, 1)
    assert not round_.unseen(after(20))
