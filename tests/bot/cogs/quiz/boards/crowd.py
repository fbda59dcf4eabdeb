"""A database of many players, as the version before the boards' totals kept it, and what can be timed in it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import numpy as np
import sqlalchemy as sa
from alembic import command
from alembic.config import Config

from bot.cogs.quiz._round import Answer, Game, Question, Round
from bot.cogs.quiz.boards.counting import EVERYWHERE, Board
from bot.cogs.quiz.boards.place import FIRST, MINE, Place
from bot.cogs.quiz.boards.ranks import Period, Sort
from bot.cogs.quiz.boards.store import read_page
from bot.cogs.quiz.game.store import GivenAnswer, QuizStore
from bot.storage import Database, schema

FIRST_ID = 10**17
SERVERS = (2 * 10**17, 2 * 10**17 + 1)
CHANNEL = 3 * 10**17
BEFORE = "0007"
"""The last revision whose boards were added up from daily totals."""

_A_ROUND = 20
_ROUNDS = 10
_DAYS = 60
_CHUNK = 500_000

OLD_BOARD = """
    WITH gains AS (SELECT user_id, points FROM totals WHERE day >= :since AND (:guild = 0 OR guild_id = :guild)),
    ranked AS (
        SELECT row_number() OVER (ORDER BY sum(points) DESC, user_id) AS place, count(*) OVER () AS people,
               rank() OVER (ORDER BY sum(points) DESC) AS rank, user_id, sum(points) AS points,
               count(*) OVER (PARTITION BY sum(points)) > 1 AS tied
        FROM gains GROUP BY user_id
    )
    SELECT ranked.*, people.name FROM ranked LEFT JOIN people ON people.user_id = ranked.user_id
    WHERE place BETWEEN 1 AND 10 OR ranked.user_id = :viewer ORDER BY place
"""
"""The first page of a board and the viewer's own place, as they were read up to then."""


def build(path: Path, players: int, answers: int, today: date, seed: int = 1) -> None:
    """Make a database of `BEFORE` in which so many people gave so many answers in the last two months."""
    _make(path)
    generator = np.random.default_rng(seed)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("DROP INDEX ix_answers_user_id")
        names = ((FIRST_ID + player, f"player {player}") for player in range(players))
        connection.executemany("INSERT INTO people (user_id, name) VALUES (?, ?)", names)
        _games(connection, -(-answers // _A_ROUND), today)
        for rows in _answers(generator, players, answers, today):
            connection.executemany("INSERT OR IGNORE INTO answers VALUES (?, ?, ?, ?, ?)", rows)
        connection.execute("CREATE INDEX ix_answers_user_id ON answers (user_id)")
        connection.execute(
            "INSERT INTO totals"
            " SELECT guild_id, date(answered_at), user_id, sum(points), sum(choice = answer), count(*)"
            " FROM answers JOIN rounds ON rounds.id = round_id JOIN games ON games.id = game_id GROUP BY 1, 2, 3"
        )
        connection.executemany("INSERT INTO servers (guild_id) VALUES (?)", [(guild_id,) for guild_id in SERVERS])


def _make(path: Path) -> None:
    engine = sa.create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        config = Config()
        config.set_main_option("script_location", str(Path(schema.__file__).parent / "migrations"))
        config.attributes["connection"] = connection
        command.upgrade(config, BEFORE)
    engine.dispose()


def _moment(round_: int, rounds: int, today: date) -> str:
    """Return when a round ended; the last one is of today."""
    day = today - timedelta(days=_DAYS - 1 - round_ * _DAYS // rounds)
    return f"{day} 00:00:{round_ % 60:02}.000000"


def _games(connection: sqlite3.Connection, rounds: int, today: date) -> None:
    games = [
        (
            1 + game,
            SERVERS[game % 2],
            CHANNEL + game,
            '["jin_yong", "gu_long"]',
            _moment(game * _ROUNDS, rounds, today),
        )
        for game in range(-(-rounds // _ROUNDS))
    ]
    connection.executemany(
        "INSERT INTO games (id, guild_id, channel_id, starter_id, styles, seconds, started_at, ended_at)"
        " VALUES (?1, ?2, ?3, 0, ?4, 20, ?5, ?5)",
        games,
    )
    asked = (
        (1 + number, 1 + number // _ROUNDS, 1 + number % _ROUNDS, number % 2, _moment(number, rounds, today))
        for number in range(rounds)
    )
    connection.executemany(
        "INSERT INTO rounds VALUES (?1, ?2, ?3, '段青', 'Duàn Qīng', ?4, NULL, ?5, ?5, ?5)", asked
    )


def _answers(
    generator: np.random.Generator, players: int, answers: int, today: date
) -> Iterator[list[tuple[int, int, int, int, str]]]:
    """Yield the answers in the order of their rounds; a few people give very many."""
    rounds = -(-answers // _A_ROUND)
    weights = np.cumsum(generator.pareto(1.2, players) + 0.5)
    skill = generator.beta(6, 4, players)
    for begin in range(0, answers, _CHUNK):
        numbers = np.arange(begin, min(begin + _CHUNK, answers))
        who = np.searchsorted(weights, generator.random(numbers.size) * weights[-1])
        # Everyone answers once, whatever the chance says.
        who[numbers < players] = numbers[numbers < players]
        right = generator.random(numbers.size) < skill[who]
        points = np.where(right, generator.integers(10, 16, numbers.size), 0)
        asked = numbers // _A_ROUND
        choice = np.where(right, asked % 2, 1 - asked % 2)
        moments = [_moment(round_, rounds, today) for round_ in asked.tolist()]
        columns = ((asked + 1).tolist(), (who + FIRST_ID).tolist(), choice.tolist(), points.tolist(), moments)
        yield list(zip(*columns, strict=True))


@dataclass(frozen=True, slots=True)
class Crowd:
    """The boards of a database that was built and then upgraded."""

    players: int
    today: date

    def boards(self) -> list[Board]:
        """Return the boards of a server and of everywhere, of every period."""
        return [
            Board(guild_id, "classic", period, period.start(self.today))
            for guild_id in (EVERYWHERE, SERVERS[0])
            for period in Period
        ]

    def sorts(self) -> list[Sort]:
        """Return everything that a board can be sorted by."""
        return list(Sort)

    def turn(self, connection: sa.Connection, board: Board, sort: Sort, place: Place | None) -> Place | None:
        """Read a page that marks nobody, by default the first; return the place of the one after it."""
        return read_page(connection, board, sort, 0, place or FIRST).after

    def own(self, connection: sa.Connection, board: Board, sort: Sort, player: int) -> Place | None:
        """Read the page of a player's own place; return the place of the one after it."""
        return read_page(connection, board, sort, FIRST_ID + player % self.players, MINE).after


async def opened_round(database: Database, channel: int) -> tuple[QuizStore, Round]:
    """Begin a game in a channel and open its only round."""
    store = QuizStore(database)
    round_ = Round(Question("段青", "Duàn Qīng", 0), choice_count=2)
    now = datetime.now(UTC)
    await store.add(Game(SERVERS[0], channel, 0, ("jin_yong", "gu_long"), 20, now, [round_]))
    round_.ask(now, 20)
    await store.save(round_)
    return store, round_


def right_answer(round_: Round, player: int) -> GivenAnswer:
    """Return a player's right answer."""
    return GivenAnswer(
        round_.id, FIRST_ID + player, Answer(0, datetime.now(UTC), 12, correct=True), f"player {player}"
    )
