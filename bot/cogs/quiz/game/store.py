"""Games and answers in the database.

A round is stored before it is posted, so that its buttons work even if the process ends right after. An answer is
stored once, with its points, in one transaction. The boards count it when its round is closed, in the transaction
that closes the round: until then they would give the right answer away.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Row, delete, select, true, update

from bot.cogs.quiz._game import Game
from bot.cogs.quiz._round import NOBODY, Answer, Question, Round
from bot.cogs.quiz.boards import counting
from bot.cogs.quiz.game import results
from bot.cogs.quiz.stored import moves
from bot.cogs.quiz.stored.alone import as_counted
from bot.cogs.quiz.stored.loading import details_of, load_game, load_games
from bot.kit.people import names_of, remember
from bot.metrics import ANSWERS
from bot.storage import Database, GroupCommit
from bot.storage.dialects import insert
from bot.storage.tables import answers, games, rounds

RECENT = 200
"""How many of a channel's last questions are not asked there again."""


@dataclass(frozen=True, slots=True)
class GivenAnswer:
    """A person's answer to a round, by ids."""

    round_id: int
    user_id: int
    answer: Answer
    name: str = ""
    """How the person is called; empty where that is not known."""
    changed: bool = False
    """Whether it takes the place of an earlier answer; if not, the earlier one stands."""


class QuizStore:
    """Stores games, rounds and answers."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._answers = GroupCommit(database, _insert_answers)

    async def add(self, game: Game) -> None:
        """Store a new game with all its rounds, and give them their ids.

        A game of the channel that only the database knows ends now, without winners. Memory knows which games run.
        """

        def insert_game(connection: Connection) -> tuple[int, list[int]]:
            here = games.c.channel_id == game.channel_id
            if _end_games(connection, here, game.started_at):
                results.count_all(connection, here)
            row = {
                "guild_id": game.guild_id,
                "channel_id": game.channel_id,
                "starter_id": game.starter_id,
                "styles": list(game.styles),
                "band": game.band.value,
                "seconds": game.seconds,
                "mode": game.mode,
                "started_at": game.started_at,
            }
            game_id = connection.execute(insert(connection, games).values(row).returning(games.c.id)).scalar_one()
            statement = insert(connection, rounds).returning(rounds.c.id)
            return game_id, [
                connection.execute(statement, _round_row(game_id, number, round_.question)).scalar_one()
                for number, round_ in enumerate(game.rounds, start=1)
            ]

        game.id, round_ids = await self._database.write(insert_game)
        for round_, round_id in zip(game.rounds, round_ids, strict=True):
            round_.id = round_id

    async def save(self, round_: Round) -> None:
        """Store when a round was asked and ends, and which message shows it."""
        statement = update(rounds).where(rounds.c.id == round_.id)
        values = {"asked_at": round_.asked_at, "ends_at": round_.ends_at, "message_id": round_.message_id}
        await self._database.write(lambda connection: connection.execute(statement.values(values)))

    async def close(self, round_: Round, at: datetime) -> None:
        """Store that a round is closed, after all answers submitted so far, and count them on the boards.

        What an answer that was given alone earns is decided then.
        """
        which = rounds.c.id == round_.id
        alone = [user_id for user_id, answer in round_.answers.items() if answer.alone]

        def close_round(connection: Connection) -> tuple[bool, list[Row[int, int, bool]]]:
            connection.execute(update(rounds).where(which).values(closed_at=at, skipped=round_.skipped))
            more = results.count_some(connection, which)
            return more, as_counted(connection, round_.id, alone) if alone else []

        await self._answers.settled()
        more, counted = await self._database.write(close_round)
        for row in counted:
            if row.user_id in round_.answers:
                answer = round_.answers[row.user_id]
                limited = row.points < answer.points
                round_.answers[row.user_id] = replace(answer, points=row.points, alone=row.alone, limited=limited)
        if more:
            await self.count(which)

    async def end(self, game: Game, at: datetime) -> None:
        """Store that a game and any open round of it are over, after all answers submitted so far.

        Its channel is free again, and a restart does not resume the game. Whoever won it is counted in the same
        transaction, and only once.
        """

        def end_game(connection: Connection) -> bool:
            if _end_games(connection, games.c.id == game.id, at) and game.finished:
                results.count_winners(connection, game, at)
            return results.count_some(connection, games.c.id == game.id)

        await self._answers.settled()
        if await self._database.write(end_game):
            await self.count(games.c.id == game.id)

    async def count(self, which: ColumnElement[bool]) -> None:
        """Count the answers to closed rounds that the boards don't have yet."""
        while await self._database.write(lambda connection: results.count_some(connection, which)):
            pass

    async def unfinished(self) -> list[Game]:
        """Return the games that were running when the bot last stopped, with their rounds and answers.

        Answers to closed rounds that a sudden stop left uncounted are counted first.
        """
        await self.count(true())
        async with self._database.read() as connection:
            unfinished = await load_games(connection, select(games).where(games.c.ended_at.is_(None)))
        for game in unfinished:
            game.names = await names_of(self._database, game.everyone)
        return unfinished

    async def seen_by(self, user_id: int, game_id: int) -> Game | None:
        """Return a game, running or not, with only what this person did in it; None where there is none."""
        return await self._found(games.c.id == game_id, user_id)

    async def around(self, round_id: int) -> Game | None:
        """Return the game that a round belongs to, without what people did in it; None where there is none."""
        return await self._found(
            games.c.id == select(rounds.c.game_id).where(rounds.c.id == round_id).scalar_subquery(), NOBODY
        )

    async def _found(self, which: ColumnElement[bool], user_id: int) -> Game | None:
        async with self._database.read() as connection:
            row = (await connection.execute(select(games).where(which))).one_or_none()
            return None if row is None else await load_game(connection, row, user_id)

    async def buy_hint(self, round_: Round, user_id: int, hints: int) -> None:
        """Store how many hints a person has now."""
        await self._database.write(lambda connection: moves.save_hints(connection, round_.id, user_id, hints))

    async def vote(self, round_: Round, user_id: int) -> None:
        """Store a vote to skip a round."""
        await self._database.write(lambda connection: moves.save_skip(connection, round_.id, user_id))

    async def recent_names(self, channel_id: int) -> set[str]:
        """Return the names of the last `RECENT` questions that were asked in a channel, also those of lists."""
        query = (
            select(rounds.c.name, rounds.c.details)
            .join(games, rounds.c.game_id == games.c.id)
            .where(games.c.channel_id == channel_id, rounds.c.asked_at.is_not(None))
            .order_by(games.c.id.desc(), rounds.c.number.desc())
            .limit(RECENT)
        )
        async with self._database.read() as connection:
            found = (await connection.execute(query)).all()
        listed = (names for row in found for names in (row.details or {}).get("lists", ()))
        return {row.name for row in found if row.name}.union(*listed)

    async def settled(self) -> None:
        """Wait until the answers submitted so far are written, or have failed."""
        await self._answers.settled()

    async def record(self, given: GivenAnswer) -> bool:
        """Store an answer; return whether it was new and its round still open.

        Raises BusyError when too many wait.
        """
        stored = await self._answers.submit(given)
        ANSWERS.inc(stored)
        return stored


