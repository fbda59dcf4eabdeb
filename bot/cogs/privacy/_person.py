"""What the kit keeps about a person: the name, and whether they are hidden."""

from sqlalchemy import Connection, delete, select

from bot.kit.pages.markdown import escape
from bot.kit.people.data import Deletion, Records, records
from bot.kit.texts import Language
from bot.storage.tables import people


def personal_data(connection: Connection, user_id: int) -> list[Records]:
    """Return the display name last seen, or that the person is hidden; at most one record."""
    query = select(people.c.name, people.c.hidden).where(people.c.user_id == user_id)
    found = records(connection, query)

    def what(language: Language, count: int) -> str:
        del count
        [person] = found
        if person["hidden"]:
            return language("privacy-kept-hidden")
        return language("privacy-kept-name", name=escape(person["name"]))

    return [Records("person", found, what, lambda language: language("privacy-kept-name-why"))]


def delete_person(connection: Connection, deletion: Deletion) -> None:
    """Delete a person's name, and that they are hidden."""
    connection.execute(delete(people).where(people.c.user_id == deletion.user_id))
