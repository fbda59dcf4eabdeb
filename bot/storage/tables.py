"""The tables. Servers and channels are Discord's ids; of people, the display name last seen is kept too.

`bot/storage/migrations` makes them; a test asserts that both say the same.
"""

import datetime as dt

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    MetaData,
    String,
    Table,
    TypedColumns,
    TypeDecorator,
    UniqueConstraint,
    false,
    true,
)

from bot.storage.dialects import CLUSTERED, NEVER_REUSE_IDS, Integer, only_where

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class UTCDateTime(TypeDecorator[dt.datetime]):
    """A moment: an aware datetime in Python, stored in UTC without its zone, since SQLite has none."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: dt.datetime | None, dialect: Dialect) -> dt.datetime | None:  # noqa: ARG002, the parent's signature
        """Convert to UTC and drop the zone. Raises ValueError for a naive datetime."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a stored moment needs a time zone")
        return value.astimezone(dt.UTC).replace(tzinfo=None)

    def process_result_value(self, value: dt.datetime | None, dialect: Dialect) -> dt.datetime | None:  # noqa: ARG002, the parent's signature
        """Add the zone UTC."""
        return value and value.replace(tzinfo=dt.UTC)


class GameColumns(TypedColumns):
    """A game; `ended_at` is null while it runs."""

    id = Column(Integer, primary_key=True)
    guild_id = Column(BigInteger, nullable=False)
    channel_id = Column(BigInteger, nullable=False)
    starter_id = Column(BigInteger, nullable=False)  # 0 when the starter's data were deleted
    styles = Column(JSON, nullable=False)
    band = Column(String, nullable=False, server_default="normal")
    seconds = Column(Integer, nullable=False)
    started_at = Column(UTCDateTime, nullable=False)
    ended_at: Column[dt.datetime | None] = Column(UTCDateTime)
    mode = Column(String, nullable=False, server_default="classic")


# A button of a deleted round must not answer a new one.
games = Table("games", metadata, GameColumns, **NEVER_REUSE_IDS)

# The database itself refuses a second game in a channel.
Index("ix_games_one_a_channel", games.c.channel_id, unique=True, **only_where(games.c.ended_at.is_(None)))

# A channel's last questions are not asked again.
Index("ix_games_channel_id", games.c.channel_id, games.c.id)

# A server's games are deleted, and a person's shown and made nobody's, without a look at all others.
Index(None, games.c.guild_id)
Index(None, games.c.starter_id)


class RoundColumns(TypedColumns):
    """A round. All rounds of a game are written when it starts; `asked_at` is null until the round is asked.

    `details` is what a question has beside name and answer, null for those of versions before modes.
    """

    id = Column(Integer, primary_key=True)
    game_id: Column[int] = Column(Integer, ForeignKey(games.c.id, ondelete="CASCADE"), nullable=False)
    number = Column(Integer, nullable=False)
    name = Column(String, nullable=False)
    pinyin = Column(String, nullable=False)
    answer = Column(Integer, nullable=False)
    details = Column(JSON(none_as_null=True))
    skipped = Column(Boolean, nullable=False, server_default=false())
    message_id: Column[int | None] = Column(BigInteger)
    asked_at: Column[dt.datetime | None] = Column(UTCDateTime)
    ends_at: Column[dt.datetime | None] = Column(UTCDateTime)
    closed_at: Column[dt.datetime | None] = Column(UTCDateTime)


rounds = Table("rounds", metadata, RoundColumns, UniqueConstraint("game_id", "number"), **NEVER_REUSE_IDS)


class AnswerColumns(TypedColumns):
    """A person's answer to a round; there is at most one.

    `counted` is whether the boards have it, and `alone` whether nobody else had answered in the game.
    """

    round_id: Column[int] = Column(Integer, ForeignKey(rounds.c.id, ondelete="CASCADE"), primary_key=True)
    user_id = Column(BigInteger, primary_key=True)
    choice = Column(Integer, nullable=False)
    points = Column(Integer, nullable=False)
    answered_at = Column(UTCDateTime, nullable=False)
    counted = Column(Boolean, nullable=False, server_default=true())
    alone = Column(Boolean, nullable=False, server_default=false())


answers = Table("answers", metadata, AnswerColumns, **CLUSTERED)
Index(None, answers.c.user_id)
Index("ix_answers_uncounted", answers.c.round_id, **only_where(~answers.c.counted))
# Written as queries are: without "= 1", SQLite would not see that the index is for them.
Index("ix_answers_alone", answers.c.user_id, answers.c.answered_at, **only_where(answers.c.alone == true()))


