"""Counting what people gain on the boards, each function as a part of a transaction.

An answer changes eight totals: those of a day, a week, a month and all time, in its server and everywhere. A total
of everywhere is always the sum of the person's totals in the servers that count there (of streaks: the longest),
so that a server can be taken out at any time. A streak is therefore a run of right answers in one server.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, delete, select

from bot.cogs.quiz.boards import sums
from bot.cogs.quiz.boards.ranks import Period
from bot.cogs.quiz.boards.sums import TotalKey
from bot.cogs.quiz.boards.total import Total
from bot.storage.board_tables import boards, recounts, totals
from bot.storage.dialects import insert
from bot.storage.tables import servers

EVERYWHERE = 0
"""In place of a server's id: the boards of everywhere. No id of Discord's."""

NO_SERVER = -1
"""In place of a server's id: what was played outside of servers, which counts everywhere."""


class Board(NamedTuple):
    """Which board: of a server, or one of the constants above; a mode's key; and a period by its first day."""

    guild_id: int
    mode: str
    period: Period
    start: date


@dataclass(frozen=True, slots=True)
class Gain:
    """What a person gained in a server, in a mode, on a day (UTC): an answer, or a win where `correct` is None."""

    guild_id: int
    user_id: int
    mode: str
    day: date
    correct: bool | None
    points: int = 0
    styles: tuple[str, ...] = ()
    """The keys of the styles of the game that was answered in."""

    def boards(self, guild_id: int) -> Iterable[Board]:
        """Return the boards that count it, of its server or of EVERYWHERE."""
        return (Board(guild_id, self.mode, period, period.start(self.day)) for period in Period)

    def onto(self, total: Total) -> Total:
        """Return a total with this gain."""
        if self.correct is None:
            return total.after_win()
        return total.after_answer(correct=self.correct, points=self.points, styles=self.styles)


def count(connection: Connection, gains: Sequence[Gain]) -> None:
    """Count what people gained, in this order, in their servers and everywhere."""
    if not gains:
        return
    here = {board for gain in gains for board in gain.boards(gain.guild_id)}
    everywhere = {board for gain in gains for board in gain.boards(EVERYWHERE)}
    ids = _ids(connection, here | everywhere)
    people = {gain.user_id for gain in gains}
    before = _load(connection, people, {ids[board] for board in here})
    after: dict[TotalKey, Total | None] = {}
    for gain in gains:
        for board in gain.boards(gain.guild_id):
            key = gain.user_id, ids[board]
            after[key] = gain.onto(after.get(key) or before.get(key) or Total())
    _replace(connection, before, after)
    affected = {(gain.user_id, ids[board]) for gain in gains for board in gain.boards(EVERYWHERE)}
    _sum_up(connection, affected, {ids[board]: board for board in everywhere})


def recount_everywhere(connection: Connection, people: Collection[int]) -> None:
    """Add up all totals of everywhere of some people again, from those of the servers that count there."""
    query = select(boards).join_from(totals, boards).where(totals.c.user_id.in_(people)).distinct()
    known = [Board(row.guild_id, row.mode, Period(row.period), row.start) for row in connection.execute(query)]
    everywhere = _ids(connection, {board._replace(guild_id=EVERYWHERE) for board in known})
    by_id = {board_id: board for board, board_id in everywhere.items()}
    _sum_up(connection, {(user_id, board_id) for user_id in people for board_id in by_id}, by_id)


def delete_person(connection: Connection, user_id: int) -> None:
    """Take a person off all boards."""
    before = _load(connection, {user_id})
    _replace(connection, before, dict.fromkeys(before))
    connection.execute(delete(recounts).where(recounts.c.user_id == user_id))


def delete_server(connection: Connection, guild_id: int) -> None:
    """Delete a server's boards; those of everywhere follow at the next `upkeep.recount_some`."""
    plan_recounts(connection, guild_id)
    connection.execute(delete(boards).where(boards.c.guild_id == guild_id))


def plan_recounts(connection: Connection, guild_id: int) -> None:
    """Store that the totals of everywhere of all who played in a server have to be added up again."""
    played = select(totals.c.user_id).join(boards).where(boards.c.guild_id == guild_id).distinct()
    statement = insert(connection, recounts).from_select(["user_id"], played)
    connection.execute(statement.on_conflict_do_nothing())


