"""What differs on PostgreSQL; all other tests of storage run on both databases."""

import asyncio
import threading
from collections.abc import AsyncIterator, Iterator

import pytest
import sqlalchemy as sa
from alembic import autogenerate
from alembic.migration import MigrationContext
from sqlalchemy.exc import OperationalError

from bot.storage import Database, schema
from bot.storage.dialects import backend_of, postgresql
from bot.storage.dialects.backend import Backend
from bot.storage.errors import DatabaseURLError, SchemaError
from bot.storage.tables import games, kept_names, metadata
from tests.postgresql import Cluster

ADD = sa.text(
    "INSERT INTO games (guild_id, channel_id, starter_id, styles, seconds, started_at)"
    " VALUES (1, :channel, 3, '[]', 20, '2026-01-01 00:00:00')"
)


@pytest.fixture
def database_url(postgresql_url: str) -> str:
    return postgresql_url


@pytest.fixture
async def second(postgresql_url: str) -> AsyncIterator[Database]:
    """The same database, as another process has it open."""
    database = await Database.open(postgresql_url)
    yield database
    await database.close()


@pytest.fixture
def empty(cluster: Cluster) -> Iterator[Backend]:
    url = cluster.make_empty()
    yield backend_of(url)
    cluster.drop(url)


@pytest.fixture
def operator(cluster: Cluster) -> Iterator[sa.Connection]:
    """A connection of whoever runs the server."""
    engine = sa.create_engine(
        postgresql.address_of(cluster.url("postgres")), isolation_level="AUTOCOMMIT", poolclass=sa.NullPool
    )
    with engine.connect() as connection:
        yield connection


def name_of(url: str) -> str:
    return str(postgresql.address_of(url).database)


def disconnect(operator: sa.Connection, url: str) -> None:
    query = sa.text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = :name")
    operator.execute(query, {"name": name_of(url)})


async def count_games(database: Database) -> int:
    async with database.read() as connection:
        return int((await connection.execute(sa.select(sa.func.count()).select_from(games))).scalar_one())


def add(channel: int) -> sa.TextClause:
    return ADD.bindparams(channel=channel)


@pytest.mark.parametrize("scheme", ["postgresql", "postgres", "postgresql+psycopg"])
def test_a_url_names_a_database_of_a_server(scheme: str) -> None:
    backend = backend_of(f"{scheme}://ann:s%40cret@db.example:5433/quiz?sslmode=require")
    assert backend.name == "postgresql://db.example:5433/quiz"


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("postgresql+psycopg2://ann:secret@localhost/quiz", "through psycopg"),
        ("postgresql+asyncpg://ann:secret@localhost/quiz", "through psycopg"),
        ("postgresql://ann:secret@localhost", "names no database"),
        ("postgresql://ann:secret@localhost/", "names no database"),
        ("postgresql://ann:secret@localhost:port/quiz", "not a URL"),
        ("postgresql://ann@localhost/quiz?password=secret", "before the @"),
    ],
)
def test_a_url_that_can_not_be_used_is_refused_without_its_password(url: str, reason: str) -> None:
    with pytest.raises(DatabaseURLError, match=reason) as caught:
        backend_of(url)
    assert "secret" not in str(caught.value)


def is_ours(name: str | None, *_: object) -> bool:
    """Tell whether a table or index is ours: those of tasks are Procrastinate's."""
    return "procrastinate" not in (name or "")


def test_the_migrations_make_the_tables_that_the_code_uses(postgresql_url: str) -> None:
    with schema.transaction(backend_of(postgresql_url), writing=False) as connection:
        opts = {"compare_type": True, "include_name": is_ours}
        context = MigrationContext.configure(connection, opts=opts)
        assert autogenerate.compare_metadata(context, metadata) == []
        inspector = sa.inspect(connection)
        limited = {
            index["name"]
            for table in inspector.get_table_names()
            if is_ours(table)
            for index in inspector.get_indexes(table)
            if index["dialect_options"].get("postgresql_where")
        }
    assert limited == {
        index.name
        for table in metadata.sorted_tables
        for index in table.indexes
        if index.dialect_options["postgresql"]["where"] is not None
    }


