"""What a person does who plays alone: the daily and practice."""

import json
from datetime import date
from pathlib import Path

from simcord import ChannelHandle, InteractionResult, MemberActor

from bot.cogs.quiz.daily.day import QUESTIONS
from tests.bot.cogs.quiz.ledger import rows
from tests.bot.reading import Shown, message_of, read

STYLES = ("Jin Yong", "Gu Long")


async def begin(person: MemberActor, channel: ChannelHandle, command: str) -> InteractionResult:
    """Type a command for the first time, and go on from the primer to the first question."""
    shown = await person.slash(channel, command)
    assert read(shown).title == "Before your first question"
    return await press(person, shown, "Show me a name")


async def press(person: MemberActor, shown: Shown, label: str) -> InteractionResult:
    """Press a button of a private message, which shows another page then."""
    return await person.click(message_of(shown), label=label)


def answers_of(path: Path, day: date | None = None) -> list[str]:
    """Return the labels of the right answers of a daily: of the only one, or of a day's."""
    where = f" WHERE day = '{day.isoformat()}'" if day else ""
    [(questions,)] = rows(path, f"SELECT questions FROM dailies{where}")  # noqa: S608 - a date
    return [STYLES[right] for _, _, right, _ in json.loads(str(questions))]


async def play_daily(
    person: MemberActor, shown: Shown, path: Path, wrong: tuple[int, ...] = (), start: int = 0
) -> InteractionResult:
    """Answer a daily to its end, these questions (counted from 0) wrongly, from the question that is shown."""
    right = answers_of(path)
    last = None
    for number in range(start, QUESTIONS):
        label = right[number]
        if number in wrong:
            label = next(style for style in STYLES if style != label)
        last = await press(person, shown, label)
        shown = last
    assert last is not None
    return last
