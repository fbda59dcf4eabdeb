"""What people and servers chose, all of it in memory: an answer never waits for the database to know its language.

A change is made from what is stored, and announced: a process that shares the database follows it at once.
"""

import asyncio
from collections.abc import Callable
from typing import Self

from sqlalchemy import Connection

from bot.kit.preferences import store
from bot.kit.preferences.choices import NOTHING, Choices
from bot.kit.preferences.servers import DEFAULT_MODE, DEFAULTS, ServerPreferences
from bot.storage import Database


class Preferences:
    """The preferences of everybody; reading them looks at memory only."""

    def __init__(
        self, database: Database, people: dict[int, Choices], servers: dict[int, ServerPreferences]
    ) -> None:
        self._database = database
        self._people = people
        self._servers = servers
        self.modes: list[str] = [DEFAULT_MODE]
        """The keys of the modes that a server can choose, set by the quiz; the texts `quiz-mode-KEY` name them."""
        # What is in memory changes in the order in which it is stored.
        self._changing = asyncio.Lock()

    @classmethod
    async def load(cls, database: Database) -> Self:
        """Read all preferences."""
        people = await database.read_long(store.load_people)
        return cls(database, people, await database.read_long(store.load_servers))

    def of_person(self, user_id: int) -> Choices:
        """Return what a person chose."""
        return self._people.get(user_id, NOTHING)

    def of_server(self, guild_id: int | None) -> ServerPreferences:
        """Return what a server chose; the defaults outside of servers."""
        return DEFAULTS if guild_id is None else self._servers.get(guild_id, DEFAULTS)

    async def change_person(self, user_id: int, change: Callable[[Choices], Choices]) -> None:
        """Store what a person chose, and follow it from now on. Raises what the database raises."""

        def changed(connection: Connection) -> Choices:
            choices = change(store.load_person(connection, user_id))
            store.save_person(connection, user_id, choices)
            return choices

        async with self._changing:
            self._take_up_person(user_id, await self._database.write(changed))

    def _take_up_person(self, user_id: int, choices: Choices) -> None:
        self._people[user_id] = choices
        if choices == NOTHING:
            del self._people[user_id]

    async def follow_people(self, user_id: str | None) -> None:
        """Read again what a person chose, or with None everybody. Raises what the database raises."""
        async with self._changing:
            if user_id is None:
                self._people = await self._database.read_long(store.load_people)
                return
            person = int(user_id)
            found = await self._database.read_long(lambda connection: store.load_person(connection, person))
            self._take_up_person(person, found)

    async def change_server(self, guild_id: int, change: Callable[[ServerPreferences], ServerPreferences]) -> None:
        """Store what a server chose, and follow it from now on. Raises what the database raises."""

        def changed(connection: Connection) -> ServerPreferences:
            chosen = change(store.load_server(connection, guild_id) or DEFAULTS)
            store.save_server(connection, guild_id, chosen)
            return chosen

        async with self._changing:
            self._servers[guild_id] = await self._database.write(changed)

    async def follow_servers(self, guild_id: str | None) -> None:
        """Read again what a server chose, or with None all of them. Raises what the database raises."""
        async with self._changing:
            if guild_id is None:
                self._servers = await self._database.read_long(store.load_servers)
                return
            server = int(guild_id)
            found = await self._database.read_long(lambda connection: store.load_server(connection, server))
            self._servers[server] = found or DEFAULTS

    async def forget_person(self, user_id: int) -> None:
        """Drop a person's choices from memory, after any change that is on its way to the database."""
        async with self._changing:
            self._people.pop(user_id, None)

    async def forget_server(self, guild_id: int, deletion: Callable[[Connection], bool]) -> bool:
        """Delete a server in a transaction, and drop what it chose from memory if `deletion` returns True."""
        async with self._changing:
            gone = await self._database.write(deletion)
            if gone:
                self._servers.pop(guild_id, None)
            return gone