def test_of_two_upgrades_at_once_one_finds_it_done(empty: Backend) -> None:
    errors: list[BaseException] = []

    def upgrade() -> None:
        try:
            schema.upgrade(empty)
        except BaseException as error:  # noqa: BLE001 - told to the test
            errors.append(error)

    threads = [threading.Thread(target=upgrade) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    assert schema.current(empty) == schema.newest()


def test_a_newer_database_and_that_of_another_application_are_refused(postgresql_url: str, empty: Backend) -> None:
    backend = backend_of(postgresql_url)
    with schema.transaction(backend, writing=True) as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(SchemaError, match=r"revision 9999.*update Jianghu"):
        schema.upgrade(backend)
    with schema.transaction(empty, writing=True) as connection:
        connection.exec_driver_sql("CREATE TABLE bookmarks (url TEXT)")
    with pytest.raises(SchemaError, match="another application"):
        schema.upgrade(empty)


def test_a_server_or_database_that_is_not_there_is_refused_in_one_line(cluster: Cluster) -> None:
    for url in (cluster.url("nowhere"), "postgresql://ann:secret@127.0.0.1:1/quiz"):
        with pytest.raises(SchemaError, match="can't be opened") as caught:
            backend_of(url).check()
        assert "\n" not in str(caught.value)
        assert "secret" not in str(caught.value)


def test_a_database_that_can_not_hold_hanzi_is_refused(cluster: Cluster, operator: sa.Connection) -> None:
    url = cluster.url("latin")
    operator.exec_driver_sql("CREATE DATABASE latin ENCODING 'LATIN1' TEMPLATE template0")
    try:
        with pytest.raises(SchemaError, match="ENCODING 'UTF8'"):
            backend_of(url).check()
    finally:
        operator.exec_driver_sql("DROP DATABASE latin")


async def test_a_number_may_have_64_bits(database: Database) -> None:
    row = {column.name: "x" for column in kept_names.c if isinstance(column.type, sa.String)}
    moment = sa.func.now()
    values = {**row, "user_id": 2**63 - 1, "seed": 2**40, "kept_at": moment}
    await database.write(lambda connection: connection.execute(sa.insert(kept_names).values(values)))
    async with database.read() as connection:
        found = await connection.execute(sa.select(kept_names.c.seed).where(kept_names.c.seed > 2**39))
        assert found.scalars().all() == [2**40]


async def test_a_write_sees_all_that_another_process_has_written(database: Database, second: Database) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def slow(connection: sa.Connection) -> None:
        connection.execute(add(1))
        begun.set()
        go_on.wait()

    def look(connection: sa.Connection) -> int:
        return int(connection.execute(sa.select(sa.func.count()).select_from(games)).scalar_one())

    first = asyncio.create_task(database.write(slow))
    await asyncio.to_thread(begun.wait)
    after = asyncio.create_task(second.write(look))
    assert await count_games(second) == 0
    go_on.set()
    await first
    assert await after == 1


async def test_a_write_does_not_wait_for_ever_for_another_process(
    postgresql_url: str, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgresql, "LOCK_SECONDS", 1)
    second = await Database.open(postgresql_url)
    begun, go_on = threading.Event(), threading.Event()

    def slow(_: sa.Connection) -> None:
        begun.set()
        go_on.wait()

    first = asyncio.create_task(database.write(slow))
    try:
        await asyncio.to_thread(begun.wait)
        with pytest.raises(OperationalError, match="lock timeout"):
            await second.write(lambda connection: connection.execute(add(1)))
    finally:
        go_on.set()
        await first
        await second.close()


async def test_a_restart_of_the_server_is_not_noticed_afterwards(
    database: Database, operator: sa.Connection, postgresql_url: str
) -> None:
    assert await count_games(database) == 0
    await database.write(lambda connection: connection.execute(add(1)))
    disconnect(operator, postgresql_url)
    assert await count_games(database) == 1
    await database.write(lambda connection: connection.execute(add(2)))
    assert await count_games(database) == 2


async def test_a_server_that_ends_a_transaction_leaves_nothing_of_it(
    database: Database, operator: sa.Connection, postgresql_url: str
) -> None:
    def cut_off(connection: sa.Connection) -> None:
        connection.execute(add(1))
        disconnect(operator, postgresql_url)

    with pytest.raises(OperationalError):
        await database.write(cut_off)
    assert await count_games(database) == 0


async def test_a_server_that_takes_no_connections_is_unavailable_until_it_does(
    database: Database, operator: sa.Connection, postgresql_url: str
) -> None:
    name = name_of(postgresql_url)
    operator.exec_driver_sql(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false")
    disconnect(operator, postgresql_url)
    with pytest.raises(OperationalError):
        await count_games(database)
    with pytest.raises(OperationalError):
        await database.write(lambda connection: connection.execute(add(1)))
    operator.exec_driver_sql(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")
    await database.write(lambda connection: connection.execute(add(2)))
    assert await count_games(database) == 1


async def test_a_read_that_takes_too_long_is_ended(postgresql_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgresql, "READ_SECONDS", 1)
    database = await Database.open(postgresql_url)
    try:
        with pytest.raises(OperationalError, match="statement timeout"):
            async with database.read() as connection:
                await connection.execute(sa.text("SELECT pg_sleep(60)"))
    finally:
        await database.close()


async def test_a_pool_has_as_many_connections_as_it_is_told(postgresql_url: str) -> None:
    database = await Database.open(postgresql_url, readers=3)
    try:
        async with database.read(), database.read(), database.read() as connection:
            query = "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'jianghu' AND datname = :name"
            found = await connection.execute(sa.text(query), {"name": name_of(postgresql_url)})
            assert found.scalar_one() == 4  # the three, and the one that writes
    finally:
        await database.close()
