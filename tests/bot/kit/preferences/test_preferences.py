"""Preferences in memory and in the database."""

import asyncio

import pytest
from sqlalchemy import Connection, select
from sqlalchemy.exc import OperationalError

from bot.kit.preferences import Preferences
from bot.kit.preferences.choices import NOTHING, Choices
from bot.kit.preferences.servers import DEFAULTS, ServerPreferences, Starters
from bot.kit.script import Script
from bot.storage import Database
from bot.storage.tables import servers

ANN, BEA, SERVER = 2**63 - 1, 2, 3
CHOSEN = ServerPreferences(
    Choices("tr", Script.TRADITIONAL, pinyin=False, gloss=True),
    quiz_channel_id=7,
    rounds=20,
    seconds=120,
    quiz_mode="blitz",
    starters=Starters.MODERATORS,
    private_names=True,
    private_boards=False,
    counts_everywhere=False,
)


async def test_what_was_chosen_is_there_after_a_restart(database: Database) -> None:
    preferences = await Preferences.load(database)
    chosen = Choices("zh-TW", Script.SIMPLIFIED, pinyin=False)
    await preferences.change_person(ANN, lambda _: chosen)
    await preferences.change_server(SERVER, lambda _: CHOSEN)
    for some in (preferences, await Preferences.load(database)):
        assert (some.of_person(ANN), some.of_person(BEA)) == (chosen, NOTHING)
        assert (some.of_server(SERVER), some.of_server(4), some.of_server(None)) == (CHOSEN, DEFAULTS, DEFAULTS)


async def test_all_that_is_stored_of_a_server_can_be_chosen(database: Database) -> None:
    preferences = await Preferences.load(database)
    await preferences.change_server(SERVER, lambda _: DEFAULTS)
    before = await database.read_long(lambda connection: connection.execute(select(servers)).one()._asdict())
    await preferences.change_server(SERVER, lambda _: CHOSEN)
    after = await database.read_long(lambda connection: connection.execute(select(servers)).one()._asdict())
    assert [column for column in before if before[column] == after[column]] == ["guild_id", "left_at"]


async def test_two_changes_at_once_are_both_kept(database: Database) -> None:
    preferences = await Preferences.load(database)
    await asyncio.gather(
        preferences.change_person(ANN, lambda before: Choices("tr", before.script)),
        preferences.change_person(ANN, lambda before: Choices(before.language, Script.TRADITIONAL)),
    )
    assert (await Preferences.load(database)).of_person(ANN) == Choices("tr", Script.TRADITIONAL)


async def test_what_could_not_be_stored_does_not_hold(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    preferences = await Preferences.load(database)

    def fail(connection: Connection, user_id: int, choices: Choices) -> None:
        raise OperationalError(f"{connection}", (user_id, choices), Exception("locked"))

    monkeypatch.setattr("bot.kit.preferences.store.save_person", fail)
    with pytest.raises(OperationalError):
        await preferences.change_person(ANN, lambda _: Choices("tr"))
    assert preferences.of_person(ANN) == NOTHING


async def test_a_person_is_forgotten_after_a_change_that_is_on_its_way(database: Database) -> None:
    preferences = await Preferences.load(database)
    changing = asyncio.create_task(preferences.change_person(ANN, lambda _: Choices("tr")))
    await asyncio.sleep(0)
    await preferences.forget_person(ANN)
    await changing
    assert preferences.of_person(ANN) == NOTHING
