"""A database that another process holds, or that is gone."""

import asyncio
import logging
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
import pytest_asyncio

from bot.client.client import Jianghu
from bot.storage import patience
from sandbox.testing.driver import Driver, PersonClient
from tests.bot.cogs.quiz.ledger import assert_totals_equal_a_recount, rows
from tests.bot.faults.conftest import HALL, appears, module, play_again, settled, shown, until
from tests.tiny import write_style

SECONDS = 5
pytestmark = pytest.mark.usefixtures("hurried", "impatient")


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the database's lock for writing, as another process would."""
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield


@pytest_asyncio.fixture
async def impatient(bot: Jianghu, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let SQLite give up at once, and writes be tried again soon."""
    await bot.database.write(lambda connection: connection.exec_driver_sql("PRAGMA busy_timeout = 0"))
    monkeypatch.setattr(patience, "PAUSES", (0.05,))


async def test_a_lock_over_a_rounds_end_delays_the_game(
    sandbox: Driver, mei: PersonClient, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    await mei.slash("quiz play", channel=HALL, seconds=SECONDS, rounds=2)
    question = await appears(sandbox, "Round 1 of 2")
    assert "You said" in (await mei.click(question, "Gu Long")).text
    with locked(path):
        await until(lambda: "the end of round 1 could not be stored" in caplog.text)
        assert "How the room split" not in sandbox.messages[question.id].text
    assert (await appears(sandbox, "How the room split")).id == question.id
    await appears(sandbox, "Round 2 of 2")
    assert rows(path, "SELECT user_id FROM answers") == [(mei.id,)]
    assert_totals_equal_a_recount(path)


async def test_a_lock_that_lasts_ends_the_game_with_a_word_and_frees_the_channel(
    sandbox: Driver, mei: PersonClient, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module("quiz.game.runner"), "STORAGE_SECONDS", 1.0)
    monkeypatch.setattr(module("quiz.game.games"), "END_SECONDS", 0.2)
    await mei.slash("quiz play", channel=HALL, seconds=SECONDS, rounds=2)
    question = await appears(sandbox, "Round 1 of 2")
    assert "You said" in (await mei.click(question, "Gu Long")).text
    with locked(path):
        await appears(sandbox, "My memory does not answer, so the game ends here")
        refused = await play_again(mei)
        assert refused.ephemeral
        assert "nothing was noted down" in refused.text
    since = len(sandbox.events)
    assert "A game begins" in (await mei.slash("quiz play", channel=HALL)).text
    again = await appears(sandbox, "Round 1 of 5", since)
    assert "You said" in (await mei.click(again, "Gu Long")).text
    assert rows(path, "SELECT count(*) FROM games WHERE ended_at IS NULL") == [(1,)]
    assert rows(path, "SELECT count(*) FROM answers") == [(2,)]
    assert_totals_equal_a_recount(path)


async def test_an_answer_during_a_lock_is_refused_and_can_be_given_again(
    sandbox: Driver, mei: PersonClient, path: Path
) -> None:
    await mei.slash("quiz play", channel=HALL)
    question = await appears(sandbox, "Round 1 of 5")
    with locked(path):
        assert "nothing was noted down" in (await mei.click(question, "Gu Long")).text
    assert "You said" in (await mei.click(question, "Gu Long")).text


async def test_a_stop_during_a_lock_holds(
    sandbox: Driver, mei: PersonClient, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    await mei.slash("quiz play", channel=HALL)
    await appears(sandbox, "Round 1 of 5")
    with locked(path):
        stopping = asyncio.create_task(mei.slash("quiz stop", channel=HALL))
        await until(lambda: "the stop of game 1 could not be stored" in caplog.text)
    assert "ended the game" in (await stopping).text
    await appears(sandbox, "Final standings")
    assert rows(path, "SELECT count(*) FROM games WHERE ended_at IS NULL") == [(0,)]


async def test_a_training_that_is_refused_during_a_lock_can_start_after_it(mei: PersonClient, path: Path) -> None:
    with locked(path):
        refused = await mei.slash("train start", style="jin_yong", preset="fast")
        assert "nothing was noted down" in refused.text
    assert "Training Jin Yong" in (await mei.slash("train start", style="jin_yong", preset="fast")).text


async def test_a_training_that_ends_during_a_lock_is_stored_after_it(
    sandbox: Driver, mei: PersonClient, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    await mei.slash("train start", style="jin_yong", preset="fast")
    with locked(path):
        cancelling = asyncio.create_task(mei.slash("train cancel"))
        await until(lambda: "training job 1 could not be stored" in caplog.text)
    assert "cancelled" in (await cancelling).text.lower()
    assert rows(path, "SELECT state FROM training_jobs") == [("cancelled",)]
    await settled()
    assert not shown(sandbox, "Something went wrong")


async def test_a_version_that_is_chosen_during_a_lock_is_recorded_after_it(
    bot: Jianghu, mei: PersonClient, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    version = await asyncio.to_thread(write_style, bot.settings.models_dir, "jin_yong", 3)
    with locked(path):
        choosing = asyncio.create_task(mei.slash("models promote", style="jin_yong", version=version))
        await until(lambda: "what was done to versions of jin_yong could not be stored" in caplog.text)
        assert bot.registry.get("jin_yong").version == version
    assert "the active one" in (await choosing).text
    assert rows(path, "SELECT version FROM model_changes") == [(version,)]


async def test_a_deleted_database_is_told_in_a_sentence_of_its_own(
    sandbox: Driver, mei: PersonClient, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    await mei.slash("quiz play", channel=HALL, seconds=SECONDS)
    question = await appears(sandbox, "Round 1 of 5")
    await asyncio.to_thread(path.rename, path.with_suffix(".moved"))
    refused = await mei.click(question, "Gu Long")
    assert refused.ephemeral
    assert "My memory is gone" in refused.text
    await appears(sandbox, "so the game ends here")
    assert "My memory is gone" in (await play_again(mei)).text
    assert "Ten names" in (await mei.slash("name")).text
    complaints = [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert complaints
    assert all(record.exc_info is None for record in complaints)
    caplog.clear()
