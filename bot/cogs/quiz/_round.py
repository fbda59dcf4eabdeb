"""The game.

A game is a sequence of rounds in one channel. A round shows an invented name, and everyone says once, until the
round's end, in whose manner it is. When all rounds are over, the person with the most points is first.

Nothing here knows of Discord, of the database or of the time of day: moments are passed in.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import islice

from bot.cogs.quiz._points import points
from bot.cogs.quiz.boards.ranks import Standing, standings
from bot.cogs.quiz.boards.total import Total

IDLE_ROUNDS = 3
"""After this many rounds in a row without any answer a game ends by itself."""

RESUME_WITHIN = timedelta(minutes=2)
"""Resume an interrupted game only if its last round ended at most this long ago: people may still be there."""

NOBODY = 0
"""The starter of a game whose starter's data were deleted; no id of Discord's."""

STARTER_GONE_ROUNDS = 2
"""A starter who let this many rounds in a row end without answering has gone."""


class RefusedAnswerError(Exception):
    """An answer that doesn't count."""


class RoundOverError(RefusedAnswerError):
    """The round has ended, or its turn has not come."""


class NotAChoiceError(RefusedAnswerError):
    """The round has no such choice."""


class AlreadyAnsweredError(RefusedAnswerError):
    """This person's answer stands; `answer` is the first one."""

    def __init__(self, answer: "Answer") -> None:
        super().__init__("everyone answers once a round")
        self.answer = answer


@dataclass(frozen=True, slots=True)
class Question:
    """An invented name, its pinyin, and the index of its style among the game's."""

    name: str
    pinyin: str
    answer: int


@dataclass(frozen=True, slots=True)
class Answer:
    """The index of what a person chose, when, the points it earned, and whether it was right."""

    choice: int
    at: datetime
    points: int
    correct: bool


@dataclass
class Round:
    """One question, open from `asked_at` until `ends_at` or until it is closed."""

    question: Question
    choice_count: int
    """How many styles there are to choose from."""
    id: int = 0
    """0 until the round is stored."""
    asked_at: datetime | None = None
    """When it was posted; None before its turn."""
    ends_at: datetime | None = None
    """When answers stop to count; None before its turn."""
    closed: bool = False
    """Whether it ended before `ends_at`."""
    message_id: int | None = None
    """The message that shows it; None until it is known to be posted."""
    answers: dict[int, Answer] = field(default_factory=dict)
    """By person's id, in order of arrival."""

    def ask(self, at: datetime, seconds: int) -> datetime:
        """Open the round for `seconds` and return its end."""
        self.asked_at = at
        self.ends_at = at + timedelta(seconds=seconds)
        return self.ends_at

    def unseen(self, now: datetime) -> bool:
        """Tell whether it is still to be asked: its turn has not come, or it ended before it was posted."""
        if self.ends_at is None:
            return True
        return self.message_id is None and not self.answers and now >= self.ends_at

    def answer(self, user_id: int, choice: int, at: datetime) -> Answer:
        """Take a person's answer. Raises the subclass of RefusedAnswerError that says why it doesn't count."""
        if user_id in self.answers:
            raise AlreadyAnsweredError(self.answers[user_id])
        if self.closed or self.asked_at is None or self.ends_at is None or at >= self.ends_at:
            raise RoundOverError
        if not 0 <= choice < self.choice_count:
            raise NotAChoiceError
        correct = choice == self.question.answer
        worth = points(correct=correct, elapsed=at - self.asked_at, allowed=self.ends_at - self.asked_at)
        self.answers[user_id] = Answer(choice, at, worth, correct)
        return self.answers[user_id]

    def withdraw(self, user_id: int) -> None:
        """Forget an answer that could not be stored, or was deleted, so that the person may answer again."""
        self.answers.pop(user_id, None)

    def split(self) -> list[int]:
        """Return how many people chose each choice."""
        chosen = [answer.choice for answer in self.answers.values()]
        return [chosen.count(choice) for choice in range(self.choice_count)]

    def winners(self) -> list[int]:
        """Return who was right, the quickest first."""
        right = [(answer.at, user_id) for user_id, answer in self.answers.items() if answer.correct]
        return [user_id for _, user_id in sorted(right)]


@dataclass
class Game:
    """Rounds in a channel, played one after the other."""

    guild_id: int
    channel_id: int
    starter_id: int
    styles: tuple[str, ...]
    """The keys of the styles to choose from, in the order of the buttons."""
    seconds: int
    """How long a round is open."""
    started_at: datetime
    rounds: list[Round]
    mode: str = "classic"
    """The key of the mode: what is asked, and which board counts it."""
    id: int = 0
    """0 until the game is stored."""
    stopped: bool = False
    names: dict[int, str] = field(default_factory=dict)
    """How people who answered are called, by id."""

    def forget(self, user_id: int) -> None:
        """Drop a person and their answers, as if they had never been here; the game goes on."""
        for round_ in self.rounds:
            round_.withdraw(user_id)
        self.names.pop(user_id, None)
        if self.starter_id == user_id:
            self.starter_id = NOBODY

    def _last_closed(self, count: int) -> Sequence[Round]:
        return list(islice((round_ for round_ in reversed(self.rounds) if round_.closed), count))

    @property
    def _idle(self) -> bool:
        last = self._last_closed(IDLE_ROUNDS)
        return len(last) == IDLE_ROUNDS and not any(round_.answers for round_ in last)

    @property
    def current(self) -> Round | None:
        """The round whose turn it is, or None when the game is over."""
        if self.stopped or self._idle:
            return None
        return next((round_ for round_ in self.rounds if not round_.closed), None)

    @property
    def ended_idle(self) -> bool:
        """Whether the game ended early because nobody answered."""
        return self._idle and not all(round_.closed for round_ in self.rounds)

    @property
    def finished(self) -> bool:
        """Whether it was played to its end, so that it has winners."""
        return self.current is None and not self.stopped and not self.ended_idle

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
