"""What the quiz keeps about a person, and its deletion."""

from sqlalchemy import Connection, case, delete, null, select, update

from bot.cogs.quiz import modes
from bot.cogs.quiz._round import NOBODY
from bot.cogs.quiz.boards import counting
from bot.cogs.quiz.daily import personal as daily
from bot.cogs.quiz.practice import personal as practice
from bot.cogs.quiz.primer import store as primer
from bot.cogs.quiz.stored.moves import delete_moves
from bot.kit.people.data import Deletion, Record, Records, records
from bot.storage.board_tables import boards, recounts, totals
from bot.storage.tables import answers, games, moves, rounds

_OPEN = games.c.ended_at.is_(None) & rounds.c.closed_at.is_(None)
"""Whether a round can still be answered: what its answers are worth would give the right one away."""

_ALONE = (daily, practice, primer)
"""What people play alone."""


def personal_data(connection: Connection, user_id: int) -> list[Records]:
    """Return a person's answers, totals on the boards, games that they started, and what they played alone."""
    return [
        Records(
            kind="answers",
            records=_answers(connection, user_id),
            what=lambda language, count: language("quiz-kept-answers", count=count),
            why=lambda language: language("quiz-kept-answers-why"),
        ),
        Records(
            kind="totals",
            records=_totals(connection, user_id),
            what=lambda language, count: language("quiz-kept-totals", count=count),
            why=lambda language: language("quiz-kept-totals-why"),
        ),
        Records(
            kind="recounts",
            records=records(connection, select(recounts).where(recounts.c.user_id == user_id)),
            what=lambda language, _: language("quiz-kept-recounts"),
            why=lambda language: language("quiz-kept-recounts-why"),
        ),
        Records(
            kind="hints_and_votes",
            records=_moves(connection, user_id),
            what=lambda language, count: language("quiz-kept-moves", count=count),
            why=lambda language: language("quiz-kept-moves-why"),
        ),
        Records(
            kind="games_started",
            records=_games(connection, user_id),
            what=lambda language, count: language("quiz-kept-games", count=count),
            why=lambda language: language("quiz-kept-games-why"),
        ),
        *(some for part in _ALONE for some in part.personal_data(connection, user_id)),
    ]


def delete_person(connection: Connection, deletion: Deletion) -> None:
    """Delete a person's answers and points; games that they started stay, for the others, as nobody's."""
    connection.execute(delete(answers).where(answers.c.user_id == deletion.user_id))
    counting.delete_person(connection, deletion.user_id)
    delete_moves(connection, deletion.user_id)
    started = update(games).where(games.c.starter_id == deletion.user_id)
    connection.execute(started.values(starter_id=NOBODY))
    for part in _ALONE:
        part.delete_person(connection, deletion)


def _answers(connection: Connection, user_id: int) -> list[Record]:
    """Return answers with the styles to choose from; null for what is not told while the round is open."""
    query = (
        select(
            answers.c.answered_at,
            games.c.guild_id,
            games.c.channel_id,
            rounds.c.name,
            games.c.mode,
            games.c.styles,
            answers.c.choice,
            case((_OPEN, null()), else_=answers.c.choice == rounds.c.answer).label("right"),
            case((_OPEN, null()), else_=answers.c.points).label("points"),
        )
        .join_from(answers, rounds)
        .join(games)
        .where(answers.c.user_id == user_id)
        .order_by(answers.c.answered_at)
    )
    return [_told(record) for record in records(connection, query)]


def _told(record: Record) -> Record:
    """Return an answer with the key of what was chosen in place of its index."""
    choices = modes.get(record["mode"]).choices(record["styles"])
    return {**record, "choice": choices[record["choice"]]}


def _totals(connection: Connection, user_id: int) -> list[Record]:
    """Return totals, those of everywhere with 0 for the server; answers to open rounds are not in them yet."""
    query = (
        select(
            boards.c.guild_id,
            boards.c.mode,
            boards.c.period,
            boards.c.start,
            *(totals.c[name] for name in ("answered", "correct", "points", "wins", "run", "streak", "styles")),
        )
        .join_from(totals, boards)
        .where(totals.c.user_id == user_id)
        .order_by(boards.c.start, boards.c.id)
    )
    return records(connection, query)


def _moves(connection: Connection, user_id: int) -> list[Record]:
    query = (
        select(rounds.c.asked_at, games.c.guild_id, games.c.channel_id, rounds.c.name, moves.c.hints, moves.c.skip)
        .join_from(moves, rounds)
        .join(games)
        .where(moves.c.user_id == user_id)
        .order_by(rounds.c.asked_at)
    )
    return records(connection, query)


def _games(connection: Connection, user_id: int) -> list[Record]:
    query = (
        select(
            games.c.started_at, games.c.guild_id, games.c.channel_id, games.c.mode, games.c.styles, games.c.seconds
        )
        .where(games.c.starter_id == user_id)
        .order_by(games.c.started_at)
    )
    return records(connection, query)
