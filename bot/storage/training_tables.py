"""The tables of training jobs, of what trainers tell of them, and of what was done to versions of models."""

import datetime as dt

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    String,
    Table,
    TypedColumns,
)

from bot.storage.dialects import NEVER_REUSE_IDS, Integer, only_where
from bot.storage.tables import UTCDateTime, metadata


class TrainingJobColumns(TypedColumns):
    """A training run: who asked for it and when, the message that shows it, how it ended, and what it made.

    Jobs that wait have the state "queued", in the order of their ids. One that has a `task_id` is a trainer's.
    """

    id = Column(Integer, primary_key=True)
    style = Column(String, nullable=False)
    preset = Column(String, nullable=False)
    seed = Column(Integer, nullable=False)
    starter_id = Column(BigInteger, nullable=False)
    guild_id: Column[int | None] = Column(BigInteger)
    channel_id = Column(BigInteger, nullable=False)
    message_id: Column[int | None] = Column(BigInteger)
    started_at = Column(UTCDateTime, nullable=False)
    state = Column(String, nullable=False)
    ended_at: Column[dt.datetime | None] = Column(UTCDateTime)
    ended_by: Column[int | None] = Column(BigInteger)
    version: Column[str | None] = Column(String)
    comparison = Column(JSON(none_as_null=True))
    failure: Column[str | None] = Column(String)
    detail = Column(String, nullable=False)
    network: Column[str | None] = Column(String)
    note = Column(String, nullable=False, server_default="")
    epochs: Column[int | None] = Column(Integer)
    dropout: Column[float | None] = Column(Float)
    told = Column(Boolean, nullable=False)
    task_id: Column[int | None] = Column(Integer)


training_jobs = Table("training_jobs", metadata, TrainingJobColumns, **NEVER_REUSE_IDS)

# The database itself refuses a second job while one runs.
Index(
    "ix_training_jobs_one_running",
    training_jobs.c.state,
    unique=True,
    **only_where(training_jobs.c.state == "running"),
)


class TrainingEventColumns(TypedColumns):
    """What a trainer elsewhere tells of a job, one line each, for as long as the job has not ended."""

    id = Column(Integer, primary_key=True)
    job_id = Column(Integer, ForeignKey(training_jobs.c.id), nullable=False)
    line = Column(String, nullable=False)


training_events = Table("training_events", metadata, TrainingEventColumns)

Index("ix_training_events_job", training_events.c.job_id)


class ModelChangeColumns(TypedColumns):
    """What was done to a version of a style, when and by whom.

    `action` is one of `models.versions.journal.Action`; `previous` what was active before, where that changed;
    `job_id` the training that led to it, if any; `reasons` what the gates had against the version.
    """

    id = Column(Integer, primary_key=True)
    action = Column(String, nullable=False, server_default="promote")
    style = Column(String, nullable=False)
    version = Column(String, nullable=False)
    previous: Column[str | None] = Column(String)
    user_id = Column(BigInteger, nullable=False)
    job_id: Column[int | None] = Column(Integer, ForeignKey(training_jobs.c.id))
    reasons = Column(JSON(none_as_null=True))
    changed_at = Column(UTCDateTime, nullable=False)


model_changes = Table("model_changes", metadata, ModelChangeColumns)
