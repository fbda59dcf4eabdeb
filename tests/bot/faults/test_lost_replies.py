"""What Discord took although its reply was lost has arrived."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from bot.client.client import Jianghu
from bot.kit import replies
from bot.kit.inference import Invention
from models.drawing.wishes.request import DrawRequest
from sandbox.testing.driver import Driver, PersonClient
from tests.bot.cogs.quiz.ledger import rows
from tests.bot.cogs.train.workshop import Workshop
from tests.bot.faults.conftest import CALLBACK, HALL, MESSAGES, ORIGINAL, appears, module, settled, shown

SORRY = "Something went wrong"
pytestmark = pytest.mark.usefixtures("bot")
FAULTS = ["502 afterwards", "reset afterwards", "reset before"]


async def lose(sandbox: Driver, fault: str, method: str, route: str) -> None:
    match fault:
        case "502 afterwards":
            await sandbox.faults.lose_reply(method, route)
        case "reset afterwards":
            await sandbox.faults.lose_reply(method, route, status=None)
        case _:
            await sandbox.faults.reset(method, route)


@pytest.mark.parametrize("fault", FAULTS)
async def test_a_game_whose_announcement_arrived_takes_place(
    sandbox: Driver, mei: PersonClient, fault: str
) -> None:
    await lose(sandbox, fault, "POST", CALLBACK)
    assert "A game begins" in (await mei.slash("quiz play", channel=HALL)).text
    question = await appears(sandbox, "Round 1 of 5")
    assert "You said" in (await mei.click(question, "Gu Long")).text
    await settled()
    assert len(shown(sandbox, "A game begins")) == 1
    assert not shown(sandbox, SORRY)


@pytest.mark.parametrize("fault", FAULTS)
async def test_a_question_whose_reply_was_lost_is_posted_once(
    sandbox: Driver, mei: PersonClient, fault: str
) -> None:
    await lose(sandbox, fault, "POST", MESSAGES)
    await mei.slash("quiz play", channel=HALL)
    question = await appears(sandbox, "Round 1 of 5")
    assert "You said" in (await mei.click(question, "Gu Long")).text
    await mei.slash("quiz stop", channel=HALL)
    await appears(sandbox, "Final standings")
    assert [message.id for message in shown(sandbox, "Round 1 of 5")] == [question.id]


@pytest.mark.parametrize("fault", FAULTS)
async def test_an_answer_that_counts_is_never_called_an_error(
    sandbox: Driver, mei: PersonClient, path: Path, fault: str
) -> None:
    await mei.slash("quiz play", channel=HALL)
    question = await appears(sandbox, "Round 1 of 5")
    await lose(sandbox, fault, "POST", CALLBACK)
    assert "You said **Gu Long**" in (await mei.click(question, "Gu Long")).text
    await settled()
    assert "You have said" in (await mei.click(question, "Gu Long")).text
    assert rows(path, "SELECT user_id FROM answers") == [(mei.id,)]
    assert not shown(sandbox, SORRY)


@pytest.fixture
def slow_names(bot: Jianghu, monkeypatch: pytest.MonkeyPatch) -> None:
    """Names take longer than the bot waits before it defers."""
    draw = bot.inference.draw
    monkeypatch.setattr(replies, "PATIENCE", 0.05)

    async def slowly(style: str, request: DrawRequest, **options: Any) -> Invention:  # noqa: ANN401 - draw's own
        await asyncio.sleep(0.5)
        return await draw(style, request, **options)

    monkeypatch.setattr(bot.inference, "draw", slowly)


@pytest.mark.usefixtures("slow_names")
@pytest.mark.parametrize("request_", [("POST", CALLBACK), ("PATCH", ORIGINAL)], ids=["deferral", "names"])
@pytest.mark.parametrize("fault", FAULTS)
async def test_names_after_a_deferral_stay(
    sandbox: Driver, mei: PersonClient, fault: str, request_: tuple[str, str]
) -> None:
    await lose(sandbox, fault, *request_)
    outcome = await mei.slash("name", count=2)
    assert "Two names" in outcome.text
    assert not outcome.ephemeral
    await settled()
    assert not shown(sandbox, SORRY)
    assert outcome.shown.id in sandbox.messages


@pytest.mark.usefixtures("slow_names")
async def test_names_that_discord_refuses_leave_no_thinking_message(
    sandbox: Driver, bot: Jianghu, mei: PersonClient, caplog: pytest.LogCaptureFixture
) -> None:
    await sandbox.faults.fail("PATCH", ORIGINAL, status=400, code=50035, body="Invalid Form Body")
    asking = asyncio.create_task(mei.slash("name"))
    told = await appears(sandbox, SORRY)
    await settled()
    asking.cancel()
    assert told.ephemeral
    assert list(sandbox.messages) == [told.id]
    assert not bot.is_closed()
    caplog.clear()


@pytest.mark.parametrize("fault", FAULTS)
async def test_a_training_whose_announcement_arrived_takes_place(
    sandbox: Driver, mei: PersonClient, workshop: Workshop, fault: str
) -> None:
    await lose(sandbox, fault, "POST", CALLBACK)
    started = await mei.slash("train start", style="jin_yong", preset="fast")
    assert "Training Jin Yong" in started.text
    workshop.finish()
    ended = await appears(sandbox, "been trained")
    assert ended.id == started.shown.id
    assert not shown(sandbox, SORRY)


@pytest.fixture
def workshop(bot: Jianghu, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workshop:
    """A stand-in for the training program."""
    assert bot.extensions
    folder = tmp_path / "workshop"
    folder.mkdir()
    made = Workshop(folder)
    made.prepare()
    monkeypatch.setattr("bot.kit.program.command.training_command", made.command)
    monkeypatch.setattr(module("train._post"), "EDIT_SECONDS", 0.1)
    return made
