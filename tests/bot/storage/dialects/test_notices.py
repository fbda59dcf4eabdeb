"""Notifications of PostgreSQL's: another process's change is heard of, also after the connection was lost."""

import threading
from collections.abc import Iterator

import pytest
import sqlalchemy as sa

from bot.storage import schema
from bot.storage.dialects import backend_of, postgresql_notices
from bot.storage.dialects.backend import Backend

CHANNEL = "test_news"
PATIENCE = 60.0


@pytest.fixture
def backend(postgresql_url: str, monkeypatch: pytest.MonkeyPatch) -> Backend:
    monkeypatch.setattr(postgresql_notices, "AGAIN_SECONDS", 0.05)
    return backend_of(postgresql_url)


@pytest.fixture
def heard(backend: Backend) -> Iterator[threading.Semaphore]:
    """Released once for each call; it listens when the test begins."""
    heard = threading.Semaphore(0)
    stop = backend.listen(CHANNEL, heard.release)
    assert heard.acquire(timeout=PATIENCE)
    yield heard
    stop()


def execute(backend: Backend, statement: str) -> None:
    with schema.transaction(backend, writing=True) as connection:
        connection.execute(sa.text(statement))


def test_a_notification_is_heard(backend: Backend, heard: threading.Semaphore) -> None:
    for _ in range(2):
        execute(backend, f"NOTIFY {CHANNEL}")
        assert heard.acquire(timeout=PATIENCE)


def test_it_listens_again_after_the_connection_was_lost(
    backend: Backend, heard: threading.Semaphore, caplog: pytest.LogCaptureFixture
) -> None:
    execute(backend, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query = 'LISTEN test_news'")
    # What was missed meanwhile is looked for at once.
    assert heard.acquire(timeout=PATIENCE)
    execute(backend, f"NOTIFY {CHANNEL}")
    assert heard.acquire(timeout=PATIENCE)
    assert "no notifications from the database, trying again" in caplog.text


def test_a_database_of_one_process_has_nothing_to_hear(tmp_path: object) -> None:
    stop = backend_of(f"sqlite:///{tmp_path}/jianghu.db").listen(CHANNEL, pytest.fail)
    stop()
