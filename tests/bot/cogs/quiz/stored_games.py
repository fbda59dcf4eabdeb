"""Games, rounds and answers as tests of the storage make them."""

from datetime import UTC, datetime, timedelta

from bot.cogs.quiz import modes
from bot.cogs.quiz._bands import Band
from bot.cogs.quiz._game import Game
from bot.cogs.quiz._round import Answer, Question, Round
from bot.cogs.quiz.game.store import GivenAnswer

START = datetime(2026, 3, 4, 12, tzinfo=UTC)
GUILD, CHANNEL, STARTER = 2**60 + 1, 2**60 + 2, 2**60 + 3


def new_game(*, guild: int = GUILD, channel: int = CHANNEL, rounds: int = 2, mode: str = "classic") -> Game:
    lists, readings = (("段", "青"), ("石",)), (("Duàn", "Qīng"), ("Shí",))
    questions = [
        Question(f"段青{number}", "Duàn Qīng", number % 2, Band.HARD, "gu_long", "a work", lists, readings)
        for number in range(rounds)
    ]
    return Game(
        guild_id=guild,
        channel_id=channel,
        starter_id=STARTER,
        styles=("jin_yong", "gu_long"),
        seconds=20,
        started_at=START,
        rounds=[Round(question, choice_count=2) for question in questions],
        mode=mode,
        rules=modes.get(mode).rules,
        band=Band.EASY,
    )


def given_answer(round_: Round, user_id: int, choice: int = 0, points: int = 10, days: int = 0) -> GivenAnswer:
    at = START + timedelta(days=days, seconds=1)
    return GivenAnswer(round_.id, user_id, Answer(choice, at, points, choice == round_.question.answer))
