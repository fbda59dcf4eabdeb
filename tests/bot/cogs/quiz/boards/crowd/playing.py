"""What a crowd answers, by chance, as arrays with a place for each answer."""

from datetime import date, timedelta
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from bot.cogs.quiz import modes

Whole: TypeAlias = NDArray[np.int64]

MODES = tuple(key for key, mode in modes.found().items() if mode.ranked)
"""The modes that have boards; most games are in the first."""

SERVERS = (2 * 10**17, 2 * 10**17 + 1)
A_ROUND = 20
"""How many people answer a round."""

ROUNDS = 10
"""How many rounds a game has."""

_OF_OTHERS = 5
"""One game of so many is in another mode than the first."""

_MOST = 500
"""How much likelier than others' the answers of the keenest are."""


class Games(NamedTuple):
    """Games in the order of time; modes, servers and days are numbers from 0."""

    mode: Whole
    server: Whole
    day: Whole


class Answers(NamedTuple):
    """Answers in the order of their rounds; rounds and players are numbers from 0."""

    round: Whole
    player: Whole
    right: Whole
    points: Whole
    won: Whole
    """1 for one answer of each person who won a game, otherwise 0."""

    def which(self, places: Whole) -> "Answers":
        """Return the answers at these places."""
        return Answers(*(column[places] for column in self))


class Played(NamedTuple):
    """What a crowd has played; day 0 is the first of so many, and the last is today."""

    players: int
    today: date
    days: int
    games: Games
    answers: Answers

    def number(self, day: date) -> int:
        """Return the number of a day, which is below 0 before the first."""
        return (day - self.today).days + self.days - 1

    @property
    def game(self) -> Whole:
        """The number of each answer's game."""
        return self.answers.round // ROUNDS

    def date(self, number: int) -> date:
        """Return the day of a number."""
        return self.today - timedelta(days=self.days - 1 - number)


def play(players: int, answers: int, today: date, days: int = 60, seed: int = 1) -> Played:
    """Let everyone answer once, in the first mode, and random people answer the rest, some of them very often."""
    chance = np.random.default_rng(seed)
    weights = np.cumsum(np.minimum(chance.pareto(1.2, players), _MOST) + 0.5)
    skill = chance.beta(6, 4, players)
    numbers = np.arange(answers * 5 // 4)
    player = np.searchsorted(weights, chance.random(numbers.size) * weights[-1])
    player[:players] = numbers[:players]
    # A person answers a round once, so more are drawn than are needed.
    given = np.unique(numbers // A_ROUND * players + player)[:answers]
    round_, player = np.divmod(given, players)
    right = (chance.random(player.size) < skill[player]).astype(np.int64)
    points = right * chance.integers(10, 16, player.size)
    won = _won(round_ // ROUNDS * players + player, points, players)
    count = int(round_[-1]) // ROUNDS + 1
    games = _games(count, players // (A_ROUND * ROUNDS) + 1, days)
    return Played(players, today, days, games, Answers(round_, player, right, points, won))


def _games(count: int, of_first_mode: int, days: int) -> Games:
    """Return so many games, of which at least the first `of_first_mode` are in the first mode."""
    number = np.arange(count)
    other = (number % _OF_OTHERS == 0) & (number >= of_first_mode)
    mode = np.where(other, 1 + number // _OF_OTHERS % (len(MODES) - 1), 0)
    # Pairs of games, so that every mode is played in every server.
    return Games(mode, number // 2 % len(SERVERS), number * days // count)


def _won(key: Whole, points: Whole, players: int) -> Whole:
    """Mark an answer of each winner; `key` holds game and player of each answer, as game * players + player."""
    each, first, inverse = np.unique(key, return_index=True, return_inverse=True)
    sums = np.bincount(inverse, points).astype(np.int64)
    _, starts, game = np.unique(each // players, return_index=True, return_inverse=True)
    most = np.maximum.reduceat(sums, starts)[game]
    people = np.bincount(game)[game]
    won = np.zeros(key.size, np.int64)
    won[first[(sums == most) & (most > 0) & (people > 1)]] = 1
    return won
