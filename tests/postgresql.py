"""A throwaway PostgreSQL server, with a database of its own for each test.

`TEST_POSTGRESQL` may name the folder of the socket of a server that runs already, whose superuser `postgres` needs
no password: for whoever runs a few tests again and again.
"""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from itertools import count
from pathlib import Path

import psycopg
from psycopg import sql

from bot.storage import schema
from bot.storage.dialects import backend_of

DEBIAN = Path("/usr/lib/postgresql")
START_SECONDS = 60
_SETTINGS = {"listen_addresses": "", "max_connections": "60"}
_OF_TESTS = {
    # Nothing of it outlives the tests.
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
    "shared_buffers": "16MB",
    "autovacuum": "off",
}


def programs() -> Path | None:
    """Return the folder of PostgreSQL's programs, the newest version's; None where it is not installed."""
    found = shutil.which("postgres")
    if found:
        return Path(found).parent
    versions = [folder.parent for folder in DEBIAN.glob("*/bin/postgres")] if DEBIAN.exists() else []
    return max(versions, key=lambda folder: int(folder.parent.name), default=None)


class Cluster:
    """A running server. It listens at a socket in its own folder only, and never runs as root."""

    def __init__(self, folder: Path, command: Sequence[str | Path] = ()) -> None:
        self.folder = folder
        self._command = command
        """What starts the server; empty for one that others run."""
        self._process: subprocess.Popen[bytes] | None = None
        self._prefix = f"test_{os.getpid()}"
        self._template = f"{self._prefix}_template"
        self._numbers = count(1)
        self._made: set[str] = set()

    @property
    def pid(self) -> int:
        """The server's first process; 0 where others run it."""
        return self._process.pid if self._process else 0

    def start(self) -> None:
        """Start the server, and wait until it answers."""
        with (self.folder / "log").open("ab") as log:
            self._process = subprocess.Popen(self._command, stdout=log, stderr=log)
        _wait(self, self._process)

    def stop(self) -> None:
        """Stop the server as a crash does: it recovers at the next start."""
        if self._process is not None:
            self._process.send_signal(signal.SIGQUIT)
            self._process.wait()

    def url(self, database: str) -> str:
        """Return the URL of a database."""
        return f"postgresql://postgres@/{database}?host={self.folder}"

    def make(self, *, durable: bool = False) -> str:
        """Make a database with the newest schema; return its URL. A durable one loses nothing in a crash."""
        if self._template not in self._made:
            self._create(self._template, "template0")
            schema.upgrade(backend_of(self.url(self._template)))
        name = f"{self._prefix}_{next(self._numbers)}"
        url = self._create(name, self._template)
        if durable:
            self._execute("ALTER DATABASE {} SET synchronous_commit = on", name)
        return url

    def make_empty(self) -> str:
        """Make a database without tables; return its URL."""
        return self._create(f"{self._prefix}_{next(self._numbers)}", "template0")

    def drop(self, url: str) -> None:
        """Drop a database, whoever is connected to it."""
        name = url.partition("@/")[2].partition("?")[0]
        self._execute("DROP DATABASE IF EXISTS {} WITH (FORCE)", name)
        self._made.discard(name)

    def drop_all(self) -> None:
        """Drop what is left."""
        for name in tuple(self._made):
            self.drop(self.url(name))

    def _create(self, name: str, template: str) -> str:
        self._execute("CREATE DATABASE {} TEMPLATE {}", name, template)
        self._made.add(name)
        return self.url(name)

    def _execute(self, statement: str, *names: str) -> None:
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))


@contextmanager
def running(*, as_installed: bool = False) -> Iterator[Cluster]:
    """Yield a server, and drop its databases in the end.

    `as_installed` leaves its settings as those of a new installation are, for measuring; they are slower.
    """
    given = os.environ.get("TEST_POSTGRESQL")
    settings = _SETTINGS if as_installed else _SETTINGS | _OF_TESTS
    with nullcontext(Cluster(Path(given))) if given else _started(settings) as cluster:
        yield cluster
        cluster.drop_all()


@contextmanager
def _started(settings: Mapping[str, str]) -> Iterator[Cluster]:
    """Make a server and run it until the end, also when this process is killed."""
    binaries = programs()
    assert binaries is not None
    # In /tmp, since a socket's path may have no more than 107 bytes, and another user has to reach it.
    made = Path(tempfile.mkdtemp(prefix="pg-", dir="/tmp"))
    prefix = _as_another(made)
    try:
        data = made / "data"
        initialized: list[str | Path] = [
            *prefix,
            binaries / "initdb",
            "-D",
            data,
            "-U",
            "postgres",
            "-A",
            "trust",
            "--no-sync",
        ]
        _run([*initialized, "-E", "UTF8", "--locale=C"])
        options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        cluster = Cluster(made, [*prefix, binaries / "postgres", "-D", data, "-k", made, *options])
        try:
            cluster.start()
            yield cluster
        finally:
            cluster.stop()
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _as_another(folder: Path) -> list[str]:
    """Return what begins the command of a server that ends with this process and is not root's."""
    prefix = ["setpriv", "--pdeathsig", "QUIT"] if shutil.which("setpriv") else []
    if os.geteuid() != 0:
        return prefix
    user = next(name for name in ("postgres", "nobody") if _exists(name))
    shutil.chown(folder, user)
    return [*prefix, "--reuid", user, "--regid", str(pwd.getpwnam(user).pw_gid), "--clear-groups"]


def _exists(user: str) -> bool:
    try:
        return bool(pwd.getpwnam(user))
    except KeyError:
        return False


def _run(command: list[str | Path]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd="/")
    if done.returncode:
        raise RuntimeError(f"{command} failed: {done.stderr}")


def _wait(cluster: Cluster, process: "subprocess.Popen[bytes]") -> None:
    end = time.monotonic() + START_SECONDS
    while True:
        try:
            psycopg.connect(cluster.url("postgres")).close()
        except psycopg.OperationalError:
            if process.poll() is not None or time.monotonic() > end:
                raise RuntimeError((cluster.folder / "log").read_text()) from None
            time.sleep(0.05)
        else:
            return
