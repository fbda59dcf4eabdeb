"""Training jobs and activations in the database: who trained what, and what became active when."""

from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update
from sqlalchemy.exc import IntegrityError

from bot.cogs.train._job import Job, JobState, PresetName
from bot.kit.program.failure import Failure
from bot.kit.versions import changes
from bot.kit.versions.changes import Change
from bot.storage import Database
from bot.storage.training_tables import training_jobs
from models.promotion.gates import Comparison


class AnotherJobError(Exception):
    """A job is running already."""


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

    async def save(self, job: Job, change: Change | None = None) -> None:
        """Update a job and, in the same transaction, store the change that it led to.

        Raises AnotherJobError for one that is to run while another process's does.
        """
        statement = update(training_jobs).where(training_jobs.c.id == job.id).values(asdict(job))

        def write(connection: Connection) -> None:
            connection.execute(statement)
            if change is not None:
                changes.add(connection, change)

        try:
            await self._database.write(write)
        except IntegrityError:
            raise AnotherJobError from None

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


def _job(row: Row[Any]) -> Job:
    fields = dict(row._mapping)  # noqa: SLF001 - SQLAlchemy's documented name
    fields["preset"] = PresetName(row.preset)
    fields["state"] = JobState(row.state)
    fields["failure"] = Failure(row.failure) if row.failure else None
    fields["comparison"] = Comparison(**row.comparison) if row.comparison else None
    return Job(**fields)
