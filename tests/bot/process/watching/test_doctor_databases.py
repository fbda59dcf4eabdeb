"""What `python -m bot doctor` says of databases that a start would refuse, or make."""

from collections.abc import Iterator

import pytest
import sqlalchemy as sa

from bot.process import doctor
from bot.process.doctor import Finding
from bot.settings import Settings
from bot.storage import schema
from bot.storage.dialects import backend_of
from tests.postgresql import Cluster


def finding(settings: Settings, url: str) -> Finding:
    """Return what is said of a database, without what comes after it."""
    chosen = settings.model_copy(update={"database_url": url})
    return next(found for found in doctor.examine(chosen) if found.what == "database")


def test_the_database_of_a_newer_version_is_wrong(settings: Settings, database_url: str) -> None:
    schema.upgrade(backend_of(database_url))
    with schema.transaction(backend_of(database_url), writing=True) as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))
    found = finding(settings, database_url)
    assert not found.sound
    assert "has revision 9999, and this version of Jianghu knows revisions up to" in found.text


@pytest.fixture
def empty(cluster: Cluster) -> Iterator[str]:
    url = cluster.make_empty()
    yield url
    cluster.drop(url)


def test_an_empty_database_is_called_so(settings: Settings, empty: str) -> None:
    found = finding(settings, empty)
    assert found.sound
    assert found.text.endswith("is empty: the first start makes its tables")
