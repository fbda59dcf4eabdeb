"""Training jobs and activations in the database: who trained what, and what became active when."""

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update
from sqlalchemy.exc import IntegrityError

from bot.cogs.train._job import Failure, Job, JobState, PresetName
from bot.storage import Database
from bot.storage.training_tables import activations, training_jobs
from models.promotion.gates import Comparison
from models.promotion.swap import Promotion


class AnotherJobError(Exception):
    """A job is running already."""


@dataclass(frozen=True, slots=True)
class Activation:
    """A row of the audit: a version became active."""

    style: str
    version: str
    previous: str | None
    """The version that was active before."""
    user_id: int
    """Who chose the version, or started the job that made it."""
    job_id: int | None
    """None for a choice by hand."""
    activated_at: datetime

    @classmethod
    def of(cls, promotion: Promotion, user_id: int, at: datetime) -> "Activation":
        """Return the row for a version that a maintainer chose."""
        return cls(promotion.style, promotion.version, promotion.previous, user_id, None, at)


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

    async def save(self, job: Job, activation: Activation | None = None) -> None:
        """Update a job and, in the same transaction, store the activation that it led to."""
        statement = update(training_jobs).where(training_jobs.c.id == job.id).values(asdict(job))

        def write(connection: Connection) -> None:
            connection.execute(statement)
            if activation is not None:
                connection.execute(insert(activations).values(asdict(activation)))

        await self._database.write(write)

    async def record(self, activation: Activation) -> None:
        """Store that a person made a version active."""
        statement = insert(activations).values(asdict(activation))
        await self._database.write(lambda connection: connection.execute(statement))

    async def untold(self) -> list[Job]:
        """Return the jobs whose message does not say yet how they ended, oldest first."""
        return await self._jobs(training_jobs.select().where(~training_jobs.c.told).order_by(training_jobs.c.id))

    async def recent(self, count: int) -> list[Job]:
        """Return the latest jobs, newest first."""
        return await self._jobs(select(training_jobs).order_by(training_jobs.c.id.desc()).limit(count))

    async def made(self, style: str) -> dict[str, Job]:
        """Return the latest job of each version of a style, newest first."""
        query = training_jobs.select().where(training_jobs.c.style == style, training_jobs.c.version.is_not(None))
        found: dict[str, Job] = {}
        for job in await self._jobs(query.order_by(training_jobs.c.id.desc())):
            if job.version is not None:
                found.setdefault(job.version, job)
        return found

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
