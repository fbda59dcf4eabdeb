"""Reading games from the database, and what a question is stored as."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Row, Select, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cogs.quiz import modes
from bot.cogs.quiz._bands import Band
from bot.cogs.quiz._game import Game
from bot.cogs.quiz._round import Answer, Question, Round
from bot.storage.tables import answers, moves, rounds


async def load_games(connection: AsyncConnection, query: Select[*tuple[Any, ...]]) -> list[Game]:
    """Return the games whose rows a query selects, with all that people did in them."""
    return [await load_game(connection, row) for row in (await connection.execute(query)).all()]


async def load_game(connection: AsyncConnection, row: Row[*tuple[Any, ...]], user_id: int | None = None) -> Game:
    """Return the game of a row, with what everybody did in it, or only one person."""
    mode = modes.get(row.mode)
    styles = tuple(row.styles)
    return Game(
        id=row.id,
        guild_id=row.guild_id,
        channel_id=row.channel_id,
        starter_id=row.starter_id,
        styles=styles,
        seconds=row.seconds,
        mode=row.mode,
        rules=mode.rules,
        band=Band(row.band),
        started_at=row.started_at,
        rounds=await _load_rounds(connection, row.id, len(mode.choices(styles)), user_id),
    )


async def _load_rounds(
    connection: AsyncConnection, game_id: int, choice_count: int, user_id: int | None
) -> list[Round]:
    query = select(rounds).where(rounds.c.game_id == game_id).order_by(rounds.c.number)
    found = {
        row.id: Round(
            id=row.id,
            question=question_of(row.name, row.pinyin, row.answer, row.details),
            choice_count=choice_count,
            asked_at=row.asked_at,
            ends_at=row.ends_at,
            closed_at=row.closed_at,
            skipped=row.skipped,
            message_id=row.message_id,
        )
        for row in (await connection.execute(query)).all()
    }
    await _load_answers(connection, found, user_id)
    await _load_moves(connection, found, user_id)
    return list(found.values())


async def _load_answers(connection: AsyncConnection, found: Mapping[int, Round], user_id: int | None) -> None:
    query = select(answers).where(answers.c.round_id.in_(found)).order_by(answers.c.answered_at)
    if user_id is not None:
        query = query.where(answers.c.user_id == user_id)
    for row in (await connection.execute(query)).all():
        round_ = found[row.round_id]
        correct = row.choice == round_.question.answer
        round_.answers[row.user_id] = Answer(row.choice, row.answered_at, row.points, correct, row.alone)


async def _load_moves(connection: AsyncConnection, found: Mapping[int, Round], user_id: int | None) -> None:
    query = select(moves).where(moves.c.round_id.in_(found))
    if user_id is not None:
        query = query.where(moves.c.user_id == user_id)
    for row in (await connection.execute(query)).all():
        if row.hints:
            found[row.round_id].hints[row.user_id] = row.hints
        if row.skip:
            found[row.round_id].skips.add(row.user_id)


def details_of(question: Question) -> dict[str, object]:
    """Return what a question has beside name, pinyin and answer, as it is stored."""
    details: dict[str, object] = {"band": question.band.value}
    details |= {name: text for name in ("style", "source") if (text := getattr(question, name))}
    for name in ("lists", "readings"):
        if parts := getattr(question, name):
            details[name] = [list(part) for part in parts]
    return details


def question_of(name: str, pinyin: str, answer: int, details: Mapping[str, Any] | None) -> Question:
    """Return a stored question."""
    stored = defaultdict(str, details or {})
    return Question(
        name,
        pinyin,
        answer,
        band=Band(stored["band"] or Band.NORMAL),
        style=stored["style"],
        source=stored["source"],
        lists=tuple(tuple(names) for names in stored["lists"]),
        readings=tuple(tuple(spelled) for spelled in stored["readings"]),
    )
