"""The tables of what people play alone: the daily, practice, and the primer that each sees once."""

import datetime as dt

from sqlalchemy import JSON, BigInteger, Boolean, Column, Date, String, Table, TypedColumns, false

from bot.storage.dialects import CLUSTERED, Integer
from bot.storage.tables import UTCDateTime, metadata


class DailyColumns(TypedColumns):
    """The questions of a day (UTC): of each its name, pinyin, index of the right style, and band.

    `key` makes the digests of `spent_dailies`; it is empty once the day is over.
    """

    day = Column(Date, primary_key=True)
    styles = Column(JSON, nullable=False)
    questions = Column(JSON, nullable=False)
    key = Column(String, nullable=False)


dailies = Table("dailies", metadata, DailyColumns, **CLUSTERED)


class DailyTryColumns(TypedColumns):
    """A person's try at a daily: one digit a choice, in order."""

    user_id = Column(BigInteger, primary_key=True)
    day = Column(Date, primary_key=True)
    choices = Column(String, nullable=False)
    correct = Column(Integer, nullable=False)
    started_at = Column(UTCDateTime, nullable=False)
    finished_at: Column[dt.datetime | None] = Column(UTCDateTime)
    shared = Column(Boolean, nullable=False, server_default=false())


daily_tries = Table("daily_tries", metadata, DailyTryColumns, **CLUSTERED)


class SpentDailyColumns(TypedColumns):
    """That somebody whose data were deleted has had a try at a daily; without the day's key it names nobody."""

    day = Column(Date, primary_key=True)
    digest = Column(String, primary_key=True)


spent_dailies = Table("spent_dailies", metadata, SpentDailyColumns, **CLUSTERED)


class PracticeColumns(TypedColumns):
    """The question that a person practices with; `choice` is null until it is answered.

    `token` tells it apart from earlier ones, and `recent` are the names that were asked last, oldest first.
    """

    user_id = Column(BigInteger, primary_key=True)
    token = Column(Integer, nullable=False)
    styles = Column(JSON, nullable=False)
    name = Column(String, nullable=False)
    pinyin = Column(String, nullable=False)
    answer = Column(Integer, nullable=False)
    choice: Column[int | None] = Column(Integer)
    recent = Column(JSON, nullable=False)
    asked_at = Column(UTCDateTime, nullable=False)


practice = Table("practice", metadata, PracticeColumns, **CLUSTERED)


class WeakPointColumns(TypedColumns):
    """A surname or character in names that a person got wrong; with right answers `weight` falls, until 0."""

    user_id = Column(BigInteger, primary_key=True)
    sort = Column(String, primary_key=True)
    text = Column(String, primary_key=True)
    weight = Column(Integer, nullable=False)
    marked_at = Column(UTCDateTime, nullable=False)


weak_points = Table("weak_points", metadata, WeakPointColumns, **CLUSTERED)


class PrimerColumns(TypedColumns):
    """That a person was told who the authors are before their first question."""

    user_id = Column(BigInteger, primary_key=True)
    shown_at = Column(UTCDateTime, nullable=False)


primers = Table("primers", metadata, PrimerColumns, **CLUSTERED)
