"""A bot with tiny untrained models."""

import logging
import os
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Literal
from unittest.mock import AsyncMock

import pytest
import pytest_asyncio

from bot.client.client import Jianghu
from bot.kit.inference import Inference
from bot.settings import Settings
from bot.storage import Database
from bot.storage.dialects import backend_of
from bot.storage.membership import Membership
from models.store.registry import Registry
from tests import postgresql
from tests.bot.extremes import extreme_registry
from tests.postgresql import Cluster
from tests.tiny import write_models

PHASES: tuple[Literal["setup"], Literal["call"]] = ("setup", "call")


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of checkpoints such as the package ships."""
    root = tmp_path_factory.mktemp("shipped")
    write_models(root)
    return root


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Settings that read nothing of this machine."""
    for name in Settings.variables():
        monkeypatch.delenv(name, raising=False)
    return Settings(_env_file=None, data_dir=tmp_path)  # type: ignore[call-arg]  # pydantic-settings adds it


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """A PostgreSQL server. Skips, or fails with CI=true, where it is not installed."""
    if postgresql.programs() is None:
        complaint = "tests of PostgreSQL need postgresql (a Debian package)"
        pytest.fail(complaint) if os.environ.get("CI") == "true" else pytest.skip(complaint)
    with postgresql.running() as cluster:
        yield cluster


@pytest.fixture
def postgresql_url(cluster: Cluster) -> Iterator[str]:
    """A database of PostgreSQL's with the newest schema, and nothing in it."""
    url = cluster.make()
    yield url
    cluster.drop(url)


@pytest.fixture
def alone_on_postgresql(postgresql_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A database of PostgreSQL's for a bot that SimCord runs, and that does not look whether it is alone there.

    SimCord waits for all of a bot's tasks, also for those that listen to other processes for ever.
    """
    alone = Membership(backend_of(f"sqlite+aiosqlite:///{tmp_path / 'none.db'}"), 1, (0,))
    monkeypatch.setattr(Membership, "join", AsyncMock(return_value=alone))
    return postgresql_url


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database of each kind, one after the other."""
    if request.param == "postgresql":
        return str(request.getfixturevalue("postgresql_url"))
    return f"sqlite+aiosqlite:///{tmp_path / 'jianghu.db'}"


@pytest_asyncio.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """An open database of each kind, one after the other."""
    database = await Database.open(database_url)
    try:
        yield database
    finally:
        await database.close()


@pytest.fixture
def registry(shipped: Path, settings: Settings) -> Registry:
    """The tiny models, and whatever the test puts into MODELS_DIR."""
    registry = Registry(shipped, settings.models_dir)
    registry.refresh()
    return registry


@pytest.fixture(scope="session")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Registry:
    """Twenty-five styles with the longest names."""
    return extreme_registry(tmp_path_factory.mktemp("crowded"))


@pytest_asyncio.fixture
async def make_bot(settings: Settings, registry: Registry) -> AsyncIterator[Callable[[], Jianghu]]:
    """Makes bots that are not connected to anything yet, and closes them."""
    bots: list[Jianghu] = []

    def make() -> Jianghu:
        bots.append(Jianghu(settings, Inference(registry)))
        return bots[-1]

    yield make
    for bot in bots:
        await bot.close()


@pytest.fixture
def bot(make_bot: Callable[[], Jianghu]) -> Jianghu:
    """A bot that is not connected to anything yet."""
    return make_bot()


@pytest.fixture
def simcord_bot(bot: Jianghu) -> Jianghu:
    """The bot that the fixture simcord_env connects."""
    return bot


@pytest.fixture(autouse=True)
def _no_errors_in_the_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test in which the bot crashed, or somebody would have read a bare message id."""
    yield
    complaints = [
        record.getMessage()
        for when in PHASES
        for record in caplog.get_records(when)
        if record.name.startswith(("bot.", "discord.")) and record.levelno >= logging.ERROR
    ]
    assert not complaints
