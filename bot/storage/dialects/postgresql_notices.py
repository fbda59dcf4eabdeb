"""PostgreSQL's notifications: a thread that waits for those of one channel.

https://www.postgresql.org/docs/15/sql-listen.html
"""

import logging
import threading
from collections.abc import Callable
from typing import Any

import sqlalchemy as sa

AGAIN_SECONDS = 5.0
"""The pause after a failure, until it listens again."""

TURN_SECONDS = 0.5
"""How long a stop may take."""

_log = logging.getLogger(__name__)


class Listener(threading.Thread):
    """Calls `heard` in its own thread after each notification, and whenever it has begun to listen."""

    def __init__(self, engine: sa.Engine, channel: str, heard: Callable[[], None]) -> None:
        super().__init__(name=f"listening-{channel}", daemon=True)
        self._engine, self._channel, self._heard = engine, channel, heard
        self._stopped = threading.Event()

    def stop(self) -> None:
        """End the thread, and wait for that."""
        self._stopped.set()
        self.join()
        self._engine.dispose()

    def run(self) -> None:
        """Listen until `stop`, and again after each failure."""
        failures = (sa.exc.DBAPIError, self._engine.dialect.loaded_dbapi.Error)
        while not self._stopped.is_set():
            try:
                self._listen()
            except failures as error:
                # What is missed meanwhile, the look at each second finds.
                _log.warning("no notifications from the database, trying again: %s", " ".join(str(error).split()))
                self._stopped.wait(AGAIN_SECONDS)

    def _listen(self) -> None:
        options = {"isolation_level": "AUTOCOMMIT"}
        with self._engine.connect().execution_options(**options) as connection:
            connection.exec_driver_sql(f"LISTEN {self._channel}")
            raw: Any = connection.connection.driver_connection  # psycopg's
            self._heard()
            while not self._stopped.is_set():
                for _ in raw.notifies(timeout=TURN_SECONDS, stop_after=1):
                    self._heard()
