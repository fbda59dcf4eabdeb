"""The crowd that the benchmark of boards is measured with: its boards are what the bot would have counted."""

from collections import Counter, defaultdict
from datetime import date
from pathlib import Path
from random import Random

from bot.storage import Database
from tests.bot.cogs.quiz.boards.crowd.building import build
from tests.bot.cogs.quiz.boards.crowd.playing import play
from tests.bot.cogs.quiz.boards.crowd.reading import Asked, answer, read_all
from tests.bot.cogs.quiz.ledger import assert_totals_equal_a_recount, rows

TODAY = date(2026, 3, 4)
_SINCE = """
    SELECT count(*), sum(points) FROM answers WHERE answered_at >= '2026-03-02'
"""
_WEEK = """
    SELECT sum(answered), sum(totals.points) FROM totals JOIN boards ON boards.id = board_id
    WHERE guild_id = 0 AND period = 'week'
"""
_GAMES = """
    SELECT game_id, mode, user_id, sum(points) FROM answers JOIN rounds ON rounds.id = round_id
    JOIN games ON games.id = game_id GROUP BY 1, 2, 3
"""
_WINS = """
    SELECT mode, user_id, wins FROM totals JOIN boards ON boards.id = board_id
    WHERE guild_id = 0 AND period = 'all' AND wins > 0
"""


def place_of(url: str) -> Path | str:
    """Return the database as the ledger takes it."""
    return Path(url.partition(":///")[2]) if url.startswith("sqlite") else url


def test_its_totals_are_those_of_its_answers(database_url: str) -> None:
    build(database_url, play(40, 2_000, TODAY, days=1))
    assert_totals_equal_a_recount(place_of(database_url))


def test_its_wins_are_those_of_its_games(database_url: str) -> None:
    build(database_url, play(40, 2_000, TODAY, days=1))
    games: defaultdict[tuple[int, str], dict[int, int]] = defaultdict(dict)
    for game_id, mode, user_id, points in rows(place_of(database_url), _GAMES):
        games[game_id, mode][user_id] = int(points)
    wins = Counter(
        (mode, user_id)
        for (_, mode), points in games.items()
        for user_id, own in points.items()
        if own == max(points.values()) > 0 and len(points) > 1
    )
    assert {(mode, user_id): count for mode, user_id, count in rows(place_of(database_url), _WINS)} == wins


async def test_its_boards_count_their_periods_and_can_be_read_and_answered_in(database_url: str) -> None:
    played = play(300, 3_000, TODAY, days=10)
    build(database_url, played)
    assert rows(place_of(database_url), _WEEK) == rows(place_of(database_url), _SINCE)
    database = await Database.open(database_url)
    try:
        readings = await read_all(database, played, Random(1), times=1)  # noqa: S311 - no secret
        await answer(database, channel=1, players=[1, 2])
    finally:
        await database.close()
    assert {reading.asked for reading in readings} == set(Asked)
