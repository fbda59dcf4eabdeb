from datetime import UTC, datetime, timedelta
from functools import partial

from bot.cogs.reports import _store
from bot.cogs.reports._store import Reported
from bot.storage import Database

NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)
PERSON, OTHER = 1, 2


async def test_reports_are_counted_by_people_and_limited(database: Database) -> None:
    assert await database.write(lambda connection: _store.report(connection, "郭天", PERSON, NOW))
    for _ in range(2):
        await database.write(lambda connection: _store.report(connection, "郭云", PERSON, NOW))
    await database.write(lambda connection: _store.report(connection, "郭云", OTHER, NOW))
    found = await database.read_long(lambda connection: _store.open_reports(connection, 5))
    assert found == [Reported("郭云", 2), Reported("郭天", 1)]
    for number in range(_store.MAX_OPEN):
        taken = await database.write(partial(_store.report, name=f"郭{number}", user_id=PERSON, now=NOW))
    assert not taken
    assert await database.write(lambda connection: _store.report(connection, "郭天", OTHER, NOW))


async def test_what_is_blocked_is_kept_and_its_reports_go(database: Database) -> None:
    later = NOW + timedelta(days=1)
    await database.write(lambda connection: _store.report(connection, "郭天", PERSON, NOW))
    await database.write(lambda connection: _store.block(connection, "郭天", NOW))
    await database.write(lambda connection: _store.block(connection, "郭云", later))
    assert await database.read_long(_store.blocked_names) == ["郭云", "郭天"]
    assert await database.read_long(lambda connection: _store.open_reports(connection, 5)) == []
    assert await database.write(lambda connection: _store.unblock(connection, "郭云"))
    assert not await database.write(lambda connection: _store.unblock(connection, "郭云"))