class MoveColumns(TypedColumns):
    """What a person did in a round beside answering: how many hints they bought, and a vote to skip it."""

    round_id: Column[int] = Column(Integer, ForeignKey(rounds.c.id, ondelete="CASCADE"), primary_key=True)
    user_id = Column(BigInteger, primary_key=True)
    hints = Column(Integer, nullable=False, server_default="0")
    skip = Column(Boolean, nullable=False, server_default=false())


moves = Table("moves", metadata, MoveColumns, **CLUSTERED)
Index(None, moves.c.user_id)


class PersonColumns(TypedColumns):
    """The display name that a person had when they last did something that is stored; empty for hidden people."""

    user_id = Column(BigInteger, primary_key=True)
    name = Column(String, nullable=False)
    hidden = Column(Boolean, nullable=False, server_default=false())


people = Table("people", metadata, PersonColumns, **CLUSTERED)


class PreferenceColumns(TypedColumns):
    """What a person chose with /me; null where nothing was."""

    user_id = Column(BigInteger, primary_key=True)
    language: Column[str | None] = Column(String)
    script: Column[str | None] = Column(String)
    pinyin: Column[bool | None] = Column(Boolean)
    gloss: Column[bool | None] = Column(Boolean)


preferences = Table("preferences", metadata, PreferenceColumns, **CLUSTERED)


class ServerColumns(TypedColumns):
    """A server that the bot is in, or was in until `left_at`, and what it chose with /settings."""

    guild_id = Column(BigInteger, primary_key=True)
    left_at: Column[dt.datetime | None] = Column(UTCDateTime)
    language: Column[str | None] = Column(String)
    script: Column[str | None] = Column(String)
    pinyin: Column[bool | None] = Column(Boolean)
    gloss: Column[bool | None] = Column(Boolean)
    quiz_channel_id: Column[int | None] = Column(BigInteger)
    rounds = Column(Integer, nullable=False, server_default="5")
    seconds = Column(Integer, nullable=False, server_default="20")
    quiz_mode = Column(String, nullable=False, server_default="classic")
    starters = Column(String, nullable=False, server_default="everyone")
    private_names = Column(Boolean, nullable=False, server_default=false())
    private_boards = Column(Boolean, nullable=False, server_default=true())
    counts_everywhere = Column(Boolean, nullable=False, server_default=true())


servers = Table("servers", metadata, ServerColumns, **CLUSTERED)


class ReportColumns(TypedColumns):
    """A person's report of a name that should not have come; there is at most one of each name."""

    name = Column(String, primary_key=True)
    user_id = Column(BigInteger, primary_key=True)
    reported_at = Column(UTCDateTime, nullable=False)


reports = Table("reports", metadata, ReportColumns, **CLUSTERED)
Index(None, reports.c.user_id)


class BlockedColumns(TypedColumns):
    """A name that maintainers have blocked; longer ones that contain it may come."""

    name = Column(String, primary_key=True)
    blocked_at = Column(UTCDateTime, nullable=False)


blocked = Table("blocked", metadata, BlockedColumns, **CLUSTERED)


class KeptNameColumns(TypedColumns):
    """A name that a person keeps, and what it was drawn from; `blend` is the style that was mixed in, if any."""

    user_id = Column(BigInteger, primary_key=True)
    name = Column(String, primary_key=True)
    pinyin = Column(String, nullable=False)
    style = Column(String, nullable=False)
    blend: Column[str | None] = Column(String)
    version = Column(String, nullable=False)
    kind: Column[str | None] = Column(String)
    gender: Column[str | None] = Column(String)
    seed = Column(Integer, nullable=False)
    kept_at = Column(UTCDateTime, nullable=False)


kept_names = Table("kept_names", metadata, KeptNameColumns, **CLUSTERED)


class GivenNameColumns(TypedColumns):
    """The name that was invented for a person, and who asked for it."""

    person_id = Column(BigInteger, primary_key=True)
    asker_id = Column(BigInteger, nullable=False)  # 0 when the asker's data were deleted
    name = Column(String, nullable=False)
    pinyin = Column(String, nullable=False)
    style = Column(String, nullable=False)
    version = Column(String, nullable=False)
    seed = Column(Integer, nullable=False)
    given_at = Column(UTCDateTime, nullable=False)


given_names = Table("given_names", metadata, GivenNameColumns, **CLUSTERED)
Index(None, given_names.c.asker_id)


class NamingRefusalColumns(TypedColumns):
    """A person for whom no names are to be invented."""

    user_id = Column(BigInteger, primary_key=True)
    refused_at = Column(UTCDateTime, nullable=False)


naming_refusals = Table("naming_refusals", metadata, NamingRefusalColumns, **CLUSTERED)
