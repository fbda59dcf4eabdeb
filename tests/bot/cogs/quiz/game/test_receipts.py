"""Receipts of answers: what becomes of them when a round ends, early or late."""

import asyncio
from types import SimpleNamespace
from typing import cast

import pytest

from bot.cogs.quiz.game.receipts import Receipts
from bot.kit import replies
from bot.kit.cog import Interaction

ROUND, ANN, BEA = 7, 1, 2


class Answered:
    """The interaction of a person who answered; `shown` is what their receipt says."""

    def __init__(self, user_id: int) -> None:
        self.user = SimpleNamespace(id=user_id)
        self.shown: str | None = None

    def is_expired(self) -> bool:
        return False

    async def edit_original_response(self, *, content: str) -> None:
        assert self.shown is not None, "edited before it was sent"
        self.shown = content

    async def delete_original_response(self) -> None:
        self.shown = None


class Line:
    """The way to Discord, which takes receipts while it is open."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.open = asyncio.Event()
        self.open.set()
        monkeypatch.setattr(replies, "send_private", self._send)

    async def _send(self, interaction: Interaction, text: str) -> None:
        await self.open.wait()
        cast("Answered", interaction).shown = text


@pytest.fixture
async def line(monkeypatch: pytest.MonkeyPatch) -> Line:
    return Line(monkeypatch)


async def send(receipts: Receipts, answered: Answered) -> None:
    await receipts.send(cast("Interaction", answered), ROUND, "noted")


async def settle(receipts: Receipts) -> None:
    await receipts.settle(ROUND, lambda interaction: f"outcome of {interaction.user.id}")


async def test_receipts_say_in_the_end_what_was_right_and_only_the_last_of_a_person_is_left(line: Line) -> None:
    receipts, first, second, bea = Receipts(), Answered(ANN), Answered(ANN), Answered(BEA)
    assert line.open
    with receipts.keeping(ROUND):
        for answered in (first, second, bea):
            await send(receipts, answered)
        await settle(receipts)
    assert [one.shown for one in (first, second, bea)] == [None, "outcome of 1", "outcome of 2"]


async def test_a_receipt_that_is_still_being_sent_at_the_end_says_the_outcome_as_soon_as_it_is_there(
    line: Line,
) -> None:
    receipts, ann = Receipts(), Answered(ANN)
    with receipts.keeping(ROUND):
        line.open.clear()
        sending = asyncio.create_task(send(receipts, ann))
        await asyncio.sleep(0)
        await settle(receipts)
        line.open.set()
        await sending
    assert ann.shown == "outcome of 1"


async def test_no_receipt_is_kept_after_its_round(line: Line) -> None:
    receipts, early, late = Receipts(), Answered(ANN), Answered(BEA)
    assert line.open
    with receipts.keeping(ROUND):
        await send(receipts, early)
    await send(receipts, late)
    await settle(receipts)
    assert (early.shown, late.shown) == ("noted", "noted")


async def test_receipts_of_somebody_who_is_forgotten_stay_as_they_are(line: Line) -> None:
    receipts, ann = Receipts(), Answered(ANN)
    assert line.open
    with receipts.keeping(ROUND):
        await send(receipts, ann)
        receipts.forget(ANN)
        await settle(receipts)
    assert ann.shown == "noted"
