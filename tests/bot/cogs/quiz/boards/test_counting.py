"""Boards after people and servers are gone, or no longer count."""

import json
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, delete, insert, update

from bot.cogs.quiz.boards import counting, upkeep
from bot.cogs.quiz.boards.counting import NO_SERVER, Gain
from bot.cogs.quiz.boards.ranks import Period
from bot.storage import Database
from bot.storage.board_tables import boards
from bot.storage.dialects.sqlite import url_of
from bot.storage.tables import servers
from tests.bot.cogs.quiz.boards.played import DAY, GUILD, answer, counted, ranked, win
from tests.bot.cogs.quiz.ledger import rows

OTHER = GUILD + 1
PEOPLE = (1, 2, 3)
BOARDS = """
    SELECT guild_id, mode, period, start, user_id, answered, correct, points, wins, streak, accuracy, styles
    FROM totals JOIN boards ON boards.id = totals.board_id
"""
HISTOGRAMS = """
    SELECT guild_id, mode, period, start, sort, value, people
    FROM histograms JOIN boards ON boards.id = histograms.board_id
"""
STYLES = """
    SELECT guild_id, mode, period, start, style, answers
    FROM board_styles JOIN boards ON boards.id = board_styles.board_id
"""
OF_EVERY_BOARD = (BOARDS, HISTOGRAMS, STYLES)


@pytest.fixture
def path(database_url: str) -> str:
    return database_url


@pytest.fixture
def fresh_path(tmp_path: Path) -> Path:
    return tmp_path / "fresh.db"


@pytest.fixture
async def fresh(fresh_path: Path) -> AsyncIterator[Database]:
    """Another database, always SQLite's, which only ever saw what is still to be counted."""
    database = await Database.open(url_of(fresh_path).render_as_string())
    yield database
    await database.close()


def gains_of(*people: int, guild: int = GUILD) -> list[Gain]:
    """Return what people gain in a server: more than twenty answers on three days, some wrong, and a won game.

    Each person answers with the two usual styles, and now and then with other ones.
    """
    pairs = (("jin_yong", "gu_long"), ("gu_long", "poets"))
    days = [DAY + timedelta(number // 9) for number in range(23)]
    answers = [
        answer(
            user,
            10 + number % user,
            guild=guild,
            right=number % (user + 2) != 0,
            day=day,
            styles=pairs[number % user == 1],
        )
        for user in people
        for number, day in enumerate(days)
    ]
    return [*answers, *(win(user, guild=guild) for user in people)]


async def choose(database: Database, guild_id: int, *, counts: bool) -> None:
    """Let a server choose whether it counts everywhere."""

    def store(connection: Connection) -> None:
        connection.execute(delete(servers).where(servers.c.guild_id == guild_id))
        connection.execute(insert(servers).values(guild_id=guild_id, counts_everywhere=counts))

    await database.write(store)


def comparable(found: list[tuple[Any, ...]]) -> set[tuple[Any, ...]]:
    """Return rows whose counts of styles, which are JSON, are in one order."""
    return {
        tuple(str(sorted(json.loads(value).items())) if str(value).startswith("{") else value for value in row)
        for row in found
    }


def assert_same_boards(path: str, fresh_path: Path) -> None:
    """Assert that both databases have the same boards."""
    for query in OF_EVERY_BOARD:
        assert comparable(rows(path, query)) == comparable(rows(fresh_path, query))


async def test_boards_without_a_person_are_as_if_they_had_never_played(
    database: Database, fresh: Database, path: str, fresh_path: Path
) -> None:
    await counted(database, [*gains_of(*PEOPLE), *gains_of(*PEOPLE, guild=OTHER)])
    await database.write(lambda connection: counting.delete_person(connection, 2))
    await counted(fresh, [*gains_of(1, 3), *gains_of(1, 3, guild=OTHER)])
    assert_same_boards(path, fresh_path)


async def test_boards_without_a_server_are_as_if_nobody_had_played_there(
    database: Database, fresh: Database, path: str, fresh_path: Path
) -> None:
    await counted(database, [*gains_of(*PEOPLE), *gains_of(2, 3, guild=OTHER)])
    await database.write(lambda connection: counting.delete_server(connection, GUILD))
    await upkeep.run(database, DAY)
    await counted(fresh, gains_of(2, 3, guild=OTHER))
    found = [row for row in rows(path, BOARDS) if row[0] != 0]
    assert {row[0] for row in found} == {OTHER}
    assert_same_boards(path, fresh_path)


async def test_a_server_that_opts_out_is_taken_out_of_everywhere_and_comes_back(
    database: Database, fresh: Database, path: str, fresh_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(upkeep, "PEOPLE_AT_ONCE", 2)
    gains = [*gains_of(*PEOPLE), *gains_of(2, 3, guild=OTHER)]
    await choose(database, GUILD, counts=True)
    await counted(database, gains)
    await choose(database, GUILD, counts=False)
    await upkeep.run(database, DAY)
    await counted(database, gains_of(1))
    assert {user for user, _ in await ranked(database)} == {2, 3}
    assert {user for user, _ in await ranked(database, GUILD)} == {1, 2, 3}
    await choose(database, GUILD, counts=True)
    await upkeep.run(database, DAY)
    await counted(fresh, [*gains, *gains_of(1)])
    assert_same_boards(path, fresh_path)
    assert rows(path, "SELECT * FROM recounts") == []


async def test_what_is_gained_while_a_server_waits_to_be_taken_out_is_not_left_behind(database: Database) -> None:
    await choose(database, GUILD, counts=True)
    await counted(database, [answer(5), answer(5, guild=OTHER)])
    await choose(database, GUILD, counts=False)
    await counted(database, [answer(5), answer(6)])
    await upkeep.run(database, DAY)
    assert await ranked(database) == [(5, 10)]


async def test_a_new_board_of_a_server_that_opted_out_does_not_count_everywhere(database: Database) -> None:
    await choose(database, GUILD, counts=False)
    await counted(database, [answer(5), answer(6, guild=OTHER)])
    assert await ranked(database) == [(6, 10)]


async def test_what_was_played_outside_of_servers_counts_everywhere(database: Database) -> None:
    await counted(database, [answer(5, guild=NO_SERVER), answer(5)])
    assert await ranked(database) == [(5, 20)]
    assert await ranked(database, GUILD) == [(5, 10)]


async def test_boards_of_past_days_go_and_the_others_stay(
    database: Database, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(upkeep, "ROWS_AT_ONCE", 2)
    await counted(database, [answer(user) for user in range(1, 6)])
    await upkeep.run(database, DAY + upkeep.KEPT_AFTER)
    assert len(await ranked(database, GUILD, period=Period.TODAY)) == 5
    await upkeep.run(database, DAY + upkeep.KEPT_AFTER + timedelta(days=1))
    assert await ranked(database, GUILD, period=Period.TODAY) == []
    assert len(await ranked(database, GUILD, period=Period.MONTH)) == 5
    await upkeep.run(database, DAY + timedelta(days=365))
    for query in OF_EVERY_BOARD:
        assert {row[2] for row in rows(path, query)} == {"all"}


async def test_a_part_of_a_recount_that_a_stop_left_is_done_by_the_next_start(database: Database) -> None:
    await counted(database, [answer(5), answer(6)])
    silent = update(boards).values(counts_everywhere=False)
    await database.write(lambda connection: connection.execute(silent))
    await database.write(lambda connection: counting.plan_recounts(connection, GUILD))
    await upkeep.run(database, DAY)
    assert await ranked(database) == []
