"""How people are called: the display name that each last had in an interaction.

Discord shows a mention as a bare id to readers whose client does not know the person. Names are never fetched,
and the name of a person who is hidden (`bot.kit.people.hidden`) is not kept.
"""

from collections.abc import Container, Iterable, Mapping

from sqlalchemy import Connection, select

from bot.kit.pages.markdown import escape, mention
from bot.kit.texts import Language
from bot.storage import Database
from bot.storage.dialects import insert
from bot.storage.tables import people

MAX_NAME = 32
"""Characters of a display name, as Discord limits them."""


def remember(connection: Connection, names: Mapping[int, str]) -> None:
    """Store how people are called now, as part of a transaction; unchanged names are not written."""
    rows = [{"user_id": user_id, "name": name[:MAX_NAME]} for user_id, name in names.items()]
    if rows:
        statement = insert(connection, people)
        changed = statement.on_conflict_do_update(
            index_elements=[people.c.user_id],
            set_={"name": statement.excluded.name},
            where=(people.c.name != statement.excluded.name) & ~people.c.hidden,
        )
        connection.execute(changed, rows)


async def names_of(database: Database, user_ids: Iterable[int]) -> dict[int, str]:
    """Return the names of those people that have one."""
    query = select(people.c.user_id, people.c.name).where(people.c.user_id.in_(set(user_ids)), people.c.name != "")
    async with database.read() as connection:
        return {row.user_id: row.name for row in await connection.execute(query)}


def shown(language: Language, user_id: int, names: Mapping[int, str], hidden: Container[int] = ()) -> str:
    """Return what readers see of a person: their name, or that they are hidden or were deleted.

    `names` are those of all people on a page: where two have the same one, their mentions tell them apart. Where
    no name is known there is the mention alone. A negative id is the pseudonym of a deleted person
    (`bot.kit.people.data.Deletion`).
    """
    if user_id < 0:
        return language("person-deleted")
    if user_id in hidden:
        return language("person-hidden")
    name = names.get(user_id)
    if not name:
        return mention(user_id)
    is_shared = sum(other == name for other in names.values()) > 1
    return f"{escape(name)} ({mention(user_id)})" if is_shared else escape(name)
