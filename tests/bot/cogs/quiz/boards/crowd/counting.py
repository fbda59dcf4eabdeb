"""The totals of what a crowd answered, as arrays with a place for each total.

Counting ten million answers as the bot does, one after the other, would take hours.
"""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from bot.cogs.quiz.boards.counting import EVERYWHERE, Board
from bot.cogs.quiz.boards.ranks import Period, Sort
from bot.cogs.quiz.boards.total import Total
from tests.bot.cogs.quiz.boards.crowd.playing import MODES, SERVERS, Answers, Played, Whole

PERIODS = tuple(Period)
SCOPES = (EVERYWHERE, *SERVERS)
UNRANKED = -1
"""In place of null among what people are ranked by."""

_MOST_ANSWERS = 10**9


class Totals(NamedTuple):
    """The totals of players on boards, by a player's number from 0 and a board's id."""

    player: Whole
    board: Whole
    answered: Whole
    correct: Whole
    points: Whole
    wins: Whole
    run: Whole
    streak: Whole

    def accuracy(self) -> Whole:
        """Return what people are ranked by, as the bot reckons it for a total."""
        pairs, inverse = np.unique(self.answered * _MOST_ANSWERS + self.correct, return_inverse=True)
        found = (Total(*divmod(pair, _MOST_ANSWERS)).accuracy for pair in pairs.tolist())
        return np.array([UNRANKED if value is None else value for value in found])[inverse]


def boards(played: Played) -> list[Board]:
    """Return the boards of today in the order of their ids, which count from 1."""
    return [
        Board(guild_id, mode, period, period.start(played.today))
        for guild_id in SCOPES
        for mode in MODES
        for period in PERIODS
    ]


def count(played: Played) -> Totals:
    """Return all totals, ordered by player and board."""
    answers, game = played.answers, played.game
    # Who played, in which mode, in which server, as one number.
    place = (answers.player * len(MODES) + played.games.mode[game]) * len(SERVERS) + played.games.server[game]
    order = np.argsort(place, kind="stable")
    place, day, answers = place[order], played.games.day[game][order], answers.which(order)
    parts: list[Totals] = []
    for period in range(len(PERIODS)):
        lately = np.flatnonzero(day >= played.number(PERIODS[period].start(played.today)))
        if lately.size:
            parts += _of_period(period, place[lately], answers.which(lately))
    joined = Totals(*map(np.concatenate, zip(*parts, strict=True)))
    order = np.lexsort((joined.board, joined.player))
    return Totals(*(column[order] for column in joined))


def histograms(totals: Totals) -> Iterator[tuple[int, str, int, int]]:
    """Yield board, sort, value and how many people have it."""
    for sort in Sort:
        values = totals.accuracy() if sort is Sort.ACCURACY else getattr(totals, sort.value)
        ranked = values > (0 if sort in {Sort.STREAK, Sort.WINS} else UNRANKED)
        most = int(values.max()) + 1
        found, people = np.unique(totals.board[ranked] * most + values[ranked], return_counts=True)
        for pair, number in zip(found.tolist(), people.tolist(), strict=True):
            board, value = divmod(pair, most)
            yield board, sort.value, value, number


def answers_on(totals: Totals) -> list[tuple[int, int]]:
    """Return the boards that anyone is on, each with how many answers it counts."""
    counts = np.bincount(totals.board, totals.answered).astype(np.int64)
    return [(board, count) for board, count in enumerate(counts.tolist()) if count]


def _of_period(period: int, place: Whole, answers: Answers) -> Iterator[Totals]:
    """Yield the totals of servers and of everywhere, of answers in the order of their places."""
    starts = np.flatnonzero(np.diff(place, prepend=-1))
    person, server = np.divmod(place[starts], len(SERVERS))
    player, mode = np.divmod(person, len(MODES))
    run = _runs(answers.right, starts)
    of_servers = Totals(
        player,
        _board(1 + server, mode, period),
        np.diff(starts, append=place.size),
        np.add.reduceat(answers.right, starts),
        np.add.reduceat(answers.points, starts),
        np.add.reduceat(answers.won, starts),
        run[np.append(starts[1:], place.size) - 1],
        np.maximum.reduceat(run, starts),
    )
    yield of_servers
    firsts = np.flatnonzero(np.diff(person, prepend=-1))
    yield Totals(
        player[firsts],
        _board(np.zeros_like(firsts), mode[firsts], period),
        np.add.reduceat(of_servers.answered, firsts),
        np.add.reduceat(of_servers.correct, firsts),
        np.add.reduceat(of_servers.points, firsts),
        np.add.reduceat(of_servers.wins, firsts),
        np.zeros_like(firsts),
        np.maximum.reduceat(of_servers.streak, firsts),
    )


def _board(scope: Whole, mode: Whole, period: int) -> Whole:
    """Return the ids of boards; scopes, modes and periods are numbers from 0."""
    return 1 + (scope * len(MODES) + mode) * len(PERIODS) + period


def _runs(right: Whole, starts: Whole) -> Whole:
    """Return for each answer how many right ones end with it; a run ends at a wrong one, and at each of `starts`.

    Example: right answers 1 1 0 1 1, starting at 0 and 4, give runs of 1 2 0 1 1.
    """
    places = np.arange(right.size)
    ended = np.where(right, -1, places)
    ended[starts] = np.where(right[starts], starts - 1, starts)
    return places - np.maximum.accumulate(ended)
