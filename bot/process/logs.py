"""Logging: one record a line, as text or as JSON, without secrets."""

import logging
from typing import Any

from pythonjsonlogger.json import JsonFormatter

from bot.kit.watching import CURRENT
from bot.process.redaction import Redaction
from bot.settings import LogFormat

_CHATTY = ("discord", "alembic", "aiohttp.access")
_FORMAT = "%(asctime)s %(levelname)-7s %(name)s: %(message)s"
_NAMES = {"asctime": "time", "levelname": "level", "name": "logger", "exc_info": "traceback"}
"""What JSON calls the fields of a record."""


class LineFormatter(logging.Formatter):
    """Keeps a record's message on one line and hides secrets; a traceback follows, indented."""

    def __init__(self, redact: Redaction) -> None:
        super().__init__(_FORMAT, "%Y-%m-%d %H:%M:%S")
        self._redact = redact

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - the standard library's name
        """Return the record's own line."""
        record.message = record.message.replace("\r", "\\r").replace("\n", "\\n")
        line = super().formatMessage(record)
        interaction = getattr(record, "interaction", None)
        return f"{line} (interaction {interaction})" if interaction else line

    def format(self, record: logging.LogRecord) -> str:
        """Return the record's line and its traceback."""
        return self._redact(super().format(record).replace("\n", "\n    "))


class JsonLineFormatter(JsonFormatter):
    """Makes one JSON object of a record, on one line, and hides secrets."""

    def __init__(self, redact: Redaction) -> None:
        super().__init__(
            "{asctime}{levelname}{name}{message}{interaction}",
            "%Y-%m-%dT%H:%M:%S%z",
            style="{",
            rename_fields=_NAMES,
            json_ensure_ascii=False,
        )
        self._redact = redact

    def process_log_record(self, log_data: dict[str, Any]) -> dict[str, Any]:
        """Return the fields without secrets, and without those that say nothing."""
        return {
            key: self._redact(value) if isinstance(value, str) else value
            for key, value in log_data.items()
            if value is not None
        }


def configure(level: str, redact: Redaction | None = None, style: LogFormat = "text") -> None:
    """Send every record of `level` and above to standard error; those of chatty libraries from WARNING on."""
    handler = logging.StreamHandler()
    formatter = JsonLineFormatter if style == "json" else LineFormatter
    handler.setFormatter(formatter(redact or Redaction()))
    handler.addFilter(_add_interaction)
    logging.basicConfig(level=level, handlers=[handler], force=True)
    if level == "INFO":
        for library in _CHATTY:
            logging.getLogger(library).setLevel(logging.WARNING)


def _add_interaction(record: logging.LogRecord) -> bool:
    """Name the interaction that was being answered, so that its lines can be found together."""
    record.interaction = CURRENT.get()
    return True
