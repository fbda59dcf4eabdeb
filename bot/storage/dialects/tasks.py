"""Tasks that wait in the database until a worker takes them: Procrastinate's tables, and so PostgreSQL's only.

Who asks for a task does so inside of another transaction, so that task and rows can't get apart. Procrastinate is
imported when it is first needed, since it takes time. A task's argument is a number: Procrastinate logs it.
https://procrastinate.readthedocs.io
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

import sqlalchemy as sa
from sqlalchemy.engine import URL

from bot.storage.dialects.backend import Taken
from bot.storage.errors import SessionError, TaskWaitsError

if TYPE_CHECKING:
    from procrastinate.manager import JobManager

HEARTBEAT_SECONDS = 5.0
"""The pause between two signs of life of a worker."""

ALIVE_SECONDS = 20
"""After so long without one a worker counts as gone."""

AGAIN_SECONDS = 5.0
"""The pause after a worker lost the database, until it looks for tasks again."""

WORKER = "jianghu worker"
"""What PostgreSQL calls the connections of a worker."""

_STANDING = """
    SELECT job.status = 'doing' AS taken, worker.last_heartbeat AS heartbeat,
           EXISTS (SELECT FROM procrastinate_workers WHERE last_heartbeat > now() - :alive * interval '1 second')
               AS has_workers
    FROM procrastinate_jobs AS job LEFT JOIN procrastinate_workers AS worker ON worker.id = job.worker_id
    WHERE job.id = :task
"""
_ALIVE = """
    UPDATE procrastinate_workers SET last_heartbeat = now() WHERE id = (
        SELECT worker_id FROM procrastinate_jobs WHERE id = :task AND status = 'doing' AND NOT abort_requested
    ) AND id = :worker
"""
_log = logging.getLogger(__name__)


class Standing(NamedTuple):
    """How a task stands that has not ended."""

    taken: bool
    """Whether a worker has taken it."""
    heartbeat: Any
    """The last sign of life of that worker; None once it is known to be gone."""
    has_workers: bool
    """Whether any worker is there."""


def create(connection: sa.Connection) -> None:
    """Make Procrastinate's tables, types and functions, as part of a transaction."""
    from procrastinate.schema import SchemaManager  # noqa: PLC0415 - only where PostgreSQL is used

    # Not through SQLAlchemy, which would look for parameters in it.
    _raw(connection).execute(SchemaManager.get_schema())


def defer(connection: sa.Connection, name: str, number: int, lock: str) -> int:
    """Store a task and return its id. Raises TaskWaitsError while one of the same `lock` waits."""
    from procrastinate import exceptions  # noqa: PLC0415 - only where PostgreSQL is used
    from procrastinate.jobs import Job  # noqa: PLC0415

    job = Job(queue=name, task_name=name, lock=None, queueing_lock=lock, task_kwargs={"number": number})
    with _explained():
        try:
            stored = _manager().defer_job(job, connection=_raw(connection))
        except exceptions.AlreadyEnqueued:
            raise TaskWaitsError(f"a task of {lock} waits already") from None
    return int(stored.id or 0)


def withdraw(connection: sa.Connection, task: int) -> bool:
    """Delete a task that no worker has taken; return whether that was so."""
    with _explained():
        return _manager().cancel_job_by_id(task, delete_job=True, connection=_raw(connection))


def abort(connection: sa.Connection, task: int) -> None:
    """Delete a task that waits, or ask its worker to stop working on it, which deletes it then."""
    with _explained():
        _manager().cancel_job_by_id(task, abort=True, delete_job=True, connection=_raw(connection))


def drop(connection: sa.Connection, task: int) -> None:
    """Delete a task in any case. A worker that works on it notices at its next sign of life."""
    connection.execute(sa.text("DELETE FROM procrastinate_jobs WHERE id = :task"), {"task": task})


def standing(connection: sa.Connection, task: int) -> Standing | None:
    """Return how a task stands; None once it has ended."""
    row = connection.execute(sa.text(_STANDING), {"task": task, "alive": ALIVE_SECONDS}).first()
    return None if row is None else Standing(*row)


def confirm(connection: sa.Connection, taken: Taken) -> bool:
    """Give a sign of life of a worker; return False when it is to stop: aborted, or given up as lost."""
    statement = sa.text(_ALIVE).bindparams(task=taken.task, worker=taken.worker)
    return bool(connection.execute(statement).rowcount)


async def work(url: URL, name: str, perform: Callable[[Taken], Awaitable[None]]) -> None:
    """Perform tasks, one at a time, until cancelled; a task that is aborted meanwhile is cancelled.

    None is tried again. While the database is away it is asked again and again.
    """
    import procrastinate  # noqa: PLC0415 - only where PostgreSQL is used

    # Below it, it logs each step, and aborted tasks with a traceback.
    logging.getLogger("procrastinate").setLevel(logging.WARNING)
    _, arguments = url.get_dialect()().create_connect_args(url)
    own = {"application_name": WORKER}
    connector = procrastinate.PsycopgConnector(kwargs={**arguments, **own}, min_size=1, max_size=4)
    app = procrastinate.App(connector=connector)
    running: set[asyncio.Task[Any]] = set()

    @app.task(name=name, pass_context=True)
    async def _perform(context: procrastinate.JobContext, number: int) -> None:
        task = asyncio.current_task()
        running.update({task} if task else ())
        try:
            await perform(Taken(context.job.id or 0, context.job.worker_id or 0, number))
        finally:
            running.clear()

    async with app.open_async():
        while True:
            worker = asyncio.create_task(_work(app, name))
            try:
                await asyncio.shield(worker)
            except asyncio.CancelledError:
                for task in running:
                    task.cancel()
                worker.cancel()
                await asyncio.gather(worker, return_exceptions=True)
                raise
            except procrastinate.exceptions.ConnectorException as error:
                _log.warning("the database does not answer: %s", error)
            await asyncio.sleep(AGAIN_SECONDS)


async def _work(app: Any, name: str) -> None:  # noqa: ANN401 - Procrastinate's
    """Work until Procrastinate stops by itself, as it does when it loses the connection on which it listens."""
    await app.run_worker_async(
        queues=[name],
        install_signal_handlers=False,
        delete_jobs="always",
        update_heartbeat_interval=HEARTBEAT_SECONDS,
        stalled_worker_timeout=ALIVE_SECONDS,
    )


def _manager() -> "JobManager":
    from procrastinate.manager import JobManager  # noqa: PLC0415 - only where PostgreSQL is used
    from procrastinate.sync_psycopg_connector import SyncPsycopgConnector  # noqa: PLC0415

    # It gets a connection for each call, and opens none.
    return JobManager(SyncPsycopgConnector())


def _raw(connection: sa.Connection) -> Any:  # noqa: ANN401 - psycopg's, in the same transaction
    return connection.connection.driver_connection


@contextmanager
def _explained() -> Iterator[None]:
    """Raise SessionError for what says that the connection is lost."""
    from procrastinate.exceptions import ConnectorException  # noqa: PLC0415 - only where PostgreSQL is used

    try:
        yield
    except ConnectorException as error:
        raise SessionError(" ".join(str(error.__cause__ or error).split())) from None
