"""The game: rounds in one channel, one after the other; whoever has the most points in the end is first.

The game's mode says what is asked (`bot.cogs.quiz.modes`) and by which rules (`_rules`). What an answer is worth,
lives and votes have modules of their own. Nothing here knows of Discord, of the database or of the time of day.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import islice, takewhile

from bot.cogs.quiz import _lives
from bot.cogs.quiz._bands import Band
from bot.cogs.quiz._points import Worth, speed_points
from bot.cogs.quiz._round import NOBODY, Answer, RefusedAnswerError, Round
from bot.cogs.quiz._rules import CLASSIC, Rules
from bot.cogs.quiz.boards.ranks import Standing, standings
from bot.cogs.quiz.boards.total import Total

IDLE_ROUNDS = 3
"""After this many rounds in a row without any answer a game ends by itself."""

RESUME_WITHIN = timedelta(minutes=2)
"""Resume an interrupted game only if its last round ended at most this long ago: people may still be there."""

PLAYING_ROUNDS = 2
"""Who answered one of so many last rounds is waited for."""

STARTER_GONE_ROUNDS = 2
"""A starter who let this many rounds in a row end without answering has gone."""


class OutOfLivesError(RefusedAnswerError):
    """The person has no lives left in this game."""


@dataclass
class Game:
    """Rounds in a channel, played one after the other."""

    guild_id: int
    channel_id: int
    starter_id: int
    styles: tuple[str, ...]
    """The keys of the styles that it asks about."""
    seconds: int
    """How long a round is open."""
    started_at: datetime
    rounds: list[Round]
    id: int = 0
    """0 until the game is stored."""
    stopped: bool = False
    names: dict[int, str] = field(default_factory=dict)
    """How people who answered are called, by id."""
    mode: str = "classic"
    """The key of its mode."""
    rules: Rules = CLASSIC
    """The rules of its mode."""
    band: Band = Band.NORMAL
    """The difficulty that its starter chose."""

    def answer(self, round_: Round, user_id: int, choice: int, at: datetime, *, elapsed: timedelta) -> Answer:
        """Take a person's answer, given `elapsed` after the question.

        Raises the subclass of RefusedAnswerError that says why it doesn't count.
        """
        if self.lives_left(user_id) == 0:
            raise OutOfLivesError
        correct = round_.answer(user_id, choice, at, changeable=self.rules.changeable)
        speed = speed_points(elapsed, timedelta(seconds=self.seconds)) if self.rules.speed else 0
        points = self.worth(round_, user_id).points(speed) if correct else 0
        round_.answers[user_id] = Answer(choice, at, points, correct, alone=self.is_alone(user_id))
        return round_.answers[user_id]

    def worth(self, round_: Round, user_id: int) -> Worth:
        """Return what a right answer in a round is worth to a person."""
        return Worth(round_.question.band, self.streak(round_, user_id), round_.hints.get(user_id, 0))

    def streak(self, round_: Round, user_id: int) -> int:
        """Return how many rounds in a row, just before this one, a person was right in."""
        before = reversed(self.rounds[: self.rounds.index(round_)])
        return sum(1 for _ in takewhile(lambda earlier: earlier.was_right(user_id), before))

    def lives_left(self, user_id: int) -> int | None:
        """Return how many lives a person has, joined or not; None where the mode counts none."""
        if not self.rules.lives:
            return None
        counted = [
            round_.was_right(user_id)
            for round_ in self.rounds
            if round_.closed and (not round_.skipped or user_id in round_.answers)
        ]
        return _lives.left(self.rules.lives, counted)

    @property
    def everyone(self) -> set[int]:
        """Who answered any round."""
        return {user_id for round_ in self.rounds for user_id in round_.answers}

    def is_alone(self, user_id: int) -> bool:
        """Tell whether nobody but this person has answered so far."""
        return not any(other != user_id for round_ in self.rounds for other in round_.answers)

    def played_before(self, round_: Round, user_id: int) -> bool:
        """Tell whether a person answered another round than this one."""
        return any(user_id in other.answers for other in self.rounds if other is not round_)

    @property
    def players(self) -> set[int]:
        """Who is waited for: those who answered one of the last rounds, and still have lives."""
        answered = {user_id for round_ in self._last_closed(PLAYING_ROUNDS) for user_id in round_.answers}
        return {user_id for user_id in answered if self.lives_left(user_id) != 0}

    def forget(self, user_id: int) -> None:
        """Drop a person and what they did, as if they had never been here; the game goes on."""
        for round_ in self.rounds:
            round_.withdraw(user_id)
            round_.hints.pop(user_id, None)
            round_.skips.discard(user_id)
        self.names.pop(user_id, None)
        if self.starter_id == user_id:
            self.starter_id = NOBODY

    @property
    def last_closed(self) -> Round | None:
        """The round that ended last, or None before the first has."""
        return next(iter(self._last_closed(1)), None)

    def _last_closed(self, count: int) -> Sequence[Round]:
        return list(islice((round_ for round_ in reversed(self.rounds) if round_.closed), count))

    @property
    def _idle(self) -> bool:
        last = self._last_closed(IDLE_ROUNDS)
        return len(last) == IDLE_ROUNDS and not any(round_.answers for round_ in last)

    @property
    def _all_out(self) -> bool:
        """Whether nobody has lives left, not even somebody who would join now."""
        return all(self.lives_left(user_id) == 0 for user_id in (*self.everyone, NOBODY))

    @property
    def current(self) -> Round | None:
        """The round whose turn it is, or None when the game is over."""
        if self.stopped or self._idle or self._all_out:
            return None
        return next((round_ for round_ in self.rounds if not round_.closed), None)

    @property
    def ended_early(self) -> str:
        """Why the game ended before its last round: "out" of lives, "idle", or an empty string."""
        if all(round_.closed for round_ in self.rounds):
            return ""
        if self._idle:
            return "idle"
        return "out" if self._all_out else ""

    @property
    def finished(self) -> bool:
        """Whether it was played to its end, so that it has winners."""
        return self.current is None and not self.stopped and self.ended_early != "idle"

    def abandoned(self, now: datetime) -> bool:
        """Tell whether too long has passed since anything happened for the game to be resumed."""
        ends = [round_.ends_at for round_ in self.rounds if round_.ends_at is not None]
        return now - max([self.started_at, *ends]) > RESUME_WITHIN

    @property
    def _starter_gone(self) -> bool:
        missed = self._last_closed(STARTER_GONE_ROUNDS)
        lately = [*missed, self.current] if self.current else missed
        answered = any(self.starter_id in round_.answers for round_ in lately)
        return len(missed) == STARTER_GONE_ROUNDS and not answered

    def may_stop(self, user_id: int, *, moderator: bool) -> bool:
        """Tell whether this person may stop the game: its starter, a moderator, anyone once they have gone."""
        return moderator or user_id == self.starter_id or self._starter_gone

    def find(self, round_id: int) -> Round | None:
        """Return one of the game's rounds by its id."""
        return next((round_ for round_ in self.rounds if round_.id == round_id), None)

    def number(self, round_: Round) -> int:
        """Return a round's place in the game, from 1."""
        return self.rounds.index(round_) + 1

    def standings(self) -> list[Standing]:
        """Return everyone who answered, ranked by points."""
        totals: dict[int, Total] = {}
        for round_ in self.rounds:
            for user_id, answer in round_.answers.items():
                before = totals.get(user_id, Total())
                totals[user_id] = before.after_answer(correct=answer.correct, points=answer.points)
        return standings(totals)
