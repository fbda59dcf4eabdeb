"""Logging: one line a record, without secrets."""

import logging

from bot.process.redaction import Redaction

_CHATTY = ("discord", "alembic")
_FORMAT = "%(asctime)s %(levelname)-7s %(name)s: %(message)s"


class LineFormatter(logging.Formatter):
    """Keeps a record's message on one line and hides secrets; a traceback follows, indented."""

    def __init__(self, redact: Redaction) -> None:
        super().__init__(_FORMAT, "%Y-%m-%d %H:%M:%S")
        self._redact = redact

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - the standard library's name
        """Return the record's own line."""
        record.message = record.message.replace("\r", "\\r").replace("\n", "\\n")
        return super().formatMessage(record)

    def format(self, record: logging.LogRecord) -> str:
        """Return the record's line and its traceback."""
        return self._redact(super().format(record).replace("\n", "\n    "))


def configure(level: str, redact: Redaction | None = None) -> None:
    """Send every record of `level` and above to standard error; those of chatty libraries from WARNING on."""
    handler = logging.StreamHandler()
    handler.setFormatter(LineFormatter(redact or Redaction()))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    if level == "INFO":
        for library in _CHATTY:
            logging.getLogger(library).setLevel(logging.WARNING)
