"""Training jobs and activations in the database: who trained what, and what became active when."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import Connection, Row, Update, insert, select, update
from sqlalchemy.exc import IntegrityError

from bot.cogs.train._job import Job, JobState, PresetName
from bot.kit import trainers
from bot.kit.program.failure import Failure
from bot.kit.shared import aside
from bot.kit.versions import changes
from bot.kit.versions.changes import Change
from bot.storage import Database
from bot.storage.dialects import tasks
from bot.storage.dialects.tasks import Standing
from bot.storage.errors import TaskWaitsError
from bot.storage.training_tables import training_jobs
from models.promotion.gates import Comparison
from models.versions.journal import Action


class AnotherJobError(Exception):
    """A job is running already."""


@dataclass(frozen=True, slots=True)
class Seen:
    """How a job stands that is elsewhere."""

    standing: Standing | None
    """None once the trainer has ended it."""
    lines: Sequence[tuple[int, str]]
    """What was told since the last look, with the numbers of the lines."""


class TrainStore:
    """Stores training jobs and activations."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, job: Job) -> None:
        """Store a new job and give it its id. Raises AnotherJobError."""
        row = asdict(job)
        del row["id"]
        statement = insert(training_jobs).values(row).returning(training_jobs.c.id)
        try:
            job.id = await self._database.write(lambda connection: connection.execute(statement).scalar_one())
        except IntegrityError:
            raise AnotherJobError from None

    async def disown(self, job: Job) -> None:
        """Store the end of a job that has no id because `add` failed; it has a row if only the reply was lost."""
        columns = training_jobs.c
        ended = update(training_jobs).where(
            columns.started_at == job.started_at,
            columns.style == job.style,
            columns.seed == job.seed,
            columns.ended_at.is_(None),
        )
        statement = ended.values(state=job.state, ended_at=job.ended_at, told=job.told)
        await self._database.write(lambda connection: connection.execute(statement))

    async def keep_message(self, job: Job) -> None:
        """Store which message is a job's, and nothing else: what else it holds may be ahead of the row."""
        statement = update(training_jobs).where(training_jobs.c.id == job.id).values(message_id=job.message_id)
        await self._database.write(lambda connection: connection.execute(statement))

    async def save(self, job: Job, change: Change | None = None) -> None:
        """Update a job and, in the same transaction, store the change that it led to.

        What trainers told of a job that has ended is deleted.
        """

        def write(connection: Connection) -> None:
            connection.execute(_updated(job))
            if change is not None:
                changes.add(connection, change)
            if job.ended_at is not None and job.task_id is not None:
                trainers.clear(connection, job.id, job.task_id)

        await self._database.write(write)

    async def begin(self, job: Job) -> None:
        """Store that a job runs and, where processes share the database, let trainers elsewhere know of it.

        Raises AnotherJobError while another process's runs.
        """

        def write(connection: Connection) -> int | None:
            # Stored by an earlier attempt when the reply to its commit was lost.
            task = _stored_task(connection, job)
            if task is None and not self._database.exclusive:
                task = trainers.hand_out(connection, job.id, job.style)
            connection.execute(_updated(job).values(task_id=task))
            return task

        try:
            job.task_id = await self._database.write(write)
        except (IntegrityError, TaskWaitsError):
            raise AnotherJobError from None

    async def take_back(self, job: Job) -> bool:
        """Let no trainer take a job any more; return False when one has it already."""
        task = job.task_id

        def write(connection: Connection) -> bool:
            if task is None or not tasks.withdraw(connection, task):
                # It was taken back already when the reply to that commit was lost.
                return _stored_task(connection, job) is None
            connection.execute(_updated(job).values(task_id=None))
            return True

        if not await self._database.write(write):
            return False
        job.task_id = None
        return True

    async def abort(self, job: Job) -> None:
        """Ask the trainer of a job to stop."""
        task = job.task_id
        if task is not None:
            await self._database.write(lambda connection: tasks.abort(connection, task))

    async def look(self, job: Job, after: int) -> Seen:
        """Return how a job stands that is elsewhere, and what was told of it behind the line `after`."""
        task = job.task_id or 0

        def read(connection: Connection) -> Seen:
            lines = trainers.heard(connection, job.id, after)
            return Seen(tasks.standing(connection, task), lines)

        async with self._database.read() as connection:
            return await connection.run_sync(read)

    async def handed_in(self, job: Job) -> dict[str, bytes]:
        """Return the files of the version that a trainer made. Raises CheckpointError for damaged ones."""
        return await self._database.read_long(lambda connection: aside.read(connection, job.id))

    async def untold(self) -> list[Job]:
        """Return the jobs whose message does not say yet how they ended, oldest first."""
        return await self._jobs(training_jobs.select().where(~training_jobs.c.told).order_by(training_jobs.c.id))

    async def recent(self, count: int) -> list[Job]:
        """Return the latest jobs, newest first."""
        return await self._jobs(select(training_jobs).order_by(training_jobs.c.id.desc()).limit(count))

    async def find(self, job_id: int) -> Job | None:
        """Return a job; None where there is none with this id."""
        found = await self._jobs(training_jobs.select().where(training_jobs.c.id == job_id))
        return found[0] if found else None

    async def _jobs(self, query: Any) -> list[Job]:  # noqa: ANN401 - any select of whole rows
        async with self._database.read() as connection:
            return [_job(row) for row in await connection.execute(query)]


def change_of(job: Job) -> Change | None:
    """Return the change that a job brought, or None when nothing changed."""
    comparison = job.comparison
    if job.state is not JobState.DONE or job.version is None or job.ended_at is None or comparison is None:
        return None
    if comparison.active_version == job.version:
        return None
    return Change(
        action=Action.TRAIN,
        style=job.style,
        version=job.version,
        user_id=job.starter_id,
        previous=comparison.active_version,
        job_id=job.id,
        changed_at=job.ended_at,
    )


def _updated(job: Job) -> Update:
    return update(training_jobs).where(training_jobs.c.id == job.id).values(asdict(job))


def _stored_task(connection: Connection, job: Job) -> int | None:
    task: int | None = connection.execute(
        select(training_jobs.c.task_id).where(training_jobs.c.id == job.id)
    ).scalar_one()
    return task


def _job(row: Row[Any]) -> Job:
    fields = dict(row._mapping)  # noqa: SLF001 - SQLAlchemy's documented name
    fields["preset"] = PresetName(row.preset)
    fields["state"] = JobState(row.state)
    fields["failure"] = Failure(row.failure) if row.failure else None
    fields["comparison"] = Comparison(**row.comparison) if row.comparison else None
    return Job(**fields)
