"""Preferences in the database."""

from typing import Any

from sqlalchemy import Connection, Row, delete, select

from bot.kit.preferences.choices import NOTHING, Choices
from bot.kit.preferences.servers import ServerPreferences, Starters
from bot.kit.script import Script
from bot.storage.dialects import insert
from bot.storage.notices import announce
from bot.storage.tables import preferences, servers

PEOPLE = "people"
SERVERS = "servers"
"""Topics of notices about what somebody chose; they name the person's or server's id."""


def load_people(connection: Connection) -> dict[int, Choices]:
    """Return what each person chose. People who chose the same share one object: a million of them take 100 MB."""
    shared: dict[Choices, Choices] = {}
    found: dict[int, Choices] = {}
    for row in connection.execute(select(preferences)):
        choices = _choices(row)
        found[row.user_id] = shared.setdefault(choices, choices)
    return found


def load_servers(connection: Connection) -> dict[int, ServerPreferences]:
    """Return what each server chose."""
    return {row.guild_id: _server(row) for row in connection.execute(select(servers))}


def load_person(connection: Connection, user_id: int) -> Choices:
    """Return what a person chose."""
    row = connection.execute(select(preferences).where(preferences.c.user_id == user_id)).one_or_none()
    return _choices(row) if row else NOTHING


def load_server(connection: Connection, guild_id: int) -> ServerPreferences | None:
    """Return what a server chose; None for one that nothing is kept of."""
    row = connection.execute(select(servers).where(servers.c.guild_id == guild_id)).one_or_none()
    return _server(row) if row else None


def save_person(connection: Connection, user_id: int, choices: Choices) -> None:
    """Store what a person chose; of a person who chose nothing, nothing is kept."""
    announce(connection, PEOPLE, user_id)
    if choices == NOTHING:
        connection.execute(delete(preferences).where(preferences.c.user_id == user_id))
        return
    values = _values(choices)
    statement = insert(connection, preferences).values(user_id=user_id, **values)
    connection.execute(statement.on_conflict_do_update(index_elements=[preferences.c.user_id], set_=values))


def save_server(connection: Connection, guild_id: int, chosen: ServerPreferences) -> None:
    """Store what a server chose."""
    values = {
        **_values(chosen.choices),
        "quiz_channel_id": chosen.quiz_channel_id,
        "rounds": chosen.rounds,
        "seconds": chosen.seconds,
        "quiz_mode": chosen.quiz_mode,
        "starters": chosen.starters.value,
        "private_names": chosen.private_names,
        "private_boards": chosen.private_boards,
        "counts_everywhere": chosen.counts_everywhere,
    }
    statement = insert(connection, servers).values(guild_id=guild_id, **values)
    connection.execute(statement.on_conflict_do_update(index_elements=[servers.c.guild_id], set_=values))
    announce(connection, SERVERS, guild_id)


def _values(choices: Choices) -> dict[str, object]:
    return {
        "language": choices.language,
        "script": choices.script and choices.script.value,
        "pinyin": choices.pinyin,
        "gloss": choices.gloss,
    }


def _choices(row: Row[*tuple[Any, ...]]) -> Choices:
    script = Script(row.script) if row.script else None
    return Choices(row.language, script, row.pinyin, row.gloss)


def _server(row: Row[*tuple[Any, ...]]) -> ServerPreferences:
    return ServerPreferences(
        choices=_choices(row),
        quiz_channel_id=row.quiz_channel_id,
        rounds=row.rounds,
        seconds=row.seconds,
        quiz_mode=row.quiz_mode,
        starters=Starters(row.starters),
        private_names=row.private_names,
        private_boards=row.private_boards,
        counts_everywhere=row.counts_everywhere,
    )
