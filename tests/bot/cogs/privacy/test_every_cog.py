"""Every cog tells and deletes all that the tables hold about a person, whatever tables there are."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from simcord import Env

from bot.client.client import Jianghu
from bot.cogs.privacy import _walk
from bot.kit.people.data import Deletion, HasPersonalData
from tests.bot.cogs.privacy.records import OTHER, PERSON, PERSONAL, fill, places_of

pytestmark = pytest.mark.usefixtures("simcord_env")


@pytest.fixture
def cogs(simcord_env: Env, bot: Jianghu) -> dict[str, HasPersonalData]:
    assert simcord_env
    return _walk.with_data(bot.cogs)


def test_every_loaded_cog_says_what_it_keeps(bot: Jianghu, cogs: dict[str, HasPersonalData]) -> None:
    assert len(cogs) == len(bot.cogs) >= 5


@pytest.mark.parametrize("table", PERSONAL)
async def test_what_a_table_holds_is_told_and_deleted_and_nobody_elses(
    table: str, bot: Jianghu, cogs: dict[str, HasPersonalData], path: Path
) -> None:
    await bot.database.write(lambda connection: fill(connection, [table]))
    kept = await bot.database.read_long(lambda connection: _walk.read(connection, cogs, PERSON))
    assert sum(len(kinds) for kinds in kept.values()) == 1
    text = json.dumps([some.records for kinds in kept.values() for some in kinds])
    assert str(OTHER) not in text
    others = places_of(path, OTHER)
    assert {place.partition(".")[0] for place in places_of(path, PERSON)} == {table}
    await bot.database.write(lambda connection: _walk.delete(connection, cogs, Deletion(PERSON)))
    assert places_of(path, PERSON) == []
    assert places_of(path, OTHER) == others


async def test_a_deleted_persons_audit_rows_have_one_pseudonym(
    bot: Jianghu, cogs: dict[str, HasPersonalData], path: Path
) -> None:
    await bot.database.write(lambda connection: fill(connection, PERSONAL))
    deletion = Deletion(PERSON)
    await bot.database.write(lambda connection: _walk.delete(connection, cogs, deletion))
    assert deletion.pseudonym < 0
    assert deletion.pseudonym != Deletion(PERSON).pseudonym
    assert places_of(path, deletion.pseudonym) == [
        "training_jobs.starter_id",
        "training_jobs.ended_by",
        "model_changes.user_id",
    ]


async def test_a_deletion_that_fails_in_one_cog_deletes_nothing_in_another(
    bot: Jianghu, cogs: dict[str, HasPersonalData], path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await bot.database.write(lambda connection: fill(connection, PERSONAL))
    before = places_of(path, PERSON)

    def fail(connection: sa.Connection, deletion: Deletion) -> None:
        raise RuntimeError(f"no luck with {connection} and {deletion}")

    monkeypatch.setattr(list(cogs.values())[-1], "delete_person", fail)
    with pytest.raises(RuntimeError):
        await bot.database.write(lambda connection: _walk.delete(connection, cogs, Deletion(PERSON)))
    assert places_of(path, PERSON) == before


async def test_what_is_deleted_is_overwritten_in_the_file(
    bot: Jianghu, cogs: dict[str, HasPersonalData], path: Path
) -> None:
    await bot.database.write(lambda connection: fill(connection, ["people"]))
    await bot.database.write(lambda connection: _walk.delete(connection, cogs, Deletion(PERSON)))
    await bot.close()
    assert list(traces(path)) == []


def traces(path: Path) -> Iterator[str]:
    """Yield the database's files in whose bytes the person's id is."""
    files = [file for file in path.parent.iterdir() if file.name.startswith(path.name)]
    assert files
    yield from (file.name for file in files if PERSON.to_bytes(8, "big") in file.read_bytes())