def _ids(connection: Connection, wanted: Collection[Board]) -> dict[Board, int]:
    """Return the boards' ids; boards that are new are stored."""
    known = _known(connection, wanted)
    missing = [board for board in wanted if board not in known]
    if not missing:
        return known
    guild_ids = {board.guild_id for board in missing}
    opted_out = select(servers.c.guild_id).where(~servers.c.counts_everywhere, servers.c.guild_id.in_(guild_ids))
    silent = set(connection.scalars(opted_out))
    rows = [{**board._asdict(), "counts_everywhere": board.guild_id not in silent} for board in missing]
    connection.execute(insert(connection, boards).on_conflict_do_nothing(), rows)
    return known | _known(connection, missing)


def _known(connection: Connection, wanted: Collection[Board]) -> dict[Board, int]:
    # A condition a column, since SQLite would read the whole table for one of the four together.
    same = (
        boards.c[name].in_({getattr(board, name) for board in wanted}) for name in ("guild_id", "mode", "start")
    )
    rows = connection.execute(select(boards).where(*same))
    found = {Board(row.guild_id, row.mode, Period(row.period), row.start): row.id for row in rows}
    return {board: found[board] for board in wanted if board in found}


def _load(
    connection: Connection, people: Collection[int], board_ids: Collection[int] | None = None
) -> dict[TotalKey, Total]:
    """Return people's totals on some boards, or on all."""
    query = select(totals).where(totals.c.user_id.in_(people))
    if board_ids is not None:
        query = query.where(totals.c.board_id.in_(board_ids))
    return {(row.user_id, row.board_id): _total(row) for row in connection.execute(query)}


def _total(row: Row[*tuple[Any, ...]]) -> Total:
    return Total(row.answered, row.correct, row.points, row.wins, row.run, row.streak, row.styles)


def _sum_up(connection: Connection, affected: Collection[TotalKey], everywhere: Mapping[int, Board]) -> None:
    """Make totals of everywhere what the totals of servers say; `everywhere` has the boards by their ids."""
    ids = {board: board_id for board_id, board in everywhere.items()}
    query = (
        select(totals, boards.c.mode, boards.c.period, boards.c.start)
        .join_from(totals, boards)
        .where(totals.c.user_id.in_({user_id for user_id, _ in affected}))
        .where(boards.c.guild_id != EVERYWHERE, boards.c.counts_everywhere)
        .where(
            boards.c.start.in_({board.start for board in ids}), boards.c.mode.in_({board.mode for board in ids})
        )
    )
    after: dict[TotalKey, Total | None] = dict.fromkeys(affected)
    for row in connection.execute(query):
        board_id = ids.get(Board(EVERYWHERE, row.mode, Period(row.period), row.start))
        if board_id is not None and (row.user_id, board_id) in after:
            sum_so_far = after[row.user_id, board_id] or Total()
            after[row.user_id, board_id] = sum_so_far.with_server(_total(row))
    before = _load(connection, {user_id for user_id, _ in affected}, set(everywhere))
    _replace(connection, before, after)


def _replace(
    connection: Connection, before: Mapping[TotalKey, Total], after: Mapping[TotalKey, Total | None]
) -> None:
    """Store new totals in the place of those before, None for a total that goes; histograms and styles follow."""
    changed = {key: total for key, total in after.items() if total != before.get(key)}
    stored = [_row(key, total) for key, total in changed.items() if total is not None]
    if stored:
        statement = insert(connection, totals)
        new = {name: statement.excluded[name] for name in stored[0] if name not in {"user_id", "board_id"}}
        columns = totals.primary_key.columns
        connection.execute(statement.on_conflict_do_update(index_elements=columns, set_=new), stored)
    _delete(connection, [key for key, total in changed.items() if total is None])
    sums.follow(connection, before, changed)


def _delete(connection: Connection, keys: Iterable[TotalKey]) -> None:
    """Delete totals, in a statement a board: SQLite would read the whole table for pairs of person and board."""
    by_board: defaultdict[int, list[int]] = defaultdict(list)
    for user_id, board_id in keys:
        by_board[board_id].append(user_id)
    for board_id, people in by_board.items():
        connection.execute(delete(totals).where(totals.c.user_id.in_(people), totals.c.board_id == board_id))


def _row(key: TotalKey, total: Total) -> dict[str, object]:
    user_id, board_id = key
    return {
        "user_id": user_id,
        "board_id": board_id,
        "answered": total.answered,
        "correct": total.correct,
        "points": total.points,
        "wins": total.wins,
        "run": total.run,
        "streak": total.streak,
        "accuracy": total.accuracy,
        "styles": total.styles,
    }
