"""A round: a question, and everyone chooses an answer until the round's end.

Nothing here knows of Discord, of the database or of the time of day: moments are passed in. `_game` puts rounds
together.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.cogs.quiz._bands import Band

NOBODY = 0
"""The starter of a game whose starter's data were deleted; no id of Discord's."""


class RefusedAnswerError(Exception):
    """An answer that doesn't count."""


class RoundOverError(RefusedAnswerError):
    """The round has ended, or its turn has not come."""


class NotAChoiceError(RefusedAnswerError):
    """The round has no such choice."""


class AlreadyAnsweredError(RefusedAnswerError):
    """This person's `answer` stands: it can't be changed, or is what they chose again."""

    def __init__(self, answer: "Answer") -> None:
        super().__init__("the answer stands")
        self.answer = answer


@dataclass(frozen=True, slots=True)
class Question:
    """What a round asks: a name, or lists of names."""

    name: str
    """The name that is asked about; empty where `lists` are."""
    pinyin: str
    answer: int
    """The index of the right answer among the choices."""
    band: Band = Band.NORMAL
    style: str = ""
    """The key of the style whose name it is, where the choices don't say."""
    source: str = ""
    """A work, or where the lists come from; empty where there is none to tell."""
    lists: tuple[tuple[str, ...], ...] = ()
    """Lists of names, one a choice."""
    readings: tuple[tuple[str, ...], ...] = ()
    """The pinyin of the names of `lists`; empty where it was not stored."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The index of what a person chose, when, the points it earned, and whether it was right."""

    choice: int
    at: datetime
    points: int
    correct: bool
    alone: bool = False
    """Whether nobody else had answered in the game: such points are limited by day.

    It is decided again when the round is closed, since others may answer in the meantime.
    """
    limited: bool = False
    """Whether that limit took some of its points; known once the round is closed."""


@dataclass
class Round:
    """One question, open from `asked_at` until `ends_at` or until it is closed."""

    question: Question
    choice_count: int
    """How many answers there are to choose from."""
    id: int = 0
    """0 until the round is stored."""
    asked_at: datetime | None = None
    """When it was posted; None before its turn."""
    ends_at: datetime | None = None
    """When answers stop to count; None before its turn."""
    closed_at: datetime | None = None
    """When it ended, perhaps before `ends_at`; None until then."""
    skipped: bool = False
    """Whether it was ended by others' votes or an outage: who did not answer loses no life."""
    message_id: int | None = None
    """The message that shows it; None until it is known to be posted."""
    answers: dict[int, Answer] = field(default_factory=dict)
    """By person's id, in order of arrival."""
    hints: dict[int, int] = field(default_factory=dict)
    """How many hints each person bought."""
    skips: set[int] = field(default_factory=set)
    """Who voted to skip it."""

    @property
    def closed(self) -> bool:
        """Whether it has ended."""
        return self.closed_at is not None

    def ask(self, at: datetime, seconds: int) -> datetime:
        """Open the round for `seconds` and return its end."""
        self.asked_at = at
        self.ends_at = at + timedelta(seconds=seconds)
        return self.ends_at

    def is_open(self, at: datetime) -> bool:
        """Tell whether answers count at this moment."""
        return not self.closed and self.ends_at is not None and at < self.ends_at

    def unseen(self, now: datetime) -> bool:
        """Tell whether it is still to be asked: its turn has not come, or it ended before it was posted."""
        if self.ends_at is None:
            return True
        return self.message_id is None and not self.answers and now >= self.ends_at

    def answer(self, user_id: int, choice: int, at: datetime, *, changeable: bool = False) -> bool:
        """Return whether a choice is right. Raises the subclass of RefusedAnswerError that says why it is refused.

        An earlier answer of the person can be replaced by another one if it is `changeable`.
        """
        given = self.answers.get(user_id)
        is_open = self.is_open(at)
        if given is not None and not (changeable and is_open and choice != given.choice):
            raise AlreadyAnsweredError(given)
        if not is_open:
            raise RoundOverError
        if not 0 <= choice < self.choice_count:
            raise NotAChoiceError
        return choice == self.question.answer

    def withdraw(self, user_id: int, before: Answer | None = None) -> None:
        """Forget an answer that could not be stored, or was deleted; the one `before` it counts again."""
        self.answers.pop(user_id, None)
        if before is not None:
            self.answers[user_id] = before

    def split(self) -> list[int]:
        """Return how many people chose each choice."""
        chosen = [answer.choice for answer in self.answers.values()]
        return [chosen.count(choice) for choice in range(self.choice_count)]

    def winners(self) -> list[int]:
        """Return who was right, the quickest first."""
        right = [(answer.at, user_id) for user_id, answer in self.answers.items() if answer.correct]
        return [user_id for _, user_id in sorted(right)]

    def was_right(self, user_id: int) -> bool:
        """Tell whether a person answered, and was right."""
        return user_id in self.answers and self.answers[user_id].correct