def delete_server(connection: Connection, guild_id: int) -> None:
    """Delete a server's games, with their rounds and answers, and its boards."""
    connection.execute(delete(games).where(games.c.guild_id == guild_id))
    counting.delete_server(connection, guild_id)


def _end_games(connection: Connection, which: ColumnElement[bool], at: datetime) -> bool:
    """Store that those games that still run, and their open rounds, are over; return whether there were any."""
    running = select(games.c.id).where(which, games.c.ended_at.is_(None))
    open_rounds = (rounds.c.game_id.in_(running), rounds.c.asked_at.is_not(None), rounds.c.closed_at.is_(None))
    connection.execute(update(rounds).where(*open_rounds).values(closed_at=at))
    ended = update(games).where(which, games.c.ended_at.is_(None)).values(ended_at=at)
    return connection.execute(ended).rowcount > 0


def _round_row(game_id: int, number: int, question: Question) -> dict[str, object]:
    return {
        "game_id": game_id,
        "number": number,
        "name": question.name,
        "pinyin": question.pinyin,
        "answer": question.answer,
        "details": details_of(question),
    }


def _insert_answers(connection: Connection, batch: Sequence[GivenAnswer]) -> list[bool]:
    """Store answers to open rounds; return for each whether it was stored.

    Only one that is marked as changed replaces an earlier one.
    """
    open_rounds = _open_rounds(connection, {given.round_id for given in batch})
    taken = _keys_of(connection, batch)
    kept: dict[tuple[int, int], GivenAnswer] = {}
    outcomes = []
    for given in batch:
        key = given.round_id, given.user_id
        stored = given.round_id in open_rounds and (key not in taken or given.changed)
        outcomes.append(stored)
        if stored:
            kept[key] = given
            taken.add(key)
    if kept:
        _upsert_answers(connection, kept.values())
        remember(connection, {given.user_id: given.name for given in kept.values() if given.name})
    return outcomes


def _open_rounds(connection: Connection, ids: set[int]) -> set[int]:
    return set(connection.scalars(select(rounds.c.id).where(rounds.c.id.in_(ids), rounds.c.closed_at.is_(None))))


def _keys_of(connection: Connection, batch: Sequence[GivenAnswer]) -> set[tuple[int, int]]:
    """Return the round and person of those answers whose person has one already."""
    keys = {(given.round_id, given.user_id) for given in batch}
    # A condition a column, since SQLite would read the whole table for one of the two together.
    query = select(answers.c.round_id, answers.c.user_id).where(
        answers.c.round_id.in_({round_id for round_id, _ in keys}),
        answers.c.user_id.in_({user_id for _, user_id in keys}),
    )
    return keys & {(row.round_id, row.user_id) for row in connection.execute(query)}


def _upsert_answers(connection: Connection, kept: Iterable[GivenAnswer]) -> None:
    statement = insert(connection, answers)
    values = {name: statement.excluded[name] for name in ("choice", "points", "answered_at", "alone")}
    statement = statement.on_conflict_do_update(index_elements=answers.primary_key.columns, set_=values)
    connection.execute(statement, [_answer_row(given) for given in kept])


def _answer_row(given: GivenAnswer) -> dict[str, object]:
    return {
        "round_id": given.round_id,
        "user_id": given.user_id,
        "choice": given.answer.choice,
        "points": given.answer.points,
        "answered_at": given.answer.at,
        "alone": given.answer.alone,
        "counted": False,
    }
