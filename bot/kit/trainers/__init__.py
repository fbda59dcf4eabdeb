"""What a bot and the trainers elsewhere tell each other: rows of the database that both are on.

The bot hands a job out as a task. A trainer takes it, tells what the training program prints, line by line, and
hands in the files of the new version, or why there is none. All of it is deleted when the job's end is stored.
"""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Literal

from pydantic import BaseModel, Field, ValidationError
from sqlalchemy import Connection, delete, func, insert, select

from bot.kit.program.command import Run
from bot.kit.program.failure import Failure, RunFailedError
from bot.kit.shared import aside
from bot.storage.dialects import tasks
from bot.storage.dialects.backend import Taken
from bot.storage.training_tables import training_events, training_jobs

TASK = "jianghu_training"
"""What the tasks, and the queue that they wait in, are called."""

_MAX_DETAIL = 300


class FailedEvent(BaseModel):
    """Says why a trainer has no model; the training program itself never prints it."""

    event: Literal["failed"] = "failed"
    failure: Failure
    detail: str = Field(default="", max_length=_MAX_DETAIL)

    @classmethod
    def of(cls, error: RunFailedError) -> "FailedEvent":
        """Return what says the same as an error."""
        return cls(failure=error.failure, detail=error.detail[:_MAX_DETAIL])


def failure_in(line: str) -> RunFailedError | None:
    """Return why a trainer has no model, if a line says so."""
    try:
        event = FailedEvent.model_validate_json(line)
    except ValidationError:
        return None
    return RunFailedError(event.failure, event.detail)


def hand_out(connection: Connection, job_id: int, style: str) -> int:
    """Let trainers know of a job; return its task. Raises TaskWaitsError while a task of the style waits."""
    return tasks.defer(connection, TASK, job_id, style)


def heard(connection: Connection, job_id: int, after: int) -> Sequence[tuple[int, str]]:
    """Return the lines of a job with their numbers, from the one that follows `after` on."""
    events = training_events
    query = select(events.c.id, events.c.line).where(events.c.job_id == job_id, events.c.id > after)
    return [(row.id, row.line) for row in connection.execute(query.order_by(events.c.id))]


def clear(connection: Connection, job_id: int, task: int) -> None:
    """Delete all that there is of a job that has ended."""
    tasks.drop(connection, task)
    connection.execute(delete(training_events).where(training_events.c.job_id == job_id))
    aside.remove(connection, job_id)


def asked(connection: Connection, job_id: int) -> Run | None:
    """Return what a trainer is to do; None where there is no such job."""
    columns = [training_jobs.c[field.name] for field in fields(Run)]
    row = connection.execute(select(*columns).where(training_jobs.c.id == job_id)).first()
    return Run(*row) if row else None


def tell(
    connection: Connection, taken: Taken, lines: Sequence[str], files: Mapping[str, bytes] | None = None
) -> bool:
    """Store what a trainer has heard, and the files of its version; return False when it is to stop.

    `lines` are all lines of the job so far. What is stored of them is not stored again, so that a call can be
    repeated when the reply to a commit was lost.
    """
    if not tasks.confirm(connection, taken):
        return False
    events = training_events
    stored = connection.execute(select(func.count()).where(events.c.job_id == taken.number)).scalar_one()
    if new := lines[stored:]:
        connection.execute(insert(events), [{"job_id": taken.number, "line": line} for line in new])
    if files is not None:
        aside.write(connection, taken.number, files)
    return True
