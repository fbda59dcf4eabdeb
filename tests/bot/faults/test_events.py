"""Events of the gateway that come twice, incomplete or unreadable, and connections that break."""

import logging
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.client.client import Jianghu
from sandbox.faults.orders import Fate
from sandbox.testing.driver import Driver, DriverError, PersonClient
from sandbox.world.world import GUILD_ID
from tests.bot.cogs.quiz.ledger import rows
from tests.bot.faults.conftest import CALLBACK, HALL, appears, renewed, settled

CREATE = "INTERACTION_CREATE"
HELP = "I invent names for the world of wuxia"
pytestmark = pytest.mark.usefixtures("bot")


async def test_what_is_delivered_twice_is_answered_once(sandbox: Driver, mei: PersonClient, path: Path) -> None:
    await sandbox.faults.event(CREATE, fate=Fate.TWICE, times=3)
    assert "A game begins" in (await mei.slash("quiz play", channel=HALL)).text
    question = await appears(sandbox, "Round 1 of 5")
    assert "You said" in (await mei.click(question, "Gu Long")).text
    names = await mei.slash("name", count=2)
    assert "Two names" in names.text
    await sandbox.faults.event(CREATE, fate=Fate.TWICE)
    assert "Two names" in (await mei.click(names, "More")).text
    await mei.slash("quiz stop", channel=HALL)
    await appears(sandbox, "Final standings")
    await settled()
    texts = [message.text.splitlines()[0] for message in sandbox.messages.values()]
    assert len([text for text in texts if "Two names" in text]) == 2
    assert [text for text in texts if "already" in text or "wrong" in text] == []
    assert rows(path, "SELECT count(*) FROM answers") == [(1,)]
    assert rows(path, "SELECT count(*) FROM games") == [(1,)]


@pytest.mark.parametrize("fault", ["garbage", "a list", "without a key"])
async def test_a_frame_that_can_not_be_read_is_logged_once_and_the_connection_renewed(
    sandbox: Driver, bot: Jianghu, mei: PersonClient, caplog: pytest.LogCaptureFixture, fault: str
) -> None:
    async with renewed(bot):
        if fault == "without a key":
            await sandbox.faults.event(CREATE, without=("attachment_size_limit",))
            assert (await mei.slash("help")).failed
        else:
            await sandbox.faults.send_frame("{garbage" if fault == "garbage" else "[1]")
    assert HELP in (await mei.slash("help")).text
    assert not bot.is_closed()
    [record] = [record for record in caplog.records if record.levelno >= logging.WARNING]
    assert "a frame of the gateway could not be read" in record.getMessage()
    assert "\n" not in record.getMessage()
    caplog.clear()


@pytest.mark.parametrize("how", ["drop", "reconnect", "op 9", "refused"])
async def test_commands_are_answered_after_a_break(
    sandbox: Driver, bot: Jianghu, mei: PersonClient, caplog: pytest.LogCaptureFixture, how: str
) -> None:
    async with renewed(bot):
        match how:
            case "drop":
                await sandbox.faults.drop()
            case "refused":
                await sandbox.faults.drop(refused=3)
            case "reconnect":
                await sandbox.faults.ask_to_reconnect()
            case _:
                await sandbox.faults.invalidate(resumable=True)
    assert HELP in (await mei.slash("help")).text
    loud = [record for record in caplog.records if record.levelno >= logging.WARNING]
    assert len(loud) == (3 if how == "refused" else 0)
    for record in loud:
        assert record.levelno == logging.WARNING
        assert record.exc_info is None
        assert "Attempting a reconnect" in record.getMessage()


async def test_suggestions_that_come_too_late_are_one_warning(
    sandbox: Driver, mei: PersonClient, caplog: pytest.LogCaptureFixture
) -> None:
    await sandbox.faults.fail("POST", CALLBACK, status=404, code=10062, body="Unknown interaction")
    with pytest.raises(DriverError):
        await mei.autocomplete("name", focused="style", value="jin")
    await settled()
    [record] = [record for record in caplog.records if record.levelno >= logging.WARNING]
    assert (record.levelno, record.exc_info) == (logging.WARNING, None)
    assert "10062" in record.getMessage()


async def test_a_game_can_be_played_before_the_servers_are_known(
    sandbox: Driver, bot: Jianghu, mei: PersonClient
) -> None:
    await sandbox.faults.event("READY", replace={"guilds": []})
    await sandbox.faults.event("GUILD_CREATE", fate=Fate.LOST)
    async with renewed(bot):
        await sandbox.faults.invalidate()
    assert not bot.guilds
    assert "A game begins" in (await mei.slash("quiz play", channel=HALL)).text
    question = await appears(sandbox, "Round 1 of 5")
    assert "You said" in (await mei.click(question, "Gu Long")).text


@pytest.mark.parametrize(
    ("options", "sent"),
    [({"creativity": "wild"}, "zzz"), ({"count": 1}, 0), ({"count": 1}, 11), ({"seed": 1}, 2**31 - 1)],
)
async def test_an_option_outside_of_its_range_is_refused_in_one_sentence(
    sandbox: Driver, mei: PersonClient, options: dict[str, object], sent: object
) -> None:
    await sandbox.faults.event(CREATE, replace={"data.options.0.value": sent})
    refused = await mei.slash("name", options)
    assert refused.ephemeral
    [name] = options
    assert refused.text.startswith(f"The option {name} can’t be “{sent}”.")
    assert "Ten names" in (await mei.slash("name")).text


async def test_a_page_beyond_the_end_of_a_board_is_the_last_one(mei: PersonClient, path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("INSERT INTO boards VALUES (1, ?, 'classic', 'all', '0001-01-01', 1)", (GUILD_ID,))
        totals = [(mei.id + number,) for number in range(25)]
        connection.executemany("INSERT INTO totals VALUES (?, 1, 1, 1, 10, 0, 1, 1, NULL, '{}')", totals)
        connection.execute("INSERT INTO histograms VALUES (1, 'points', 10, 25)")
    second = await mei.click(await mei.slash("quiz leaderboard"), "Next")
    assert f"<@{mei.id + 19}>" in second.text
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DELETE FROM totals WHERE user_id >= ?", (mei.id + 3,))
        connection.execute("UPDATE histograms SET people = 3")
    board = await mei.click(second, "Next")
    assert "3 people" in board.text
    assert f"<@{mei.id + 2}>" in board.text
    assert board.shown.labels == []


async def test_a_person_is_told_when_discord_does_not_take_an_answer(
    sandbox: Driver, mei: PersonClient, caplog: pytest.LogCaptureFixture
) -> None:
    await sandbox.faults.limit("POST", CALLBACK, 3600, proxy=True)
    refused = await mei.slash("help")
    assert refused.text == "Discord does not answer me at the moment. Please try again in a minute."
    [record] = [record for record in caplog.records if record.levelno >= logging.WARNING]
    assert record.exc_info is None
