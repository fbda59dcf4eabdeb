"""Processes that share models: each a registry with a folder of its own, all on one database of PostgreSQL's."""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
import sqlalchemy as sa

from bot.kit.shared import SharedModels
from bot.storage import schema
from bot.storage.dialects import backend_of
from models.store import checkpoint
from models.store.registry import Registry
from models.uploads.shelf import Shelf
from tests.postgresql import Cluster
from tests.tiny import content

STYLE = "jin_yong"
_content = cache(content)


@pytest.fixture(autouse=True)
def _unread(monkeypatch: pytest.MonkeyPatch) -> None:
    """Load checkpoints without drawing from each, which takes longer than all that is tested here."""
    for trial in ("try_scoring", "try_drawing"):
        monkeypatch.setattr(checkpoint, trial, lambda _: None)


class Process:
    """What one process has of the models; a restart keeps only the files."""

    def __init__(self, url: str, shipped: Path, folder: Path) -> None:
        self.url, self.shipped, self.folder = url, shipped, folder
        self.root, self.shelf = folder / "models", Shelf(folder / "rosters")
        self.start()

    def start(self) -> None:
        self.shared = SharedModels(backend_of(self.url), self.root, self.shelf)
        self.registry = Registry(self.shipped, self.root, shared=self.shared)

    def restart(self) -> None:
        self.shared.close()
        self.start()
        self.registry.refresh()

    def train(self, seed: int) -> str:
        """Put a new version in place, as a training does; return it."""
        card, weights, roster = _content(STYLE, seed)
        checkpoint.write(self.root, card, weights, roster)
        return card.version

    def promote(self, version: str) -> None:
        self.registry.activate(self.registry.load(STYLE, version))

    @property
    def serves(self) -> str:
        self.registry.refresh()
        return self.registry.get(STYLE).version

    @property
    def versions(self) -> set[str]:
        """The versions in its own folder."""
        self.registry.refresh()
        return set(self.registry.versions(STYLE)) - set(Registry(self.shipped).versions(STYLE))


class Rows:
    """The database, looked at or damaged directly."""

    def __init__(self, url: str) -> None:
        self._url = url

    def __call__(self, statement: str) -> list[tuple[object, ...]]:
        with schema.transaction(backend_of(self._url), writing=True) as connection:
            done = connection.execute(sa.text(statement))
            return [tuple(row) for row in done] if done.returns_rows else []


@pytest.fixture(scope="module")
def one_database(cluster: Cluster) -> Iterator[str]:
    """A database for all tests of a module: to make one takes longer than most of them."""
    url = cluster.make()
    yield url
    cluster.drop(url)


@pytest.fixture
def postgresql_url(one_database: str) -> Iterator[str]:
    """That database, in which nothing is shared."""
    yield one_database
    for table in ("shared_files", "shared_contents", "shared_manifest"):
        Rows(one_database)(f"DELETE FROM {table}")  # noqa: S608 - ours


@pytest.fixture
def rows(postgresql_url: str) -> Rows:
    return Rows(postgresql_url)


@pytest.fixture
def process(postgresql_url: str, shipped: Path, tmp_path: Path) -> Iterator[Callable[[str], Process]]:
    """Makes processes, each of another name."""
    made: list[Process] = []

    def make(name: str) -> Process:
        made.append(Process(postgresql_url, shipped, tmp_path / name))
        return made[-1]

    yield make
    for one in made:
        one.shared.close()


@pytest.fixture
def ours(process: Callable[[str], Process]) -> Process:
    """A process that has started."""
    one = process("ours")
    one.registry.refresh()
    return one


@pytest.fixture
def theirs(process: Callable[[str], Process], ours: Process) -> Process:
    """A second one."""
    del ours
    one = process("theirs")
    one.registry.refresh()
    return one
