"""Asking every loaded cog what it keeps about a person."""

from collections.abc import Mapping
from typing import TypeAlias

from sqlalchemy import Connection

from bot.kit.people.data import Deletion, HasPersonalData, Records

Kept: TypeAlias = dict[str, list[Records]]
"""What is kept about a person, by the cog's name; only kinds of which there is something."""


def with_data(cogs: Mapping[str, object]) -> dict[str, HasPersonalData]:
    """Return all loaded cogs by name in small letters, those of plugins too."""
    return {name.lower(): cog for name, cog in cogs.items() if isinstance(cog, HasPersonalData)}


def read(connection: Connection, cogs: Mapping[str, HasPersonalData], user_id: int) -> Kept:
    """Return what the cogs keep about a person."""
    found = {name: cog.personal_data(connection, user_id) for name, cog in cogs.items()}
    return {name: [some for some in kinds if some.records] for name, kinds in found.items()}


def delete(connection: Connection, cogs: Mapping[str, HasPersonalData], deletion: Deletion) -> Kept:
    """Delete a person in all cogs, and return what was kept until now; a part of one transaction."""
    gone = read(connection, cogs, deletion.user_id)
    for cog in cogs.values():
        cog.delete_person(connection, deletion)
    return gone
