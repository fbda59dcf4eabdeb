"""What cogs keep about people, and how a person sees and deletes it.

Every cog, those of plugins too, has the methods of `HasPersonalData`; one that keeps nothing says so with
`NoPersonalData`. The cog of /privacy asks all loaded cogs, and knows none of them.
"""

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Protocol, TypeAlias, runtime_checkable

from sqlalchemy import BigInteger, Connection, Select
from sqlalchemy.types import TypeEngine

from bot.kit.texts import Language

Record: TypeAlias = dict[str, Any]
"""What JSON can hold, by name."""


@dataclass(frozen=True, slots=True)
class Records:
    """The records of one kind that a cog keeps about a person."""

    kind: str
    """Their key in the exported file."""
    records: Sequence[Record]
    what: Callable[[Language, int], str]
    """Returns what they are, given how many, such as "12 answers"; Markdown."""
    why: Callable[[Language], str]
    """Returns in one sentence why they are kept."""
    stays: bool = False
    """Whether they outlive a deletion, under the person's pseudonym."""


@dataclass(frozen=True, slots=True)
class Deletion:
    """The deletion of all that is kept about a person."""

    user_id: int
    pseudonym: int = field(default_factory=lambda: -1 - secrets.randbelow(2**62))
    """Replaces the person's id in records that have to stay; negative, which no id of Discord's is."""


@runtime_checkable
class HasPersonalData(Protocol):
    """What every cog says about the personal data that it keeps."""

    def personal_data(self, connection: Connection, user_id: int) -> list[Records]:
        """Return all that the cog keeps about a person. Reads only."""

    async def forget_person(self, deletion: Deletion) -> None:
        """Drop a person from memory, and finish writes about them that were begun.

        Called before the transaction that deletes, so that no later write of what is in memory brings them back.
        """

    def delete_person(self, connection: Connection, deletion: Deletion) -> None:
        """Delete a person from the database, or put the pseudonym in their place, in a transaction of all cogs."""


class NoPersonalData:
    """A base of cogs that keep nothing about people in the database."""

    def personal_data(self, connection: Connection, user_id: int) -> list[Records]:
        """Return nothing."""
        del connection, user_id
        return []

    async def forget_person(self, deletion: Deletion) -> None:
        """Forget nothing."""
        del deletion

    def delete_person(self, connection: Connection, deletion: Deletion) -> None:
        """Delete nothing."""
        del connection, deletion


def records(connection: Connection, query: Select[*tuple[Any, ...]]) -> list[Record]:
    """Return the rows of a query as JSON can hold them.

    Discord's ids (BigInteger) become text, since JavaScript rounds such numbers, and moments become ISO 8601.
    """
    types = {column.key: column.type for column in query.selected_columns}
    return [
        {key: _plain(value, types[key]) for key, value in row.items()}
        for row in connection.execute(query).mappings()
    ]


def _plain(value: object, kind: TypeEngine[Any]) -> object:
    if isinstance(value, date):  # and so every datetime
        return value.isoformat()
    return str(value) if isinstance(kind, BigInteger) and value is not None else value
